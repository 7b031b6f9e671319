import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CaseRule,
  KINDS,
  LEVELS,
  PARTS_OF_SPEECH,
  shapeNumber,
  shapeOf,
} from '../../src/glossary/entry-shape.ts';
import {
  alphabetOf,
  decodeGloss,
  encodeGloss,
  packAlphabet,
  unpackAlphabet,
} from '../../src/glossary/gloss-code.ts';
import {
  applyDifference,
  differenceOf,
  packEdges,
  unpackEdges,
} from '../../src/glossary/gloss-difference.ts';
import { loadGlossary } from '../../src/glossary/glossary.ts';
import { packTable } from '../../src/glossary/pack-table.ts';
import { applyWords, learnWords } from '../../src/glossary/regional-words.ts';
import { packTerms, unpackTerms } from '../../src/glossary/term-column.ts';
import { glossaryOf, SMALL_GLOSSARY, SMALL_ROWS } from './small-glossary.ts';

describe('the compiled table', () => {
  it('gives back every row', () => {
    const rows = SMALL_ROWS.split('\n').map((row) => row.trim().split('|'));
    for (const [term = '', kind, level, pos, hans, hant, hk] of rows) {
      if (term === '') continue;
      const key = term.toLowerCase().replace(/[ \-.']/g, '');
      const entry = SMALL_GLOSSARY.find(key).find((one) => one.term === term);
      expect(entry).toMatchObject({ term, key, kind, level, hans, hant });
      expect(entry?.hantHK ?? '').toBe(hk);
      expect(entry?.partOfSpeech ?? '').toBe(pos);
    }
    expect(SMALL_GLOSSARY.size).toBe(rows.filter((row) => row.length > 1).length);
  });

  it('has nothing for other keys, whatever they are called', () => {
    for (const key of ['', 'zzz', '__proto__', 'constructor', '中']) {
      expect(SMALL_GLOSSARY.find(key)).toEqual([]);
      expect(SMALL_GLOSSARY.mixedWith(key)).toEqual([]);
      expect(SMALL_GLOSSARY.isName(key)).toBe(false);
    }
    expect(SMALL_GLOSSARY.at(-1)).toBeUndefined();
    expect(SMALL_GLOSSARY.at(SMALL_GLOSSARY.size)).toBeUndefined();
  });

  it('holds a term bound to capitals before the word that is spelled alike', () => {
    expect(SMALL_GLOSSARY.find('safe').map(({ term }) => term)).toEqual(['SAFE', 'safe']);
  });

  it('finds letter+Han terms by their Latin part, in both scripts, longest first', () => {
    expect(
      SMALL_GLOSSARY.mixedWith('k')
        .map(({ key }) => key)
        .sort(),
    ).toEqual(['k歌', 'k線', 'k线']);
    const glossary = glossaryOf('A股|mixed|general||甲|甲||\nA股市場|mixed|general||乙|乙||');
    expect(glossary.mixedWith('a').map(({ key }) => key)).toEqual(['a股市場', 'a股市场', 'a股']);
  });

  it('gives back random entries', () => {
    const han = fc.string({
      minLength: 1,
      maxLength: 6,
      unit: fc.constantFrom(...'软軟件体體網网路絡络甲乙丙／A3𠀀'),
    });
    const entries = fc.uniqueArray(
      fc.record({
        term: fc.stringMatching(/^[a-z]{2,6}$/),
        kind: fc.constantFrom('word' as const, 'phrase' as const),
        level: fc.constantFrom(...LEVELS),
        caseRule: fc.constant<CaseRule>('any'),
        isAlsoName: fc.boolean(),
        hans: han,
        hant: han,
        hantHK: han,
      }),
      { selector: ({ term }) => term, minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(entries, (list) => {
        const sorted = list.toSorted((a, b) => (a.term < b.term ? -1 : 1));
        const glossary = loadGlossary(packTable(sorted, []));
        for (const entry of sorted) {
          expect(glossary.find(entry.term)).toEqual([{ ...entry, key: entry.term }]);
        }
      }),
      { numRuns: 100, seed: 3 },
    );
  });

  it.each([
    ['nothing', ''],
    ['a web page', '<!doctype html>\n<p>404'],
    ['another version', 'qingdu-glossary 1 1\n\n'],
    ['a table cut off', packTable([], []).slice(0, 20)],
    ['a column too short', packTable([], []).replace(' 0\n', ' 1\n')],
  ])('refuses %s with a clear error', (_name, data) => {
    expect(() => loadGlossary(data)).toThrow(/^Glossary table: /);
  });
});

describe('its parts', () => {
  it('terms come back as they were written', () => {
    const terms = ['ai', 'AI', 'AIoT', 'fashion', 'fashion week', 'K歌', 'to B', '3D', '24/7'];
    const unpacked = unpackTerms(packTerms(terms));
    expect(terms.map((_, index) => unpacked.at(index))).toEqual(terms);
    expect(unpacked.small).toEqual(terms.map((term) => term.toLowerCase()));
    expect(unpacked.at(terms.length)).toBeUndefined();
  });

  it('alphabets and glosses come back', () => {
    const unit = fc.oneof(
      fc.constantFrom(...'中文的我𠀀A'),
      fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(fc.string({ unit }), { maxLength: 40 }), (glosses) => {
        const alphabet = alphabetOf(glosses);
        expect(unpackAlphabet(packAlphabet(alphabet))).toEqual(alphabet);
        const numbers = new Map(alphabet.map((one, index) => [one, index]));
        for (const gloss of glosses) {
          expect(decodeGloss(encodeGloss(gloss, numbers), alphabet)).toBe(gloss);
        }
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  it('every shape comes back, and no number means two', () => {
    const shape = fc.record({
      kind: fc.constantFrom(...KINDS),
      level: fc.constantFrom(...LEVELS),
      caseRule: fc.constantFrom('any' as const, 'caps' as const, 'exact' as const),
      isAlsoName: fc.boolean(),
      partOfSpeech: fc.constantFrom(...PARTS_OF_SPEECH),
      writing: fc.constantFrom('small' as const, 'capitals' as const, 'listed' as const),
      hant: fc.constantFrom('rules' as const, 'written' as const),
      hongKong: fc.constantFrom('none' as const, 'rules' as const, 'written' as const),
    });
    fc.assert(
      fc.property(shape, (one) => {
        expect(shapeOf(shapeNumber(one))).toEqual(one);
      }),
      { numRuns: 300, seed: 6 },
    );
    for (const bad of [-1, 1e6, Number.NaN]) expect(() => shapeOf(bad)).toThrow(/bad shape/);
  });

  it('a gloss comes back from what differs', () => {
    const gloss = fc.string({ unit: fc.constantFrom(...'甲乙丙𠀀／'), maxLength: 14 });
    fc.assert(
      fc.property(gloss, gloss, fc.boolean(), (from, wanted, isSecond) => {
        const difference = differenceOf(from, wanted);
        const { isSecond: second, ...edges } = unpackEdges(packEdges(difference, isSecond));
        expect(second).toBe(isSecond);
        expect(applyDifference(from, { ...edges, middle: difference.middle })).toBe(wanted);
      }),
      { numRuns: 300, seed: 7 },
    );
    expect(differenceOf('自動取款機', '自動提款機')).toEqual({ head: 2, tail: 2, middle: '提' });
  });

  it('learns the words that make more glosses right than wrong', () => {
    const glosses = [
      { converted: '人工智能', wanted: '人工智慧' },
      { converted: '智能手機', wanted: '智慧手機' },
      { converted: '軟件', wanted: '軟體' },
      { converted: '硬件', wanted: '硬件' },
    ];
    const words = learnWords(glosses);
    expect(words).toEqual(['智能', '智慧']);
    expect(glosses.map(({ converted }) => applyWords(converted, words))).toEqual([
      '人工智慧',
      '智慧手機',
      '軟件',
      '硬件',
    ]);
  });
});

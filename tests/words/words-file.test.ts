import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_ROWS, NO_WORDS, WORD_LISTS, type WordListName } from '../../src/words/own-words.ts';
import {
  MAX_FILE_BYTES,
  readWordsFile,
  writeTable,
  writeWordsFile,
} from '../../src/words/words-file.ts';
import { processorTime } from '../processor-time.ts';
import { anyWords } from './any-words.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, list: WordListName = 'terms') => readWordsFile(bytes(text), list);
const terms = (...rows: readonly [string, string][]) => ({
  ...NO_WORDS,
  terms: rows.map(([term, gloss]) => ({ term, gloss })),
});

describe('readWordsFile', () => {
  it.each([
    ['CSV without a header', 'brunch,早午餐', terms(['brunch', '早午餐'])],
    ['CSV with a header', 'Term,Gloss\r\nbrunch,"早,午餐"', terms(['brunch', '早,午餐'])],
    ['TSV', 'brunch\t早午餐\n', terms(['brunch', '早午餐'])],
    ['TSV from Anki', '#separator:tab\n#html:false\nbrunch\t早午餐', terms(['brunch', '早午餐'])],
    ['a byte order mark', '\ufeffterm,gloss\nbrunch,早午餐', terms(['brunch', '早午餐'])],
    ['empty cells of a spreadsheet', 'brunch,早午餐,,,\n,,', terms(['brunch', '早午餐'])],
    ['a hashtag', '#MeToo,反性騷擾運動', terms(['#MeToo', '反性騷擾運動'])],
    [
      'plus and minus as words',
      '+1,加一\n-er,者\n@me,我',
      terms(['+1', '加一'], ['-er', '者'], ['@me', '我']),
    ],
    ['a disarmed formula', "'=cmd,x", terms(['=cmd', 'x'])],
    [
      'a name of the prototype',
      '__proto__,原型\nconstructor,建構',
      terms(['__proto__', '原型'], ['constructor', '建構']),
    ],
    ['JSON of lists', '{"version":1,"terms":[["brunch","早午餐"]]}', terms(['brunch', '早午餐'])],
    ['JSON of objects', '[{"term":"brunch","gloss":"早午餐"}]', terms(['brunch', '早午餐'])],
    ['a header of another list', 'known\nKPI\n', { ...NO_WORDS, known: ['KPI'] }],
  ])('reads %s', (_name, text, words) => {
    expect(read(text)).toMatchObject({ ok: true, words });
  });

  it('reads UTF-16 with its mark', () => {
    for (const [mark, high] of [
      [[0xff, 0xfe], 1],
      [[0xfe, 0xff], 0],
    ] as const) {
      const text = 'a,早';
      const units = Uint8Array.from([
        ...mark,
        ...[...text].flatMap((one) => {
          const unit = one.charCodeAt(0);
          return high === 1 ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
        }),
      ]);
      expect(readWordsFile(units, 'terms')).toMatchObject({ words: terms(['a', '早']) });
    }
  });

  it('counts the rows that are none', () => {
    expect(read('a,b\nonly one\nc,d,e\nf,g')).toEqual({
      ok: true,
      words: terms(['a', 'b'], ['f', 'g']),
      broken: 2,
    });
  });

  const gbk = Uint8Array.from([0x61, 0x2c, 0xd4, 0xe7, 0xce, 0xe7]);
  it.each([
    ['GBK', gbk, { reason: 'encoding' }],
    ['UTF-16 without its mark', Uint8Array.from([97, 0, 44, 0, 98, 0]), { reason: 'encoding' }],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
      { reason: 'encoding' },
    ],
    ['nothing', bytes(''), { reason: 'nothing' }],
    ['blanks', bytes(' \n\t\n'), { reason: 'nothing' }],
    ['a header alone', bytes('term,gloss\n'), { reason: 'nothing' }],
    ['a formula', bytes("a,b\n=cmd|' /C calc'!A0,c"), { reason: 'formula', line: 2 }],
    ['a formula behind a plus', bytes('+cmd|calc!A0,c'), { reason: 'formula', line: 1 }],
    ['a formula behind an at', bytes('a,@SUM(A1:A2)'), { reason: 'formula', line: 1 }],
    ['a quote that never ends', bytes('a,b\n"c,d\n'), { reason: 'open-quote', line: 2 }],
    ['one endless line', bytes('x'.repeat(1_000_000)), { reason: 'long-cell', line: 1 }],
    ['a file of ten megabytes', new Uint8Array(MAX_FILE_BYTES * 2), { reason: 'size' }],
    ['too many rows', bytes('a,b\n'.repeat(MAX_ROWS + 1)), { reason: 'too-many-rows' }],
    ['half of JSON', bytes('{"terms":[["a","b"]'), { reason: 'shape' }],
    ['JSON of something else', bytes('{"name":"qingdu"}'), { reason: 'shape' }],
    ['prototype keys', bytes('{"__proto__":{"x":1},"terms":[["a","b"]]}'), { reason: 'shape' }],
    ['constructor keys', bytes('{"constructor":{"prototype":{}}}'), { reason: 'shape' }],
    ['JSON without a word', bytes('{"terms":[1,2]}'), { reason: 'nothing' }],
    ['deep JSON', bytes(`${'['.repeat(100_000)}`), { reason: 'shape' }],
  ])('refuses %s', (_name, file, fault) => {
    expect(readWordsFile(file, 'terms')).toMatchObject({ ok: false, ...fault });
  });

  it('never throws, and its work is linear in the file', () => {
    const hostile = ['"', ',', '\n', '=', '{', '[[', '\u0000', "'"];
    for (const piece of hostile) {
      const file = bytes(piece.repeat(Math.floor(MAX_FILE_BYTES / piece.length)));
      const took = processorTime(() => readWordsFile(file, 'conversions'));
      // Linear work; a quadratic slip takes minutes.
      expect(took, piece).toBeLessThan(5_000);
    }
  });
});

describe('writeWordsFile', () => {
  it('is read back as it was, in every form', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        if (WORD_LISTS.some((list) => words[list].length > 0)) {
          expect(read(writeWordsFile(words, 'json', 'terms'))).toEqual({
            ok: true,
            words,
            broken: 0,
          });
        }
        for (const list of WORD_LISTS) {
          if (words[list].length === 0) continue;
          for (const format of ['csv', 'tsv'] as const) {
            expect(read(writeWordsFile(words, format, list))).toEqual({
              ok: true,
              words: { ...NO_WORDS, [list]: words[list] },
              broken: 0,
            });
          }
        }
      }),
    );
  });

  it('leaves no formula for a spreadsheet', () => {
    const table = writeTable([['=1+1', '+1', '-1', '@A1', 'a=b']], 'tsv');
    expect(table).toBe("'=1+1\t'+1\t'-1\t'@A1\ta=b\r\n");
  });
});

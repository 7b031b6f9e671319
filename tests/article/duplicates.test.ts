import { describe, expect, it } from 'vitest';
import { copyDocument } from '../../src/article/bounded-copy.ts';
import { findDuplicates } from '../../src/article/duplicates.ts';
import { createFoldText } from '../../src/article/fold-text.ts';
import { readLines } from '../../src/article/lines.ts';
import { findCopiedLines } from '../../src/article/shingles.ts';
import { finish } from '../../src/article/steps.ts';
import { processorTime } from '../processor-time.ts';
import { inParagraphs, PARAGRAPHS, pageAround, parsePage, SIMPLIFIED } from './parse-page.ts';

const fold = createFoldText();

function droppedLines(html: string): string[] {
  const copy = copyDocument(parsePage(html));
  if (!copy.ok) throw new Error(copy.reason);
  const lines = readLines(copy.body);
  return findDuplicates(lines, fold)
    .flatMap((run) => run.lines)
    .map((at) => lines[at]?.text ?? '');
}

/** A small generator, so that a failure can be told by its seed. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Prose without any repetition to speak of: characters drawn at random, marked like sentences. */
function createProse(random: (below: number) => number, lines: number): string[] {
  return Array.from({ length: lines }, () => {
    const length = 20 + random(60);
    let text = '';
    for (let at = 0; at < length; at++) {
      text += at % 11 === 10 ? '，' : String.fromCharCode(0x4e00 + random(5000));
    }
    return `${text}。`;
  });
}

describe('createFoldText', () => {
  it.each(PARAGRAPHS.map((text, at) => [text, SIMPLIFIED[at] ?? ''] as const))(
    'folds both scripts alike: %s',
    (traditional, simplified) => {
      expect(fold(traditional)).toBe(fold(simplified));
      expect(fold(traditional).length).toBeGreaterThan(10);
    },
  );

  it.each([
    ['ＡＢＣ１２３', 'abc123'],
    ['A，b。 c\u200b！', 'abc'],
    ['，。！？　', ''],
    ['Café', 'café'],
  ])('%s → %s', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });
});

describe('findCopiedLines', () => {
  it('finds each line of a second print, and what it repeats', () => {
    const texts = PARAGRAPHS.map(fold);
    const { forward, backward } = finish(findCopiedLines([...texts, ...texts]));
    expect([...forward.values()].map(({ line, sources }) => [line, ...sources])).toEqual(
      texts.map((_, at) => [at + texts.length, at]),
    );
    expect([...backward.keys()].toSorted((a, b) => a - b)).toEqual(texts.map((_, at) => at));
  });

  it('finds nothing where nothing is repeated', () => {
    const { forward } = finish(findCopiedLines(createProse(createRandom(7), 300).map(fold)));
    expect(forward.size).toBe(0);
  });
});

describe('findDuplicates', () => {
  it.each(Array.from({ length: 30 }, (_, seed) => [seed]))(
    'law: repeated prose goes once (seed %i)',
    (seed) => {
      const random = createRandom(seed + 1);
      const prose = createProse(random, 3 + random(30));
      const far =
        random(2) === 0 ? `<div class="ad">${inParagraphs(createProse(random, 5))}</div>` : '';
      const body = `<div>${inParagraphs(prose)}</div>${far}<div>${inParagraphs(prose)}</div>`;
      expect(droppedLines(pageAround(body)).toSorted()).toEqual(prose.toSorted());
    },
  );

  it.each(Array.from({ length: 10 }, (_, seed) => [seed]))(
    'law: prose that is not repeated stays (seed %i)',
    (seed) => {
      const prose = createProse(createRandom(seed + 100), 60);
      expect(droppedLines(pageAround(`<div>${inParagraphs(prose)}</div>`))).toEqual([]);
    },
  );

  it('keeps a comment that quotes the article', () => {
    const comment = `「${(PARAGRAPHS[2] ?? '').slice(0, 40)}」這句寫得太好了，我在港口住過三年，就是這樣。`;
    const body = `<div>${inParagraphs(PARAGRAPHS)}</div><div class="comments"><p>${comment}</p></div>`;
    expect(droppedLines(pageAround(body))).toEqual([]);
  });

  it.each(Array.from({ length: 5 }, (_, seed) => [seed]))(
    'law: a long text that ends with what it began with keeps both (seed %i)',
    (seed) => {
      const prose = createProse(createRandom(seed + 200), 100);
      const said = inParagraphs([...prose, ...prose.slice(2, 6)]);
      expect(droppedLines(pageAround(`<div>${said}</div>`))).toEqual([]);
    },
  );

  it.each(Array.from({ length: 10 }, (_, seed) => [seed]))(
    'law: of two prints the edited one goes, 5 of 100 characters are others (seed %i)',
    (seed) => {
      const random = createRandom(seed + 300);
      const common = [...PARAGRAPHS.join('').replace(/[，。：、]/gu, '')];
      const prose = createProse(random, 6 + random(20)).map((text) =>
        text.replace(/[^，。]/gu, () => common[random(common.length)] ?? ''),
      );
      const edited = prose.map((text) =>
        [...text].map((character) => (random(20) === 0 ? '某' : character)).join(''),
      );
      const body = `<div>${inParagraphs(prose)}</div><div>${inParagraphs(edited)}</div>`;
      const dropped = droppedLines(pageAround(body));
      expect(dropped.filter((text) => prose.includes(text) && !edited.includes(text))).toEqual([]);
      // The first and the last have a neighbour on one side only.
      expect(dropped.length).toBeGreaterThanOrEqual(prose.length - 2);
    },
  );

  it('takes time in proportion to the text', () => {
    const time = (lines: number) => {
      const prose = createProse(createRandom(5), lines);
      const copy = copyDocument(
        parsePage(pageAround(`<div>${inParagraphs([...prose, ...prose])}</div>`)),
      );
      if (!copy.ok) throw new Error(copy.reason);
      const read = readLines(copy.body);
      const times = Array.from({ length: 4 }, () =>
        processorTime(() => findDuplicates(read, fold)),
      );
      return Math.min(...times);
    };
    // Eight times the text: about 8 when linear, 64 when quadratic.
    expect(time(8000) / time(1000)).toBeLessThan(32);
  });
});

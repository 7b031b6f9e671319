import { describe, expect, it } from 'vitest';
import { findExpressions, pumpsOf, timeOf } from './regular-expressions.ts';

/** No expression of ours takes more than linear time, whatever a page writes. */

/** Short first: what is exponential on 40 units would never end on 8,000. */
const LENGTHS = [20, 26, 32, 36, 40, 44, 50, 60, 100, 1_000, 8_000];
/** Up to here even a quadratic expression takes microseconds. */
const SHORT = 100;
/** Linear work on 8,000 units takes well under a millisecond; quadratic takes tens. */
const SUSPICIOUS_MS = 4;
/** Twice the input: 2 when linear, 4 when quadratic; between them lies noise. */
const GROWTH = 3;

/** Whether the time grows faster than the input on a pump; a closer look only where it is long. */
function isSlowOn(expression: RegExp): (pump: string) => boolean {
  return (pump) => {
    const time = (length: number) =>
      timeOf(expression, `${pump.repeat(length / pump.length)}\u0001`);
    // The first run may have been compiled: the best of four counts.
    const best = (units: number) => Math.min(...[1, 2, 3, 4].map(() => time(units)));
    const length = LENGTHS.find(
      (each) => time(each) > SUSPICIOUS_MS && best(each) > SUSPICIOUS_MS / 2,
    );
    if (length === undefined) return false;
    return length <= SHORT || best(2 * length) > GROWTH * best(length);
  };
}

/** Slow expressions that never get much: the beginning of the pattern, and UTF-16 units at most. */
const BOUNDED: readonly {
  readonly file: string;
  readonly starts: string;
  readonly units: number;
}[] = [
  // MAX_ATTRIBUTE in src/article/copy-attributes.ts; data: addresses never come here.
  { file: 'src/article/image-source.ts', starts: '(?:blank|spacer|', units: 2_000 },
  // `tidy` cuts the title and folds its white space.
  { file: 'src/article/title.ts', starts: '[_|｜‖»«›>—–―─]+|', units: 1_000 },
  // `tidyName` cuts to 200 first.
  { file: 'src/article/metadata.ts', starts: '^[\\s:：,，、|/.[【(', units: 200 },
  // LONGEST_PATH, of which each character may become nine (three bytes, %E9%9B%B2).
  { file: 'src/sites/site-rule.ts', starts: '\\/+$', units: 4_500 },
  // `cut` leaves at most MAX_BYTES.
  { file: 'src/takeaway/file-name.ts', starts: '[\\s.]+$', units: 255 },
  // White space of a cell was folded by the Markdown library.
  { file: 'src/takeaway/markdown-rules.ts', starts: '\\s*\\n\\s*', units: 1_000 },
  // The digits of a number.
  { file: 'src/ui/reader/article-head.ts', starts: '\\B(?=', units: 25 },
];
/** For one attribute of one image, on a busy machine. */
const MOST_MS = 40;

describe('regular expressions', () => {
  const all = findExpressions('src', 'entrypoints');

  it('the search finds a slow one', () => {
    expect(isSlowOn(/a+b/)('a')).toBe(true);
    expect(isSlowOn(/^(?:a\s*,*\s*)+$/)('a ')).toBe(true);
    expect(pumpsOf(/^(?:a\s*,*\s*)+$/)).toContain('a ');
    expect(pumpsOf(/^a+b/).filter(isSlowOn(/^a+b/))).toEqual([]);
    expect(all.length).toBeGreaterThan(50);
  });

  it(`none of ${all.length} is super-linear on what it can get`, { timeout: 120_000 }, () => {
    const slow = all.flatMap(({ expression, at }) => {
      const bound = BOUNDED.find(
        ({ file, starts }) => at.startsWith(`${file}:`) && expression.source.startsWith(starts),
      )?.units;
      const isSlow =
        bound === undefined
          ? isSlowOn(expression)
          : (pump: string) => timeOf(expression, `${pump.repeat(bound / pump.length)}!`) > MOST_MS;
      const pumps = pumpsOf(expression).filter(isSlow);
      if (pumps.length === 0) return [];
      return [`${at} ${expression} on ${JSON.stringify(pumps.slice(0, 3))}`];
    });
    expect(slow).toEqual([]);
  });
});

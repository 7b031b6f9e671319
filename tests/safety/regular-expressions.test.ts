import { describe, expect, it } from 'vitest';
import { findExpressions, pumpsOf, timeOf } from './regular-expressions.ts';

/** No expression of ours takes more than linear time, whatever a page writes. */

/** Short first: what is exponential on 40 units would never end on 8,000. */
const LENGTHS = [20, 26, 32, 40, 60, 100, 1_000, 8_000];
/** Up to here even a quadratic expression takes microseconds. */
const SHORT = 100;
/** Linear work on 8,000 units takes well under a millisecond; quadratic takes tens. */
const SUSPICIOUS_MS = 4;
/** Twice the input: 2 when linear, 4 when quadratic; between them lies noise. */
const GROWTH = 3;

/** The pumps on which the time grows faster than the input; a closer look only where it is long. */
function slowPumps(expression: RegExp): string[] {
  return pumpsOf(expression).filter((pump) => {
    const time = (length: number) =>
      timeOf(expression, `${pump.repeat(length / pump.length)}\u0001`);
    const length = LENGTHS.find((each) => time(each) > SUSPICIOUS_MS);
    if (length === undefined) return false;
    // The first run may have been compiled, or interrupted: the best of four counts.
    const best = (units: number) => Math.min(...[1, 2, 3, 4].map(() => time(units)));
    const first = best(length);
    if (first < SUSPICIOUS_MS / 4) return false;
    return length <= SHORT || best(2 * length) > GROWTH * first;
  });
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
];
/** For one attribute of one image, on a busy machine. */
const MOST_MS = 40;

describe('regular expressions', () => {
  const all = findExpressions('src', 'entrypoints');

  it('the search finds a slow one', () => {
    expect(slowPumps(/a+b/)).toContain('a');
    expect(slowPumps(/^(?:a\s*,*\s*)+$/)).toContain('a ');
    expect(slowPumps(/^a+b/)).toEqual([]);
    expect(all.length).toBeGreaterThan(50);
  });

  it(`none of ${all.length} is super-linear on what it can get`, { timeout: 120_000 }, () => {
    const slow = all.flatMap(({ expression, at }) => {
      const bound = BOUNDED.find(
        ({ file, starts }) => at.startsWith(`${file}:`) && expression.source.startsWith(starts),
      )?.units;
      const pumps = slowPumps(expression).filter(
        (pump) =>
          bound === undefined ||
          timeOf(expression, `${pump.repeat(bound / pump.length)}!`) > MOST_MS,
      );
      if (pumps.length === 0) return [];
      return [`${at} ${expression} on ${JSON.stringify(pumps.slice(0, 3))}`];
    });
    expect(slow).toEqual([]);
  });
});

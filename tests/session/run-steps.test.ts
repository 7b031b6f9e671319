import { describe, expect, it } from 'vitest';
import type { Steps } from '../../src/article/steps.ts';
import { runSteps } from '../../src/session/run-steps.ts';

/** A clock that only the work moves on, and what the work left in it. */
function workshop(stretches: readonly number[]) {
  const clock = { now: 0 };
  const slices: number[] = [];
  let began = 0;
  function* work(): Steps<string> {
    for (const stretch of stretches) {
      clock.now += stretch;
      yield;
    }
    return 'made';
  }
  const lifetime = new AbortController();
  const run = (budgetMs = 10_000) =>
    runSteps(work(), {
      signal: lifetime.signal,
      budgetMs,
      now: () => clock.now,
      pause: async () => {
        slices.push(clock.now - began);
        // what the browser does meanwhile is not our work
        clock.now += 1_000;
        began = clock.now;
      },
    });
  return { run, slices, lifetime };
}

describe('work in slices', () => {
  it('short work is answered at once', () => {
    const { run, slices } = workshop([10, 10, 10]);
    expect(run()).toEqual({ kind: 'done', value: 'made' });
    expect(slices).toEqual([]);
  });

  it('long work lets the browser have its turn, and no slice is much longer than another', async () => {
    const { run, slices } = workshop(Array.from({ length: 100 }, () => 10));
    const outcome = run();
    expect(outcome).toBeInstanceOf(Promise);
    expect(await outcome).toEqual({ kind: 'done', value: 'made' });
    expect(slices.length).toBeGreaterThan(15);
    expect(Math.max(...slices)).toBeLessThanOrEqual(90);
  });

  it('what comes after long work has a turn of its own', async () => {
    const { run, slices } = workshop(Array.from({ length: 10 }, () => 10));
    await run();
    expect(slices).toEqual([80, 20]);
  });

  it('is given up when it takes longer than it may, pauses not counted', async () => {
    expect(await workshop(Array.from({ length: 100 }, () => 10)).run(500)).toEqual({
      kind: 'out-of-time',
    });
    expect(await workshop(Array.from({ length: 40 }, () => 10)).run(500)).toEqual({
      kind: 'done',
      value: 'made',
    });
  });

  it('ends when nobody wants it any more', async () => {
    const { run, lifetime } = workshop(Array.from({ length: 100 }, () => 10));
    const outcome = run();
    lifetime.abort();
    expect(await outcome).toEqual({ kind: 'aborted' });
  });

  it('throws what the work throws, now or later', async () => {
    const options = { signal: new AbortController().signal, budgetMs: 1_000 };
    expect(() =>
      runSteps(
        (function* (): Steps<string> {
          if (options.budgetMs > 0) throw new Error('at once');
          yield;
          return 'never';
        })(),
        options,
      ),
    ).toThrow('at once');
    const clock = { now: 0 };
    const later = runSteps(
      (function* (): Steps<string> {
        clock.now = 500;
        yield;
        throw new Error('later');
      })(),
      { ...options, now: () => clock.now, pause: async () => undefined },
    );
    await expect(later).rejects.toThrow('later');
  });
});

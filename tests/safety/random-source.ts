/** A seeded source of choices, so that a failure is repeated by its number. */
export interface RandomSource {
  /** 0 ≤ n < limit, an integer. */
  below(limit: number): number;
  /** One of the values; throws when there is none. */
  pick<T>(values: readonly T[]): T;
  /** True once in `odds` calls, on average. */
  oneIn(odds: number): boolean;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, enough for choosing test cases. */
export function randomSource(seed: number): RandomSource {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick(values) {
      const value = values[below(values.length)];
      if (value === undefined) throw new RangeError('nothing to pick from');
      return value;
    },
    oneIn: (odds) => below(odds) === 0,
  };
}

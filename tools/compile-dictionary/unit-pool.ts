/** Sequences of 16-bit units in one array, each stored once. Place 0 is never given out. */
export class UnitPool {
  readonly #units: number[] = [0];
  readonly #places = new Map<string, number>();

  /** The place of the sequence, which is added if it is new. Throws beyond 65,535. */
  place(sequence: readonly number[]): number {
    const key = sequence.join(',');
    let place = this.#places.get(key);
    if (place === undefined) {
      place = this.#units.length;
      if (place > 0xffff) throw new Error('the pool is full');
      this.#places.set(key, place);
      this.#units.push(...sequence);
    }
    return place;
  }

  /** Everything placed so far. */
  toUnits(): Uint16Array {
    return Uint16Array.from(this.#units);
  }
}

/** Rising units as the steps between them, see `dictionary-layout.ts`. */
export function stepsBetween(units: readonly number[]): number[] {
  return units.map((unit, i) => unit - (units[i - 1] ?? 0));
}

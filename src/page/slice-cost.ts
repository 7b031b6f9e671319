/**
 * What a slice costs whatever it changes: the part of its time that does not grow with its size,
 * by a straight line through the last slices (least squares, the older the lighter).
 */
export class SliceCost {
  #count = 0;
  #units = 0;
  #took = 0;
  #unitsSquared = 0;
  #product = 0;
  #last = 0;

  /** Learns what a slice of so many units took (milliseconds); answers the fixed part. */
  learn(units: number, took: number): number {
    this.#count = this.#count * MEMORY + 1;
    this.#units = this.#units * MEMORY + units;
    this.#took = this.#took * MEMORY + took;
    this.#unitsSquared = this.#unitsSquared * MEMORY + units * units;
    this.#product = this.#product * MEMORY + units * took;
    const meanUnits = this.#units / this.#count;
    const meanTook = this.#took / this.#count;
    const spread = this.#unitsSquared / this.#count - meanUnits * meanUnits;
    // Slices of one size tell nothing: then all of it may grow with the size.
    if (spread < (meanUnits * LEAST_SPREAD) ** 2) return this.#last;
    const slope = (this.#product / this.#count - meanUnits * meanTook) / spread;
    this.#last = Math.max(0, meanTook - Math.max(0, slope) * meanUnits);
    return this.#last;
  }
}

/** Weight of the slice before: a dozen slices count. */
const MEMORY = 0.92;

/** Share of the mean size by which sizes must differ. */
const LEAST_SPREAD = 0.1;

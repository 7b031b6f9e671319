/** Something to convert, with its length in UTF-16 units. */
export interface Work<Input> {
  readonly input: Input;
  readonly length: number;
}

/** Conversions under test by the name of who does them. */
export type Engines<Input> = Readonly<Record<string, (input: Input) => unknown>>;

/** Long against the clock's grain, short against a time slice of other processes. */
const TURN_MILLISECONDS = 4;

/**
 * Million characters a second for each engine: the best of `rounds`, which is the one least
 * disturbed by other processes; the engines take turns. Slow engines get every so manieth work.
 */
export function measureRates<Input>(
  engines: Engines<Input>,
  works: readonly Work<Input>[],
  rounds: number,
): Record<string, number> {
  const turns = Object.entries(engines).map(([name, convert]) => {
    const sample = everyNth(works, 10);
    const rate = Math.max(...[1, 2, 3].map(() => measureOnce(convert, sample)));
    const step = Math.floor(lengthOf(works) / 1000 / rate / TURN_MILLISECONDS);
    return { name, convert, part: everyNth(works, Math.max(1, step)), rates: [] as number[] };
  });
  for (let round = -3; round < rounds; round += 1) {
    for (const { convert, part, rates } of turns) {
      const rate = measureOnce(convert, part);
      if (round >= 0) rates.push(rate);
    }
  }
  return Object.fromEntries(turns.map(({ name, rates }) => [name, Math.max(...rates)]));
}

function everyNth<Item>(list: readonly Item[], step: number): Item[] {
  return list.filter((_, i) => i % step === 0);
}

/** The middle of a list of numbers; NaN for an empty one. */
export function medianOf(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? Number.NaN;
  const lower = sorted[(sorted.length - 1) >> 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

function measureOnce<Input>(
  convert: (input: Input) => unknown,
  works: readonly Work<Input>[],
): number {
  let results = 0;
  const start = performance.now();
  for (const { input } of works) if (convert(input) !== undefined) results += 1;
  const milliseconds = performance.now() - start;
  if (results !== works.length) throw new Error('an engine gave no result');
  return lengthOf(works) / 1000 / milliseconds;
}

function lengthOf(works: readonly Work<unknown>[]): number {
  return works.reduce((sum, { length }) => sum + length, 0);
}

/** Agreement of an extracted text with the gold text. All between 0 and 1. */
export interface ExtractionScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** NFKC, lower case, letters and digits only: what the corpus' own scoring compares. */
export function normaliseForScore(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Multiset of character 4-grams: precision, recall, F1. */
export function scoreExtraction(output: string, gold: string): ExtractionScore {
  const found = countGrams(normaliseForScore(output), 4);
  const wanted = countGrams(normaliseForScore(gold), 4);
  let hits = 0;
  for (const [gram, count] of wanted) hits += Math.min(count, found.get(gram) ?? 0);
  const precision = hits / Math.max(1, sumOf(found));
  const recall = hits / Math.max(1, sumOf(wanted));
  const f1 = hits === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

/** How often the output prints the gold text: the median over its distinct 8-grams. */
export function countCopies(output: string, gold: string): number {
  const found = countGrams(normaliseForScore(output), 8);
  const ratios = [...countGrams(normaliseForScore(gold), 8)].map(
    ([gram, count]) => (found.get(gram) ?? 0) / count,
  );
  return median(ratios);
}

/** The middle value; 0 of nothing. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which `share` of the values lie; 0 of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function countGrams(text: string, size: number): Map<string, number> {
  const characters = [...text];
  const grams = new Map<string, number>();
  for (let at = 0; at + size <= characters.length; at++) {
    const gram = characters.slice(at, at + size).join('');
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

function sumOf(grams: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of grams.values()) sum += count;
  return sum;
}

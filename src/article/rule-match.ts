/** What matching a line against all rules of a table costs, in units of a `Turn` (steps.ts). */
export const RULES_COST = 200;

/** What a line is matched against. */
export interface LinePattern {
  readonly pattern: RegExp;
  readonly pieces?: RegExp;
  readonly unless?: RegExp;
}

/**
 * Whether the line has the pattern and, where pieces are given, nothing but them. Pieces are taken
 * out one by one: a repeated group of repeated groups would try every way to split the line.
 */
export function matchesRule({ pattern, pieces, unless }: LinePattern, text: string): boolean {
  if (!pattern.test(text) || unless?.test(text)) return false;
  return pieces === undefined || text.replace(pieces, '') === '';
}

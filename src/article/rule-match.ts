/** What matching a line against all rules of a table costs, in units of a `Turn` (steps.ts). */
export const RULES_COST = 200;

/** What a line is matched against; the tables of rules are in Simplified characters. */
export interface LinePattern {
  readonly pattern: RegExp;
  /**
   * Characters of which every line has one that the pattern matches; asked first. Most lines have
   * none of a rule's, and an expression is compiled when it is first run: all of them together take
   * a quarter of the time of the first extraction in a page.
   */
  readonly needs?: string;
  /** When given, the line must also be made of nothing but these (a global expression). */
  readonly pieces?: RegExp;
  /** The line stays when this matches, too. */
  readonly unless?: RegExp;
}

/**
 * Whether the line has the pattern and, where pieces are given, nothing but them. Pieces are taken
 * out one by one: a repeated group of repeated groups would try every way to split the line.
 */
export function matchesRule(rule: LinePattern, text: string): boolean {
  const { pieces, unless } = rule;
  if (findIn(rule, text) === null || unless?.test(text)) return false;
  return pieces === undefined || text.replace(pieces, '') === '';
}

/** What of the text the pattern matches; null for nothing. */
export function findIn(
  { pattern, needs }: Pick<LinePattern, 'pattern' | 'needs'>,
  text: string,
): RegExpExecArray | null {
  return needs === undefined || hasOneOf(needs, text) ? pattern.exec(text) : null;
}

/**
 * Whether the text has one of the characters. By plain loops: this runs for every line and rule, in
 * an interpreter that has never seen it.
 */
function hasOneOf(characters: string, text: string): boolean {
  for (let at = 0; at < characters.length; at++) {
    if (text.includes(characters.charAt(at))) return true;
  }
  return false;
}

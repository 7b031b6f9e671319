/**
 * Han characters (or words of other scripts) a minute in silent reading. China's curriculum asks
 * for 300 at the end of primary school and 500 in junior secondary school (义务教育语文课程标准
 * 2022); this is the middle. The same for both scripts, so the figure does not change with them.
 */
export const CHARACTERS_PER_MINUTE = 400;

/** Whole minutes that a text of `characterCount` units takes; at least 1. */
export function readingMinutes(characterCount: number): number {
  return Math.max(1, Math.round(characterCount / CHARACTERS_PER_MINUTE));
}

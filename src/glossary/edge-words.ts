/** Longest of the words that are looked for at the edges of a text, in UTF-16 units. */
export const LONGEST_EDGE = 4;

/** Whether a text begins with one of the words: a few look-ups, however many words there are. */
export function beginsWithOne(text: string, words: ReadonlySet<string>): boolean {
  for (let length = Math.min(LONGEST_EDGE, text.length); length > 0; length -= 1) {
    if (words.has(text.slice(0, length))) return true;
  }
  return false;
}

/** Whether a text ends with one of the words. */
export function endsWithOne(text: string, words: ReadonlySet<string>): boolean {
  for (let length = Math.min(LONGEST_EDGE, text.length); length > 0; length -= 1) {
    if (words.has(text.slice(-length))) return true;
  }
  return false;
}

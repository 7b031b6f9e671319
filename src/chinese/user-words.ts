/** A conversion of the user's own: the word in one script and in the other, as literals. */
export interface UserWord {
  readonly simplified: string;
  readonly traditional: string;
}

/** Words ready to be found, in both directions. */
export interface UserWords {
  readonly toTraditional: WordFinder;
  readonly toSimplified: WordFinder;
}

/** What {@link convertAroundWords} looks up; made by {@link prepareUserWords}. */
export interface WordFinder {
  readonly replacements: ReadonlyMap<string, string>;
  /** By first UTF-16 unit, the lengths of the words that start with it, longest first. */
  readonly lengths: ReadonlyMap<number, readonly number[]>;
  /** One bit for each UTF-16 unit: whether a word starts with it. */
  readonly starts: Uint8Array;
}

/** Longer words are left out: they bound the work at each character. In UTF-16 units. */
export const LONGEST_USER_WORD = 64;

/**
 * Prepares pairs for both directions. Pairs with an empty or too long side are left out; of two
 * pairs with the same word the later wins. A pair of equal sides protects the word. Ten thousand
 * pairs take some milliseconds, so keep the result until the user's list changes.
 */
export function prepareUserWords(words: readonly UserWord[]): UserWords {
  const usable = words.filter(
    ({ simplified, traditional }) => isUsable(simplified) && isUsable(traditional),
  );
  return {
    toTraditional: prepareFinder(usable.map((word) => [word.simplified, word.traditional])),
    toSimplified: prepareFinder(usable.map((word) => [word.traditional, word.simplified])),
  };
}

/**
 * Puts the user's words into a text and gives what lies between them to `convertRest`. Leftmost
 * word first, then longest. Without a word in it the text goes to `convertRest` whole.
 */
export function convertAroundWords(
  finder: WordFinder,
  text: string,
  convertRest: (rest: string) => string,
): string {
  const { starts, lengths, replacements } = finder;
  let result = '';
  let restStart = 0;
  let at = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if ((((starts[unit >> 3] ?? 0) >> (unit & 7)) & 1) === 1) {
      const length = lengths
        .get(unit)
        ?.find((count) => replacements.has(text.slice(at, at + count)));
      if (length !== undefined) {
        if (restStart < at) result += convertRest(text.slice(restStart, at));
        result += replacements.get(text.slice(at, at + length)) ?? '';
        at += length;
        restStart = at;
        continue;
      }
    }
    at += 1;
  }
  if (restStart === 0) return convertRest(text);
  return restStart < at ? result + convertRest(text.slice(restStart)) : result;
}

function isUsable(word: string): boolean {
  return word.length > 0 && word.length <= LONGEST_USER_WORD;
}

function prepareFinder(pairs: readonly (readonly [string, string])[]): WordFinder {
  const replacements = new Map(pairs);
  const lengthSets = new Map<number, Set<number>>();
  const starts = new Uint8Array(0x10000 / 8);
  for (const word of replacements.keys()) {
    const unit = word.charCodeAt(0);
    starts[unit >> 3] = (starts[unit >> 3] ?? 0) | (1 << (unit & 7));
    const lengths = lengthSets.get(unit);
    if (lengths) lengths.add(word.length);
    else lengthSets.set(unit, new Set([word.length]));
  }
  const lengths = new Map(
    [...lengthSets].map(([unit, set]) => [unit, [...set].sort((a, b) => b - a)] as const),
  );
  return { replacements, lengths, starts };
}

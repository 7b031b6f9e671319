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
  /** By the {@link hashPair} of a word's first two units: the lengths of all such, longest first. */
  readonly lengths: ReadonlyMap<number, readonly number[]>;
  /** One bit for each UTF-16 unit: whether it is a word. */
  readonly singles: Uint8Array;
  /** One bit for each {@link hashPair}: whether a word starts with such a pair. */
  readonly pairs: Uint8Array;
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
 * Puts the user's words into texts and gives all that lies between them to `convertRests`, which
 * answers in the same order. Leftmost word first, then longest. A text without a word is given whole.
 */
export function convertAroundWords(
  finder: WordFinder,
  texts: readonly string[],
  convertRests: (rests: readonly string[]) => readonly string[],
): readonly string[] {
  const cuts = texts.map((text) => cutAtWords(finder, text));
  const rests = cuts.flatMap((pieces, i) => {
    if (pieces === undefined) return [texts[i] ?? ''];
    return pieces.filter(({ isWord }) => !isWord).map(({ text }) => text);
  });
  const converted = convertRests(rests).values();
  const nextRest = () => converted.next().value ?? '';
  return cuts.map((pieces) => {
    if (pieces === undefined) return nextRest();
    return pieces.map(({ text, isWord }) => (isWord ? text : nextRest())).join('');
  });
}

interface Piece {
  /** What replaces a word of the user's, or what is left to convert. */
  readonly text: string;
  readonly isWord: boolean;
}

/** Undefined if there is no word in the text. */
function cutAtWords(finder: WordFinder, text: string): readonly Piece[] | undefined {
  const { singles, pairs } = finder;
  const pieces: Piece[] = [];
  let restStart = 0;
  let unit = text.charCodeAt(0);
  for (let at = 0; at < text.length; ) {
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    const hash = hashPair(unit, next);
    if (hasBit(singles, unit) || hasBit(pairs, hash)) {
      const length = wordLengthAt(finder, text, at, hash);
      if (length > 0) {
        if (restStart < at) pieces.push({ text: text.slice(restStart, at), isWord: false });
        const word = text.slice(at, at + length);
        pieces.push({ text: finder.replacements.get(word) ?? word, isWord: true });
        at += length;
        restStart = at;
        unit = text.charCodeAt(at);
        continue;
      }
    }
    at += 1;
    unit = next;
  }
  if (pieces.length === 0) return undefined;
  if (restStart < text.length) pieces.push({ text: text.slice(restStart), isWord: false });
  return pieces;
}

/** The length of the longest word at a place, 0 if there is none. */
function wordLengthAt(finder: WordFinder, text: string, at: number, hash: number): number {
  for (const length of finder.lengths.get(hash) ?? []) {
    if (finder.replacements.has(text.slice(at, at + length))) return length;
  }
  return hasBit(finder.singles, text.charCodeAt(at)) ? 1 : 0;
}

/** 18 bits: with ten thousand words one look in thirty is for nothing. */
function hashPair(unit: number, next: number): number {
  return Math.imul((unit << 16) | next, 0x9e3779b1) >>> 14;
}

function hasBit(bits: Uint8Array, index: number): boolean {
  return (((bits[index >> 3] as number) >> (index & 7)) & 1) === 1; // both kinds hold all their bits
}

function setBit(bits: Uint8Array, index: number): void {
  bits[index >> 3] = (bits[index >> 3] ?? 0) | (1 << (index & 7));
}

function isUsable(word: string): boolean {
  return word.length > 0 && word.length <= LONGEST_USER_WORD;
}

function prepareFinder(pairs: readonly (readonly [string, string])[]): WordFinder {
  const replacements = new Map(pairs);
  const lengthSets = new Map<number, Set<number>>();
  const singles = new Uint8Array(0x10000 / 8);
  const pairBits = new Uint8Array(0x40000 / 8);
  for (const word of replacements.keys()) {
    const unit = word.charCodeAt(0);
    if (word.length === 1) {
      setBit(singles, unit);
      continue;
    }
    const hash = hashPair(unit, word.charCodeAt(1));
    setBit(pairBits, hash);
    const lengths = lengthSets.get(hash);
    if (lengths) lengths.add(word.length);
    else lengthSets.set(hash, new Set([word.length]));
  }
  const lengths = new Map(
    [...lengthSets].map(([hash, set]) => [hash, [...set].sort((a, b) => b - a)] as const),
  );
  return { replacements, lengths, singles, pairs: pairBits };
}

import { LONGEST_USER_WORD, type UserWord } from '../chinese/user-words.ts';
import { foldText } from '../glossary/fold.ts';
import { keyOf } from '../glossary/keys.ts';
import type { OwnTerm } from '../glossary/own-terms.ts';

/**
 * What the user wrote down. All of it is plain text: never markup, never a pattern. No list holds
 * two rows with the same identity ({@link identityOf}).
 */
export interface OwnWords {
  /** Conversions that win over the dictionary. */
  readonly conversions: readonly UserWord[];
  /** Terms with the user's own gloss. */
  readonly terms: readonly OwnTerm[];
  /** Words that need no gloss, as the user saw or wrote them. */
  readonly known: readonly string[];
}

/** A row of each list. */
export interface WordRows {
  readonly conversions: UserWord;
  readonly terms: OwnTerm;
  readonly known: string;
}

/** Which list. */
export type WordListName = keyof OwnWords;

/** The lists in the order of the options page. */
export const WORD_LISTS: readonly WordListName[] = ['conversions', 'terms', 'known'];

/** What somebody has who wrote nothing down. */
export const NO_WORDS: OwnWords = { conversions: [], terms: [], known: [] };

/** Rows of all lists together; more can not be looked through by anybody (issue: 50,000). */
export const MAX_ROWS = 50_000;

/**
 * Text of all lists together, in UTF-16 units. At three bytes each and two copies that is 7.8 MB of
 * the 10 MB that `storage.local` has.
 */
const MAX_UNITS = 1_300_000;

/** Longest cell in UTF-16 units: a tooltip of a few lines; conversions have their own bound. */
export const LONGEST_CELL = { conversions: LONGEST_USER_WORD, terms: 200, known: 100 } as const;

/** The version of the stored form; raise it together with a step in {@link readWords}. */
const WORDS_VERSION = 1;

/** What storage held, sorted into what can be used and what can not. */
export interface WordsReading {
  readonly words: OwnWords;
  /** How many rows (or whole lists) are unusable. */
  readonly broken: number;
}

/**
 * Reads the lists from whatever storage or a file holds: every row is checked by itself, bad ones
 * are counted and left out, of rows with the same identity the last one stays. Never throws.
 */
export function readWords(stored: unknown): WordsReading {
  if (stored === undefined || stored === null) return { words: NO_WORDS, broken: 0 };
  if (typeof stored !== 'object' || Array.isArray(stored)) return { words: NO_WORDS, broken: 1 };
  const fields = new Map<string, unknown>(Object.entries(stored));
  const version = fields.get('version');
  let broken = version === undefined || version === WORDS_VERSION ? 0 : 1;
  const read = <Name extends WordListName>(
    name: Name,
    toRow: (value: unknown) => WordRows[Name] | undefined,
  ): readonly WordRows[Name][] => {
    const list = fields.get(name) ?? [];
    if (!Array.isArray(list)) {
      broken += 1;
      return [];
    }
    const rows: WordRows[Name][] = [];
    for (const value of list) {
      const row = toRow(value);
      if (row === undefined) broken += 1;
      else rows.push(row);
    }
    return withoutTwins(name, rows);
  };
  const words = {
    conversions: read('conversions', (value) => toConversion(cellsOf(value, CONVERSION_CELLS))),
    terms: read('terms', (value) => toTerm(cellsOf(value, TERM_CELLS))),
    known: read('known', (value) => toKnown([value])),
  };
  return { words, broken };
}

/**
 * Reads the lists from storage. Lists that are missing or no lists at all are taken from the copy
 * that was good before, when there is one; they count as broken.
 */
export function withLastGood(stored: unknown, lastGood: unknown): WordsReading {
  const isObject = typeof stored === 'object' && stored !== null && !Array.isArray(stored);
  if (lastGood === undefined || lastGood === null) {
    return stored === null ? { words: NO_WORDS, broken: 1 } : readWords(stored);
  }
  const good = readWords(lastGood).words;
  if (!isObject) return { words: good, broken: 1 };
  const reading = readWords(stored);
  const fields = new Map<string, unknown>(Object.entries(stored));
  const lost = WORD_LISTS.filter((name) => !Array.isArray(fields.get(name)));
  if (lost.length === 0) return reading;
  // `readWords` has counted those that are there but no lists.
  const missing = lost.filter((name) => fields.get(name) === undefined).length;
  const back = Object.fromEntries(lost.map((name) => [name, good[name]]));
  return { words: { ...reading.words, ...back }, broken: reading.broken + missing };
}

/** The stored form: rows as arrays, which read back as {@link readWords} likes them. */
export function storedWords({ conversions, terms, known }: OwnWords): Record<string, unknown> {
  return {
    version: WORDS_VERSION,
    conversions: conversions.map(({ simplified, traditional }) => [simplified, traditional]),
    terms: terms.map(({ term, gloss }) => [term, gloss]),
    known,
  };
}

/** A row of a list from its cells, trimmed; undefined when they are empty, too long or no text. */
export function toRow<Name extends WordListName>(
  name: Name,
  cells: readonly unknown[],
): WordRows[Name] | undefined {
  return ROWS[name](cells);
}

/** The cells of a row, in the order of {@link CELL_NAMES}. */
export function cellsOfRow<Name extends WordListName>(
  name: Name,
  row: WordRows[Name],
): readonly string[] {
  return typeof row === 'string'
    ? [row]
    : CELL_NAMES[name].map((cell) => String(Reflect.get(row, cell)));
}

/** What the cells of a row are called in files. */
export const CELL_NAMES: Readonly<Record<WordListName, readonly string[]>> = {
  conversions: ['simplified', 'traditional'],
  terms: ['term', 'gloss'],
  known: ['known'],
};

/**
 * What makes two rows the same word: the Simplified side, the term with its case (SAFE and safe
 * differ), the key by which a known word is compared.
 */
export function identityOf<Name extends WordListName>(name: Name, row: WordRows[Name]): string {
  const first = cellsOfRow(name, row)[0] ?? '';
  if (name === 'conversions') return first;
  return name === 'terms' ? foldText(first).trim() : keyOf(first);
}

/** Why lists can not be kept: too many rows, or too much text for the browser's storage. */
export function excessOf(words: OwnWords): 'rows' | 'text' | undefined {
  let rows = 0;
  let units = 0;
  for (const name of WORD_LISTS) {
    rows += words[name].length;
    for (const row of words[name]) {
      for (const cell of cellsOfRow(name, row)) units += cell.length;
    }
  }
  return rows > MAX_ROWS ? 'rows' : units > MAX_UNITS ? 'text' : undefined;
}

/** Of rows with the same identity the last one, at the place of the first. */
export function withoutTwins<Name extends WordListName>(
  name: Name,
  rows: readonly WordRows[Name][],
): readonly WordRows[Name][] {
  const byIdentity = new Map(rows.map((row) => [identityOf(name, row), row]));
  return byIdentity.size === rows.length ? rows : [...byIdentity.values()];
}

const CONVERSION_CELLS = ['simplified', 'traditional'];
const TERM_CELLS = ['term', 'gloss'];

const ROWS: {
  readonly [Name in WordListName]: (cells: readonly unknown[]) => WordRows[Name] | undefined;
} = { conversions: toConversion, terms: toTerm, known: toKnown };

/** Rows are arrays in storage, objects in files of other makers. */
function cellsOf(value: unknown, names: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return [];
  const fields = new Map<string, unknown>(Object.entries(value));
  return fields.size === names.length ? names.map((name) => fields.get(name)) : [];
}

function toConversion(cells: readonly unknown[]): UserWord | undefined {
  const [simplified, traditional] = textsOf('conversions', cells);
  if (simplified === undefined || traditional === undefined) return undefined;
  return { simplified, traditional };
}

function toTerm(cells: readonly unknown[]): OwnTerm | undefined {
  const [term, gloss] = textsOf('terms', cells);
  return term === undefined || gloss === undefined ? undefined : { term, gloss };
}

function toKnown(cells: readonly unknown[]): string | undefined {
  const [word] = textsOf('known', cells);
  return word === undefined || keyOf(word) === '' ? undefined : word;
}

function textsOf(name: WordListName, cells: readonly unknown[]): readonly string[] {
  if (cells.length !== CELL_NAMES[name].length) return [];
  const texts: string[] = [];
  for (const cell of cells) {
    if (typeof cell !== 'string' || CONTROL.test(cell)) return [];
    const text = cell.trim();
    if (text === '' || text.length > LONGEST_CELL[name] || LONE_SURROGATE.test(text)) return [];
    texts.push(text);
  }
  return texts;
}

/** Half a character, which no file can hold. */
const LONE_SURROGATE = /\p{Cs}/u;

/** Control characters: none stands in a word; line breaks of a quoted cell neither. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/;

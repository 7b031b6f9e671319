import type { GlossaryEntry } from './entry.ts';
import { type CaseRule, type EntryShape, shapeOf, type TermWriting } from './entry-shape.ts';
import { AS_CONVERTED, unpackAlphabet } from './gloss-code.ts';
import { type GlossColumns, type Glosses, glossesAt } from './gloss-columns.ts';
import { keyOf } from './keys.ts';
import { unpackTerms } from './term-column.ts';

/** An entry as the compiled table holds it. */
export interface ListedEntry extends GlossaryEntry {
  readonly key: string;
  readonly caseRule: CaseRule;
  /** Whether people, firms or works are called so (Summer, Target): a capital makes it doubtful. */
  readonly isAlsoName: boolean;
}

/** A letter+Han term, ready to be compared around its first Latin part. */
interface MixedTerm {
  /** Index for {@link Glossary.at}. */
  readonly index: number;
  /** Key of the whole term in one of its scripts: `k歌`, `卡拉ok`. */
  readonly key: string;
  /** Length of the Han before the first Latin part, in UTF-16 units. */
  readonly hanBefore: number;
}

/** The compiled list of terms. */
export interface Glossary {
  /** Number of entries. */
  readonly size: number;
  /**
   * The entries of a key (see keys.ts), letter+Han terms included: at most two, the one that is
   * bound to capitals before the one that is not (SAFE and safe).
   */
  find(key: string): readonly ListedEntry[];
  /** The entry at a position of the sorted list. */
  at(index: number): ListedEntry | undefined;
  /** Letter+Han terms whose first Latin part has this key, longest first. */
  mixedWith(latinKey: string): readonly MixedTerm[];
  /** Whether this very writing is a well-known name that looks like a word (Teams, Apple). */
  isName(written: string): boolean;
}

/** First line of a compiled table, before the number of entries. */
export const GLOSSARY_MAGIC = 'qingdu-glossary 2';

/** Character of the commonest shape; the others follow it. */
export const FIRST_SHAPE = 0x22;

/**
 * Reads a table that pack-table.ts wrote. Lines, cells separated by tabs: magic and number of
 * entries · terms (term-column.ts) · names · Simplified glosses · those Traditional and those Hong
 * Kong ones that no rule makes, as differences (gloss-difference.ts) · the shapes that occur
 * (entry-shape.ts) · the alphabet that glosses are written with (gloss-code.ts) · one character an
 * entry that tells which shape it has · words that Hong Kong and that Taiwan have for converted
 * ones, in turns · the other script's form of each letter+Han term · Traditional counterparts of
 * the alphabet.
 * A difference starts from what counterparts and words make of the Simplified gloss, in Hong Kong
 * also from the Traditional gloss. The mark `!` before its middle says that the counterparts do not
 * apply to it; alone as the form of a term it says that they make it.
 * Glosses are decoded when asked for. Throws an Error that says what is wrong with the file.
 */
export function loadGlossary(data: string): Glossary {
  const lines = data.split('\n');
  const magic = lines.shift() ?? '';
  if (!magic.startsWith(`${GLOSSARY_MAGIC} `) || lines.length !== LINES_AFTER_MAGIC) {
    throw new Error(`Glossary table: not a whole table of version "${GLOSSARY_MAGIC}"`);
  }
  const size = Number(magic.slice(GLOSSARY_MAGIC.length + 1));
  const line = (): string => lines.shift() ?? '';
  const cells = (): string[] => line().split('\t');
  const shared = line();
  const written = cells();
  const names = new Set(cells());
  const hans = cells();
  const hant = cells();
  const hongKong = cells();
  const different = line();
  const shapes = different === '' ? [] : different.split('\t').map((cell) => shapeOf(Number(cell)));
  const alphabet = unpackAlphabet(line());
  const shapeColumn = line();
  const hongKongWords = cells();
  const taiwanWords = cells();
  const others = cells();
  // A space stands for a character that is its own counterpart.
  const counterparts = Array.from(line(), (one, index) =>
    one === ' ' ? (alphabet[index] ?? '') : one,
  );

  const shapeAt = (index: number): EntryShape | undefined =>
    shapes[shapeColumn.charCodeAt(index) - FIRST_SHAPE];
  const writing: TermWriting[] = new Array(size);
  const mixedIndexes: number[] = [];
  // Where the written glosses of an entry stand in their columns.
  const hantAt = new Uint16Array(size);
  const hongKongAt = new Uint16Array(size);
  let hantCount = 0;
  let hongKongCount = 0;
  for (let index = 0; index < size; index += 1) {
    const shape = shapeAt(index);
    if (shape === undefined) throw new Error(`Glossary table: entry ${index} has no shape`);
    writing[index] = shape.writing;
    hantAt[index] = hantCount;
    hongKongAt[index] = hongKongCount;
    if (shape.kind === 'mixed') mixedIndexes.push(index);
    if (shape.hant === 'written') hantCount += 1;
    if (shape.hongKong === 'written') hongKongCount += 1;
  }
  const terms = unpackTerms({ shared, written, writing });
  for (const [column, expected] of [
    [terms.small, size],
    [hans, size],
    [hant, hantCount],
    [hongKong, hongKongCount],
  ] as const) {
    // An empty line is one empty cell.
    if (column.length !== expected && !(expected === 0 && column.length === 1)) {
      throw new Error(`Glossary table: a column has ${column.length} cells, expected ${expected}`);
    }
  }

  const columns: GlossColumns = {
    hans,
    hant,
    hongKong,
    hantAt,
    hongKongAt,
    alphabet,
    counterparts,
    taiwanWords,
    hongKongWords,
  };
  const convert = (text: string): string =>
    Array.from(text, (one) => counterparts[alphabet.indexOf(one)] ?? one).join('');
  // Keys are made when a look-up passes by: most never are, and a map of all costs more than
  // everything else here.
  const keys: (string | undefined)[] = new Array(size);
  const keyAt = (index: number): string => {
    const key = keys[index] ?? keyOf(terms.small[index] ?? '');
    keys[index] = key;
    return key;
  };

  const mixed = new Map<string, MixedTerm[]>();
  for (const [count, index] of mixedIndexes.entries()) {
    addMixed(mixed, index, keyAt(index));
    const other = others[count] ?? '';
    const term = other === AS_CONVERTED ? convert(terms.at(index) ?? '') : other;
    if (term !== '') addMixed(mixed, index, keyOf(term));
  }
  let longestMixed = 0;
  for (const [latin, list] of mixed) {
    longestMixed = Math.max(longestMixed, latin.length);
    list.sort((a, b) => b.key.length - a.key.length);
  }

  // An entry is asked for by names, terms and each place it stands at; it is made once, and its
  // glosses only where they are shown.
  const entries: (ListedEntry | undefined)[] = new Array(size);
  function at(index: number): ListedEntry | undefined {
    const entry = entries[index] ?? entryAt(index);
    if (entry !== undefined) entries[index] = entry;
    return entry;
  }

  function entryAt(index: number): ListedEntry | undefined {
    const term = terms.at(index);
    const shape = shapeAt(index);
    if (term === undefined || shape === undefined) return undefined;
    const { kind, level, caseRule, isAlsoName, partOfSpeech } = shape;
    let decoded: Glosses | undefined;
    const glosses = (): Glosses => {
      decoded ??= glossesAt(columns, index, shape);
      return decoded;
    };
    return {
      term,
      key: keyAt(index),
      kind,
      level,
      caseRule,
      isAlsoName,
      get hans() {
        return glosses().hans;
      },
      get hant() {
        return glosses().hant;
      },
      get hantHK() {
        return glosses().hantHK;
      },
      ...(partOfSpeech !== '' && { partOfSpeech }),
    };
  }

  function find(key: string): readonly ListedEntry[] {
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (keyAt(middle) < key) low = middle + 1;
      else high = middle;
    }
    if (low === size || keyAt(low) !== key) return NOTHING;
    const found: ListedEntry[] = [];
    for (let index = low; index < size && keyAt(index) === key; index += 1) {
      const entry = at(index);
      if (entry?.caseRule === 'any') found.push(entry);
      else if (entry !== undefined) found.unshift(entry);
    }
    return found;
  }

  return {
    size,
    at,
    find,
    // Keys are put together from tokens, and hashing the long ones is what takes time.
    mixedWith: (key) => (key.length > longestMixed ? NONE : (mixed.get(key) ?? NONE)),
    isName: (written) => names.has(written),
  };
}

/** Where the Latin parts of a letter+Han key lie; undefined for a key without one. */
export function firstLatinPart(key: string): { start: number; end: number } | undefined {
  const found = /[^\u3005-\u9fff\uf900-\ufaff\ud800-\udfff]+/.exec(key);
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
}

const NONE: readonly MixedTerm[] = [];
const NOTHING: readonly ListedEntry[] = [];
const LINES_AFTER_MAGIC = 13;

function addMixed(mixed: Map<string, MixedTerm[]>, index: number, key: string): void {
  const latin = firstLatinPart(key);
  if (latin === undefined) return;
  const latinKey = key.slice(latin.start, latin.end);
  const list = mixed.get(latinKey) ?? [];
  list.push({ index, key, hanBefore: latin.start });
  mixed.set(latinKey, list);
}

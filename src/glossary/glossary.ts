import type { GlossaryEntry, TermKind, TermLevel } from './entry.ts';
import { AS_CONVERTED, decodeGloss } from './gloss-code.ts';
import { keyOf } from './keys.ts';
import { unpackTerms } from './term-column.ts';

/** In which writing an entry matches: `any` case, `caps` only, or `exact` as the term is written. */
export type CaseRule = 'any' | 'caps' | 'exact';

/** An entry as the compiled table holds it. */
export interface ListedEntry extends GlossaryEntry {
  readonly key: string;
  readonly caseRule: CaseRule;
}

/** A letter+Han term, ready to be compared around its first Latin part. */
export interface MixedTerm {
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
export const GLOSSARY_MAGIC = 'qingdu-glossary 1';

/** Orders in which the compiled table numbers kinds, levels, case rules and parts of speech. */
export const KINDS: readonly TermKind[] = ['word', 'phrase', 'abbreviation', 'mixed'];
export const LEVELS: readonly TermLevel[] = ['everyday', 'general', 'specialist'];
export const CASE_RULES: readonly CaseRule[] = ['any', 'caps', 'exact'];
export const PARTS_OF_SPEECH: readonly string[] = [
  '',
  'n',
  'v',
  'adj',
  'adv',
  'int',
  'prep',
  'conj',
  'phr',
];

/**
 * Reads a table that tools/compile-glossary.ts wrote. Lines, cells separated by tabs:
 * 0 magic and number of entries · 1 alphabet of the glosses · 2 its Traditional counterparts ·
 * 3 Traditional words and the Taiwan words for them, in turns · 4–6 terms (term-column.ts) ·
 * 7 kind, level and case rule as one letter a term · 8 part of speech as one digit a term ·
 * 9 Simplified · 10 Traditional, 11 Hong Kong glosses (gloss-code.ts): alone, the mark means what
 * line 2 (and, for Taiwan, line 3) makes of the Simplified one; before a code, that line 2 does not
 * apply to it · 12 other-script forms of letter+Han terms, in their order · 13 names.
 * Glosses are decoded when asked for. Throws an Error that says what is wrong with the file.
 */
export function loadGlossary(data: string): Glossary {
  const lines = data.split('\n');
  const magic = lines[0] ?? '';
  if (!magic.startsWith(`${GLOSSARY_MAGIC} `) || lines.length !== LINES) {
    throw new Error(`Glossary table: not a whole table of version "${GLOSSARY_MAGIC}"`);
  }
  const size = Number(magic.slice(GLOSSARY_MAGIC.length + 1));
  const line = (number: number): string => lines[number] ?? '';
  const cells = (number: number): string[] => line(number).split('\t');
  const alphabet = Array.from(line(1));
  const counterparts = Array.from(line(2));
  const words = cells(3);
  const traditionalOf = new Map<string, string>();
  for (const [index, one] of alphabet.entries()) {
    const counterpart = counterparts[index] ?? ' ';
    if (counterpart !== ' ') traditionalOf.set(one, counterpart);
  }
  const terms = unpackTerms({ shared: line(4), writing: line(5), written: cells(6) });
  const tags = line(7);
  const partsOfSpeech = line(8);
  const hans = cells(9);
  const hant = cells(10);
  const hk = cells(11);
  const others = cells(12);
  const names = new Set(cells(13));
  for (const column of [terms, tags, partsOfSpeech, hans, hant, hk]) {
    if (column.length !== size) {
      throw new Error(`Glossary table: a column has ${column.length} cells, expected ${size}`);
    }
  }

  const indexes = new Map<string, number>();
  const strictIndexes = new Map<string, number>();
  const mixed = new Map<string, MixedTerm[]>();
  let mixedCount = 0;
  for (const [index, term] of terms.entries()) {
    const key = keyOf(term);
    const { kind, caseRule } = unpackTag(tags.charAt(index));
    (caseRule === 'any' ? indexes : strictIndexes).set(key, index);
    if (kind !== 'mixed') continue;
    addMixed(mixed, index, key);
    const other = others[mixedCount] ?? '';
    if (other !== '') addMixed(mixed, index, keyOf(other));
    mixedCount += 1;
  }
  for (const list of mixed.values()) list.sort((a, b) => b.key.length - a.key.length);

  function at(index: number): ListedEntry | undefined {
    const term = terms[index];
    if (term === undefined) return undefined;
    const simplified = decodeGloss(hans[index] ?? '', alphabet);
    const plain = toTraditional(simplified);
    const traditional = hant[index] ?? AS_CONVERTED;
    const hongKong = hk[index] ?? '';
    const partOfSpeech = PARTS_OF_SPEECH[Number(partsOfSpeech.charAt(index))] ?? '';
    return {
      term,
      key: keyOf(term),
      ...unpackTag(tags.charAt(index)),
      hans: simplified,
      hant:
        traditional === AS_CONVERTED ? applyWords(plain, words) : decodeTraditional(traditional),
      ...(hongKong !== '' && {
        hantHK: hongKong === AS_CONVERTED ? plain : decodeTraditional(hongKong),
      }),
      ...(partOfSpeech !== '' && { partOfSpeech }),
    };
  }

  function decodeTraditional(code: string): string {
    if (code.startsWith(AS_CONVERTED)) return decodeGloss(code.slice(1), alphabet);
    return toTraditional(decodeGloss(code, alphabet));
  }

  function toTraditional(text: string): string {
    return Array.from(text, (one) => traditionalOf.get(one) ?? one).join('');
  }

  return {
    size,
    at,
    find: (key) =>
      [strictIndexes.get(key), indexes.get(key)]
        .map((index) => (index === undefined ? undefined : at(index)))
        .filter((entry) => entry !== undefined),
    mixedWith: (latinKey) => mixed.get(latinKey) ?? NONE,
    isName: (written) => names.has(written),
  };
}

/** What an entry is, as one letter of the table. */
export function packTag(kind: TermKind, level: TermLevel, caseRule: CaseRule): string {
  const number =
    (KINDS.indexOf(kind) * LEVELS.length + LEVELS.indexOf(level)) * CASE_RULES.length +
    CASE_RULES.indexOf(caseRule);
  return String.fromCharCode(FIRST_TAG + number);
}

/** The text with each word of a list of pairs (from, to, from, to…) replaced, in their order. */
export function applyWords(text: string, words: readonly string[]): string {
  let result = text;
  for (let at = 0; at + 1 < words.length; at += 2) {
    result = result.replaceAll(words[at] ?? '', words[at + 1] ?? '');
  }
  return result;
}

/** Where the Latin parts of a letter+Han key lie; undefined for a key without one. */
export function firstLatinPart(key: string): { start: number; end: number } | undefined {
  const found = /[^\u3005-\u9fff\uf900-\ufaff\ud800-\udfff]+/.exec(key);
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
}

const NONE: readonly MixedTerm[] = [];
const LINES = 14;
const FIRST_TAG = 0x41;

function unpackTag(letter: string): { kind: TermKind; level: TermLevel; caseRule: CaseRule } {
  const number = letter.charCodeAt(0) - FIRST_TAG;
  const caseRule = CASE_RULES[number % CASE_RULES.length];
  const rest = Math.floor(number / CASE_RULES.length);
  const level = LEVELS[rest % LEVELS.length];
  const kind = KINDS[Math.floor(rest / LEVELS.length)];
  if (kind === undefined || level === undefined || caseRule === undefined) {
    throw new Error(`Glossary table: bad tag "${letter}"`);
  }
  return { kind, level, caseRule };
}

function addMixed(mixed: Map<string, MixedTerm[]>, index: number, key: string): void {
  const latin = firstLatinPart(key);
  if (latin === undefined) return;
  const latinKey = key.slice(latin.start, latin.end);
  const list = mixed.get(latinKey) ?? [];
  list.push({ index, key, hanBefore: latin.start });
  mixed.set(latinKey, list);
}

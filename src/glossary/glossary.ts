import type { GlossaryEntry, TermKind, TermLevel } from './entry.ts';
import { keyOf } from './keys.ts';

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
  /** The entry of a key (see keys.ts), letter+Han terms included. */
  find(key: string): ListedEntry | undefined;
  /** The entry at a position of the sorted list. */
  at(index: number): ListedEntry | undefined;
  /** Letter+Han terms whose first Latin part has this key, longest first. */
  mixedWith(latinKey: string): readonly MixedTerm[];
  /** Whether this very writing is a well-known name that looks like a word (Teams, Apple). */
  isName(written: string): boolean;
}

/** First line of a compiled table, before the number of entries. */
export const GLOSSARY_MAGIC = 'qingdu-glossary 1';

/** Orders in which the compiled table numbers kinds, levels and case rules. */
export const KINDS: readonly TermKind[] = ['word', 'phrase', 'abbreviation', 'mixed'];
export const LEVELS: readonly TermLevel[] = ['everyday', 'general', 'specialist'];
export const CASE_RULES: readonly CaseRule[] = ['any', 'caps', 'exact'];

/**
 * Reads a table that tools/compile-glossary.ts wrote. Lines: magic and count, pairs of a
 * Simplified character and its Traditional one, then one column a line, cells separated by tabs:
 * terms (ascending by key), tags, parts of speech, Simplified, Traditional ('' where the pairs
 * give it), Hong Kong, other-script forms of letter+Han terms, and last the names.
 * Glosses are decoded when asked for. Throws an Error that says what is wrong with the file.
 */
export function loadGlossary(data: string): Glossary {
  const lines = data.split('\n');
  const [magic, pairs, termLine, tagLine, posLine, hansLine, hantLine, hkLine, otherLine, names] =
    lines;
  if (magic === undefined || !magic.startsWith(`${GLOSSARY_MAGIC} `)) {
    throw new Error(`Glossary table: expected "${GLOSSARY_MAGIC}" in the first line`);
  }
  const size = Number(magic.slice(GLOSSARY_MAGIC.length + 1));
  const terms = column(termLine, size, 'terms');
  const tags = column(tagLine, size, 'tags');
  const partsOfSpeech = column(posLine, size, 'parts of speech');
  const hans = column(hansLine, size, 'Simplified');
  const hant = column(hantLine, size, 'Traditional');
  const hk = column(hkLine, size, 'Hong Kong');
  const others = column(otherLine, size, 'other script');
  if (pairs === undefined || names === undefined) throw new Error('Glossary table: cut off');

  const toTraditional = traditionalOf(pairs);
  const nameSet = new Set(names.split('\t'));
  const indexes = new Map<string, number>();
  const mixed = new Map<string, MixedTerm[]>();
  for (const [index, term] of terms.entries()) {
    const key = keyOf(term);
    indexes.set(key, index);
    if (tags[index]?.startsWith(MIXED_TAG) !== true) continue;
    addMixed(mixed, index, key);
    const other = others[index];
    if (other !== undefined && other !== '') addMixed(mixed, index, keyOf(other));
  }
  for (const list of mixed.values()) list.sort((a, b) => b.key.length - a.key.length);

  function at(index: number): ListedEntry | undefined {
    const term = terms[index];
    const simplified = hans[index];
    if (term === undefined || simplified === undefined) return undefined;
    const tag = tags[index] ?? '';
    const traditional = hant[index] || toTraditional(simplified);
    return {
      term,
      key: keyOf(term),
      kind: oneOf(KINDS, tag.charAt(0)),
      level: oneOf(LEVELS, tag.charAt(1)),
      caseRule: oneOf(CASE_RULES, tag.charAt(2)),
      hans: simplified,
      hant: traditional,
      ...(hk[index] ? { hantHK: hk[index] } : {}),
      ...(partsOfSpeech[index] ? { partOfSpeech: partsOfSpeech[index] } : {}),
    };
  }

  return {
    size,
    at,
    find: (key) => {
      const index = indexes.get(key);
      return index === undefined ? undefined : at(index);
    },
    mixedWith: (latinKey) => mixed.get(latinKey) ?? NONE,
    isName: (written) => nameSet.has(written),
  };
}

/** Where the Latin parts of a letter+Han key lie; undefined for a key without one. */
export function firstLatinPart(key: string): { start: number; end: number } | undefined {
  const found = /[^\u3005-\u9fff\uf900-\ufaff\ud800-\udfff]+/.exec(key);
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
}

const NONE: readonly MixedTerm[] = [];
const MIXED_TAG = String(KINDS.indexOf('mixed'));

function column(line: string | undefined, size: number, name: string): string[] {
  const cells = line?.split('\t') ?? [];
  if (cells.length !== size) {
    throw new Error(`Glossary table: column ${name} has ${cells.length} cells, expected ${size}`);
  }
  return cells;
}

function addMixed(mixed: Map<string, MixedTerm[]>, index: number, key: string): void {
  const latin = firstLatinPart(key);
  if (latin === undefined) return;
  const latinKey = key.slice(latin.start, latin.end);
  const list = mixed.get(latinKey) ?? [];
  list.push({ index, key, hanBefore: latin.start });
  mixed.set(latinKey, list);
}

/** The Traditional form of a gloss by the table's own character pairs. */
export function traditionalOf(pairs: string): (simplified: string) => string {
  const characters = Array.from(pairs);
  const map = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2) {
    map.set(characters[at] ?? '', characters[at + 1] ?? '');
  }
  return (simplified) => Array.from(simplified, (one) => map.get(one) ?? one).join('');
}

function oneOf<Value>(values: readonly Value[], digit: string): Value {
  const value = values[Number(digit)];
  if (digit === '' || value === undefined) throw new Error(`Glossary table: bad tag "${digit}"`);
  return value;
}

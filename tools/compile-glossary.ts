import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { Converter } from 'opencc-js';
import type { GlossaryEntry } from '../src/glossary/entry.ts';
import { hasHan } from '../src/glossary/fold.ts';
import {
  CASE_RULES,
  type CaseRule,
  firstLatinPart,
  GLOSSARY_MAGIC,
  KINDS,
  LEVELS,
  traditionalOf,
} from '../src/glossary/glossary.ts';
import { keyOf } from '../src/glossary/keys.ts';

/** A hand-written list: names.tsv holds one name a line, the others the eight columns below. */
export interface GlossarySource {
  /** File name, used in errors. */
  readonly name: string;
  readonly text: string;
}

/** The compiled table, or what is wrong with the lists, one `file:line: reason` each. */
export type CompiledGlossary =
  | { readonly ok: true; readonly table: string; readonly entries: number }
  | { readonly ok: false; readonly errors: readonly string[] };

/** Header of a list. */
const COLUMNS = ['term', 'kind', 'level', 'pos', 'hans', 'hant', 'hk', 'flags'];
const NAMES_FILE = 'names.tsv';
/** A gloss is read at a glance (issue: at most 12 characters, two senses). */
const LONGEST_GLOSS = 12;
const MOST_SENSES = 2;
const PARTS_OF_SPEECH = ['', 'n', 'v', 'adj', 'adv', 'int', 'prep', 'conj', 'pron', 'num', 'phr'];

/**
 * Checks all rows and packs them into the table that src/glossary/glossary.ts reads. The same
 * lists give the same table, whatever the order of files and rows.
 */
export function compileGlossary(sources: readonly GlossarySource[]): CompiledGlossary {
  const errors: string[] = [];
  const rows = new Map<string, Row>();
  const names = new Set<string>();
  for (const source of sources.toSorted((a, b) => compare(a.name, b.name))) {
    for (const [index, line] of source.text.split(/\r?\n/).entries()) {
      const at = `${source.name}:${index + 1}`;
      if (line === '' || line.startsWith('#')) continue;
      if (source.name === NAMES_FILE) {
        if (index > 0) names.add(line.trim());
        continue;
      }
      if (index === 0) {
        if (line !== COLUMNS.join('\t')) errors.push(`${at}: header is not ${COLUMNS.join(' ')}`);
        continue;
      }
      const row = readRow(line, at, errors);
      if (row === undefined) continue;
      const twin = rows.get(row.key);
      if (twin !== undefined) errors.push(`${at}: "${row.term}" is already at ${twin.at}`);
      else rows.set(row.key, row);
    }
  }
  if (errors.length > 0) return { ok: false, errors };
  const sorted = [...rows.values()].sort((a, b) => compare(a.key, b.key));
  return { ok: true, table: pack(sorted, [...names].sort(compare)), entries: sorted.length };
}

/** Compiles the lists of a folder. Throws one Error that names every bad row. */
export function compileGlossaryFolder(folder: string): { table: string; entries: number } {
  const files = readdirSync(folder).filter((name) => name.endsWith('.tsv'));
  const compiled = compileGlossary(
    files.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })),
  );
  if (!compiled.ok) {
    throw new Error(
      `The glossary has ${compiled.errors.length} bad rows:\n${compiled.errors.join('\n')}`,
    );
  }
  return compiled;
}

/** Where the lists are. */
export const GLOSSARY_FOLDER = fileURLToPath(new URL('../assets/glossary/', import.meta.url));

interface Row extends GlossaryEntry {
  readonly key: string;
  readonly at: string;
  readonly caseRule: CaseRule;
}

function readRow(line: string, at: string, errors: string[]): Row | undefined {
  const cells = line.split('\t');
  const [term = '', kindCell, levelCell, pos = '', hans = '', hant = '', hk = '', flags = ''] =
    cells;
  const kind = KINDS.find((one) => one === kindCell);
  const level = LEVELS.find((one) => one === levelCell);
  const faults = [
    cells.length !== COLUMNS.length && `${cells.length} columns, expected ${COLUMNS.length}`,
    cells.some((cell) => cell !== cell.trim()) && 'a cell begins or ends with a space',
    term === '' && 'no term',
    kind === undefined && `unknown kind "${kindCell}"`,
    level === undefined && `unknown level "${levelCell}"`,
    !PARTS_OF_SPEECH.includes(pos) && `unknown part of speech "${pos}"`,
    !['', 'any', 'exact'].includes(flags) && `unknown flag "${flags}"`,
    hans === '' && 'no Simplified gloss',
    hant === '' && 'no Traditional gloss',
    hk !== '' && hk === hant && 'the Hong Kong gloss is the same as the Traditional one',
    kind === 'mixed' &&
      !(hasHan(term) && firstLatinPart(keyOf(term))) &&
      'mixed, but not of letters and Han',
    kind !== 'mixed' && hasHan(term) && `kind ${kindCell}, but the term holds Han`,
    keyOf(term).length < 2 && 'the term is a single letter',
    ...[hans, hant, hk].map(glossFault),
    ...foreign(hans, TRADITIONAL_ONLY, 'Traditional', 'Simplified'),
    ...foreign(hant, SIMPLIFIED_ONLY, 'Simplified', 'Traditional'),
    ...foreign(hk, SIMPLIFIED_ONLY, 'Simplified', 'Hong Kong'),
  ].filter((fault) => typeof fault === 'string');
  errors.push(...faults.map((fault) => `${at}: ${fault}`));
  if (faults.length > 0 || kind === undefined || level === undefined) return undefined;
  return {
    at,
    term,
    key: keyOf(term),
    kind,
    level,
    hans,
    hant,
    caseRule: flags === 'exact' || flags === 'any' ? flags : caseRuleOf(term),
    ...(hk === '' ? {} : { hantHK: hk }),
    ...(pos === '' ? {} : { partOfSpeech: pos }),
  };
}

/** Abbreviations in capitals are matched in capitals only; a letter+Han term in any case. */
function caseRuleOf(term: string): CaseRule {
  return /[a-z]/.test(term) || hasHan(term) ? 'any' : 'caps';
}

function glossFault(gloss: string): string | false {
  if (Array.from(gloss).length > LONGEST_GLOSS)
    return `"${gloss}" is over ${LONGEST_GLOSS} characters`;
  if (gloss.split(/[／/；;]/).length > MOST_SENSES)
    return `"${gloss}" has over ${MOST_SENSES} senses`;
  return false;
}

function foreign(
  gloss: string,
  set: ReadonlySet<string>,
  script: string,
  column: string,
): string[] {
  const found = Array.from(gloss).filter((character) => set.has(character));
  return found.length === 0
    ? []
    : [`${script} ${found.join('')} in the ${column} column: "${gloss}"`];
}

/** The double-byte characters of a legacy set, by the runtime's own decoder. */
function charactersOf(
  encoding: string,
  leads: [number, number],
  trails: [number, number],
): Set<string> {
  const decoder = new TextDecoder(encoding);
  const characters = new Set<string>();
  for (let lead = leads[0]; lead <= leads[1]; lead += 1) {
    for (let trail = trails[0]; trail <= trails[1]; trail += 1) {
      const text = decoder.decode(new Uint8Array([lead, trail]));
      if (/^\p{Script=Han}$/u.test(text)) characters.add(text);
    }
  }
  return characters;
}

/** GB 2312 in GBK's code, and the Han of Big5: as PLATFORM.md tells the scripts apart. */
const GB2312 = charactersOf('gbk', [0xb0, 0xf7], [0xa1, 0xfe]);
const BIG5 = charactersOf('big5', [0xa4, 0xf9], [0x40, 0xfe]);
/** 着 is Simplified in the sets but good Hong Kong Traditional. */
const SIMPLIFIED_ONLY = new Set([...GB2312].filter((one) => !BIG5.has(one) && one !== '着'));
const TRADITIONAL_ONLY = new Set([...BIG5].filter((one) => !GB2312.has(one)));

/**
 * The layout that glossary.ts documents. Columns compress better than rows, and a Traditional gloss
 * that the table's own character pairs give is left empty.
 */
function pack(rows: readonly Row[], names: readonly string[]): string {
  const pairs = characterPairs(rows);
  const toTraditional = traditionalOf(pairs);
  const toSimplifiedTerm = Converter({ from: 't', to: 'cn' });
  const toTraditionalTerm = Converter({ from: 'cn', to: 't' });
  const otherScript = (row: Row): string => {
    if (row.kind !== 'mixed') return '';
    const simplified = toSimplifiedTerm(row.term);
    const traditional = toTraditionalTerm(row.term);
    return simplified !== row.term ? simplified : traditional !== row.term ? traditional : '';
  };
  const columns = [
    rows.map((row) => row.term),
    rows.map((row) =>
      [KINDS.indexOf(row.kind), LEVELS.indexOf(row.level), CASE_RULES.indexOf(row.caseRule)].join(
        '',
      ),
    ),
    rows.map((row) => row.partOfSpeech ?? ''),
    rows.map((row) => row.hans),
    rows.map((row) => (toTraditional(row.hans) === row.hant ? '' : row.hant)),
    rows.map((row) => row.hantHK ?? ''),
    rows.map(otherScript),
  ];
  return [
    `${GLOSSARY_MAGIC} ${rows.length}`,
    pairs,
    ...columns.map((cells) => cells.join('\t')),
    names.join('\t'),
  ].join('\n');
}

/** For each Simplified character of the glosses, the Traditional one it most often stands beside. */
function characterPairs(rows: readonly Row[]): string {
  const counts = new Map<string, Map<string, number>>();
  for (const { hans, hant } of rows) {
    const simplified = Array.from(hans);
    const traditional = Array.from(hant);
    if (simplified.length !== traditional.length) continue;
    for (const [index, one] of simplified.entries()) {
      const other = traditional[index] ?? one;
      const seen = counts.get(one) ?? new Map<string, number>();
      seen.set(other, (seen.get(other) ?? 0) + 1);
      counts.set(one, seen);
    }
  }
  let pairs = '';
  for (const [one, seen] of [...counts].sort(([a], [b]) => compare(a, b))) {
    const [best] = [...seen].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
    if (best !== undefined && best[0] !== one) pairs += one + best[0];
  }
  return pairs;
}

/** By UTF-16 units: the same on every machine, unlike a locale's order. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { table, entries } = compileGlossaryFolder(GLOSSARY_FOLDER);
    const file = join(GLOSSARY_FOLDER, 'glossary.txt');
    writeFileSync(file, table);
    const raw = Buffer.byteLength(table);
    const deflated = deflateRawSync(table, { level: 9 }).length;
    console.log(
      `${relative(process.cwd(), file)}: ${entries} entries, ${raw} bytes, ${deflated} deflated`,
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

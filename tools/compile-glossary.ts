import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { Converter } from 'opencc-js';
import { type CaseRule, KINDS, LEVELS, PARTS_OF_SPEECH } from '../src/glossary/entry-shape.ts';
import { hasHan } from '../src/glossary/fold.ts';
import { firstLatinPart } from '../src/glossary/glossary.ts';
import { keyOf } from '../src/glossary/keys.ts';
import { type PackableEntry, packTable } from '../src/glossary/pack-table.ts';

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
      // SAFE and safe are two terms; café and cafe are one.
      const identity = `${row.key} ${row.caseRule === 'any' ? 'any' : 'strict'}`;
      const twin = rows.get(identity);
      if (twin !== undefined) errors.push(`${at}: "${row.term}" is already at ${twin.at}`);
      else rows.set(identity, row);
    }
  }
  if (errors.length > 0) return { ok: false, errors };
  const sorted = [...rows.values()].sort(
    (a, b) => compare(a.key, b.key) || compare(a.term, b.term),
  );
  return { ok: true, table: packTable(sorted, [...names].sort(compare)), entries: sorted.length };
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

interface Row extends PackableEntry {
  readonly key: string;
  readonly at: string;
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
    !['', 'any', 'exact', 'name'].includes(flags) && `unknown flag "${flags}"`,
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
  const otherTerm = kind === 'mixed' ? otherScript(term) : undefined;
  return {
    at,
    term,
    key: keyOf(term),
    kind,
    level,
    hans,
    hant,
    caseRule: flags === 'exact' || flags === 'any' ? flags : caseRuleOf(term),
    ...(flags === 'name' && { isAlsoName: true }),
    ...(hk === '' ? {} : { hantHK: hk }),
    ...(pos === '' ? {} : { partOfSpeech: pos }),
    ...(otherTerm === undefined ? {} : { otherTerm }),
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
/** In GB 2312 only, yet good Traditional: 着 in Hong Kong, the rest names of chemistry. */
const BOTH_SCRIPTS = '着苷酶肽酰';
const SIMPLIFIED_ONLY = new Set(
  [...GB2312].filter((one) => !BIG5.has(one) && !BOTH_SCRIPTS.includes(one)),
);
const TRADITIONAL_ONLY = new Set([...BIG5].filter((one) => !GB2312.has(one)));

/** K线 for K線 and the other way round; undefined when a term is written alike in both scripts. */
function otherScript(term: string): string | undefined {
  return [TO_SIMPLIFIED(term), TO_TRADITIONAL(term)].find((form) => form !== term);
}

const TO_SIMPLIFIED = Converter({ from: 't', to: 'cn' });
const TO_TRADITIONAL = Converter({ from: 'cn', to: 't' });

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

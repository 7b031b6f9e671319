import {
  type DelimitedRow,
  type Delimiter,
  readDelimited,
  writeDelimited,
} from './delimited-text.ts';
import {
  CELL_NAMES,
  cellsOfRow,
  MAX_ROWS,
  NO_WORDS,
  type OwnWords,
  readWords,
  storedWords,
  toRow,
  WORD_LISTS,
  type WordListName,
  type WordRows,
  withoutTwins,
} from './own-words.ts';

/** Why a file was not read; `line` counts from 1 where there is one. */
export interface FileFault {
  readonly ok: false;
  readonly reason:
    | 'size'
    | 'encoding'
    | 'shape'
    | 'formula'
    | 'long-cell'
    | 'open-quote'
    | 'too-many-rows'
    | 'nothing';
  readonly line?: number;
}

/** What a file holds. */
export interface FileReading {
  readonly ok: true;
  readonly words: OwnWords;
  /** Rows that are no words of a list; they are left out. */
  readonly broken: number;
}

/** The form of an exported file. */
export type WordsFormat = 'json' | 'csv' | 'tsv';

/** Largest file that is read, in bytes (issue: 5 MB). */
export const MAX_FILE_BYTES = 5_000_000;

/**
 * Reads a file of words: JSON as {@link writeWordsFile} writes it or with rows as objects, or CSV
 * or TSV, told apart by what is in it. Its header says which list it is, without one it is `list`.
 * A file that is not what it should be is refused whole, with the reason.
 */
export function readWordsFile(bytes: Uint8Array, list: WordListName): FileReading | FileFault {
  if (bytes.length > MAX_FILE_BYTES) return { ok: false, reason: 'size' };
  const text = decode(bytes);
  if (text === undefined) return { ok: false, reason: 'encoding' };
  const first = text.trimStart().charAt(0);
  if (first === '') return { ok: false, reason: 'nothing' };
  return first === '{' || first === '[' ? readJson(text, list) : readTable(text, list);
}

/**
 * A file that {@link readWordsFile} reads back as it was: all lists as JSON, or one as CSV or TSV.
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises
 * ("CSV Injection"); reading takes it off again.
 */
export function writeWordsFile(words: OwnWords, format: WordsFormat, list: WordListName): string {
  if (format === 'json') return `${JSON.stringify(storedWords(words), null, 1)}\n`;
  const rows: readonly WordRows[WordListName][] = words[list];
  return writeTable([CELL_NAMES[list], ...rows.map((row) => cellsOfRow(list, row))], format);
}

/** Rows for a spreadsheet (CSV, with the mark that makes Excel read UTF-8) or for Anki (TSV). */
export function writeTable(rows: readonly (readonly string[])[], format: 'csv' | 'tsv'): string {
  const safe = rows.map((cells) => cells.map((cell) => (FORMULA.test(cell) ? `'${cell}` : cell)));
  return format === 'csv' ? `\ufeff${writeDelimited(safe, ',')}` : writeDelimited(safe, '\t');
}

/** What a spreadsheet runs, with the apostrophes that keep it from doing so. */
const FORMULA = /^'*[=+\-@]/;
const KEPT_FROM_RUNNING = /^'+[=+\-@]/;
/**
 * A formula that nobody disarmed: `=…`, or `+ - @` with a call or a command in it. A plus or a
 * minus before a word (+1, -er) is a word.
 */
const RUNNING_FORMULA = /^(?:=|[+\-@][^(|!]{0,200}[(|!])/;

/** Far longer than any cell of a row: such a file is no list of words. */
const CELL_UNITS = 10_000;

/** Settings that Anki writes before its rows: `#separator:tab`. */
const ANKI_HEADER = /^#[a-z ]{1,40}:/;

function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // UTF-16 without its mark, and files that are no text at all, are full of zeros.
    return text.includes('\0') ? undefined : text;
  } catch {
    // `fatal` has no other way to say it.
    return undefined;
  }
}

function readJson(text: string, list: WordListName): FileReading | FileFault {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'shape' };
  }
  const lists = Array.isArray(value) ? { [list]: value } : value;
  if (typeof lists !== 'object' || lists === null) return { ok: false, reason: 'shape' };
  // `__proto__` and the like are keys of other things than words, as is everything unknown.
  const allowed = new Set<string>(['version', ...WORD_LISTS]);
  if (!Object.keys(lists).every((key) => allowed.has(key))) return { ok: false, reason: 'shape' };
  let rows = 0;
  for (const rowsOfList of Object.values(lists)) {
    if (Array.isArray(rowsOfList)) rows += rowsOfList.length;
  }
  if (rows > MAX_ROWS) return { ok: false, reason: 'too-many-rows' };
  const { words, broken } = readWords(lists);
  return finish(words, broken);
}

function readTable(text: string, list: WordListName): FileReading | FileFault {
  const delimiter: Delimiter = beginningOf(text).includes('\t') ? '\t' : ',';
  const table = readDelimited(text, delimiter, { cellUnits: CELL_UNITS, rows: MAX_ROWS + 20 });
  if (!table.ok) return table;
  const rows = table.rows.filter(({ cells }) => !ANKI_HEADER.test(cells[0] ?? ''));
  const formula = rows.find(({ cells }) => cells.some((cell) => RUNNING_FORMULA.test(cell)));
  if (formula) return { ok: false, reason: 'formula', line: formula.line };
  const named = WORD_LISTS.find((name) => isHeader(rows[0], name));
  const body = named === undefined ? rows : rows.slice(1);
  if (body.length > MAX_ROWS) return { ok: false, reason: 'too-many-rows' };
  return readRows(body, named ?? list);
}

/** The first line that is not one of Anki's settings. */
function beginningOf(text: string): string {
  const lines = text.slice(0, 2_000).split(/[\r\n]+/);
  return lines.find((line) => line !== '' && !ANKI_HEADER.test(line)) ?? '';
}

function readRows<Name extends WordListName>(
  rows: readonly DelimitedRow[],
  name: Name,
): FileReading | FileFault {
  const columns = CELL_NAMES[name].length;
  const read: WordRows[Name][] = [];
  for (const { cells } of rows) {
    // Spreadsheets leave empty cells behind the last column.
    const filled = cells.slice(columns).every((cell) => cell.trim() === '')
      ? cells.slice(0, columns)
      : cells;
    const row = toRow(
      name,
      filled.map((cell) => (KEPT_FROM_RUNNING.test(cell) ? cell.slice(1) : cell)),
    );
    if (row !== undefined) read.push(row);
  }
  const words = { ...NO_WORDS, [name]: withoutTwins(name, read) };
  return finish(words, rows.length - read.length);
}

function finish(words: OwnWords, broken: number): FileReading | FileFault {
  const isEmpty = WORD_LISTS.every((name) => words[name].length === 0);
  return isEmpty ? { ok: false, reason: 'nothing' } : { ok: true, words, broken };
}

function isHeader(row: DelimitedRow | undefined, name: WordListName): boolean {
  const names = CELL_NAMES[name];
  return names.every((cell, index) => row?.cells[index]?.trim().toLowerCase() === cell);
}

/** What stands between the cells of a line. */
export type Delimiter = ',' | '\t';

/** Why a text could not be taken apart; `line` counts from 1. */
export interface DelimitedFault {
  readonly ok: false;
  readonly reason: 'long-cell' | 'open-quote' | 'too-many-rows';
  readonly line: number;
}

/** A row of cells and the line it begins on, counted from 1. */
export interface DelimitedRow {
  readonly cells: readonly string[];
  readonly line: number;
}

interface Limits {
  /** Longest cell in UTF-16 units. */
  readonly cellUnits: number;
  readonly rows: number;
}

/**
 * Takes CSV or TSV apart as RFC 4180 says: cells in double quotes may hold the delimiter, line
 * breaks and doubled quotes; lines end in CRLF, LF or CR; a byte order mark and empty lines are
 * passed over. A quote inside an unquoted cell is a character like any other. One pass; ends at
 * the first cell or row beyond the limits, so that a hostile text costs no more than its first
 * cells.
 *
 *     start ─ quote ─▶ quoted ─ quote ─▶ after a quote ─ quote ─▶ quoted
 *       └─ other ─▶ plain                     └─ other ─▶ plain
 */
export function readDelimited(
  text: string,
  delimiter: Delimiter,
  limits: Limits,
): { readonly ok: true; readonly rows: readonly DelimitedRow[] } | DelimitedFault {
  const rows: DelimitedRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let state: 'start' | 'plain' | 'quoted' | 'after-quote' = 'start';
  let line = 1;
  let rowLine = 1;
  let quoteLine = 1;

  const endCell = () => {
    cells.push(cell);
    cell = '';
    state = 'start';
  };
  const endRow = () => {
    const isEmpty = cells.length === 0 && cell === '' && state === 'start';
    endCell();
    if (!isEmpty) rows.push({ cells, line: rowLine });
    cells = [];
  };

  const begin = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  for (let at = begin; at < text.length; at += 1) {
    const unit = text.charAt(at);
    const isBreak = unit === '\n' || unit === '\r';
    if (unit === '\r' && text.charAt(at + 1) === '\n') at += 1;
    if (isBreak) line += 1;
    if (state === 'quoted') {
      if (unit === '"') state = 'after-quote';
      else cell += isBreak ? '\n' : unit;
    } else if (isBreak) {
      endRow();
      rowLine = line;
      if (rows.length > limits.rows) return { ok: false, reason: 'too-many-rows', line: rowLine };
    } else if (unit === delimiter) {
      endCell();
    } else if (unit === '"' && state !== 'plain') {
      if (state === 'after-quote') cell += '"';
      else quoteLine = line;
      state = 'quoted';
    } else {
      cell += unit;
      state = 'plain';
    }
    if (cell.length > limits.cellUnits || cells.length > MOST_CELLS) {
      return { ok: false, reason: 'long-cell', line };
    }
  }
  if (state === 'quoted') return { ok: false, reason: 'open-quote', line: quoteLine };
  endRow();
  if (rows.length > limits.rows) return { ok: false, reason: 'too-many-rows', line: rowLine };
  return { ok: true, rows };
}

/**
 * Writes rows as CSV or TSV, lines ended by CRLF as RFC 4180 has it. Only what needs quotes gets
 * them, in either form.
 */
export function writeDelimited(rows: readonly (readonly string[])[], delimiter: Delimiter): string {
  return rows.map((cells) => `${cells.map((cell) => quoted(cell)).join(delimiter)}\r\n`).join('');
}

const BYTE_ORDER_MARK = 0xfeff;
/** No list has more than two columns; a spreadsheet may bring a few more. */
const MOST_CELLS = 50;

function quoted(cell: string): string {
  // An empty cell alone on its line would be an empty line; of a file with one column nobody can
  // tell which of the two delimiters it has.
  const needsQuotes = cell === '' || /[",\t\r\n]/.test(cell);
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}

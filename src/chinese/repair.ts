/**
 * A fault that machine conversion leaves in Traditional text, and its repair. All strings are
 * literals. The guards are sets of single characters; text ends count as no character.
 */
export interface Fault {
  readonly wrong: string;
  /** As long as `wrong`, and different in one place at least. */
  readonly right: string;
  /** Not a fault after (or before) one of these: the words are cut elsewhere there. */
  readonly notAfter?: string;
  readonly notBefore?: string;
  /** A fault only after (or before) one of these. */
  readonly onlyAfter?: string;
  readonly onlyBefore?: string;
}

/** Faults of one kind, with what is wrong about them. */
export interface FaultGroup {
  readonly reason: string;
  /** Faults without guards: `wrong right`, separated by ` | `. */
  readonly words?: string;
  readonly faults?: readonly Fault[];
}

/** Faults indexed for {@link repair}; made by {@link prepareRepairs}. */
export interface RepairTable {
  /** By the unit at which the fault first differs from its repair. */
  readonly byUnit: ReadonlyMap<number, readonly IndexedFault[]>;
  /** One bit for each UTF-16 unit: whether `byUnit` has it. */
  readonly units: Uint8Array;
}

interface IndexedFault {
  readonly fault: Fault;
  /** How far into `wrong` the first difference is. */
  readonly anchor: number;
}

/** Every fault of the groups, guarded or not. */
export function listFaults(groups: readonly FaultGroup[]): readonly Fault[] {
  return groups.flatMap(({ words, faults = [] }) => {
    const rows = (words?.split(' | ') ?? []).map((row): Fault => {
      const [wrong = '', right = ''] = row.split(' ');
      return { wrong, right };
    });
    return [...rows, ...faults];
  });
}

/**
 * Indexes faults. `spell` respells both sides, for a region that writes them with other variants.
 * Throws if a row repairs nothing or changes the length.
 */
export function prepareRepairs(
  groups: readonly FaultGroup[],
  spell: (text: string) => string = (text) => text,
): RepairTable {
  const byUnit = new Map<number, IndexedFault[]>();
  const units = new Uint8Array(0x10000 / 8);
  for (const row of listFaults(groups)) {
    const wrong = spell(row.wrong);
    const right = spell(row.right);
    const fault: Fault = { ...row, wrong, right };
    const anchor = [...wrong].findIndex((character, i) => character !== right.charAt(i));
    if (anchor < 0 || wrong.length !== right.length) throw new Error(`not a repair: ${wrong}`);
    const unit = wrong.charCodeAt(anchor);
    units[unit >> 3] = (units[unit >> 3] ?? 0) | (1 << (unit & 7));
    const rows = byUnit.get(unit) ?? [];
    rows.push({ fault, anchor });
    byUnit.set(unit, rows);
  }
  for (const rows of byUnit.values()) {
    rows.sort((a, b) => b.fault.wrong.length - a.fault.wrong.length);
  }
  return { byUnit, units };
}

/**
 * Repairs every fault of the table in the text. The length never changes; the same string is
 * returned if there is none. Guards look at the text as it was. Linear.
 */
export function repair(table: RepairTable, text: string): string {
  const { byUnit, units } = table;
  let result = '';
  let copied = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if ((((units[unit >> 3] ?? 0) >> (unit & 7)) & 1) === 0) continue;
    const found = byUnit
      .get(unit)
      ?.find(({ fault, anchor }) => at - anchor >= copied && isFaultAt(fault, text, at - anchor));
    if (!found) continue;
    const start = at - found.anchor;
    result += text.slice(copied, start) + found.fault.right;
    copied = start + found.fault.wrong.length;
    at = copied - 1;
  }
  return copied === 0 ? text : result + text.slice(copied);
}

function isFaultAt(fault: Fault, text: string, start: number): boolean {
  if (!text.startsWith(fault.wrong, start)) return false;
  const before = text.charAt(start - 1);
  const after = text.charAt(start + fault.wrong.length);
  return (
    isAllowed(before, fault.onlyAfter, fault.notAfter) &&
    isAllowed(after, fault.onlyBefore, fault.notBefore)
  );
}

/** `''.includes` and `x.includes('')` are both true, so a text's end is treated first. */
function isAllowed(neighbour: string, only: string | undefined, not: string | undefined): boolean {
  if (neighbour === '') return only === undefined;
  if (not?.includes(neighbour)) return false;
  return only === undefined || only.includes(neighbour);
}

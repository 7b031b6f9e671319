import {
  cellsOfRow,
  identityOf,
  type OwnWords,
  WORD_LISTS,
  type WordListName,
  type WordRows,
  withoutTwins,
} from './own-words.ts';

/** A row of any list, and which. */
export type WordRow = {
  readonly [Name in WordListName]: { readonly list: Name; readonly row: WordRows[Name] };
}[WordListName];

/** A change of the lists: pure, so that it can be made to whatever the lists are by then. */
export type WordsEdit = (words: OwnWords) => OwnWords;

/** What became of a change in the store. Too much of anything changes nothing. */
export type WordsChange =
  | { readonly ok: true; readonly before: OwnWords; readonly after: OwnWords }
  | { readonly ok: false; readonly reason: 'rows' | 'text' };

/**
 * Puts a row into its list: at the place of `instead` or of its twin, else first, where it is seen.
 * Returns the same object when the row is there already.
 */
export function putRow({ list, row }: WordRow, instead?: string): WordsEdit {
  return (words) => putInto(words, list, row, instead);
}

/** Takes the row with this identity out of a list. */
export function removeRow(list: WordListName, identity: string): WordsEdit {
  return (words) => {
    const rows = rowsOf(words, list);
    const rest = rows.filter((row) => identityOf(list, row) !== identity);
    return rest.length === rows.length ? words : { ...words, [list]: rest };
  };
}

/** Whose row stays when a file has another one with the same identity. */
export type Winner = 'mine' | 'file';

/** What a merge would do. */
export interface MergeSummary {
  readonly added: number;
  /** Rows that are the same here and there. */
  readonly equal: number;
  /** Same word, another content; all of them. */
  readonly conflicts: readonly Conflict[];
}

/** Two rows for the same word. */
export interface Conflict {
  readonly list: WordListName;
  readonly mine: WordRows[WordListName];
  readonly theirs: WordRows[WordListName];
}

/** Compares a file's lists with the user's. Linear in both. */
export function compareWords(mine: OwnWords, theirs: OwnWords): MergeSummary {
  let added = 0;
  let equal = 0;
  const conflicts: Conflict[] = [];
  for (const list of WORD_LISTS) {
    const known = byIdentity(list, mine);
    for (const row of rowsOf(theirs, list)) {
      const twin = known.get(identityOf(list, row));
      if (twin === undefined) added += 1;
      else if (isSameRow(list, twin, row)) equal += 1;
      else conflicts.push({ list, mine: twin, theirs: row });
    }
  }
  return { added, equal, conflicts };
}

/** Adds a file's rows after the user's; conflicts are settled by `winner`, in place. */
export function mergeWords(theirs: OwnWords, winner: Winner): WordsEdit {
  return (words) =>
    mapLists((list) => {
      const merged = byIdentity(list, words);
      for (const row of rowsOf(theirs, list)) {
        const identity = identityOf(list, row);
        if (winner === 'file' || !merged.has(identity)) merged.set(identity, row);
      }
      return [...merged.values()];
    });
}

/**
 * Undoes what led from `before` to `after`, and nothing that was changed since: rows that are no
 * longer as `after` has them stay as they are now.
 */
export function undoEdit(before: OwnWords, after: OwnWords): WordsEdit {
  return (now) =>
    mapLists((list) => {
      const was = byIdentity(list, before);
      const became = byIdentity(list, after);
      const is = byIdentity(list, now);
      const isUndisturbed =
        is.size === became.size &&
        [...became].every(([identity, row]) => isSameRow(list, is.get(identity), row));
      if (isUndisturbed) return rowsOf(before, list);
      for (const [identity, row] of became) {
        if (!isSameRow(list, is.get(identity), row)) continue;
        const old = was.get(identity);
        if (old === undefined) is.delete(identity);
        else is.set(identity, old);
      }
      for (const [identity, row] of was) {
        if (!became.has(identity) && !is.has(identity)) is.set(identity, row);
      }
      return [...is.values()];
    });
}

type AnyRow = WordRows[WordListName];

function rowsOf(words: OwnWords, list: WordListName): readonly AnyRow[] {
  return words[list];
}

function putInto(words: OwnWords, list: WordListName, row: AnyRow, instead?: string): OwnWords {
  const rows = rowsOf(words, list);
  const identity = identityOf(list, row);
  const old = rows.find((one) => identityOf(list, one) === identity);
  const replaced = instead ?? identity;
  if (isSameRow(list, old, row) && replaced === identity) return words;
  const at = rows.findIndex((one) => identityOf(list, one) === replaced);
  const next = at < 0 ? [row, ...rows] : rows.with(at, row);
  // An edited word may now be the twin of another row: the edited one stays.
  const rest = next.filter((one) => one === row || identityOf(list, one) !== identity);
  return { ...words, [list]: withoutTwins(list, rest) };
}

function mapLists(rows: (list: WordListName) => readonly AnyRow[]): OwnWords {
  // The rows of each list come from lists of that name; TypeScript can not follow that.
  return Object.fromEntries(WORD_LISTS.map((list) => [list, rows(list)])) as unknown as OwnWords;
}

function byIdentity(list: WordListName, words: OwnWords): Map<string, AnyRow> {
  return new Map(rowsOf(words, list).map((row) => [identityOf(list, row), row]));
}

function isSameRow(list: WordListName, one: AnyRow | undefined, other: AnyRow): boolean {
  return one !== undefined && cellText(list, one) === cellText(list, other);
}

function cellText(list: WordListName, row: AnyRow): string {
  return cellsOfRow(list, row).join('\t');
}

import { SETTING_NAMES, type Settings } from '../settings.ts';
import { isSameRule, mergeRules, undoSites } from '../sites/edit-sites.ts';
import { placeOf, type SiteRule } from '../sites/site-rule.ts';
import { mergeWords, undoEdit } from '../words/edit-words.ts';
import { cellsOfRow, identityOf, type OwnWords, WORD_LISTS } from '../words/own-words.ts';

/** Everything that is the user's own. */
export interface Everything {
  readonly settings: Settings;
  readonly sites: readonly SiteRule[];
  readonly words: OwnWords;
}

/** What a backup holds: a part that it does not have stays as it is. */
export type Backup = Partial<Everything>;

/** What becomes of rows that are here and not in the backup: kept, or gone. */
export type RestoreWay = 'add' | 'replace';

/** A change of everything: pure, so that it can be made to whatever is stored by then. */
export type EverythingEdit = (now: Everything) => Everything;

/** What became of a change of everything. Too much of anything changes nothing. */
export type EverythingChange =
  | { readonly ok: true; readonly before: Everything; readonly after: Everything }
  | { readonly ok: false; readonly reason: 'too-much' };

/** Takes a backup over. Where both have a row for the same thing, the backup's stays. */
export function restore(backup: Backup, way: RestoreWay): EverythingEdit {
  return (now) => {
    const { settings = now.settings, sites = now.sites, words = now.words } = backup;
    if (way === 'replace') return { settings, sites, words };
    return {
      settings,
      sites: mergeRules(sites)(now.sites),
      words: mergeWords(words, 'file')(now.words),
    };
  };
}

/** Takes a change back, and leaves alone what was changed since. */
export function undoRestore(before: Everything, after: Everything): EverythingEdit {
  return (now) => {
    const old = SETTING_NAMES.filter((name) => now.settings[name] === after.settings[name]);
    const settings = Object.fromEntries(old.map((name) => [name, before.settings[name]]));
    return {
      settings: { ...now.settings, ...settings },
      sites: undoSites(before.sites, after.sites)(now.sites),
      words: undoEdit(before.words, after.words)(now.words),
    };
  };
}

/** How many rows come, become others, and go. */
export interface RowChanges {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** What a change would do, for people to look at before it is made. */
export interface Difference {
  /** Settings that become others. */
  readonly settings: readonly (keyof Settings)[];
  readonly sites: RowChanges;
  readonly words: RowChanges;
}

/** Compares what is with what would be. Linear in both. */
export function differenceOf(before: Everything, after: Everything): Difference {
  return {
    settings: SETTING_NAMES.filter((name) => before.settings[name] !== after.settings[name]),
    sites: compareRows(rowsOfSites(before.sites), rowsOfSites(after.sites), isSameRule),
    words: compareRows(rowsOfWords(before.words), rowsOfWords(after.words), Object.is),
  };
}

/** Whether a change would change nothing. */
export function isNoDifference({ settings, sites, words }: Difference): boolean {
  const rows = [sites, words].flatMap(({ added, changed, removed }) => [added, changed, removed]);
  return settings.length === 0 && rows.every((count) => count === 0);
}

/** How many rows all lists of words hold together. */
export function countWords(words: OwnWords): number {
  return WORD_LISTS.reduce((sum, list) => sum + words[list].length, 0);
}

function rowsOfSites(rules: readonly SiteRule[]): ReadonlyMap<string, SiteRule> {
  return new Map(rules.map((rule) => [placeOf(rule), rule]));
}

/** Rows by list and identity; cells hold no control characters, so that a line break parts them. */
function rowsOfWords(words: OwnWords): ReadonlyMap<string, string> {
  return new Map(
    WORD_LISTS.flatMap((list) =>
      words[list].map((row) => [
        `${list}\n${identityOf(list, row)}`,
        cellsOfRow(list, row).join('\n'),
      ]),
    ),
  );
}

function compareRows<Row>(
  before: ReadonlyMap<string, Row>,
  after: ReadonlyMap<string, Row>,
  isSame: (one: Row, other: Row) => boolean,
): RowChanges {
  let added = 0;
  let changed = 0;
  for (const [key, row] of after) {
    const old = before.get(key);
    if (old === undefined) added += 1;
    else if (!isSame(old, row)) changed += 1;
  }
  return { added, changed, removed: before.size + added - after.size };
}

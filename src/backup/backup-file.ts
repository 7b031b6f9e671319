import { readSettings, type Settings, storedForm } from '../settings.ts';
import { readSites, storedSites } from '../sites/stored-sites.ts';
import { excessOf, readWords, storedWords } from '../words/own-words.ts';
import type { Backup } from './everything.ts';

/** Largest backup that is read, in bytes: as large as a file of words may be. */
export const MAX_BACKUP_BYTES = 5_000_000;

/** The version of the form; raise it together with a step in {@link readBackup}. */
const BACKUP_VERSION = 1;
/** Says that a file is ours. */
const KIND = 'qingdu-backup';
const FIELDS: ReadonlySet<string> = new Set([
  'kind',
  'version',
  'savedAt',
  'settings',
  'sites',
  'words',
]);

/** A backup that was read. */
export interface BackupReading {
  readonly ok: true;
  readonly backup: Backup;
  /** ISO 8601; '' when it does not say. */
  readonly savedAt: string;
  readonly brokenSettings: readonly (keyof Settings)[];
  /** Rows of sites and words that can not be read; they are left out. */
  readonly brokenRows: number;
}

/** Why a backup is not read. */
export interface BackupFault {
  readonly ok: false;
  readonly reason: 'size' | 'encoding' | 'shape' | 'newer' | 'nothing' | 'too-much';
}

/** A backup as a JSON file: each part in the form in which it is stored. */
export function writeBackup(backup: Backup, savedAt: Date): string {
  const { settings, sites, words } = backup;
  const parts = {
    kind: KIND,
    version: BACKUP_VERSION,
    savedAt: savedAt.toISOString(),
    ...(settings && { settings: storedForm(settings) }),
    ...(sites && { sites: storedSites(sites) }),
    ...(words && { words: storedWords(words) }),
  };
  return `${JSON.stringify(parts, null, 1)}\n`;
}

/** Reads a file that {@link writeBackup} wrote; anything else is refused whole, with the reason. */
export function readBackupFile(bytes: Uint8Array): BackupReading | BackupFault {
  if (bytes.length > MAX_BACKUP_BYTES) return { ok: false, reason: 'size' };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // `fatal` has no other way to say it.
    return { ok: false, reason: 'encoding' };
  }
  return readBackup(text);
}

/** Reads a backup from its text. */
export function readBackup(text: string): BackupReading | BackupFault {
  const fields = fieldsOf(text);
  // `__proto__` and the like are fields of other things than backups, as is everything unknown.
  if (fields?.get('kind') !== KIND) return { ok: false, reason: 'shape' };
  const version = fields.get('version');
  if (typeof version !== 'number' || !(version >= 1)) return { ok: false, reason: 'shape' };
  if (version > BACKUP_VERSION) return { ok: false, reason: 'newer' };
  if (![...fields.keys()].every((name) => FIELDS.has(name))) return { ok: false, reason: 'shape' };
  const settings = fields.has('settings') ? readSettings(fields.get('settings')) : undefined;
  const sites = fields.has('sites') ? readSites(fields.get('sites')) : undefined;
  const words = fields.has('words') ? readWords(fields.get('words')) : undefined;
  if (!settings && !sites && !words) return { ok: false, reason: 'nothing' };
  if (words && excessOf(words.words) !== undefined) return { ok: false, reason: 'too-much' };
  return {
    ok: true,
    backup: {
      ...(settings && { settings: settings.settings }),
      ...(sites && { sites: sites.rules }),
      ...(words && { words: words.words }),
    },
    savedAt: dateOf(fields.get('savedAt')),
    brokenSettings: settings?.broken ?? [],
    brokenRows: (sites?.broken.length ?? 0) + (words?.broken ?? 0),
  };
}

function fieldsOf(text: string): ReadonlyMap<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return new Map(Object.entries(value));
  } catch {
    // JSON.parse has no other way to say it.
    return undefined;
  }
}

function dateOf(value: unknown): string {
  if (typeof value !== 'string' || value.length > 40) return '';
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}

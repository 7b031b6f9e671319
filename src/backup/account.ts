import type { BackupFault, BackupReading } from './backup-file.ts';

/** What the browser's account holds of ours. */
export type AccountState =
  | { readonly kind: 'nothing' }
  /** The browser has not fetched all of it yet, or was interrupted while storing it. */
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'unreadable'; readonly fault: BackupFault }
  | { readonly kind: 'stored'; readonly bytes: number; readonly reading: BackupReading };

/** What was put there: words that are too large are left out, and that is said. */
export interface AccountWrite {
  readonly withWords: boolean;
}

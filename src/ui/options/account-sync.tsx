import { useState } from 'preact/hooks';
import type { AccountState, AccountWrite } from '../../backup/account.ts';
import type { BackupReading } from '../../backup/backup-file.ts';
import { countWords } from '../../backup/everything.ts';
import { SYNC_BYTES } from '../../backup/sync-items.ts';
import type { MessageKey, Translate } from '../translate.ts';
import { dateInWords } from './restore-preview.tsx';

export interface AccountProps {
  readonly state: AccountState;
  /** Puts everything there; says whether the words had room. Rejects when the browser refuses. */
  readonly onStore: () => Promise<AccountWrite>;
  readonly onClear: () => Promise<void>;
  /** Somebody wants to see what would change here. */
  readonly onLook: (reading: BackupReading) => void;
  readonly translate: Translate;
}

/** The browser's account: asked for each time, never by itself. */
export function AccountSync({ state, onStore, onClear, onLook, translate }: AccountProps) {
  const [notice, setNotice] = useState<MessageKey>();
  const act = (work: Promise<MessageKey>) => work.then(setNotice, () => setNotice('accountFailed'));
  const store = async () => ((await onStore()).withWords ? 'accountStored' : 'accountNoRoom');
  const clear = async () => {
    await onClear();
    return 'accountCleared' as const;
  };
  return (
    <div class="account">
      <h3>{translate('accountTitle')}</h3>
      <p class="help">{translate('accountHelp')}</p>
      <p class="state">{stateInWords(state, translate)}</p>
      <div class="buttons">
        <button
          type="button"
          class="quiet"
          data-action="store-account"
          onClick={() => void act(store())}
        >
          {translate('accountStore')}
        </button>
        {state.kind === 'stored' && (
          <button
            type="button"
            class="quiet"
            data-action="look-account"
            onClick={() => onLook(state.reading)}
          >
            {translate('accountFetch')}
          </button>
        )}
        {state.kind !== 'nothing' && (
          <button
            type="button"
            class="quiet"
            data-action="clear-account"
            onClick={() => void act(clear())}
          >
            {translate('accountClear')}
          </button>
        )}
      </div>
      <p class="help" role="status">
        {notice !== undefined && translate(notice)}
      </p>
    </div>
  );
}

function stateInWords(state: AccountState, translate: Translate): string {
  switch (state.kind) {
    case 'nothing':
      return translate('accountNothing');
    case 'incomplete':
      return translate('accountIncomplete');
    case 'unreadable':
      return translate('accountUnreadable');
    case 'stored': {
      const { backup, savedAt } = state.reading;
      const { sites = [], words } = backup;
      const date = savedAt === '' ? '?' : dateInWords(savedAt, translate);
      const share = String(Math.ceil((100 * state.bytes) / SYNC_BYTES));
      const count = String(sites.length);
      return words === undefined
        ? translate('accountHoldsNoWords', date, count, share)
        : translate('accountHolds', date, count, String(countWords(words)), share);
    }
  }
}

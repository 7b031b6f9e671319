import { useRef, useState } from 'preact/hooks';
import {
  type BackupFault,
  type BackupReading,
  MAX_BACKUP_BYTES,
  readBackupFile,
  writeBackup,
} from '../../backup/backup-file.ts';
import {
  type Everything,
  type EverythingChange,
  type EverythingEdit,
  type RestoreWay,
  restore,
  undoRestore,
} from '../../backup/everything.ts';
import { saveFile } from '../save-file.ts';
import type { MessageKey, Translate } from '../translate.ts';
import { type AccountProps, AccountSync } from './account-sync.tsx';
import { type Change, LastChange } from './last-change.tsx';
import { RestorePreview } from './restore-preview.tsx';

export interface BackupSectionProps {
  readonly everything: Everything;
  /** Makes a change to what is stored by then. Rejects when storage fails. */
  readonly onEdit: (edit: EverythingEdit) => Promise<EverythingChange>;
  /** Undefined where the browser has no account storage. */
  readonly account?: Omit<AccountProps, 'onLook' | 'translate'> | undefined;
  readonly translate: Translate;
}

interface Chosen {
  readonly name: string;
  readonly reading: BackupReading;
}

/** Everything into a file and back, and on request into the browser's account. */
export function BackupSection({ everything, onEdit, account, translate }: BackupSectionProps) {
  const place = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen>();
  const [notice, setNotice] = useState<Change<EverythingEdit>>();

  const save = () => {
    if (place.current === null) return;
    const now = new Date();
    saveFile(place.current, {
      name: `qingdu-${now.toISOString().slice(0, 10)}.json`,
      type: 'application/json',
      text: writeBackup(everything, now),
    });
  };
  const choose = async (field: HTMLInputElement) => {
    const [file] = field.files ?? [];
    if (file === undefined) return;
    const reading = await look(file);
    // the same file can be chosen again, after it was mended
    field.value = '';
    setChosen(reading.ok ? { name: file.name, reading } : undefined);
    setNotice(reading.ok ? undefined : { text: translate(FAULTS[reading.reason]) });
  };
  const edit = (change: EverythingEdit, text: string) =>
    onEdit(change).then(
      (done) =>
        setNotice(
          done.ok
            ? { text, undo: undoRestore(done.before, done.after), takesFocus: true }
            : { text: translate('restoreTooMuch') },
        ),
      () => setNotice({ text: translate('wordsNotStored') }),
    );
  const take = ({ name, reading }: Chosen, way: RestoreWay) => {
    setChosen(undefined);
    void edit(restore(reading.backup, way), translate('restoreDone', name));
  };
  return (
    <section class="backup lists" aria-labelledby="backup">
      <h2 id="backup">{translate('sectionBackup')}</h2>
      <p class="help">{translate('backupHelp')}</p>
      <div class="buttons" ref={place}>
        <button type="button" class="quiet" data-action="save-backup" onClick={() => save()}>
          {translate('backupSave')}
        </button>
        <label class="quiet file" data-action="choose-backup">
          <input
            ref={input}
            type="file"
            accept=".json,application/json"
            onChange={(event) => void choose(event.currentTarget)}
          />
          {translate('backupRestore')}
        </label>
      </div>
      {chosen && (
        <RestorePreview
          name={chosen.name}
          now={everything}
          {...chosen.reading}
          onRestore={(way) => take(chosen, way)}
          onCancel={() => {
            setChosen(undefined);
            input.current?.focus();
          }}
          translate={translate}
        />
      )}
      <LastChange
        change={notice}
        onUndo={(undo) => void edit(undo, translate('wordsUndone'))}
        translate={translate}
      />
      {account && (
        <AccountSync
          {...account}
          onLook={(reading) => setChosen({ name: translate('accountName'), reading })}
          translate={translate}
        />
      )}
    </section>
  );
}

async function look(file: File): Promise<BackupReading | BackupFault> {
  // before it is read: nobody waits for a film to be loaded
  if (file.size > MAX_BACKUP_BYTES) return { ok: false, reason: 'size' };
  try {
    return readBackupFile(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return { ok: false, reason: 'encoding' };
  }
}

/** What is said of a backup that is not read. */
const FAULTS: Readonly<Record<BackupFault['reason'], MessageKey>> = {
  size: 'backupFaultSize',
  encoding: 'backupFaultShape',
  shape: 'backupFaultShape',
  newer: 'backupFaultNewer',
  nothing: 'backupFaultNothing',
  'too-much': 'restoreTooMuch',
};

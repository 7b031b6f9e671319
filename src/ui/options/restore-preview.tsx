import { useEffect, useRef, useState } from 'preact/hooks';
import {
  type Backup,
  differenceOf,
  type Everything,
  isNoDifference,
  type RestoreWay,
  type RowChanges,
  restore,
} from '../../backup/everything.ts';
import type { Settings } from '../../settings.ts';
import { Choice } from '../choice.tsx';
import type { Translate } from '../translate.ts';
import { SETTING_LABELS } from './setting-labels.ts';

interface RestorePreviewProps {
  /** Where it comes from: the name of a file, or the browser's account. */
  readonly name: string;
  readonly now: Everything;
  readonly backup: Backup;
  /** ISO 8601; '' when it does not say. */
  readonly savedAt: string;
  readonly brokenSettings: readonly (keyof Settings)[];
  readonly brokenRows: number;
  readonly onRestore: (way: RestoreWay) => void;
  readonly onCancel: () => void;
  readonly translate: Translate;
}

/** What a backup would change, before it does; nothing is stored until the button is pressed. */
export function RestorePreview(props: RestorePreviewProps) {
  const { name, now, backup, savedAt, translate } = props;
  const [way, setWay] = useState<RestoreWay>('add');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const difference = differenceOf(now, restore(backup, way)(now));
  const { settings, sites, words } = difference;
  const named = (names: readonly (keyof Settings)[]) =>
    names.map((each) => translate(SETTING_LABELS[each])).join(translate('listSeparator'));
  const rows = ({ added, changed, removed }: RowChanges) =>
    translate('restoreRows', String(added), String(changed), String(removed));
  const isSame = isNoDifference(difference);
  return (
    <section class="import" aria-label={translate('restoreTitle', name)}>
      <h3 ref={heading} tabIndex={-1}>
        {translate('restoreTitle', name)}
      </h3>
      {savedAt !== '' && (
        <p class="help">{translate('restoreSaved', dateInWords(savedAt, translate))}</p>
      )}
      <ul>
        {isSame && <li>{translate('restoreSame')}</li>}
        {settings.length > 0 && <li>{translate('restoreSettings', named(settings))}</li>}
        {isChange(sites) && <li>{translate('restoreSites', rows(sites))}</li>}
        {isChange(words) && <li>{translate('restoreWords', rows(words))}</li>}
        {backup.words === undefined && <li>{translate('restoreNoWords')}</li>}
        {props.brokenSettings.length > 0 && (
          <li>{translate('restoreBrokenSettings', named(props.brokenSettings))}</li>
        )}
        {props.brokenRows > 0 && <li>{translate('importBroken', String(props.brokenRows))}</li>}
      </ul>
      <Choice<RestoreWay>
        legend={translate('restoreWay')}
        name="restore-way"
        options={[
          { value: 'add', label: translate('restoreAdd') },
          { value: 'replace', label: translate('restoreReplace') },
        ]}
        value={way}
        onChange={(next) => setWay(next)}
      />
      <div class="buttons">
        {!isSame && (
          <button
            type="button"
            class="primary"
            data-action="restore"
            onClick={() => props.onRestore(way)}
          >
            {translate('restoreConfirm')}
          </button>
        )}
        <button
          type="button"
          class="quiet"
          data-action="cancel-restore"
          onClick={() => props.onCancel()}
        >
          {translate('wordCancel')}
        </button>
      </div>
    </section>
  );
}

/** A date and time as the reader of the interface writes them. */
export function dateInWords(iso: string, translate: Translate): string {
  const format = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return new Date(iso).toLocaleString(translate('languageTag'), format);
}

function isChange({ added, changed, removed }: RowChanges): boolean {
  return added + changed + removed > 0;
}

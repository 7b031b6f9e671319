import { Toggle } from '../toggle.tsx';
import type { Translate } from '../translate.ts';
import { NATIVE_KEYS, READER_KEYS } from './reader-keys.ts';

interface HelpPanelProps {
  /** Whether the single keys are on; the user may want letters for other tools. */
  readonly keysOn: boolean;
  /** Which actions of {@link READER_KEYS} do something in this article. */
  readonly isBound: (action: string) => boolean;
  readonly onKeysOn: (on: boolean) => void;
  readonly translate: Translate;
}

/** The keys of the reader, as they are bound now. */
export function HelpPanel({ keysOn, isBound, onKeysOn, translate }: HelpPanelProps) {
  const rows = [
    ...(keysOn ? READER_KEYS.filter(({ action }) => isBound(action)) : []),
    ...NATIVE_KEYS,
  ];
  return (
    <section class="panel help" aria-label={translate('keyboardHelp')}>
      <h2>{translate('keyboardHelp')}</h2>
      <dl>
        {rows.map(({ keys, name }) => (
          <div key={name}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key.length === 1 ? key.toUpperCase() : key}</kbd>
              ))}
            </dt>
            <dd>{translate(name)}</dd>
          </div>
        ))}
      </dl>
      <Toggle
        label={translate('readerKeys')}
        help={translate('readerKeysHelp')}
        action="reader-keys"
        checked={keysOn}
        onChange={onKeysOn}
      />
    </section>
  );
}

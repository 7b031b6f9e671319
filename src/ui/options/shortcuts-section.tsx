import type { Translate } from '../translate.ts';

/** A keyboard command as it is really bound. */
export interface Shortcut {
  /** What the command does, in the user's language. */
  readonly description: string;
  /** The keys as the browser writes them; '' when none are set. */
  readonly keys: string;
}

export interface ShortcutsSectionProps {
  /** Empty where the browser has no shortcuts, as on phones. */
  readonly shortcuts: readonly Shortcut[];
  /** Whose page of shortcuts it is. */
  readonly shortcutsOf?: 'chromium' | 'firefox' | undefined;
  /** Opens that page; undefined where an extension can not. */
  readonly onChangeShortcuts?: (() => void) | undefined;
  readonly translate: Translate;
}

/** The keys as they are bound, and where they are changed. */
export function ShortcutsSection(props: ShortcutsSectionProps) {
  const { shortcuts, shortcutsOf, onChangeShortcuts, translate } = props;
  const help = shortcutsOf === 'firefox' ? 'shortcutsFirefox' : 'shortcutsChromium';
  return (
    <section aria-labelledby="shortcuts">
      <h2 id="shortcuts">{translate('sectionShortcuts')}</h2>
      {shortcuts.length > 0 && (
        <dl class="shortcuts">
          {shortcuts.map(({ description, keys }) => (
            <div key={description}>
              <dt>{description}</dt>
              <dd>{keys === '' ? translate('shortcutUnset') : <kbd>{keys}</kbd>}</dd>
            </div>
          ))}
        </dl>
      )}
      <p class="help">{translate(shortcuts.length > 0 ? help : 'shortcutsNone')}</p>
      {shortcuts.length > 0 && onChangeShortcuts && (
        <button
          type="button"
          class="quiet"
          data-action="change-shortcuts"
          onClick={() => onChangeShortcuts()}
        >
          {translate('shortcutsChange')}
        </button>
      )}
    </section>
  );
}

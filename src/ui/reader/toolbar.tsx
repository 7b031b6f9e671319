import type { Settings } from '../../settings.ts';
import { stepFontSize } from '../font-size-steps.ts';
import { Icon, type IconName } from '../icon.tsx';
import { ScriptSwitch } from '../script-switch.tsx';
import { THEME_NAMES } from '../theme-names.ts';
import type { Translate } from '../translate.ts';
import { nextTheme } from './reader-actions.ts';
import type { ReaderCallbacks, ReaderState } from './reader-contract.ts';

/** Which panel hangs from the toolbar. */
export type OpenPanel = 'none' | 'appearance' | 'contents' | 'terms' | 'take-away' | 'help';

interface ToolbarProps {
  readonly state: ReaderState;
  readonly callbacks: ReaderCallbacks;
  readonly translate: Translate;
  readonly panel: OpenPanel;
  /** Whether the article has a table of contents. */
  readonly hasContents: boolean;
  /** Whether any term is explained now. */
  readonly hasTerms: boolean;
  /** Whether there is an article; without one only the close button makes sense. */
  readonly hasArticle: boolean;
  readonly onPanel: (panel: OpenPanel) => void;
}

/** The one bar of the reader: at the top of wide windows, under the thumb on phones. */
export function Toolbar(props: ToolbarProps) {
  const { state, callbacks, translate, panel, onPanel } = props;
  const toggle = (which: OpenPanel) => onPanel(panel === which ? 'none' : which);
  return (
    <section class="toolbar" aria-label={translate('toolbar')}>
      <div class="start">
        <Tool action="close" icon="close" name={translate('close')} onClick={callbacks.onClose} />
        {props.hasContents && (
          <Tool
            action="contents"
            icon="contents"
            name={translate('contents')}
            expanded={panel === 'contents'}
            onClick={() => toggle('contents')}
          />
        )}
        {props.hasTerms && (
          <Tool
            action="terms"
            icon="terms"
            name={translate('articleTerms')}
            expanded={panel === 'terms'}
            onClick={() => toggle('terms')}
          />
        )}
      </div>
      {props.hasArticle && (
        <>
          <ScriptSwitch script={state.script} onScript={callbacks.onScript} translate={translate} />
          <div class="end">
            <Tool
              action="glosses"
              icon="gloss"
              name={translate('glosses')}
              label={translate('glossesShort')}
              pressed={state.glosses}
              onClick={() => callbacks.onGlosses(!state.glosses)}
            />
            <QuickSettings
              settings={state.settings}
              onSettings={callbacks.onSettings}
              translate={translate}
            />
            <Tool
              action="aloud"
              icon="aloud"
              name={translate('aloud')}
              onClick={callbacks.onReadAloud}
            />
            <Tool
              action="take-away"
              icon="takeAway"
              name={translate('takeAway')}
              expanded={panel === 'take-away'}
              onClick={() => toggle('take-away')}
            />
            <Tool
              action="appearance"
              icon="appearance"
              name={translate('appearance')}
              expanded={panel === 'appearance'}
              onClick={() => toggle('appearance')}
            />
          </div>
        </>
      )}
    </section>
  );
}

interface QuickSettingsProps {
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
  readonly translate: Translate;
}

/** Size and theme at one click; on phones they are in the appearance panel only. */
function QuickSettings({ settings, onSettings, translate }: QuickSettingsProps) {
  const smaller = stepFontSize(settings.fontSize, -1);
  const larger = stepFontSize(settings.fontSize, 1);
  const next = nextTheme(settings.theme);
  return (
    <div class="quick">
      <Tool
        action="size-smaller"
        icon="smaller"
        name={translate('sizeSmaller')}
        disabled={smaller === undefined}
        onClick={() => smaller !== undefined && onSettings({ fontSize: smaller })}
      />
      <Tool
        action="size-larger"
        icon="larger"
        name={translate('sizeLarger')}
        disabled={larger === undefined}
        onClick={() => larger !== undefined && onSettings({ fontSize: larger })}
      />
      <Tool
        action="theme"
        icon={settings.theme}
        name={translate('themeNow', translate(THEME_NAMES[settings.theme]))}
        onClick={() => onSettings({ theme: next })}
      />
    </div>
  );
}

interface ToolProps {
  readonly action: string;
  readonly icon: IconName;
  readonly name: string;
  /** Visible words beside the icon, where there is room. */
  readonly label?: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function Tool({ action, icon, name, label, pressed, expanded, disabled, onClick }: ToolProps) {
  return (
    <button
      type="button"
      class="tool"
      data-action={action}
      title={name}
      aria-label={name}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-disabled={disabled}
      onClick={() => onClick()}
    >
      <Icon name={icon} />
      {label !== undefined && (
        <span class="label" aria-hidden="true">
          {label}
        </span>
      )}
    </button>
  );
}

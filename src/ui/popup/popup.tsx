import '../../../assets/styles/tokens.css';
import '../../../assets/styles/tools.css';
import '../../../assets/styles/controls.css';
import '../../../assets/styles/popup.css';
import '../../../assets/styles/sites.css';
import type { SiteRule } from '../../sites/site-rule.ts';
import type { TakeAwayWish } from '../../takeaway/take-away-forms.ts';
import { BrandMark } from '../brand-mark.tsx';
import { Icon } from '../icon.tsx';
import { ScriptSwitch } from '../script-switch.tsx';
import { Toggle } from '../toggle.tsx';
import type { Translate } from '../translate.ts';
import type { ViewCommand } from '../view.ts';
import { summarisePage } from './page-summary.ts';
import type { PopupStatus, SiteStatus } from './popup-status.ts';
import { SiteSection } from './site-section.tsx';
import { TakeAwayActions } from './take-away-actions.tsx';

/** What the popup shows and whom it tells. */
export interface PopupProps {
  readonly status: PopupStatus;
  readonly translate: Translate;
  readonly onCommand: (command: ViewCommand) => void;
  /** A rule for the site was changed, by a click that is still being handled. */
  readonly onRule: (rule: SiteRule, site: SiteStatus) => void;
  /** Takes away what the reader shows, by a click that is still being handled. */
  readonly onTakeAway: (wish: TakeAwayWish) => Promise<string>;
  /** Looks at the page once more, after it could not be looked at. */
  readonly onRetry: () => void;
  readonly onOpenOptions: () => void;
}

/** The popup: this page in words, the reader, the script, the glosses. Also fills a tab. */
export function Popup(props: PopupProps) {
  const { translate, onOpenOptions } = props;
  return (
    <main class="popup surface" data-theme="system" lang={translate('languageTag')}>
      <header>
        <BrandMark />
        <h1>{translate('extShortName')}</h1>
        <button
          type="button"
          class="tool"
          data-action="options"
          aria-label={translate('openOptions')}
          title={translate('openOptions')}
          onClick={() => onOpenOptions()}
        >
          <Icon name="options" />
        </button>
      </header>
      <PopupBody {...props} />
    </main>
  );
}

function PopupBody(props: PopupProps) {
  const { status, translate, onRetry } = props;
  switch (status.kind) {
    case 'loading':
      return (
        <p class="sentence" role="status">
          {translate('popupLoading')}
        </p>
      );
    case 'unsupported':
      return (
        <p class="sentence" role="status">
          {translate(status.reason === 'browser-page' ? 'popupBrowserPage' : 'popupNoAccess')}
        </p>
      );
    case 'failed':
      return (
        <>
          <p class="sentence" role="alert">
            {translate('popupFailed')}
          </p>
          <button type="button" class="main quiet" data-action="retry" onClick={() => onRetry()}>
            {translate('popupRetry')}
          </button>
        </>
      );
    case 'page':
      return <PageControls {...props} status={status} />;
  }
}

interface PageControlsProps extends Omit<PopupProps, 'status'> {
  readonly status: Extract<PopupStatus, { kind: 'page' }>;
}

function PageControls({ status, translate, onCommand, onRule, onTakeAway }: PageControlsProps) {
  const { view, readiness, progress, site } = status;
  const summary = summarisePage(readiness, translate);
  const isFound = readiness?.readable !== false;
  return (
    <>
      <div class="summary" role="status">
        <p class="kind">{summary.kind}</p>
        {summary.findings.map((finding) => (
          <p key={finding} class="finding">
            {finding}
          </p>
        ))}
      </div>
      <button
        type="button"
        class={isFound || view.reader ? 'main primary' : 'main quiet'}
        data-action={view.reader ? 'close-reader' : 'open-reader'}
        onClick={() => onCommand({ kind: view.reader ? 'close-reader' : 'open-reader' })}
      >
        <Icon name={view.reader ? 'close' : 'reader'} />
        {translate(view.reader ? 'closeReader' : 'openReader')}
      </button>
      {!view.reader && (
        <button
          type="button"
          class={isFound ? 'main aside' : 'main quiet'}
          data-action="pick-block"
          onClick={() => onCommand({ kind: 'pick-block' })}
        >
          {translate('pickBlock')}
        </button>
      )}
      <ScriptSwitch
        script={view.script}
        onScript={(script) => onCommand({ kind: 'set-script', script })}
        translate={translate}
      />
      <p class="progress" role="status">
        {progress !== null &&
          progress < 1 &&
          translate('converting', String(Math.round(progress * 100)))}
      </p>
      {view.script !== 'original' && (
        <Toggle
          label={translate('showOriginals')}
          help={translate('showOriginalsHelp')}
          action="originals"
          checked={view.originals}
          onChange={(on) => onCommand({ kind: 'set-originals', on })}
        />
      )}
      <Toggle
        label={translate('glosses')}
        action="glosses"
        checked={view.glosses}
        onChange={(on) => onCommand({ kind: 'set-glosses', on })}
      />
      {view.reader && <TakeAwayActions onTakeAway={onTakeAway} translate={translate} />}
      {site !== null && (
        <SiteSection site={site} onRule={(rule) => onRule(rule, site)} translate={translate} />
      )}
    </>
  );
}

import { render } from 'preact';
import { callBackground } from '../../src/platform/call-background.ts';
import { translate } from '../../src/platform/i18n.ts';
import type { TabStatus } from '../../src/platform/messages.ts';
import { askForAccess } from '../../src/platform/page-place.ts';
import { popupTab } from '../../src/platform/popup-tab.ts';
import { reportError } from '../../src/platform/report-error.ts';
import { takeAwayFrom } from '../../src/platform/take-away-from.ts';
import { PatientProgress, PROGRESS_INTERVAL_MS } from '../../src/ui/popup/patient-progress.ts';
import { Popup, type PopupProps } from '../../src/ui/popup/popup.tsx';
import type { PopupStatus } from '../../src/ui/popup/popup-status.ts';

/** The popup of one tab. It may be closed at any moment, so it keeps nothing. */
async function showPopup(root: Element): Promise<void> {
  document.documentElement.lang = translate('languageTag');
  document.title = translate('extShortName');
  const draw = (status: PopupStatus) => render(<Popup {...props} status={status} />, root);
  const progress = new PatientProgress();
  const show = (status: TabStatus) => {
    draw(progress.of(status, performance.now()));
    if (status.kind === 'page' && status.progress !== null) setTimeout(look, PROGRESS_INTERVAL_MS);
  };
  const ask = (request: (tabId: number) => Promise<TabStatus>) => {
    if (tabId === undefined) return;
    request(tabId).then(show, (failure: unknown) => {
      reportError(failure);
      draw({ kind: 'failed' });
    });
  };
  const look = () => ask((tabId) => callBackground({ kind: 'status', tabId }));
  const props: Omit<PopupProps, 'status'> = {
    translate,
    onCommand: (command) => {
      ask(async (tabId) => {
        const status = await callBackground({ kind: 'act', tabId, command });
        // The keyboard goes back to the page, where the block is picked.
        if (command.kind === 'pick-block') window.close();
        return status;
      });
    },
    onRule: (rule, site) => {
      // First, while this is still the user's click; the answer may close the popup.
      if (!site.access) askForAccess(site.origin).then(look, reportError);
      ask((tabId) => callBackground({ kind: 'siteRule', tabId, rule }));
    },
    onTakeAway: (wish) => takeAwayFrom(tabId, wish),
    onRetry: look,
    onOpenOptions: () => {
      callBackground({ kind: 'openOptions' }).then(() => window.close(), reportError);
    },
  };
  draw({ kind: 'loading' });
  const tabId = await popupTab();
  if (tabId === undefined) draw({ kind: 'unsupported', reason: 'browser-page' });
  else look();
}

const root = document.querySelector('#root');
if (root) showPopup(root).catch(reportError);

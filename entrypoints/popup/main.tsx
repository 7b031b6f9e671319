import { render } from 'preact';
import { callBackground } from '../../src/platform/call-background.ts';
import { translate } from '../../src/platform/i18n.ts';
import type { TabStatus } from '../../src/platform/messages.ts';
import { popupTab } from '../../src/platform/popup-tab.ts';
import { reportError } from '../../src/platform/report-error.ts';
import { Popup } from '../../src/ui/popup/popup.tsx';
import type { PopupStatus } from '../../src/ui/popup/popup-status.ts';
import type { ViewCommand } from '../../src/ui/view.ts';

/** How often a conversion under way is looked at: five times a second reads as smooth. */
const PROGRESS_INTERVAL_MS = 200;

/** The popup of one tab. It may be closed at any moment, so it keeps nothing. */
async function showPopup(root: Element): Promise<void> {
  document.documentElement.lang = translate('languageTag');
  document.title = translate('extShortName');
  draw(root, { kind: 'loading' }, ignore);
  const tabId = await popupTab();
  if (tabId === undefined) {
    draw(root, { kind: 'unsupported', reason: 'browser-page' }, ignore);
    return;
  }
  const show = (status: TabStatus) => {
    draw(root, status, (command) => {
      const answer = callBackground({ kind: 'act', tabId, command });
      // The keyboard goes back to the page, where the block is picked.
      answer.then(command.kind === 'pick-block' ? () => window.close() : show, reportError);
    });
    if (status.kind === 'page' && status.progress !== null) {
      setTimeout(() => void refresh(), PROGRESS_INTERVAL_MS);
    }
  };
  const refresh = () => callBackground({ kind: 'status', tabId }).then(show, reportError);
  await refresh();
}

function draw(root: Element, status: PopupStatus, onCommand: (command: ViewCommand) => void): void {
  const openOptions = () => {
    callBackground({ kind: 'openOptions' }).then(() => window.close(), reportError);
  };
  const props = { status, translate, onCommand, onOpenOptions: openOptions };
  render(<Popup {...props} />, root);
}

function ignore(): void {
  // There is no page to command yet.
}

const root = document.querySelector('#root');
if (root) showPopup(root).catch(reportError);

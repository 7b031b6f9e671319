import { defineBackground } from 'wxt/utils/define-background';
import { actOnTab } from '../src/background/act-on-tab.ts';
import { answerCalls } from '../src/background/answer-calls.ts';
import { createConverting } from '../src/background/converting.ts';
import { createGlossing } from '../src/background/glossing.ts';
import { browser } from '../src/platform/browser.ts';
import { callPage } from '../src/platform/call-page.ts';
import { translate } from '../src/platform/i18n.ts';
import { createMenus, onMenuItem } from '../src/platform/menus.ts';
import { readOwnFile } from '../src/platform/own-files.ts';
import { PageScripts } from '../src/platform/page-scripts.ts';
import { reportError } from '../src/platform/report-error.ts';
import {
  chooseFirstSettings,
  loadSettings,
  onSettingsChanged,
} from '../src/platform/settings-store.ts';
import { onShortcut } from '../src/platform/shortcuts.ts';

/**
 * Holds the two dictionaries and the glossary, carries out the user's acts, and answers. May be
 * killed and woken at any time: nothing is kept that can not be read again.
 */
export default defineBackground(() => {
  const scripts = new PageScripts();
  const act = (tabId: number, action: Parameters<typeof actOnTab>[2]) =>
    loadSettings().then(({ settings }) => actOnTab(scripts, tabId, action, settings));

  answerCalls({
    act,
    convert: createConverting((family) => readOwnFile(`/dictionary/${family}.bin`)),
    gloss: createGlossing(() => readOwnFile('/glossary/glossary.txt')),
  });
  onMenuItem((item, tabId) => act(tabId, { kind: item }).catch(reportError));
  onShortcut((name, tabId) => act(tabId, { kind: name }).catch(reportError));
  onSettingsChanged((settings) => {
    browser.tabs
      .query({})
      .then((tabs) =>
        Promise.all(
          tabs.map(({ id }) => id && callPage(id, { kind: 'settingsChanged', settings })),
        ),
      )
      .catch(reportError);
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    createMenus(translate).catch(reportError);
    if (reason === 'install') chooseFirstSettings().catch(reportError);
  });
});

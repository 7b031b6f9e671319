import { defineBackground } from 'wxt/utils/define-background';
import { type Action, actOnTab } from '../src/background/act-on-tab.ts';
import { answerCalls } from '../src/background/answer-calls.ts';
import { createConverting } from '../src/background/converting.ts';
import { createGlossing } from '../src/background/glossing.ts';
import { greetUser } from '../src/background/greet-user.ts';
import { createPreparedWords, evenWithoutStorage } from '../src/background/prepared-words.ts';
import { browser } from '../src/platform/browser.ts';
import { callAllPages } from '../src/platform/call-page.ts';
import { deferUpdate } from '../src/platform/defer-update.ts';
import { translate } from '../src/platform/i18n.ts';
import { createMenus, onMenuItem } from '../src/platform/menus.ts';
import { readOwnFile } from '../src/platform/own-files.ts';
import { PageScripts } from '../src/platform/page-scripts.ts';
import { reportError } from '../src/platform/report-error.ts';
import { onSettingsChanged } from '../src/platform/settings-store.ts';
import { onShortcut } from '../src/platform/shortcuts.ts';
import { whileTabLives } from '../src/platform/while-tab-lives.ts';
import { loadWords, onWordsChanged } from '../src/platform/words-store.ts';

/**
 * Holds the two dictionaries and the glossary, carries out the user's acts, and answers. May be
 * killed and woken at any time: nothing is kept that can not be read again.
 */
export default defineBackground(() => {
  const scripts = new PageScripts();
  const act = (tabId: number, action: Action, url?: string) =>
    actOnTab(scripts, tabId, action, url);

  const words = evenWithoutStorage(
    createPreparedWords(async () => (await loadWords()).words),
    reportError,
  );
  answerCalls({
    act,
    convert: createConverting((family) => readOwnFile(`/dictionary/${family}.bin`), words),
    gloss: createGlossing(() => readOwnFile('/glossary/glossary.txt'), words),
  });
  onMenuItem((kind, { id, url }) => whileTabLives(act(id, { kind }, url)).catch(reportError));
  onShortcut((kind, { id, url }) => whileTabLives(act(id, { kind }, url)).catch(reportError));
  onSettingsChanged((settings) => {
    callAllPages({ kind: 'settingsChanged', settings }).catch(reportError);
  });
  onWordsChanged((conversions) => {
    words.forget();
    callAllPages({ kind: 'wordsChanged', conversions }).catch(reportError);
  });
  deferUpdate(reportError);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    createMenus(translate).catch(reportError);
    if (reason === 'install') greetUser().catch(reportError);
  });
});

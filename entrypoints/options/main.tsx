import { translate } from '../../src/platform/i18n.ts';
import { reportError } from '../../src/platform/report-error.ts';
import * as settingsStore from '../../src/platform/settings-store.ts';
import { boundShortcuts } from '../../src/platform/shortcuts.ts';
import * as wordsStore from '../../src/platform/words-store.ts';
import { showOptionsPage } from '../../src/ui/options/options-page.tsx';

/** The options page. */
async function showOptions(root: Element): Promise<void> {
  document.documentElement.lang = translate('languageTag');
  document.title = translate('optionsTitle');
  const shortcuts = (await boundShortcuts()).map(({ name, key }) => ({
    description: translate(SHORTCUT_NAMES[name]),
    keys: key,
  }));
  const stores = { ...settingsStore, ...wordsStore };
  await showOptionsPage(root, stores, shortcuts, translate, reportError);
}

const SHORTCUT_NAMES = {
  'toggle-reader': 'commandToggleReader',
  'toggle-script': 'commandToggleScript',
  'toggle-glosses': 'commandToggleGlosses',
} as const;

const root = document.querySelector('#root');
if (root) showOptions(root).catch(reportError);

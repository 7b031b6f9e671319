import * as everythingStore from '../../src/platform/everything-store.ts';
import { translate } from '../../src/platform/i18n.ts';
import { reportError } from '../../src/platform/report-error.ts';
import * as settingsStore from '../../src/platform/settings-store.ts';
import {
  boundShortcuts,
  openShortcutPage,
  type Shortcut,
  shortcutsOf,
} from '../../src/platform/shortcuts.ts';
import * as sitesStore from '../../src/platform/sites-store.ts';
import * as syncStore from '../../src/platform/sync-store.ts';
import * as wordsStore from '../../src/platform/words-store.ts';
import { showOptionsPage } from '../../src/ui/options/options-page.tsx';
import type { MessageKey } from '../../src/ui/translate.ts';

/** The options page. */
async function showOptions(root: Element): Promise<void> {
  document.documentElement.lang = translate('languageTag');
  document.title = translate('optionsTitle');
  const stores = {
    ...settingsStore,
    ...wordsStore,
    ...sitesStore,
    ...everythingStore,
    ...syncStore,
  };
  const readShortcuts = async () =>
    (await boundShortcuts()).map(({ name, key }) => ({
      description: translate(SHORTCUT_NAMES[name]),
      keys: key,
    }));
  const keys = {
    readShortcuts,
    shortcutsOf: shortcutsOf(),
    onChangeShortcuts: () => void openShortcutPage().catch(reportError),
  };
  await showOptionsPage(root, stores, keys, translate, reportError);
}

const SHORTCUT_NAMES: Readonly<Record<Shortcut, MessageKey>> = {
  'toggle-reader': 'commandToggleReader',
  'toggle-script': 'commandToggleScript',
  'toggle-glosses': 'commandToggleGlosses',
};

const root = document.querySelector('#root');
if (root) showOptions(root).catch(reportError);

import { render } from 'preact';
import { translate } from '../../src/platform/i18n.ts';
import { reportError } from '../../src/platform/report-error.ts';
import {
  changeSettings,
  loadSettings,
  onSettingsChanged,
} from '../../src/platform/settings-store.ts';
import { boundShortcuts } from '../../src/platform/shortcuts.ts';
import { changeWords, loadWords, onWordsChanged } from '../../src/platform/words-store.ts';
import type { Settings } from '../../src/settings.ts';
import { Options } from '../../src/ui/options/options.tsx';

/** The options page: draws the settings and follows them, wherever they are changed. */
async function showOptions(root: Element): Promise<void> {
  document.documentElement.lang = translate('languageTag');
  document.title = translate('optionsTitle');
  const [loaded, shortcuts] = await Promise.all([loadSettings(), boundShortcuts()]);
  let settings: Settings = loaded.settings;
  let reading: Awaited<ReturnType<typeof loadWords>> | undefined;
  const draw = () => {
    render(
      <Options
        settings={settings}
        broken={loaded.broken}
        ownWords={reading && { ...reading, onEdit: changeWords }}
        onChange={(change) => void changeSettings(change).catch(reportError)}
        translate={translate}
        shortcuts={shortcuts.map(({ name, key }) => ({
          description: translate(SHORTCUT_NAMES[name]),
          keys: key,
        }))}
      />,
      root,
    );
  };
  const readWords = async () => {
    reading = await loadWords();
    draw();
  };
  onSettingsChanged((changed) => {
    settings = changed;
    draw();
  });
  onWordsChanged(() => void readWords().catch(reportError));
  draw();
  await readWords();
}

const SHORTCUT_NAMES = {
  'toggle-reader': 'commandToggleReader',
  'toggle-script': 'commandToggleScript',
  'toggle-glosses': 'commandToggleGlosses',
} as const;

const root = document.querySelector('#root');
if (root) showOptions(root).catch(reportError);

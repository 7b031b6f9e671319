import { render } from 'preact';
import { translate } from '../../src/platform/i18n.ts';
import { reportError } from '../../src/platform/report-error.ts';
import {
  changeSettings,
  loadSettings,
  onSettingsChanged,
} from '../../src/platform/settings-store.ts';
import { boundShortcuts } from '../../src/platform/shortcuts.ts';
import type { Settings } from '../../src/settings.ts';
import { Options } from '../../src/ui/options/options.tsx';

/** The options page: draws the settings and follows them, wherever they are changed. */
async function showOptions(root: Element): Promise<void> {
  document.documentElement.lang = translate('languageTag');
  document.title = translate('optionsTitle');
  const [{ settings, broken }, shortcuts] = await Promise.all([loadSettings(), boundShortcuts()]);
  const draw = (shown: Settings) => {
    render(
      <Options
        settings={shown}
        broken={broken}
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
  onSettingsChanged(draw);
  draw(settings);
}

const SHORTCUT_NAMES = {
  'toggle-reader': 'commandToggleReader',
  'toggle-script': 'commandToggleScript',
  'toggle-glosses': 'commandToggleGlosses',
} as const;

const root = document.querySelector('#root');
if (root) showOptions(root).catch(reportError);

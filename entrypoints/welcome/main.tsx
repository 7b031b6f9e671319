import { render } from 'preact';
import { callBackground } from '../../src/platform/call-background.ts';
import { translate } from '../../src/platform/i18n.ts';
import { openOwnPage } from '../../src/platform/own-page.ts';
import { reportError } from '../../src/platform/report-error.ts';
import {
  changeSettings,
  chooseFirstSettings,
  loadSettings,
  onSettingsChanged,
} from '../../src/platform/settings-store.ts';
import { boundShortcuts } from '../../src/platform/shortcuts.ts';
import type { Settings } from '../../src/settings.ts';
import { Welcome } from '../../src/ui/welcome/welcome.tsx';

/** The page that opens once, after the extension was installed. */
async function showWelcome(root: Element): Promise<void> {
  document.documentElement.lang = translate('languageTag');
  document.title = translate('welcomeTitle');
  // The background does it too; whoever is first, the choice shows what is stored.
  await chooseFirstSettings();
  const [{ settings }, keys] = await Promise.all([loadSettings(), boundShortcuts()]);
  const openReader = keys.find(({ name }) => name === 'toggle-reader')?.key ?? '';
  const draw = ({ variant }: Settings) =>
    render(
      <Welcome
        variant={variant}
        readerKey={openReader}
        onVariant={(chosen) => void changeSettings({ variant: chosen }).catch(reportError)}
        onTry={() => void openOwnPage('/sample.html').catch(reportError)}
        onOpenOptions={() => void callBackground({ kind: 'openOptions' }).catch(reportError)}
        translate={translate}
      />,
      root,
    );
  draw(settings);
  onSettingsChanged(draw);
}

const root = document.querySelector('#root');
if (root) showWelcome(root).catch(reportError);

import { render } from 'preact';
import { callBackground } from '../../src/platform/call-background.ts';
import { translate } from '../../src/platform/i18n.ts';
import { ownTab } from '../../src/platform/own-page.ts';
import { reportError } from '../../src/platform/report-error.ts';
import { loadSettings } from '../../src/platform/settings-store.ts';
import { PART_NAMES } from '../../src/session/part-names.ts';
import { SampleBar } from '../../src/ui/welcome/sample-bar.tsx';

/**
 * A made-up page inside the package, in the script that the user does not read. It runs the very
 * scripts that are put into pages, because no browser puts them into a page of an extension.
 */
async function showSample(bar: Element, place: Element): Promise<void> {
  const { settings } = await loadSettings();
  const lang = settings.variant === 'zh-Hans-CN' ? 'zh-Hant' : 'zh-Hans';
  const page = document.querySelector<HTMLTemplateElement>(`template[data-lang=${lang}]`);
  if (page !== null) place.replaceWith(document.importNode(page.content, true));
  document.title = document.querySelector('h1')?.textContent ?? document.title;
  // All parts before the page script, which therefore never asks for one.
  for (const name of ['detector', ...PART_NAMES, 'page']) await runScript(`/${name}.js`);
  const tabId = await ownTab();
  if (tabId === undefined) throw new Error('The sample is shown in a tab.');
  const openReader = () => {
    callBackground({ kind: 'act', tabId, command: { kind: 'open-reader' } }).catch(reportError);
  };
  render(<SampleBar onOpenReader={openReader} translate={translate} />, bar);
}

function runScript(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = path;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${path} did not load.`)));
    document.head.append(script);
  });
}

const bar = document.querySelector('#bar');
const page = document.querySelector('#page');
if (bar && page) showSample(bar, page).catch(reportError);

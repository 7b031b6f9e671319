import { browser } from './browser.ts';
import { callPage } from './call-page.ts';

/**
 * Lets an update of the extension wait while something of ours is on in a page: whoever reads keeps
 * the reader, and a converted page can still be put back (Firefox ends the scripts of the old
 * version without a word to them). The update comes at once when no page needs it, else when the
 * browser next starts. Register it at start-up.
 */
export function deferUpdate(report: (error: unknown) => void): void {
  browser.runtime.onUpdateAvailable.addListener(() => {
    isInUse().then((inUse) => {
      if (!inUse) browser.runtime.reload();
    }, report);
  });
}

async function isInUse(): Promise<boolean> {
  const tabs = await browser.tabs.query({});
  const states = await Promise.all(
    tabs.map(({ id }) => (id === undefined ? undefined : callPage(id, { kind: 'state' }))),
  );
  return states.some(
    (state) =>
      state !== undefined &&
      (state.view.reader || state.view.glosses || state.view.script !== 'original'),
  );
}

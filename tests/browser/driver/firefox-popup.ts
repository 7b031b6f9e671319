import { writeFileSync } from 'node:fs';
import type { JsonValue, PngPath, Popup } from './browser-driver.ts';
import { waitUntil } from './wait-until.ts';

/** Snippets start with this to reach the open popup, if there is one. */
const POPUP = `const popup = document.querySelector('.webextension-popup-browser');`;

/**
 * Opens the popup in the window's panel and waits until its document is complete: a script that
 * is sent earlier may never answer.
 */
export async function openFirefoxPopup(inChrome: InChrome, extensionUrl: string): Promise<Popup> {
  await inChrome('await api.browserActionFor(extension).openPopup(window, false);');
  await waitUntil('the popup', async () =>
    Boolean(
      await inChrome(
        `${POPUP} return (popup?.currentURI?.spec ?? '').startsWith(parameter);`,
        extensionUrl,
      ),
    ),
  );
  const popup = popupOf(inChrome);
  await waitUntil('the document of the popup', async () => {
    try {
      return (await popup.evaluate((document) => document.readyState)) === 'complete';
    } catch {
      return false;
    }
  });
  return popup;
}

/** Runs a snippet with Firefox's own rights. */
type InChrome = (body: string, parameter?: JsonValue) => Promise<unknown>;

/** The popup is reached by scripts sent into its frame. */
function popupOf(inChrome: InChrome): Popup {
  const run = async (source: string, parameters: readonly JsonValue[]): Promise<unknown> => {
    const answer = await inChrome(RUN_IN_POPUP, { source, parameters });
    if (typeof answer !== 'object' || answer === null) throw new Error('The popup is closed.');
    if ('error' in answer) throw new Error(`In the popup: ${String(answer.error)}`);
    return 'value' in answer ? answer.value : undefined;
  };
  const waitFor = async (selector: string) => {
    await waitUntil(`${selector} in the popup`, async () =>
      Boolean(
        await run('(document, selector) => document.querySelector(selector) !== null', [selector]),
      ),
    );
  };
  return {
    evaluate: async (body, ...parameters) =>
      // The cast: what JSON brings back is what the function returned.
      (await run(String(body), parameters)) as Awaited<ReturnType<typeof body>>,
    waitFor,
    async text(selector) {
      const text = await run(
        "(document, selector) => document.querySelector(selector)?.textContent.replace(/\\s+/g, ' ').trim()",
        [selector],
      );
      return typeof text === 'string' ? text : undefined;
    },
    async click(selector) {
      await waitFor(selector);
      await run('(document, selector) => document.querySelector(selector).click()', [selector]);
    },
    async screenshot(path: PngPath) {
      const url = String(await inChrome(PICTURE_OF_POPUP));
      writeFileSync(path, Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
    },
    async close() {
      await inChrome(`${POPUP} popup?.closest('panel')?.hidePopup();`);
    },
  };
}

/** A script sent while the popup still loads can be lost with the page it ran in. */
const ANSWER_MS = 3_000;

const RUN_IN_POPUP = `${POPUP}
  if (!popup) return null;
  const name = 'qingdu-driver:' + Math.random();
  const answer = new Promise((done) => {
    popup.messageManager.addMessageListener(name, function listener(message) {
      popup.messageManager.removeMessageListener(name, listener);
      done(message.data);
    });
  });
  const code = '(async () => { let answer; try { answer = { value: (await (' + parameter.source +
    ')(content.document, ...' + JSON.stringify(parameter.parameters) + ')) ?? null }; }' +
    ' catch (error) { answer = { error: String(error) }; }' +
    ' sendAsyncMessage(' + JSON.stringify(name) + ', JSON.stringify(answer)); })()';
  popup.messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(code), false);
  const silence = new Promise((done) => setTimeout(done, ${ANSWER_MS}, JSON.stringify({ error: 'no answer' })));
  return JSON.parse(await Promise.race([answer, silence]));`;

const PICTURE_OF_POPUP = `${POPUP}
  const picture = await popup.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext('2d').drawImage(picture, 0, 0);
  return canvas.toDataURL('image/png');`;

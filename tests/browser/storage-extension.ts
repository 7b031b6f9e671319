import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { browserUnderTest } from './driver/launch-browser.ts';

/**
 * A copy of the built extension in a new folder, with a file more that writes words
 * (words-writer-agent.ts), and a detector that has its page write words when it is told so.
 */
export async function storageExtension(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'qingdu-storage-'));
  const built = browserUnderTest() === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
  cpSync(join(import.meta.dirname, '../../.output', built), folder, { recursive: true });
  const detector = join(folder, 'detector.js');
  writeFileSync(detector, `${readFileSync(detector, 'utf8')}\n${WRITE_FROM_PAGE}`);
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: {
        entry: join(import.meta.dirname, 'words-writer-agent.ts'),
        formats: ['iife'],
        name: 'writer',
        fileName: () => 'writer.js',
      },
    },
  });
  return folder;
}

/** Has one of the extension's own pages run the file that writes words. */
export async function addWriter(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((done) => {
        const script = document.createElement('script');
        script.src = '/writer.js';
        script.onload = done;
        document.body.append(script);
      }),
  );
}

/** As a page script does: by message, so that the background writes. */
const WRITE_FROM_PAGE = `addEventListener('qingdu-write', async ({ detail }) => {
  const api = globalThis.browser ?? globalThis.chrome;
  for (let index = 0; index < detail; index++) {
    const word = { list: 'known', row: 'page' + index };
    await api.runtime.sendMessage({ kind: 'addWord', word });
  }
  document.documentElement.dataset.written = 'all';
});`;

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type BrowserName,
  browserVariable,
  findBrowser,
} from '../../../tools/setup/find-browser.ts';
import type { BrowserDriver, LaunchOptions } from './browser-driver.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';

/** Where `npm run build` puts the extension. */
const BUILD_FOLDERS: Record<BrowserName, string> = {
  chromium: '.output/chrome-mv3',
  firefox: '.output/firefox-mv3',
};

/**
 * Starts a browser with the extension.
 *
 * @throws Error that says what to do when the browser or the build is missing.
 */
export async function launchBrowser(
  name: BrowserName,
  options: LaunchOptions = {},
): Promise<BrowserDriver> {
  const program = findBrowser(name);
  if (program === undefined) {
    throw new Error(
      `No ${name} found. Run npm test once (it installs one on Debian) or set ${browserVariable(name)}.`,
    );
  }
  const root = join(import.meta.dirname, '../../..');
  const extensionFolder = options.extensionFolder ?? join(root, BUILD_FOLDERS[name]);
  if (!existsSync(join(extensionFolder, 'manifest.json'))) {
    throw new Error(`No built extension in ${extensionFolder}. Type: npm run build`);
  }
  const launch = name === 'chromium' ? launchChromium : launchFirefox;
  try {
    return await launch(program, extensionFolder, options);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${program} did not start with the extension (${why}).\n` +
        `To see whether it starts at all, type: ${program} --headless --screenshot=/dev/null about:blank\n` +
        `To use another one, set ${browserVariable(name)}.`,
      { cause: error },
    );
  }
}

/** The browser that this test run is about: Vitest's projects set QINGDU_BROWSER. */
export function browserUnderTest(): BrowserName {
  return process.env.QINGDU_BROWSER === 'firefox' ? 'firefox' : 'chromium';
}

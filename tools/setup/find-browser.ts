import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** The two browsers that the extension is built for. */
export type BrowserName = 'chromium' | 'firefox';

/** Both, in the order of reports. */
export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** Where to look: a variable that names the program, then names in PATH, then usual places. */
const PLACES: Record<BrowserName, { variable: string; candidates: readonly string[] }> = {
  chromium: {
    variable: 'CHROMIUM',
    candidates: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'chrome',
      'microsoft-edge',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
  },
  firefox: {
    variable: 'FIREFOX',
    candidates: ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
};

/** Path of the browser's program, or undefined when there is none. */
export function findBrowser(name: BrowserName): string | undefined {
  const { variable, candidates } = PLACES[name];
  const chosen = process.env[variable];
  return (chosen === undefined || chosen === '' ? candidates : [chosen])
    .map(findProgram)
    .find((path) => path !== undefined);
}

/** The variable by which a user names a browser that is not found by itself. */
export function browserVariable(name: BrowserName): string {
  return PLACES[name].variable;
}

/** Path of a program given by name (looked up in PATH) or by absolute path. */
export function findProgram(program: string): string | undefined {
  if (isAbsolute(program)) return isExecutable(program) ? program : undefined;
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find(isExecutable);
}

/** Whether the system has a font with Chinese; without one every screenshot is empty boxes. */
export function hasChineseFonts(): boolean {
  if (process.platform !== 'linux') return true;
  const { status, stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

function isExecutable(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

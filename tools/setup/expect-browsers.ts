import { spawnSync } from 'node:child_process';
import {
  type BrowserName,
  browserVariable,
  findBrowser,
  findProgram,
  hasChineseFonts,
} from './find-browser.ts';
import { runCommand } from './run-command.mjs';

/** Debian's packages. */
const PACKAGES: Record<BrowserName | 'fonts', string> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
  fonts: 'fonts-noto-cjk',
};

/**
 * Makes sure that these browsers and a Chinese font are there: installs what is missing where that
 * can be done without asking (Debian, as root or with a sudo that needs no password).
 *
 * @throws Error that says exactly what to type, when something stays missing.
 */
export async function expectBrowsers(names: readonly BrowserName[]): Promise<void> {
  for (const name of names) {
    const variable = browserVariable(name);
    const chosen = process.env[variable];
    if (chosen && findBrowser(name) === undefined) {
      throw new Error(`${variable}=${chosen} names no program. Correct it, or unset ${variable}.`);
    }
  }
  const missing = findMissing(names);
  if (missing.length === 0) return;
  const packages = missing.map((need) => PACKAGES[need]);
  const prefix = privilegePrefix();
  if (findProgram('apt-get') !== undefined && prefix !== undefined) {
    await installDebianPackages(prefix, packages);
  }
  const still = findMissing(names);
  if (still.length === 0) return;
  // Without a Chinese font everything works and every screenshot shows empty boxes.
  if (still.every((need) => need === 'fonts')) process.stderr.write(`${advice(still)}\n`);
  else throw new Error(advice(still));
}

function findMissing(names: readonly BrowserName[]): (BrowserName | 'fonts')[] {
  const missing: (BrowserName | 'fonts')[] = names.filter(
    (name) => findBrowser(name) === undefined,
  );
  if (!hasChineseFonts()) missing.push('fonts');
  return missing;
}

/** How to start a command as root without a question: nothing, `sudo -n`, or not at all. */
function privilegePrefix(): readonly string[] | undefined {
  if (process.getuid?.() === 0) return [];
  if (findProgram('sudo') === undefined) return undefined;
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined;
}

async function installDebianPackages(
  prefix: readonly string[],
  packages: readonly string[],
): Promise<void> {
  // The lock time-out lets two runs at once wait for each other instead of failing.
  const apt = [...prefix, 'apt-get', '-q', '-o', 'DPkg::Lock::Timeout=300'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const step = (title: string, parameters: readonly string[]) => {
    const [program = 'apt-get', ...rest] = [...apt, ...parameters];
    return runCommand(title, program, rest, { env });
  };
  await step('Fetching the list of Debian packages', ['update']);
  await step(`Installing ${packages.join(', ')} (apt-get)`, [
    'install',
    '-y',
    '--no-install-recommends',
    ...packages,
  ]);
}

function advice(missing: readonly (BrowserName | 'fonts')[]): string {
  const list = missing.map((need) => PACKAGES[need]).join(' ');
  const variables = missing
    .filter((need) => need !== 'fonts')
    .map((name) => `${browserVariable(name)}=/path/to/${name}`);
  return [
    `Missing on this machine: ${missing.map((need) => (need === 'fonts' ? 'a Chinese font' : need)).join(', ')}.`,
    'On Debian, type this and then try again:',
    `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${list}`,
    'On another system install the same with its own package manager.',
    ...(variables.length > 0
      ? [`If a browser is installed in an unusual place, name it: ${variables.join(' ')}`]
      : []),
  ].join('\n');
}

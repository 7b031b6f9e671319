import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from './build.ts';
import { expectBrowsers } from './setup/expect-browsers.ts';
import { BROWSERS, type BrowserName } from './setup/find-browser.ts';
import { runCommand } from './setup/run-command.mjs';

const ROOT = join(import.meta.dirname, '..');
const USAGE = `npm test [-- OPTIONS]
  --only static|unit|chromium|firefox   one part instead of all
  --torture                             the long random runs too (npm run torture)`;

const PARTS = ['static', 'unit', 'chromium', 'firefox'] as const;
type Part = (typeof PARTS)[number];

/** One thing that passes or fails as a whole. */
interface Check {
  readonly title: string;
  readonly part: Part;
  /** Undefined when it passed, otherwise what to show. */
  readonly run: () => Promise<string | undefined>;
}

/** What came out: counts of checks and of Vitest's tests together. */
interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * `npm test`: types, lint, dead code, both builds, then every test in Vitest, in Node and in both
 * browsers. A failing step does not keep the others from running. The last line is
 * `N passed, N failed, N skipped`.
 */
async function test(): Promise<boolean> {
  const { parts, torture } = readOptions();
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  const browsers = BROWSERS.filter((name) => parts.includes(name));
  if (browsers.length > 0) await expectBrowsers(browsers);

  const failures: string[] = [];
  for (const check of CHECKS.filter(({ part }) => parts.includes(part))) {
    const failure = await check.run();
    if (failure === undefined) counts.passed += 1;
    else {
      counts.failed += 1;
      failures.push(check.title);
      console.log(`${failure.trimEnd()}\n`);
    }
  }
  const projects = parts.filter((part) => part !== 'static');
  if (projects.length > 0) add(counts, await runVitest(projects, torture));
  // Before Vitest's own output these would be out of sight.
  for (const title of failures) console.log(`FAILED: ${title} (its output is above the tests)`);
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  return counts.failed === 0;
}

function readOptions(): { parts: readonly Part[]; torture: boolean } {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, torture: { type: 'boolean', default: false } },
  });
  const parts = values.only === undefined ? PARTS : PARTS.filter((part) => part === values.only);
  if (parts.length === 0) throw new Error(`There is no part "${values.only}".\n${USAGE}`);
  return { parts, torture: values.torture };
}

const CHECKS: readonly Check[] = [
  typeCheck('Types', '.'),
  typeCheck('Types of src/chinese, without the DOM', 'src/chinese'),
  typeCheck('Types of src/glossary, without the DOM', 'src/glossary'),
  command('Lint and format (biome)', '@biomejs/biome/bin/biome', ['check', '.'], 'static'),
  command('Dead code and dependencies (knip)', 'knip/bin/knip.js', [], 'static'),
  build('chromium'),
  build('firefox'),
  { title: "Mozilla's linter (web-ext lint)", part: 'firefox', run: lintFirefoxBuild },
];

function typeCheck(title: string, project: string): Check {
  return command(title, 'typescript/bin/tsc', ['-p', project], 'static');
}

/** A program of an installed package that says by its exit code whether all is well. */
function command(title: string, file: string, parameters: readonly string[], part: Part): Check {
  return {
    title,
    part,
    async run() {
      const path = join(ROOT, 'node_modules', file);
      const options = { cwd: ROOT, quiet: true };
      const { ok, output } = await runCommand(
        title,
        process.execPath,
        [path, ...parameters],
        options,
      );
      return ok ? undefined : output;
    },
  };
}

function build(name: BrowserName): Check {
  return {
    title: `Build for ${name}`,
    part: name,
    async run() {
      try {
        await buildExtension(name, true);
        return undefined;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
  };
}

/**
 * The one warning of Mozilla's linter that we live with: Preact and Readability can assign
 * innerHTML. Our code never has them do it, which tests/architecture.test.ts holds.
 */
const KNOWN_WARNING = 'UNSAFE_VAR_ASSIGNMENT';

/** Only what is read of the linter's report. */
interface LintReport {
  readonly errors: readonly LintMessage[];
  readonly warnings: readonly LintMessage[];
}

interface LintMessage {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}

async function lintFirefoxBuild(): Promise<string | undefined> {
  const linter = join(ROOT, 'node_modules/web-ext/bin/web-ext.js');
  const parameters = [
    'lint',
    '--no-config-discovery',
    '--output=json',
    '-s',
    '.output/firefox-mv3',
  ];
  const { output } = await runCommand(
    "Mozilla's linter (web-ext lint)",
    process.execPath,
    [linter, ...parameters],
    { cwd: ROOT, quiet: true },
  );
  const json = output.slice(output.indexOf('{'));
  if (json === '') return output;
  const { errors, warnings }: LintReport = JSON.parse(json);
  const found = [...errors, ...warnings.filter(({ code }) => code !== KNOWN_WARNING)];
  if (found.length === 0) return undefined;
  return found.map(({ code, message, file = '' }) => `${code} ${file}: ${message}`).join('\n');
}

/** Runs Vitest's projects in one run, with its output on the terminal, and counts its tests. */
async function runVitest(projects: readonly Part[], torture: boolean): Promise<Counts> {
  const report = join(ROOT, '.cache/vitest.json');
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const exitCode = await new Promise<number>((done) => {
    const parameters = [
      join(ROOT, 'node_modules/vitest/vitest.mjs'),
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ];
    const vitest = spawn(process.execPath, parameters, {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, ...(torture && { QINGDU_TORTURE: '1' }) },
    });
    vitest.on('error', () => done(1));
    vitest.on('exit', (code) => done(code ?? 1));
  });
  return countTests(report, exitCode);
}

/** Only what is read of Vitest's JSON report. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly unknown[];
  }[];
}

function countTests(report: string, exitCode: number): Counts {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  // Vitest's own format, of the version in package-lock.json.
  const read: VitestReport = JSON.parse(readFileSync(report, 'utf8'));
  // A file that cannot even be loaded has no tests to count, and is a failure all the same.
  const brokenFiles = read.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const failed = read.numFailedTests + brokenFiles;
  return {
    passed: read.numPassedTests,
    // Vitest also fails for errors outside of any test.
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: read.numPendingTests + read.numTodoTests,
  };
}

function add(total: Counts, more: Counts): void {
  total.passed += more.passed;
  total.failed += more.failed;
  total.skipped += more.skipped;
}

test().then(
  (ok) => {
    process.exitCode = ok ? 0 : 1;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    console.log('0 passed, 1 failed, 0 skipped');
    process.exitCode = 1;
  },
);

import { spawn } from 'node:child_process';
import { delimiter, dirname } from 'node:path';

/** How often a long step says that it is still at work. */
const HEARTBEAT_MS = 10_000;

/**
 * Runs a program as one named step: says what is done and how long it took, shows the program's
 * own output (on standard error), says every ten seconds that it goes on. With `quiet` the output
 * is kept and returned instead, for the caller to show when the step failed.
 *
 * `npm` means the npm that started us, or the one in PATH; it runs with the Node at `node`.
 *
 * @param {string} title
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, node?: string }} [options]
 * @returns {Promise<{ ok: boolean, output: string, seconds: number }>}
 */
export async function runCommand(title, program, parameters, options = {}) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  process.stderr.write(`▸ ${title} …\n`);
  const heartbeat = setInterval(
    () => process.stderr.write(`  … ${title}: ${seconds()} s so far\n`),
    HEARTBEAT_MS,
  );
  const { ok, output } = await run(program, parameters, options);
  clearInterval(heartbeat);
  process.stderr.write(`${ok ? '✓' : '✗'} ${title} (${seconds()} s)\n`);
  return { ok, output, seconds: (Date.now() - started) / 1000 };
}

/**
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, node?: string }} options
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
function run(program, parameters, { cwd, env, quiet = false, node = process.execPath }) {
  const npmFile = process.env.npm_execpath ?? '';
  const viaNode = program === 'npm' && /npm-cli\.c?js$/.test(npmFile);
  return new Promise((done) => {
    const child = spawn(viaNode ? node : program, viaNode ? [npmFile, ...parameters] : parameters, {
      cwd,
      env: withNode(env ?? process.env, node),
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2],
      shell: process.platform === 'win32' && !viaNode && program === 'npm',
    });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => done({ ok: false, output: error.message }));
    child.on('close', (code) =>
      done({ ok: code === 0, output: Buffer.concat(chunks).toString('utf8') }),
    );
  });
}

/**
 * The environment with the folder of `node` first in PATH, for `#!/usr/bin/env node`.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} node
 */
function withNode(env, node) {
  return { ...env, PATH: `${dirname(node)}${delimiter}${env.PATH ?? ''}` };
}

#!/usr/bin/env node
/**
 * `node tools/bootstrap.mjs <tool> [arguments]` runs a tool of this project on a machine that has
 * nothing but Node ≥ 20 and npm. A tool is a file (`tools/start.ts`) or a command of an installed
 * package (`biome`).
 *
 * 1. fetches Node 24 into .cache when the running Node is too old for the tools;
 * 2. installs the packages of the lock file when node_modules does not hold them;
 * 3. runs the tool there, with its exit code.
 *
 * No dependency, no TypeScript: this file runs before either is there. It writes to standard error
 * only, so that standard output belongs to the tool.
 */
import { spawn } from 'node:child_process';
import { delimiter, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expectModernNode } from './setup/modern-node.mjs';
import { installPackages, packageCommand } from './setup/packages.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const [tool, ...toolArguments] = process.argv.slice(2);

try {
  if (tool === undefined) throw new Error('Usage: node tools/bootstrap.mjs <tool> [arguments]');
  const node = await expectModernNode(root);
  await installPackages(root, node);
  const file = /\.(m?js|ts)$/.test(tool) ? resolve(root, tool) : packageCommand(root, tool);
  process.exitCode = await runTool(node, [file, ...toolArguments]);
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

/**
 * Runs the tool with the terminal's own streams and waits for it. Ctrl-C reaches the tool by the
 * terminal; we only stay alive until it has tidied up.
 *
 * @param {string} node
 * @param {string[]} parameters
 * @returns {Promise<number>}
 */
function runTool(node, parameters) {
  const tool = spawn(node, ['--disable-warning=ExperimentalWarning', ...parameters], {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` },
  });
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => tool.kill('SIGTERM'));
  return new Promise((done, fail) => {
    tool.on('error', fail);
    tool.on('exit', (code, signal) => done(signal === null ? (code ?? 1) : 1));
  });
}

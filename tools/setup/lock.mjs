import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A lock file without a process in it is being written; after this long it is a left-over. */
const EMPTY_LOCK_MS = 5_000;
const POLL_MS = 300;

/**
 * Does `work` while no other process does it: a second one waits for the first. The lock of a
 * process that died is taken over.
 *
 * @template T
 * @param {string} path of the lock file
 * @param {string} title of the work, for the message of the one that waits
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(path, title, work) {
  mkdirSync(dirname(path), { recursive: true });
  let announced = false;
  while (!tryLock(path)) {
    if (isAbandoned(path)) {
      rmSync(path, { force: true });
      continue;
    }
    if (!announced) {
      process.stderr.write(`Waiting for ${title}, which another process is doing …\n`);
      announced = true;
    }
    await pause(POLL_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

/** @param {string} path */
function tryLock(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} path */
function isAbandoned(path) {
  try {
    const owner = Number(readFileSync(path, 'utf8'));
    if (owner === 0) return Date.now() - statSync(path).mtimeMs > EMPTY_LOCK_MS;
    process.kill(owner, 0);
    return false;
  } catch (error) {
    // ENOENT: released meanwhile. EPERM: alive, of another user. ESRCH: nobody there.
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

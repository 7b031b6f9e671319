import { watch } from 'node:fs';
import { join } from 'node:path';
import { isGenerated } from './generated-files.ts';

/** Editors write a file in several steps; changes this close together are one. */
const SETTLE_MS = 150;

const FOLDERS = ['src', 'entrypoints', 'assets'];

/**
 * Calls back after each change of a source, never twice at once; what changed meanwhile is
 * reported by the next call.
 */
export function watchSources(onChange: (file: string) => Promise<void>): { stop: () => void } {
  const root = join(import.meta.dirname, '..');
  let changed: string | undefined;
  let busy = false;
  let timer: NodeJS.Timeout | undefined;
  const settle = async () => {
    if (busy || changed === undefined) return;
    const file = changed;
    changed = undefined;
    busy = true;
    await onChange(file);
    busy = false;
    await settle();
  };
  const watchers = FOLDERS.map((folder) =>
    watch(join(root, folder), { recursive: true }, (_kind, name) => {
      if (name === null || isGenerated(join(folder, name))) return; // our own doing
      changed = join(folder, name);
      clearTimeout(timer);
      timer = setTimeout(settle, SETTLE_MS);
    }),
  );
  return {
    stop: () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}

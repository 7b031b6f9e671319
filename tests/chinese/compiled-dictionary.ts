import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DictionaryFamily } from '../../src/chinese/configuration.ts';
import { type Dictionary, loadDictionary } from '../../src/chinese/dictionary.ts';
import { compileDictionary } from '../../tools/compile-dictionary.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Everything the binaries are made from: if one of these changes, they are compiled anew. */
const SOURCES = [
  'src/chinese/configuration.ts',
  'src/chinese/dictionary-layout.ts',
  'tools/compile-dictionary.ts',
  'tools/compile-dictionary/double-array.ts',
  'tools/compile-dictionary/opencc-source.ts',
  'tools/compile-dictionary/trie-values.ts',
  'tools/compile-dictionary/unit-pool.ts',
  'node_modules/opencc-js/package.json',
];

/** The binary of a family, compiled once for all test files and kept in `.cache`. */
export function readCompiled(family: DictionaryFamily): ArrayBuffer {
  const hash = createHash('sha256');
  for (const source of SOURCES) hash.update(readFileSync(join(ROOT, source)));
  const directory = join(ROOT, '.cache/dictionary');
  const file = join(directory, `${family}-${hash.digest('hex').slice(0, 16)}.bin`);
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(readFileSync(file));
  } catch {
    bytes = compileDictionary(family);
    mkdirSync(directory, { recursive: true });
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, file); // test files run side by side
  }
  return bytes.buffer;
}

/** A freshly loaded dictionary of a family. */
export function loadCompiled(family: DictionaryFamily): Dictionary {
  return loadDictionary(readCompiled(family));
}

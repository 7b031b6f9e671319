import { readFile } from 'node:fs/promises';
import { BENCHED_CONFIGURATIONS } from './convert-page.ts';
import { ENGINE_NAMES, measureStart } from './convert-start.ts';

/*
 * A process that starts one engine and prints what that cost, as JSON:
 * node --expose-gc convert-start-node.ts ENGINE CONFIGURATION BINARY
 */

const [, , engineName, configurationName, binary = ''] = process.argv;
const engine = ENGINE_NAMES.find((name) => name === engineName);
const configuration = BENCHED_CONFIGURATIONS.find((name) => name === configurationName);
if (!engine || !configuration) throw new Error('usage: ENGINE CONFIGURATION BINARY');

const before = usedBytes();
const { convert, ...times } = await measureStart(configuration, {
  loadScript: () => import(`./convert-${engine}.ts`),
  readBinary: engine === 'qingdu' ? readBinary : undefined,
});
const heapBytes = usedBytes() - before;
process.stdout.write(JSON.stringify({ ...times, heapBytes, length: convert('').length }));

function usedBytes(): number {
  for (let i = 0; i < 3; i += 1) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function readBinary(): Promise<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = await readFile(binary);
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer; // Node's own is not shared
}

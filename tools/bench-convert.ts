import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import { DICTIONARY_FAMILIES, familyOf } from '../src/chinese/configuration.ts';
import { loadDictionary } from '../src/chinese/dictionary.ts';
import { measureInChromium } from './bench/convert-chromium.ts';
import { readConvertCorpus } from './bench/convert-corpus.ts';
import { createEngine as createOpencc } from './bench/convert-opencc.ts';
import {
  BENCHED_CONFIGURATIONS,
  type BenchedConfiguration,
  type ConfigurationFigures,
  measureConfiguration,
  measureReady,
} from './bench/convert-page.ts';
import {
  ENGINE_NAMES,
  type EngineName,
  leastDisturbed,
  SENTENCE,
  type StartFigures,
} from './bench/convert-start.ts';
import { createEngine as createTongwen } from './bench/convert-tongwen.ts';
import { compileDictionary } from './compile-dictionary.ts';

/*
 * How fast texts are converted, and what it costs to be ready: ours, opencc-js and tongwen-core in
 * one run, in Node and in Chromium.
 * node tools/bench-convert.ts [--json] [--rounds N] [--node-only]
 *
 * Figures are named WHERE.CONFIGURATION.…:
 * - SHAPE.ENGINE.charactersPerSecond and SHAPE.ratio (ours over opencc-js), where the shape is the
 *   whole text, paragraphs of 2,000 characters, nodes of 20, or a batch of 200 such nodes;
 * - ENGINE.readyMs: from script and binary in memory to the first sentence, in a page or process
 *   that has done nothing else (the least of three); it is the sum of prepareMs and firstSentenceMs.
 *   Before it come scriptMs and fileMs, from 127.0.0.1 in Chromium and from the disk in Node.
 *   heapBytes are kept after all that;
 * - qingdu.warmReadyMs: the same as readyMs when it has been done before.
 */

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '60' },
    'node-only': { type: 'boolean', default: false },
  },
});

const figures: Record<string, number | string> = {};
const rounds = Number(options.rounds);
const corpus = readConvertCorpus();
const binaries = {
  'to-traditional': compileDictionary('to-traditional'),
  'to-simplified': compileDictionary('to-simplified'),
};

figures.corpus = corpus.name;
figures.machine = `${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${platform()} ${arch()}`;
let deflated = 0;
for (const family of DICTIONARY_FAMILIES) {
  const { length } = deflateRawSync(binaries[family], { level: 9 });
  figures[`asset.${family}.assetBytes`] = binaries[family].length;
  figures[`asset.${family}.deflatedBytes`] = length;
  deflated += length;
}
figures['asset.deflatedBytes'] = deflated;

figures['node.version'] = process.versions.node;
for (const configuration of BENCHED_CONFIGURATIONS) {
  for (const engine of ENGINE_NAMES) {
    const start = await leastDisturbed(() => startInProcess(engine, configuration));
    noteStart(`node.${configuration}.${engine}`, start);
  }
  const bytes = binaries[familyOf(configuration)].buffer;
  figures[`node.${configuration}.qingdu.warmReadyMs`] = rounded(
    measureReady(configuration, bytes, SENTENCE),
  );
  const others = { opencc: createOpencc(configuration), tongwen: createTongwen(configuration) };
  const text = configuration.startsWith('s2') ? corpus.simplified : corpus.traditional;
  noteRates(
    `node.${configuration}`,
    measureConfiguration(configuration, loadDictionary(bytes), others, text, rounds),
  );
}

if (!options['node-only']) {
  const { version, rates, starts, ready } = await measureInChromium(corpus, binaries, rounds);
  figures['chromium.version'] = version;
  for (const configuration of BENCHED_CONFIGURATIONS) {
    for (const engine of ENGINE_NAMES) {
      const start = starts[`${configuration}.${engine}`];
      if (start) noteStart(`chromium.${configuration}.${engine}`, start);
    }
    figures[`chromium.${configuration}.qingdu.warmReadyMs`] = rounded(ready[configuration]);
    noteRates(`chromium.${configuration}`, rates[configuration]);
  }
}

if (options.json) {
  console.log(JSON.stringify({ name: 'convert', figures }));
} else {
  for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(48)} ${value}`);
}

function noteRates(prefix: string, rates: ConfigurationFigures): void {
  for (const [shape, byEngine] of Object.entries(rates)) {
    for (const [engine, rate] of Object.entries<number>(byEngine)) {
      figures[`${prefix}.${shape}.${engine}.charactersPerSecond`] = Math.round(rate * 1e6);
    }
    const { qingdu = Number.NaN, opencc = Number.NaN } = byEngine;
    figures[`${prefix}.${shape}.ratio`] = rounded(qingdu / opencc);
  }
}

function noteStart(prefix: string, start: StartFigures): void {
  const { scriptMs, fileMs, prepareMs, firstSentenceMs, heapBytes } = start;
  figures[`${prefix}.scriptMs`] = rounded(scriptMs);
  figures[`${prefix}.fileMs`] = rounded(fileMs);
  figures[`${prefix}.prepareMs`] = rounded(prepareMs);
  figures[`${prefix}.firstSentenceMs`] = rounded(firstSentenceMs);
  figures[`${prefix}.readyMs`] = rounded(prepareMs + firstSentenceMs);
  figures[`${prefix}.heapBytes`] = heapBytes;
}

/** In a process of its own: no other engine has warmed anything up or left anything behind. */
async function startInProcess(
  engine: EngineName,
  configuration: BenchedConfiguration,
): Promise<StartFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'qingdu-bench-'));
  try {
    const binary = join(folder, 'dictionary.bin');
    writeFileSync(binary, binaries[familyOf(configuration)]);
    const script = join(import.meta.dirname, 'bench/convert-start-node.ts');
    const parameters = ['--expose-gc', script, engine, configuration, binary];
    const { stdout } = await promisify(execFile)(process.execPath, parameters);
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

import { arch, cpus, platform } from 'node:os';
import { parseArgs } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import { DICTIONARY_FAMILIES, familyOf } from '../src/chinese/configuration.ts';
import { loadDictionary } from '../src/chinese/dictionary.ts';
import { type ChromiumFigures, measureInChromium } from './bench/convert-chromium.ts';
import { readConvertCorpus } from './bench/convert-corpus.ts';
import { createOpencc } from './bench/convert-opencc.ts';
import {
  BENCHED_CONFIGURATIONS,
  type ConfigurationFigures,
  measureConfiguration,
  measureReady,
} from './bench/convert-page.ts';
import { createTongwen } from './bench/convert-tongwen.ts';
import { compileDictionary } from './compile-dictionary.ts';

/*
 * How fast texts are converted, and what it costs to be ready: ours, opencc-js and tongwen-core in
 * one run, in Node and in Chromium.
 * node tools/bench-convert.ts [--json] [--rounds N] [--node-only]
 */

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '25' },
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
for (const family of DICTIONARY_FAMILIES) {
  figures[`asset.${family}.rawBytes`] = binaries[family].length;
  figures[`asset.${family}.deflatedBytes`] = deflateRawSync(binaries[family], { level: 9 }).length;
}

figures['node.version'] = process.versions.node;
for (const configuration of BENCHED_CONFIGURATIONS) {
  const bytes = binaries[familyOf(configuration)].buffer;
  const ready = measureReady(configuration, bytes, '这里写着：發现问题，為了什麼。');
  figures[`node.${configuration}.fromBytes.firstMs`] = rounded(ready.first);
  figures[`node.${configuration}.fromBytes.medianMs`] = rounded(ready.median);
  const others = { opencc: createOpencc(configuration), tongwen: createTongwen(configuration) };
  const text = configuration.startsWith('s2') ? corpus.simplified : corpus.traditional;
  const dictionary = loadDictionary(bytes);
  noteRates(
    'node',
    configuration,
    measureConfiguration(configuration, dictionary, others, text, rounds),
  );
}

if (!options['node-only']) noteChromium(await measureInChromium(corpus, binaries, rounds));

if (options.json) {
  console.log(JSON.stringify({ name: 'convert', figures }));
} else {
  for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(48)} ${value}`);
}

/** Million characters a second of each engine, and ours over opencc-js. */
function noteRates(where: string, configuration: string, rates: ConfigurationFigures): void {
  for (const [shape, byEngine] of Object.entries(rates)) {
    for (const [engine, rate] of Object.entries<number>(byEngine)) {
      figures[`${where}.${configuration}.${shape}.${engine}`] = rounded(rate);
    }
    const { qingdu = Number.NaN, opencc = Number.NaN } = byEngine;
    figures[`${where}.${configuration}.${shape}.timesOpencc`] = rounded(qingdu / opencc);
  }
}

function noteChromium({ version, rates, starts, fromBytes }: ChromiumFigures): void {
  figures['chromium.version'] = version;
  for (const configuration of BENCHED_CONFIGURATIONS) {
    noteRates('chromium', configuration, rates[configuration]);
    const ready = fromBytes[configuration];
    figures[`chromium.${configuration}.fromBytes.firstMs`] = rounded(ready.first);
    figures[`chromium.${configuration}.fromBytes.medianMs`] = rounded(ready.median);
  }
  for (const [name, { readyMilliseconds, heapBytes }] of Object.entries(starts)) {
    figures[`chromium.${name}.readyMs`] = rounded(readyMilliseconds);
    figures[`chromium.${name}.heapMB`] = rounded(heapBytes / 1e6);
  }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

import { createServer } from 'node:http';
import { join } from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { type DictionaryFamily, familyOf } from '../../src/chinese/configuration.ts';
import type { ConvertCorpus } from './convert-corpus.ts';
import {
  BENCHED_CONFIGURATIONS,
  type BenchedConfiguration,
  type ConfigurationFigures,
} from './convert-page.ts';
import {
  ENGINE_NAMES,
  type EngineName,
  leastDisturbed,
  SENTENCE,
  type StartFigures,
} from './convert-start.ts';

/** All that is measured in Chromium. */
export interface ChromiumFigures {
  readonly version: string;
  readonly rates: Readonly<Record<BenchedConfiguration, ConfigurationFigures>>;
  /** By `configuration.engine`. */
  readonly starts: Readonly<Record<string, StartFigures>>;
  /** Milliseconds from the bytes in memory, in a page that has done so before. */
  readonly ready: Readonly<Record<BenchedConfiguration, number>>;
}

const SCRIPTS = ['page', 'start', ...ENGINE_NAMES];

/** Measures in the Chromium of CHROMIUM or /usr/bin/chromium; everything comes from 127.0.0.1. */
export async function measureInChromium(
  corpus: ConvertCorpus,
  binaries: Readonly<Record<DictionaryFamily, Uint8Array>>,
  rounds: number,
): Promise<ChromiumFigures> {
  const files = new Map<string, string | Uint8Array>([['/', '<!doctype html>']]);
  for (const name of SCRIPTS) {
    files.set(`/${name}.js`, await bundle(join(import.meta.dirname, `convert-${name}.ts`)));
  }
  for (const [family, bytes] of Object.entries(binaries)) files.set(`/${family}.bin`, bytes);
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const file = files.get(path);
    const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(file === undefined ? 404 : 200, {
      'content-type': `${type};charset=utf-8`,
      // Isolated pages have a clock of 5 µs instead of 100.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const browser = await launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [], // Chromium refuses to sandbox root
  });
  try {
    const visit = async <Result>(work: (page: Page) => Promise<Result>): Promise<Result> => {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${port}/`);
      const result = await work(page);
      await page.close();
      return result;
    };
    const starts: Record<string, StartFigures> = {};
    const rates = new Map<BenchedConfiguration, ConfigurationFigures>();
    const ready = new Map<BenchedConfiguration, number>();
    for (const configuration of BENCHED_CONFIGURATIONS) {
      for (const engine of ENGINE_NAMES) {
        starts[`${configuration}.${engine}`] = await leastDisturbed(() =>
          visit((page) => measureStart(page, engine, configuration)),
        );
      }
      const text = configuration.startsWith('s2') ? corpus.simplified : corpus.traditional;
      const found = await visit((page) => measureInPage(page, configuration, text, rounds));
      rates.set(configuration, found.rates);
      ready.set(configuration, found.ready);
    }
    return {
      version: await browser.version(),
      rates: fromEntries(rates),
      starts,
      ready: fromEntries(ready),
    };
  } finally {
    await browser.close();
    server.close();
  }
}

function fromEntries<Value>(
  map: ReadonlyMap<BenchedConfiguration, Value>,
): Record<BenchedConfiguration, Value> {
  const of = (name: BenchedConfiguration): Value => {
    const value = map.get(name);
    if (value === undefined) throw new Error(`${name} was not measured`);
    return value;
  };
  return { s2tw: of('s2tw'), s2twp: of('s2twp'), t2s: of('t2s'), tw2s: of('tw2s') };
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['es'], fileName: 'bundle' }, minify: true },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error(`nothing was built from ${entry}`);
  return first.output[0].code;
}

async function measureStart(
  page: Page,
  engine: EngineName,
  configuration: BenchedConfiguration,
): Promise<StartFigures> {
  const client = await page.createCDPSession();
  const used = async (): Promise<number> => {
    await client.send('HeapProfiler.collectGarbage');
    await client.send('HeapProfiler.collectGarbage');
    const usage = await client.send('Runtime.getHeapUsage');
    return usage.usedSize + usage.backingStorageSize;
  };
  // This function runs in the page by itself: it must not refer to anything out here.
  const run = async (engine: EngineName, configuration: BenchedConfiguration, family: string) => {
    const load = (path: string) => import(path);
    const { measureStart } = await load('/start.js');
    const { convert, ...times } = await measureStart(configuration, {
      loadScript: () => load(`/${engine}.js`),
      ...(engine === 'qingdu' && {
        readBinary: async () => (await fetch(`/${family}.bin`)).arrayBuffer(),
      }),
    });
    Object.assign(globalThis, { kept: convert });
    return times;
  };
  const before = await used();
  const times = await page.evaluate(run, engine, configuration, familyOf(configuration));
  return { ...times, heapBytes: (await used()) - before };
}

async function measureInPage(
  page: Page,
  configuration: BenchedConfiguration,
  text: string,
  rounds: number,
): Promise<{ rates: ConfigurationFigures; ready: number }> {
  return page.evaluate(
    async (configuration, family, text, rounds, sentence) => {
      const load = (path: string) => import(path);
      const { loadDictionary, measureConfiguration, measureReady } = await load('/page.js');
      const bytes = await (await fetch(`/${family}.bin`)).arrayBuffer();
      const ready = measureReady(configuration, bytes, sentence);
      const others = {
        opencc: (await load('/opencc.js')).createEngine(configuration),
        tongwen: (await load('/tongwen.js')).createEngine(configuration),
      };
      const dictionary = loadDictionary(bytes);
      const rates = measureConfiguration(configuration, dictionary, others, text, rounds);
      return { rates, ready };
    },
    configuration,
    familyOf(configuration),
    text,
    rounds,
    SENTENCE,
  );
}

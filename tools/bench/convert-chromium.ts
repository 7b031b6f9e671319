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

/** What one engine costs before it converts: in a page of its own. */
export interface StartFigures {
  /** From the request for its script (and binary) to the first sentence converted. */
  readonly readyMilliseconds: number;
  /** JavaScript heap and buffers kept, after garbage collection. */
  readonly heapBytes: number;
}

/** All that is measured in Chromium. */
export interface ChromiumFigures {
  readonly version: string;
  readonly rates: Readonly<Record<BenchedConfiguration, ConfigurationFigures>>;
  /** By engine and configuration; ours alone also from bytes in memory, first time and median. */
  readonly starts: Readonly<Record<string, StartFigures>>;
  readonly fromBytes: Readonly<Record<BenchedConfiguration, { first: number; median: number }>>;
}

const ENGINES = { qingdu: 'convert-page', opencc: 'convert-opencc', tongwen: 'convert-tongwen' };

type Engine = keyof typeof ENGINES;

/** Measures in the Chromium of CHROMIUM or /usr/bin/chromium; everything comes from 127.0.0.1. */
export async function measureInChromium(
  corpus: ConvertCorpus,
  binaries: Readonly<Record<DictionaryFamily, Uint8Array>>,
  rounds: number,
): Promise<ChromiumFigures> {
  const files = new Map<string, string | Uint8Array>([['/', '<!doctype html>']]);
  for (const [engine, entry] of Object.entries(ENGINES)) {
    files.set(`/${engine}.js`, await bundle(join(import.meta.dirname, `${entry}.ts`)));
  }
  for (const [family, bytes] of Object.entries(binaries)) files.set(`/${family}.bin`, bytes);
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const file = files.get(path);
    const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(file === undefined ? 404 : 200, { 'content-type': `${type};charset=utf-8` });
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
    const fromBytes = new Map<BenchedConfiguration, { first: number; median: number }>();
    for (const configuration of BENCHED_CONFIGURATIONS) {
      for (const engine of ['qingdu', 'opencc', 'tongwen'] as const) {
        starts[`${configuration}.${engine}`] = await visit((page) =>
          measureStart(page, engine, configuration),
        );
      }
      const text = configuration.startsWith('s2') ? corpus.simplified : corpus.traditional;
      const found = await visit((page) => measureInPage(page, configuration, text, rounds));
      rates.set(configuration, found.rates);
      fromBytes.set(configuration, found.ready);
    }
    return {
      version: await browser.version(),
      rates: fromEntries(rates),
      starts,
      fromBytes: fromEntries(fromBytes),
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

const SENTENCE = '这里写着：發现问题后面还有，為了什麼。';

/** Runs in the page by itself: it must not refer to anything out here. */
async function measureStart(
  page: Page,
  engine: Engine,
  configuration: BenchedConfiguration,
): Promise<StartFigures> {
  const client = await page.createCDPSession();
  const used = async (): Promise<number> => {
    await client.send('HeapProfiler.collectGarbage');
    await client.send('HeapProfiler.collectGarbage');
    const usage = await client.send('Runtime.getHeapUsage');
    return usage.usedSize + usage.backingStorageSize;
  };
  const before = await used();
  const readyMilliseconds = await page.evaluate(
    async (engine, configuration, family, sentence) => {
      const start = performance.now();
      // The page serves the modules; a variable keeps the compiler from looking for them here.
      const path = `/${engine}.js`;
      const loading = import(path);
      let convert: (text: string) => string;
      if (engine === 'qingdu') {
        const bytes = (await fetch(`/${family}.bin`)).arrayBuffer();
        const { createExactConverter, loadDictionary } = await loading;
        convert = createExactConverter(loadDictionary(await bytes), configuration);
      } else {
        const { createOpencc, createTongwen } = await loading;
        convert = (createOpencc ?? createTongwen)(configuration);
      }
      convert(sentence);
      Object.assign(globalThis, { kept: convert });
      return performance.now() - start;
    },
    engine,
    configuration,
    familyOf(configuration),
    SENTENCE,
  );
  return { readyMilliseconds, heapBytes: (await used()) - before };
}

async function measureInPage(
  page: Page,
  configuration: BenchedConfiguration,
  text: string,
  rounds: number,
): Promise<{ rates: ConfigurationFigures; ready: { first: number; median: number } }> {
  return page.evaluate(
    async (configuration, family, text, rounds, sentence) => {
      const load = (path: string) => import(path);
      const { loadDictionary, measureConfiguration, measureReady } = await load('/qingdu.js');
      const { createOpencc } = await load('/opencc.js');
      const { createTongwen } = await load('/tongwen.js');
      const bytes = await (await fetch(`/${family}.bin`)).arrayBuffer();
      const ready = measureReady(configuration, bytes, sentence);
      const others = {
        opencc: createOpencc(configuration),
        tongwen: createTongwen(configuration),
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

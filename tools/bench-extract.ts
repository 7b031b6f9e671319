import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { type CorpusPage, readExtractCorpus } from './bench/extract-corpus.ts';
import { measureGrowth } from './bench/extract-growth.ts';
import {
  groupBy,
  round,
  summarise,
  summariseDetection,
  summariseLayouts,
} from './bench/extract-summary.ts';
import type { PageResult, PageTask } from './bench/extract-worker.ts';

/**
 * Extraction against the gold texts of a corpus, next to Readability and Defuddle, all in one run:
 * `npm run bench -- extract [--corpus DIR] [--every N] [--engines A,B] [--worst N] [--json]`. `DIR`
 * holds `pages/` (`<id>.html`, `<id>.gold.txt`) and, if it has them, `manifest.jsonl`,
 * `duplicates/` and `lists/`; pages whose gold is marked as doubtful are left out. With `--json` one
 * line {name, figures}: first our own figures, then everybody's by group, then page by page.
 */
const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    every: { type: 'string', default: '1' },
    engines: { type: 'string', default: '' },
    worst: { type: 'string', default: '0' },
    json: { type: 'boolean', default: false },
  },
});

/** Two, because the timings are worth nothing on a machine that is busy with itself. */
const WORKERS = 2;
const OURS = 'qingdu';

const folder =
  options.corpus ??
  join(process.env['QINGDU_SHARED'] ?? join(import.meta.dirname, '../../shared'), 'corpus');
const corpus = readExtractCorpus(folder, Math.max(1, Math.trunc(Number(options.every)) || 1));
for (const fault of corpus.faults) console.error(fault);
if (corpus.pages.length > 0) await run();
else {
  console.error(`No pages with gold texts in ${folder}: give --corpus DIR or set QINGDU_SHARED.`);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const results = await measureAll(corpus.pages);
  const layouts = await measureAll(corpus.layouts);
  const lists = await measureAll(corpus.lists);
  const pages = results.flatMap(({ engines }) => engines);
  const layoutPages = layouts.flatMap(({ engines }) => engines);
  const summaries = groupsOf(corpus.pages).flatMap(([name, ids]) =>
    summarise(
      name,
      pages.filter(({ id }) => ids.has(id)),
    ),
  );
  const duplicates = summariseLayouts(layoutPages);
  const detection = summariseDetection(
    results.map((result) => result.detection),
    lists.map((result) => result.detection),
  );
  const readability = sum(
    pages.filter(({ engine }) => engine === 'readability').map(({ ms }) => ms),
  );
  const duplicatesMs = sum(results.map((result) => result.duplicatesMs));
  const figures = {
    ...summaries.find(({ engine }) => engine === OURS),
    /** Time of our search for copies, as a share of Readability's default, summed. */
    duplicatesShare: readability > 0 ? round(duplicatesMs / readability) : null,
    tenTimesLarger: round(measureGrowth()),
    detection,
    duplicates,
    summaries,
    pages,
    layoutPages,
    faults: corpus.faults,
  };
  if (options.json) {
    console.log(JSON.stringify({ name: 'extract', figures }));
    return;
  }
  console.table(summaries);
  console.table(duplicates);
  const { duplicatesShare, tenTimesLarger } = figures;
  console.table({ ...detection, duplicatesShare, tenTimesLarger });
  const worst = pages.filter(({ engine }) => engine === OURS).sort((a, b) => a.f1 - b.f1);
  const shown = worst.slice(0, Number(options.worst));
  if (shown.length > 0) {
    console.table(
      shown.map(({ id, f1, precision, recall, error }) => ({ id, f1, precision, recall, error })),
    );
  }
}

/** All pages, then those of each language and of each corpus. */
function groupsOf(pages: readonly CorpusPage[]): (readonly [string, ReadonlySet<string>])[] {
  const idsOf = (members: readonly CorpusPage[]) => new Set(members.map(({ id }) => id));
  return [
    ['all pages', idsOf(pages)],
    ...[...groupBy(pages, ({ lang }) => lang || 'no language')].map(
      ([name, members]) => [name, idsOf(members)] as const,
    ),
    ...[...groupBy(pages, (page) => page.corpus)].map(
      ([name, members]) => [`corpus ${name}`, idsOf(members)] as const,
    ),
  ];
}

/** Hands the pages to the workers one by one; a worker gets its next page when it is done. */
async function measureAll(tasks: readonly PageTask[]): Promise<PageResult[]> {
  const waiting = [...tasks];
  const results: PageResult[] = [];
  const workerData = options.engines.split(',').filter((name) => name !== '');
  const workers = Array.from(
    { length: Math.min(WORKERS, tasks.length) },
    () => new Worker(new URL('./bench/extract-worker.ts', import.meta.url), { workerData }),
  );
  await Promise.all(
    workers.map(
      (worker) =>
        new Promise<void>((resolve, reject) => {
          const next = () => {
            const task = waiting.shift();
            if (task) worker.postMessage(task);
            else void worker.terminate().then(() => resolve());
          };
          worker.on('message', (result: PageResult) => {
            results.push(result);
            next();
          });
          worker.on('error', reject);
          next();
        }),
    ),
  );
  return results;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

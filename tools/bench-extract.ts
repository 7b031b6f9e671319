import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { median, quantile } from './bench/extract-score.ts';
import type { PageFigures, PageTask } from './bench/extract-worker.ts';

/**
 * Extraction against the gold texts of a corpus, next to Readability and Defuddle, all in one run:
 * `npm run bench -- extract [--corpus DIR] [--every N] [--worst N] [--json]`. `DIR` holds `manifest.jsonl` and
 * `pages/` (`<id>.html`, `<id>.gold.txt`); pages whose gold is marked as doubtful are left out.
 */
const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    every: { type: 'string', default: '1' },
    worst: { type: 'string', default: '0' },
    json: { type: 'boolean', default: false },
  },
});

/** Two, because the timings are worth nothing on a machine that is busy with itself. */
const WORKERS = 2;

interface Row {
  readonly id: string;
  readonly corpus: string;
  readonly lang: string;
  readonly url: string | null;
  readonly host: string | null;
  readonly title?: string;
  readonly goldSuspect?: boolean;
}

const shared = process.env['QINGDU_SHARED'] ?? join(import.meta.dirname, '../../shared');
const corpus = options.corpus ?? join(shared, 'corpus');
if (existsSync(join(corpus, 'manifest.jsonl'))) await run();
else {
  console.error(`No manifest.jsonl in ${corpus}: give --corpus DIR or set QINGDU_SHARED.`);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const every = Math.max(1, Number(options.every));
  const rows = readFileSync(join(corpus, 'manifest.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line): Row => JSON.parse(line))
    .filter((row, at) => row.goldSuspect !== true && at % every === 0);
  const tasks = rows.map(toTask);
  const pages = await measureAll(tasks);
  const copies = await measureAll(duplicateTasks());
  const groups: readonly (readonly [string, (id: string) => boolean])[] = [
    ['all pages', () => true],
    ...groupsBy(rows, ({ lang }) => lang),
    ...groupsBy(rows, (row) => `corpus ${row.corpus}`),
  ];
  const summaries = groups.flatMap(([name, has]) =>
    summarise(
      name,
      pages.filter(({ id }) => has(id)),
    ),
  );
  const layouts = groupBy(copies, ({ engine }) => engine);
  const duplicates = [...layouts].map(([engine, figures]) => ({
    engine,
    layouts: figures.length,
    oneBody: figures.filter((page) => Math.abs(page.copies - 1) < 0.5 && page.f1 > 0.95).length,
  }));
  if (options.json) console.log(JSON.stringify({ summaries, duplicates, pages, copies }));
  else {
    console.table(summaries);
    console.table(duplicates);
    const worst = pages.filter(({ engine }) => engine === 'qingdu').sort((a, b) => a.f1 - b.f1);
    const shown = worst.slice(0, Number(options.worst));
    if (shown.length > 0) {
      console.table(
        shown.map(({ id, f1, precision, recall, error }) => ({ id, f1, precision, recall, error })),
      );
    }
  }
}

function toTask(row: Row): PageTask {
  return {
    id: row.id,
    html: join(corpus, 'pages', `${row.id}.html`),
    gold: join(corpus, 'pages', `${row.id}.gold.txt`),
    // Some corpora write addresses without their scheme.
    url: URL.canParse(row.url ?? '') ? (row.url ?? '') : `https://${row.host || 'example.com'}/`,
    title: row.title,
  };
}

function duplicateTasks(): PageTask[] {
  const folder = join(corpus, 'duplicates');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({
      id: name.slice(0, -'.html'.length),
      html: join(folder, name),
      gold: join(folder, name.replace(/html$/, 'gold.txt')),
      url: 'https://example.com/',
      title: undefined,
    }));
}

function groupsBy(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): (readonly [string, (id: string) => boolean])[] {
  const groups = groupBy(rows, keyOf);
  return [...groups].map(([name, members]) => {
    const ids = new Set(members.map(({ id }) => id));
    return [name, (id: string) => ids.has(id)] as const;
  });
}

/** Hands the pages to the workers one by one; a worker gets its next page when it is done. */
async function measureAll(tasks: readonly PageTask[]): Promise<PageFigures[]> {
  const waiting = [...tasks];
  const figures: PageFigures[] = [];
  const workers = Array.from(
    { length: Math.min(WORKERS, tasks.length) },
    () => new Worker(new URL('./bench/extract-worker.ts', import.meta.url)),
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
          worker.on('message', (result: PageFigures[]) => {
            figures.push(...result);
            next();
          });
          worker.on('error', reject);
          next();
        }),
    ),
  );
  return figures;
}

/** One row for each engine; times are ratios to Readability's default on the same pages. */
function summarise(group: string, figures: readonly PageFigures[]) {
  const base = new Map(
    figures.filter(({ engine }) => engine === 'readability').map(({ id, ms }) => [id, ms]),
  );
  const engines = groupBy(figures, ({ engine }) => engine);
  return [...engines].map(([engine, pages]) => {
    const mean = (of: (page: PageFigures) => number) =>
      round(pages.reduce((sum, page) => sum + of(page), 0) / pages.length);
    const share = (holds: (page: PageFigures) => boolean) =>
      round(pages.filter(holds).length / pages.length);
    const ratios = pages.map(({ id, ms }) => ms / (base.get(id) ?? ms));
    const titled = pages.filter(({ titleFits }) => titleFits !== undefined);
    const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);
    return {
      group,
      engine,
      pages: pages.length,
      precision: mean(({ precision }) => precision),
      recall: mean(({ recall }) => recall),
      f1: mean(({ f1 }) => f1),
      f1Median: round(median(pages.map(({ f1 }) => f1))),
      atLeast95: share(({ f1 }) => f1 >= 0.95),
      below80: share(({ f1 }) => f1 < 0.8),
      titles: round(
        titled.filter(({ titleFits }) => titleFits).length / Math.max(1, titled.length),
      ),
      copies: round(median(pages.map(({ copies }) => copies))),
      msMedian: round(median(pages.map(({ ms }) => ms))),
      timeMedian: round(median(ratios)),
      timeP95: round(quantile(ratios, 0.95)),
      timeSum: round(sum(pages.map(({ ms }) => ms)) / sum(base.values())),
      errors: pages.filter(({ error }) => error !== undefined).length,
    };
  });
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

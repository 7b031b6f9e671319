import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { JSDOM, VirtualConsole } from 'jsdom';
import { copyDocument } from '../../src/article/bounded-copy.ts';
import { createFoldText } from '../../src/article/fold-text.ts';
import { readLines } from '../../src/article/lines.ts';
import { assessReadiness } from '../../src/article/readerable.ts';
import { RemovalLedger } from '../../src/article/removals.ts';
import { finish } from '../../src/article/steps.ts';
import { takeDuplicates } from '../../src/article/take-duplicates.ts';
import { ENGINES } from './extract-engines.ts';
import { countCopies, normaliseForScore, scoreExtraction } from './extract-score.ts';

/** One page of the corpus; paths are absolute. */
export interface PageTask {
  readonly id: string;
  readonly html: string;
  /** `undefined` for a list, which is only looked at by the detector. */
  readonly gold: string | undefined;
  readonly url: string;
  readonly title: string | undefined;
}

/** Figures of one engine on one page. */
export interface PageFigures {
  readonly id: string;
  readonly engine: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly copies: number;
  /** Whether the title is the gold one; `undefined` where the corpus has none. */
  readonly titleFits: boolean | undefined;
  /** Milliseconds of the engine alone; parsing is not counted. */
  readonly ms: number;
  readonly error: string | undefined;
}

/** What the detector says of a page, and of the same page without its article. */
export interface DetectionFigures {
  readonly isArticle: boolean;
  readonly isArticleWithout: boolean | undefined;
  readonly ms: number;
}

/** Everything that is measured on one page. */
export interface PageResult {
  readonly id: string;
  readonly engines: readonly PageFigures[];
  readonly detection: DetectionFigures;
  /** Milliseconds of our search for copies alone; 0 on lists. */
  readonly duplicatesMs: number;
}

/** Names of the engines to run, all of them when empty. */
const chosen: ReadonlySet<unknown> = new Set(Array.isArray(workerData) ? workerData : []);

parentPort?.on('message', (task: PageTask) => {
  parentPort?.postMessage(measurePage(task));
});

function measurePage(task: PageTask): PageResult {
  const gold = task.gold === undefined ? undefined : readFileSync(task.gold, 'utf8');
  const engines =
    gold === undefined
      ? []
      : ENGINES.filter(({ name }) => chosen.size === 0 || chosen.has(name)).map((engine) =>
          measure(engine, task, gold),
        );
  const { window } = open(task);
  const duplicatesMs = gold === undefined ? 0 : timeDuplicates(window.document);
  const detection = detect(window.document, gold);
  window.close();
  return { id: task.id, engines, detection, duplicatesMs };
}

function open(task: PageTask): JSDOM {
  return new JSDOM(readFileSync(task.html), {
    url: task.url,
    contentType: 'text/html; charset=utf-8',
    virtualConsole: new VirtualConsole(),
  });
}

/** Each engine gets a document of its own: some change what they read. */
function measure(engine: (typeof ENGINES)[number], task: PageTask, gold: string): PageFigures {
  const dom = open(task);
  const start = performance.now();
  let text = '';
  let title = '';
  let error: string | undefined;
  try {
    ({ text, title } = engine.run(dom.window.document, task.url));
  } catch (caught) {
    error = caught instanceof Error ? caught.message : 'thrown';
  }
  const ms = performance.now() - start;
  dom.window.close();
  return {
    id: task.id,
    engine: engine.name,
    ...scoreExtraction(text, gold),
    copies: countCopies(text, gold),
    titleFits:
      task.title === undefined
        ? undefined
        : normaliseForScore(title) === normaliseForScore(task.title),
    ms,
    error,
  };
}

/** As in src/article/extract.ts, step 2. */
function timeDuplicates(document: Document): number {
  const copy = copyDocument(document);
  if (!copy.ok) return 0;
  const lines = readLines(copy.body);
  const start = performance.now();
  finish(takeDuplicates(copy.body, lines, createFoldText(), new RemovalLedger()));
  return performance.now() - start;
}

/** The best of these is the time: in the first, jsdom makes the nodes that a browser has. */
const DETECTIONS = 3;

function detect(document: Document, gold: string | undefined): DetectionFigures {
  let isArticle = false;
  let ms = Number.POSITIVE_INFINITY;
  for (let run = 0; run < DETECTIONS; run++) {
    const start = performance.now();
    isArticle = assessReadiness(document).readable;
    ms = Math.min(ms, performance.now() - start);
  }
  if (gold === undefined) return { isArticle, isArticleWithout: undefined, ms };
  takeTextOut(document, gold);
  return { isArticle, isArticleWithout: assessReadiness(document).readable, ms };
}

/** Empties the text nodes that say what the gold text says. */
function takeTextOut(document: Document, gold: string): void {
  const article = normaliseForScore(gold);
  const walker = document.createTreeWalker(document.body, 4 /* NodeFilter.SHOW_TEXT */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = normaliseForScore(node.nodeValue ?? '');
    if (text !== '' && article.includes(text)) node.nodeValue = '';
  }
}

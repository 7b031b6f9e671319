import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { JSDOM, VirtualConsole } from 'jsdom';
import { ENGINES } from './extract-engines.ts';
import { countCopies, normaliseForScore, scoreExtraction } from './extract-score.ts';

/** One page of the corpus; paths are absolute. */
export interface PageTask {
  readonly id: string;
  readonly html: string;
  readonly gold: string;
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

parentPort?.on('message', (task: PageTask) => {
  parentPort?.postMessage(ENGINES.map((engine) => measure(engine, task)));
});

/** Each engine gets a document of its own: some change what they read. */
function measure(engine: (typeof ENGINES)[number], task: PageTask): PageFigures {
  const gold = readFileSync(task.gold, 'utf8');
  const dom = new JSDOM(readFileSync(task.html), {
    url: task.url,
    contentType: 'text/html; charset=utf-8',
    virtualConsole: new VirtualConsole(),
  });
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

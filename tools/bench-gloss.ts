import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import type { GlossaryMatch } from '../src/glossary/entry.ts';
import { type Glossary, loadGlossary } from '../src/glossary/glossary.ts';
import { matchGlosses } from '../src/glossary/match.ts';
import {
  type EdgeCase,
  type Figures,
  type GoldSpan,
  readGold,
  scoreEdges,
  scoreSpans,
} from './bench/gloss-score.ts';
import { type LabelledSentence, ownSentences } from './bench/labelled-sentences.ts';
import { compileGlossaryFolder, GLOSSARY_FOLDER } from './compile-glossary.ts';

/*
 * How good the glosses are on labelled spans, how large the table is and how long it all takes.
 * node tools/bench-gloss.ts [--gold FILE] [--json] [--show]
 */

const { values: options } = parseArgs({
  options: {
    gold: { type: 'string' },
    json: { type: 'boolean', default: false },
    /** Lists what the rules got wrong; not for the writers of the list. */
    show: { type: 'boolean', default: false },
  },
});

const shared = process.env.QINGDU_SHARED ?? join(import.meta.dirname, '../../shared');
const figures: Record<string, number> = {};
let firstRun = 0;

const compiled = compileGlossaryFolder(GLOSSARY_FOLDER);
const glossary = loadGlossary(compiled.table);
figures.entries = compiled.entries;
figures.tableBytes = Buffer.byteLength(compiled.table);
figures.deflatedBytes = deflateRawSync(compiled.table, { level: 9 }).length;
figures.loadMs = median(() => loadGlossary(compiled.table));
figures.loadFirstMs = firstRun;

const seedFile = join(shared, 'seed/huxiu-repost.txt');
if (existsSync(seedFile)) {
  const lines = readFileSync(seedFile, 'utf8').split('\n');
  const body = lines.slice(
    0,
    lines.findIndex((line) => line.startsWith('掃描二維碼')),
  );
  figures.seedMatchMs = median(() => matchGlosses(body, { glossary, script: 'Hant' }));
  figures.seedMatchFirstMs = firstRun;
}

for (const [name, sentences] of ownSentences()) scoreOwn(name, sentences);

if (options.gold !== undefined) {
  const { spans, edges } = readGold(readFileSync(options.gold, 'utf8'));
  if (edges.length > 0) addEdges(edges);
  if (spans.length > 0 || edges.length === 0) addSpans('gold', spans);
} else {
  const folder = join(shared, 'glossary');
  if (!existsSync(folder)) throw new Error(`No labelled spans: ${folder} is missing (--gold FILE)`);
  const read = (name: string) => readGold(readFileSync(join(folder, `${name}.jsonl`), 'utf8'));
  addEdges(read('edge-cases').edges);
  addSpans('seed', read('gold-seed').spans);
  const news = read('gold-news').spans;
  addSpans('news', news);
  // Two halves by page: rules were looked at with the first half only, the second tells how they
  // do on what nobody has seen.
  addSpans(
    'newsA',
    news.filter((gold) => halfOf(gold) === 0),
  );
  addSpans(
    'newsB',
    news.filter((gold) => halfOf(gold) === 1),
  );
}

if (options.json) {
  console.log(JSON.stringify({ name: 'gloss', figures }));
} else {
  for (const [name, value] of Object.entries(figures)) {
    console.log(`${name.padEnd(24)} ${Number.isInteger(value) ? value : value.toFixed(3)}`);
  }
}

function addSpans(name: string, golds: readonly GoldSpan[]): void {
  add(
    name,
    scoreSpans(golds, inBothScripts, (gold, shown) => {
      const glosses = shown.map((match) => `${match.text}=${match.gloss}`).join(' ');
      const optional = gold.optional ? '(optional)' : '';
      tell(`${name} ${gold.type} ${optional} ${gold.span}: ${glosses || 'quiet'}`);
    }),
  );
}

function addEdges(cases: readonly EdgeCase[]): void {
  add(
    'edge',
    scoreEdges(cases, inBothScripts, ({ text }, spans) => {
      tell(`edge ${text}: ${spans.join(', ')}`);
    }),
  );
}

function add(name: string, scores: Figures): void {
  for (const [figure, value] of Object.entries(scores)) figures[`${name}.${figure}`] = value;
}

function tell(line: string): void {
  if (options.show) console.error(line);
}

/** The project's own sentences: names that got a gloss, terms that got one. */
function scoreOwn(name: string, sentences: readonly LabelledSentence[]): void {
  const count = { name: 0, nameGlossed: 0, term: 0, termGlossed: 0 };
  for (const { text, spans } of sentences) {
    const matches = glossesOf(glossary, text, 'Hant');
    for (const { start, end, label } of spans) {
      if (label === 'optional') continue;
      const isGlossed = matches.some((match) => match.start < end && match.end > start);
      count[label] += 1;
      if (isGlossed) count[`${label}Glossed`] += 1;
      if (options.show && isGlossed === (label === 'name')) {
        console.error(`${name} ${label} ${text.slice(start, end)}: ${text}`);
      }
    }
  }
  figures[`${name}.names`] = count.name;
  figures[`${name}.namesGlossed`] = count.nameGlossed;
  figures[`${name}.terms`] = count.term;
  figures[`${name}.termsGlossed`] = count.termGlossed;
}

function inBothScripts(text: string): readonly GlossaryMatch[] {
  return (['Hans', 'Hant'] as const).flatMap((script) => glossesOf(glossary, text, script));
}

function glossesOf(
  list: Glossary,
  text: string,
  script: 'Hans' | 'Hant',
): readonly GlossaryMatch[] {
  return matchGlosses([text], { glossary: list, script, repeat: 'all' })[0] ?? [];
}

function halfOf(gold: GoldSpan): number {
  const digest = createHash('sha256').update(gold.source).digest();
  return (digest[0] ?? 0) & 1;
}

/** Median time of 15 runs in milliseconds; the first, cold one is kept in `firstRun`. */
function median(run: () => unknown): number {
  const times: number[] = [];
  for (let count = 0; count < 15; count += 1) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  firstRun = times[0] ?? 0;
  return times.sort((a, b) => a - b)[7] ?? 0;
}

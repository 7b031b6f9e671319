import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import type { GlossaryMatch } from '../src/glossary/entry.ts';
import { type Glossary, loadGlossary } from '../src/glossary/glossary.ts';
import { matchGlosses } from '../src/glossary/match.ts';
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

/** A labelled span of a gold file; its context has it in 【】. */
interface GoldSpan {
  readonly span: string;
  readonly context: string;
  readonly type: string;
  readonly shouldGloss: boolean;
  readonly optional: boolean;
  /** Glosses that are right when they are part of ours. */
  readonly accept: readonly string[];
  readonly glossHans: string;
  readonly glossHant: string;
  /** The author's gloss, where the text gives one (a string) or whether it does. */
  readonly authorGloss?: string | boolean | null;
  readonly source?: string;
}

interface EdgeCase {
  readonly text: string;
  /** For a span the right glosses separated by |, or null when it must stay quiet. */
  readonly expect: Readonly<Record<string, string | null>>;
}

/** Types of labels that are names; the rest of the quiet ones are codes, units, single letters. */
const NAME_TYPES = /person|brand|name|organisation|title/;

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
  score('gold', readGold(options.gold));
} else {
  const folder = join(shared, 'glossary');
  if (!existsSync(folder)) throw new Error(`No labelled spans: ${folder} is missing (--gold FILE)`);
  edgeCases(readLines<EdgeCase>(join(folder, 'edge-cases.jsonl')));
  score('seed', readGold(join(folder, 'gold-seed.jsonl')));
  const news = readGold(join(folder, 'gold-news.jsonl'));
  score('news', news);
  // Two halves by page: rules were looked at with the first half only, the second tells how they
  // do on what nobody has seen.
  score(
    'newsA',
    news.filter((gold) => halfOf(gold) === 0),
  );
  score(
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

/** Scores matches in the contexts: recall, precision, and names that got a gloss. */
function score(name: string, golds: readonly GoldSpan[]): void {
  const count = {
    must: 0,
    mustRight: 0,
    may: 0,
    mayRight: 0,
    shown: 0,
    right: 0,
    names: 0,
    glossedNames: 0,
  };
  for (const gold of golds) {
    const shown = matchesOf(gold);
    const right = gold.shouldGloss && shown.some((match) => isRight(gold, match));
    if (gold.shouldGloss) {
      count[gold.optional ? 'may' : 'must'] += 1;
      if (right) count[gold.optional ? 'mayRight' : 'mustRight'] += 1;
    }
    if (shown.length > 0) count.shown += 1;
    if (right) count.right += 1;
    const isName = !gold.shouldGloss && NAME_TYPES.test(gold.type);
    if (isName) count.names += 1;
    if (isName && shown.length > 0) count.glossedNames += 1;
    if (options.show && (gold.shouldGloss ? !right : shown.length > 0)) {
      const glosses = shown.map((match) => `${match.text}=${match.gloss}`).join(' ');
      console.error(
        `${name} ${gold.type} ${gold.optional ? '(optional)' : ''} ${gold.span}: ${glosses || 'quiet'}`,
      );
    }
  }
  figures[`${name}.spans`] = golds.length;
  figures[`${name}.must`] = count.must;
  figures[`${name}.recall`] = count.mustRight / count.must;
  figures[`${name}.recallWithOptional`] =
    (count.mustRight + count.mayRight) / (count.must + count.may);
  figures[`${name}.precision`] = count.right / count.shown;
  figures[`${name}.names`] = count.names;
  figures[`${name}.namesGlossed`] = count.glossedNames;
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

/** Both scripts, because the labels' accepted glosses are written in one or the other. */
function matchesOf(gold: GoldSpan): GlossaryMatch[] {
  const open = gold.context.indexOf('【');
  const start = open;
  const end = start + gold.span.length;
  const text = gold.context.replace('【', '').replace('】', '');
  return (['Hans', 'Hant'] as const).flatMap((script) =>
    glossesOf(glossary, text, script).filter((match) => match.start < end && match.end > start),
  );
}

function isRight(gold: GoldSpan, match: GlossaryMatch): boolean {
  const author = typeof gold.authorGloss === 'string' ? gold.authorGloss : '';
  return [...gold.accept, gold.glossHans, gold.glossHant, author].some(
    (accepted) => accepted !== '' && match.gloss.includes(accepted),
  );
}

function edgeCases(cases: readonly EdgeCase[]): void {
  let right = 0;
  for (const { text, expect } of cases) {
    const matches = (['Hans', 'Hant'] as const).flatMap((script) =>
      glossesOf(glossary, text, script),
    );
    const wrong = Object.entries(expect).filter(([span, glosses]) => {
      const here = matches.filter((match) => match.text === span);
      if (glosses !== null) {
        return !here.some((match) => glosses.split('|').some((one) => match.gloss.includes(one)));
      }
      const at = text.indexOf(span);
      return (
        at !== -1 &&
        matches.some(
          (match) =>
            match.start < at + span.length && match.end > at && match.text.length <= span.length,
        )
      );
    });
    if (wrong.length === 0) right += 1;
    else if (options.show) console.error(`edge ${text}: ${wrong.map(([span]) => span).join(', ')}`);
  }
  figures['edge.cases'] = cases.length;
  figures['edge.right'] = right;
}

function glossesOf(
  list: Glossary,
  text: string,
  script: 'Hans' | 'Hant',
): readonly GlossaryMatch[] {
  return matchGlosses([text], { glossary: list, script, repeat: 'all' })[0] ?? [];
}

function halfOf(gold: GoldSpan): number {
  const digest = createHash('sha256')
    .update(gold.source ?? gold.context)
    .digest();
  return (digest[0] ?? 0) & 1;
}

function readGold(file: string): GoldSpan[] {
  return readLines<GoldSpan>(file);
}

function readLines<Line>(file: string): Line[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line): Line => JSON.parse(line));
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

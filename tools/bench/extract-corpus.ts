import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageTask } from './extract-worker.ts';

/** What a corpus holds that can be measured, and what had to be left out. */
export interface ExtractCorpus {
  readonly pages: readonly CorpusPage[];
  readonly layouts: readonly PageTask[];
  readonly lists: readonly PageTask[];
  /** One line for each row, page or folder that is not as it should be. */
  readonly faults: readonly string[];
}

/** A page with the groups it is counted in. */
export interface CorpusPage extends PageTask {
  readonly corpus: string;
  /** As the manifest says; '' where it does not. */
  readonly lang: string;
}

/** One page as a line of `manifest.jsonl` describes it; everything but the id may be missing. */
export interface ManifestRow {
  readonly id: string;
  readonly corpus: string;
  readonly lang: string;
  readonly url: string;
  readonly title: string | undefined;
  readonly isSuspect: boolean;
}

/**
 * The pages of a folder: `pages/<id>.html` with `<id>.gold.txt`, described by `manifest.jsonl` or,
 * where there is none, by their names; `duplicates/` likewise, `lists/` without gold. Folders and
 * fields may be missing.
 */
export function readExtractCorpus(folder: string, every = 1): ExtractCorpus {
  const faults: string[] = [];
  const manifest = join(folder, 'manifest.jsonl');
  let rows: readonly ManifestRow[] = [];
  if (existsSync(manifest)) {
    const read = parseManifest(readFileSync(manifest, 'utf8'));
    rows = read.rows;
    faults.push(...read.faults);
  } else {
    faults.push('no manifest.jsonl: the pages are taken by their names');
    rows = namesIn(join(folder, 'pages')).map((id) => rowOf({ id }));
  }
  const measured = rows.filter(({ isSuspect }, at) => !isSuspect && at % every === 0);
  const pages = measured.flatMap(({ id, corpus, lang, url, title }): CorpusPage[] => {
    const task = taskOf(join(folder, 'pages'), id, url, title);
    if (!task.gold) faults.push(`${id}: no page or no gold text`);
    return task.gold ? [{ ...task, corpus, lang }] : [];
  });
  const layouts = namesIn(join(folder, 'duplicates'))
    .map((id) => taskOf(join(folder, 'duplicates'), id))
    .filter(({ gold }) => gold !== undefined);
  const lists = namesIn(join(folder, 'lists')).map((id) => taskOf(join(folder, 'lists'), id));
  if (layouts.length === 0) faults.push('no duplicates/: layouts are not measured');
  if (lists.length === 0) faults.push('no lists/: detection on lists is not measured');
  return { pages, layouts, lists: lists.map((task) => ({ ...task, gold: undefined })), faults };
}

/** Rows of a manifest in JSON Lines; a line that is no object with an id is a fault. */
export function parseManifest(text: string): {
  readonly rows: readonly ManifestRow[];
  readonly faults: readonly string[];
} {
  const rows: ManifestRow[] = [];
  const faults: string[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const row = parseRow(line);
    if (row) rows.push(row);
    else faults.push(`manifest.jsonl, line ${at + 1}: no object with an id`);
  }
  return { rows, faults };
}

function parseRow(line: string): ManifestRow | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined; // The caller tells which line it is.
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const row = rowOf({ ...value });
  // It becomes a file's name.
  return /^[^/\\]+$/u.test(row.id) ? row : undefined;
}

function rowOf(fields: Readonly<Record<string, unknown>>): ManifestRow {
  const text = (name: string) => {
    const value = fields[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    id: text('id'),
    corpus: text('corpus') || 'unnamed',
    lang: text('lang'),
    // Some corpora write addresses without their scheme.
    url: URL.canParse(text('url')) ? text('url') : `https://${text('host') || 'example.com'}/`,
    title: text('title') || undefined,
    isSuspect: fields['goldSuspect'] === true,
  };
}

function namesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.slice(0, -'.html'.length))
    .sort();
}

function taskOf(
  folder: string,
  id: string,
  url = 'https://example.com/',
  title?: string,
): PageTask {
  const html = join(folder, `${id}.html`);
  const gold = join(folder, `${id}.gold.txt`);
  const isWhole = existsSync(html) && existsSync(gold);
  return { id, html, gold: isWhole ? gold : undefined, url, title };
}

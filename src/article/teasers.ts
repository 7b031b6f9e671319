import type { Line } from './lines.ts';
import { namesOf } from './page-tree.ts';

/** Fewer in a row are a paragraph behind a link. */
const MIN_ROW = 3;
/** Letters of a headline that is a link. */
const HEADLINE = { least: 4, most: 60 };
/** Lines of one entry: headline, summary, and date or counts between or behind them. */
const MAX_ENTRY = 4;
/** Letters of a summary: fewer are a date or counts, more a paragraph of an article. */
const SUMMARY = { least: 12, most: 160 };
/** Headlines have no full stop. */
const FULL_STOP = /[。；;]/u;

/**
 * Marks the summaries in a row of teasers: headlines that are links, each with a few lines behind it
 * that are none. They are running text, but each of another article.
 */
export function markTeasers(lines: readonly Line[]): Line[] {
  const marked = [...lines];
  let row: number[] = [];
  const endRow = () => {
    const heads = row.length;
    if (heads < MIN_ROW) return;
    const last = row[heads - 1] ?? 0;
    const end = Math.min(lines.length, last + MAX_ENTRY);
    for (let at = row[0] ?? 0; at < end; at++) {
      const line = lines[at];
      if (!line || (at > last && isHeadline(line))) continue;
      if (!isHeadline(line)) marked[at] = { ...line, teaser: true };
      // Behind the last headline only its summary is one.
      if (at > last && line.marks > 0) break;
    }
  };
  let look = '';
  for (const [at, line] of lines.entries()) {
    const isEntry = isHeadline(line) && hasSummary(lines, at);
    const isFar = at - (row.at(-1) ?? at) > MAX_ENTRY;
    if (isFar || line.length > SUMMARY.most || (isEntry && lookOf(line) !== look)) {
      endRow();
      row = [];
    }
    if (!isEntry) continue;
    row.push(at);
    look = lookOf(line);
  }
  endRow();
  return marked;
}

/** Entries of one row look alike. */
function lookOf({ block }: Line): string {
  const { parent } = block;
  return `${block.tag} ${namesOf(block)} ${parent ? `${parent.tag} ${namesOf(parent)}` : ''}`;
}

function isHeadline({ text, length, linkLength }: Line): boolean {
  return (
    linkLength === length &&
    length >= HEADLINE.least &&
    length <= HEADLINE.most &&
    !FULL_STOP.test(text)
  );
}

/** Whether running text without a link follows before the next headline. */
function hasSummary(lines: readonly Line[], headline: number): boolean {
  for (let at = headline + 1; at < headline + MAX_ENTRY; at++) {
    const line = lines[at];
    if (!line || isHeadline(line)) return false;
    if (line.linkLength === 0 && line.marks > 0 && line.length >= SUMMARY.least) return true;
  }
  return false;
}

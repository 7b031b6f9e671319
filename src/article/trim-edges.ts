import type { EdgeRule } from './edge-rule.ts';
import { EDGE_RULES, MAX_EDGE_LINE } from './edge-rules.ts';
import { foldScript } from './fold-script.ts';
import type { Line } from './lines.ts';
import { matchesRule, RULES_COST } from './rule-match.ts';
import { type Steps, Turn } from './steps.ts';

/** One line that is not the article's, and the rule that says so. */
export interface TrimmedLine {
  readonly line: Line;
  readonly rule: string;
}

/** A line of running text has a mark and so many letters, or simply more of them. */
const PROSE_WITH_MARK = 18;
const PROSE_WITHOUT_MARK = 40;
/** Before the title at most this share of the running text may stand: more, and the "title" is a heading. */
const MAX_BEFORE_TITLE = 0.1;
/** Lines that are no facts may stand between facts at the head. */
const MAX_SKIPPED = 1;
/** What follows a closing marker may be at most this much, relative to what came before it … */
const MAX_AFTER_END = 1.5;
/** … and so many letters more: the boilerplate of a news portal is longer than its short articles. */
const BOILERPLATE = 250;
/** Running text that must stand before a closing marker. */
const MIN_BEFORE_END = 25;
/** Lines looked at behind the heading of a list: most of them are links, or it is no such list. */
const LIST_LOOK = 4;

/** Whether the line is running text. */
export function isProse(line: Line): boolean {
  if (line.verse) return true;
  if (line.teaser) return false;
  if (line.linkLength * 3 > line.length) return false;
  return line.marks > 0 ? line.length >= PROSE_WITH_MARK : line.length >= PROSE_WITHOUT_MARK;
}

/**
 * The lines at both ends of a body that are not the article's: the title printed again, date and
 * source lines, page tools; then closing notes, related links, comments. Lines between paragraphs
 * are left alone. `isTitled`: the title stands before the body already.
 */
export function* trimEdges(
  lines: readonly Line[],
  isTitle: (line: Line) => boolean,
  isTitled = false,
): Steps<TrimmedLine[]> {
  const trimmed: TrimmedLine[] = [];
  const total = lines.reduce((sum, line) => sum + (isProse(line) ? line.length : 0), 0);
  const start = findStart(lines, isTitle, isTitled, total, trimmed);
  const end = yield* findEnd(lines, start, trimmed);
  yield* trimTail(lines, start, end, trimmed);
  return trimmed;
}

/** What says a title in these is the name of a table, a fact or a picture, wherever it stands. */
const NAMES_A_PART: ReadonlySet<string> = new Set(['th', 'dt', 'dd', 'caption', 'figcaption']);

/** Everything up to the title goes, then facts about the article up to its first line. */
function findStart(
  lines: readonly Line[],
  isTitle: (line: Line) => boolean,
  isTitled: boolean,
  total: number,
  trimmed: TrimmedLine[],
): number {
  let title = -1;
  let before = 0;
  for (const [at, line] of lines.entries()) {
    if (isTitle(line) && !NAMES_A_PART.has(line.block.tag)) title = at;
    if (isProse(line)) {
      // Behind a title that paragraphs follow, the same words are a heading of the article.
      if (isTitled || title >= 0) break;
      before += line.length;
    }
    if (before > MAX_BEFORE_TITLE * total) break;
  }
  let start = 0;
  for (; start <= title; start++) {
    const line = lines[start];
    if (line) trimmed.push({ line, rule: start === title ? 'title-again' : 'before-title' });
  }
  let skipped = 0;
  for (let line = lines[start]; line && start < lines.length; line = lines[++start]) {
    const rule = headRule(line);
    if (rule) trimmed.push({ line, rule });
    else if (skipped++ >= MAX_SKIPPED || isProse(line)) break;
  }
  const [first, second] = lines.slice(start);
  if (first && second && isTeaser(first.text, second.text)) {
    trimmed.push({ line: first, rule: 'teaser' });
  }
  // A headline of the page's own making may stand above date and author; nothing else is skipped.
  return start;
}

/** Shorter beginnings are the rhythm of a text. */
const MIN_TEASER = 30;

/** Whether a line is the next one cut off: a list of articles shows it so. */
function isTeaser(line: string, next: string): boolean {
  const cut = line.replace(/[….]{1,6}$/u, '');
  if (/[。！？!?」』”]$/u.test(cut)) return false;
  return cut.length >= MIN_TEASER && cut.length < next.length && next.startsWith(cut);
}

/** The rule that calls a line at the head a fact, a label or a link; `undefined` for the article's. */
export function headRule(line: Line): string | undefined {
  const rule = matchRule(line, 'head');
  if (rule) return rule.id;
  return line.linkLength > 0.5 * line.length && line.length < 40 ? 'links' : undefined;
}

/** The first closing marker after which only the page goes on. */
function* findEnd(lines: readonly Line[], start: number, trimmed: TrimmedLine[]): Steps<number> {
  const turn = new Turn();
  const proseAfter = new Array<number>(lines.length + 1).fill(0);
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at];
    proseAfter[at] = (proseAfter[at + 1] ?? 0) + (line && isProse(line) ? line.length : 0);
  }
  const all = proseAfter[start] ?? 0;
  for (let at = start; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    if (turn.isOver(RULES_COST)) yield;
    const rule = matchRule(line, 'end');
    if (!rule) continue;
    const after = proseAfter[at + 1] ?? 0;
    const before = all - (proseAfter[at] ?? 0);
    if (before < MIN_BEFORE_END) continue;
    if (after > (rule.limit ?? MAX_AFTER_END) * before + (rule.slack ?? BOILERPLATE)) continue;
    if (rule.id === 'related' && !isLinkList(line, lines.slice(at + 1, at + 1 + LIST_LOOK))) {
      continue;
    }
    for (const rest of lines.slice(at)) trimmed.push({ line: rest, rule: rule.id });
    return at;
  }
  return lines.length;
}

/** One word (文章) is a chapter of a digest as well. */
const BARE_HEADING = 2;

/** Whether a line stands behind articles only: a notice of rights, a call to follow. */
export function endsBody(line: Line): boolean {
  return (matchRule(line, 'end') ?? matchRule(line, 'tail')) !== undefined;
}

function isLinkList(heading: Line, lines: readonly Line[]): boolean {
  const links = lines.filter(({ linkLength, length }) => linkLength > 0.5 * length).length;
  if (heading.length <= BARE_HEADING) return links === lines.length;
  return links * 2 >= lines.length && !lines.some(isProse);
}

/**
 * Behind the last paragraph stand captions, a signature, then the page's own words: those begin at
 * the first editor line, tool label or group of links. Before that, only single lines go, from the
 * last one backwards.
 */
function* trimTail(
  lines: readonly Line[],
  start: number,
  end: number,
  trimmed: TrimmedLine[],
): Steps<void> {
  const turn = new Turn();
  const coda = yield* findCoda(lines, start, end);
  for (const line of lines.slice(start, coda)) {
    if (turn.isOver(RULES_COST)) yield;
    const rule = matchRule(line, 'any');
    if (rule) trimmed.push({ line, rule: rule.id });
  }
  for (let at = coda; at < end; at++) {
    if (turn.isOver(RULES_COST)) yield;
    const line = lines[at];
    if (line) trimmed.push({ line, rule: tailRule(line) ?? 'tools' });
  }
  for (let at = coda - 1; at >= start; at--) {
    if (turn.isOver(RULES_COST)) yield;
    const line = lines[at];
    const rule = line && tailRule(line);
    if (!rule) return;
    trimmed.push({ line, rule });
  }
}

function tailRule(line: Line): string | undefined {
  return matchRule(line, 'tail')?.id ?? (isLinked(line) ? 'links' : undefined);
}

/** A label with an address in letters is the text's own: where to sign up, what was quoted. */
const ADDRESS = /^[^：:]{2,10}[：:]\s*https?:\/\//u;

function isLinked({ linkLength, length, text }: Line): boolean {
  return linkLength * 2 >= length && !ADDRESS.test(text);
}

/** Rules whose lines begin the page's own words; a date or a source may stand above a table. */
const BEGINS_CODA = new Set(['editor', 'tools', 'promotion', 'neighbours', 'end-mark']);

/** Where the page's own words begin behind the last paragraph; `end` where they do not. */
function* findCoda(lines: readonly Line[], start: number, end: number): Steps<number> {
  const turn = new Turn();
  let at = end;
  for (; at > start; at--) {
    if (turn.isOver(RULES_COST)) yield;
    const line = lines[at - 1];
    if (line && isProse(line) && matchRule(line, 'tail') === undefined) break;
  }
  if (at === start) return end;
  for (; at < end; at++) {
    if (turn.isOver(RULES_COST)) yield;
    const line = lines[at];
    const next = lines[at + 1];
    if (!line) break;
    if (BEGINS_CODA.has(matchRule(line, 'tail')?.id ?? '')) return at;
    if (isLinked(line) && next && at + 1 < end && isLinked(next)) return at;
  }
  return end;
}

function matchRule(line: Line, place: EdgeRule['place']): EdgeRule | undefined {
  if (line.text.length > MAX_EDGE_LINE) return undefined;
  const text = foldScript(line.text);
  return EDGE_RULES.find(
    (rule) =>
      (rule.place === place || (rule.place === 'both' && (place === 'head' || place === 'tail'))) &&
      text.length <= rule.maximum &&
      matchesRule(rule, text),
  );
}

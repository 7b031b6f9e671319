import type { Article, Extraction } from './article.ts';
import { assemble } from './assemble.ts';
import { type BoundedCopy, copyDocument } from './bounded-copy.ts';
import { chooseBody, isInside } from './choose-body.ts';
import { takeClutter } from './clutter.ts';
import { createFoldText } from './fold-text.ts';
import { readHead } from './head-facts.ts';
import { languageOf } from './language.ts';
import { type Line, readLines } from './lines.ts';
import { readMetadata, readTitle } from './metadata.ts';
import { boxAround, type PageElement } from './page-tree.ts';
import type { BodyVote } from './readability-vote.ts';
import { isTaken, RemovalLedger } from './removals.ts';
import { takeUnselected } from './select-lines.ts';
import { takeDuplicates } from './take-duplicates.ts';
import { isSameTitle } from './title.ts';
import { isProse, trimEdges } from './trim-edges.ts';

/** What the caller may say about a page. */
export interface ExtractOptions {
  /** Address of the page, when the document does not know it. */
  readonly url?: string;
  /** Only this element is read, and all of it. */
  readonly root?: Element;
  /** Only what is selected is read: "read the selection". */
  readonly selection?: Range;
  /** The text of a node as the page wrote it, where the page now shows a conversion of ours. */
  readonly textOf?: (text: Text) => string;
}

/** An article has at least this many letters; what a user selects may be one word. */
const MIN_LENGTH = 20;

/**
 * Finds the article of a page. The document is only read; the result is made of new nodes. `vote`
 * is asked where our own scores are not sure; undefined where it would be needed and is not there,
 * so that Readability is loaded only for those pages.
 */
export function extractBy(
  vote: BodyVote | undefined,
  document: Document,
  options: ExtractOptions = {},
): Extraction | undefined {
  // 1. A bounded, inert copy: nothing after this line can be hurt by the page or hurt it.
  const whole = options.root === undefined && options.selection === undefined;
  const copy = copyDocument(document, options);
  if (!copy.ok) return copy;
  const printed = readLines(copy.body);
  if (printed.length === 0) return { ok: false, reason: 'empty' };
  const ledger = new RemovalLedger();
  const fold = createFoldText();

  // 2. Copies of the body, before anything else: every later step weighs words, and hidden twins
  //    have to be compared while they are still there.
  const copiedLength = takeDuplicates(copy.body, printed, fold, ledger);
  const page = copiedLength > 0 ? readLines(copy.body) : printed;
  const lines = readableLines(page);

  // 3. The title, because it is where an article begins: the body is looked for behind it.
  const facts = readHead(copy.head);
  const title = readTitle(facts, copy.body);
  const isTitle = (line: Line) => isSameTitle(line.text, title);

  // 4. The body. For Chinese our own scores choose the box, and Readability is asked where they are
  //    not sure; other languages are Readability's alone, whose rules were made for them.
  const body = whole ? findBody(copy, lines, isTitle, vote) : { box: copy.body, lines };
  if (body === 'undecided') return undefined;
  if (!body) return { ok: false, reason: 'no-article' };

  // 5. What is in the box without being the article's, then furniture: furniture stands at the
  //    edges of what is left.
  // Hidden paragraphs inside the body stay: pages fold the rest of an article away.
  const others = page.filter((line) => !(line.hidden && isProse(line)));
  if (whole) takeUnselected(body.box, body.lines, others, ledger);
  // The rules speak Chinese; on other pages Readability has done what can be done.
  const isChinese = languageOf(textOf(body.lines)).chinese;
  if (isChinese) takeClutter(body.lines, lines, body.box, ledger);
  if (isChinese && whole) {
    takeEdges(
      body.lines.filter((line) => !line.texts.some(isTaken)),
      isTitle,
      ledger,
    );
  }
  const kept = body.lines.filter((line) => !line.texts.some(isTaken));
  if (kept.reduce((sum, { length }) => sum + length, 0) < (whole ? MIN_LENGTH : 1)) {
    return { ok: false, reason: 'no-article' };
  }
  const url = options.url ?? copy.url;

  // 6. New nodes, by the allowlist, in a document that loads nothing until the reader shows them.
  const {
    body: fragment,
    removals,
    anchors,
  } = assemble(body.box, copy.body, ledger.taken, {
    document: copy.access.createInertDocument(),
    baseUrl: options.url ?? copy.baseUrl,
  });
  const text = textOf(kept);
  const article: Article = {
    url,
    title,
    ...readMetadata(facts, body.lines, url),
    lang: languageOf(text).tag,
    body: fragment,
    characterCount: countReadingUnits(text),
    copies: 1 + Math.round(copiedLength / Math.max(1, fold(text).length)),
    removals,
    anchors,
  };
  return { ok: true, article };
}

/** A page whose script has not unfolded it yet hides nearly all of its text. */
const MOSTLY_HIDDEN = 5;

/** What is shown; or all of it, where the page hides its own text. */
function readableLines(page: readonly Line[]): readonly Line[] {
  const shown = page.filter((line) => !line.hidden);
  const prose = (lines: readonly Line[]) =>
    lines.reduce((sum, line) => sum + (isProse(line) ? line.length : 0), 0);
  return prose(page) > MOSTLY_HIDDEN * prose(shown) ? page : shown;
}

type Copy = Extract<BoundedCopy, { ok: true }>;

function findBody(
  copy: Copy,
  lines: readonly Line[],
  isTitle: (line: Line) => boolean,
  vote: BodyVote | undefined,
): { readonly box: PageElement; readonly lines: readonly Line[] } | 'undecided' | undefined {
  const isChinese = languageOf(textOf(lines)).chinese;
  const choice = isChinese ? chooseBody(lines, copy.body, isTitle) : undefined;
  const own = choice && {
    box: choice.box,
    lines: lines.filter((line) => isInside(line, choice.box)),
  };
  if (own && choice.sure) return own;
  if (vote === undefined) return 'undecided';
  const voted = vote(copy.body, lines, copy.access.createInertDocument);
  const kept = lines.filter((line) => voted.has(line));
  const around = boxAround(kept.map(({ block }) => block));
  const other = around && { box: around, lines: kept };
  const ownWorth = own ? worth(own.lines, isTitle) : 0;
  const otherWorth = other ? worth(other.lines, isTitle) : 0;
  if (!isChinese) return other;
  // Neither begins behind a title or outweighs the rest of the page: a list with a few teasers.
  if (Math.max(ownWorth, otherWorth) < MIN_UNSURE) return undefined;
  return otherWorth > BETTER * ownWorth ? other : own;
}

/** Readability's choice must be so much better than ours, which was made for Chinese. */
const BETTER = 3;

/** Letters of running text that speak for an article by themselves. */
const MIN_UNSURE = 40;

/** Letters of running text, less half of the rest: what an article has much and little of. */
function worth(lines: readonly Line[], isTitle: (line: Line) => boolean): number {
  const trimmed = new Set(trimEdges(lines, isTitle).map(({ line }) => line));
  let sum = 0;
  for (const line of lines) {
    if (!trimmed.has(line)) sum += isProse(line) ? line.length : -line.length / 2;
  }
  return sum;
}

/** Takes out the lines before and after the article; neighbours with the same reason go together. */
function takeEdges(
  lines: readonly Line[],
  isTitle: (line: Line) => boolean,
  ledger: RemovalLedger,
): void {
  const rules = new Map(trimEdges(lines, isTitle).map(({ line, rule }) => [line, rule]));
  let group: Line[] = [];
  for (const [at, line] of lines.entries()) {
    const rule = rules.get(line);
    if (rule) group.push(line);
    const next = lines[at + 1];
    if (!rule || (next && rules.get(next) === rule)) continue;
    ledger.takeLines(group, FACT_RULES.has(rule) ? 'metadata' : 'clutter', rule);
    group = [];
  }
}

function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join('\n');
}

/** Han characters plus words of other scripts. */
function countReadingUnits(text: string): number {
  return text.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)?.length ?? 0;
}

/** Edge rules whose lines are facts about the article; they are shown with the title instead. */
const FACT_RULES = new Set(['byline', 'source', 'editor', 'date-line']);

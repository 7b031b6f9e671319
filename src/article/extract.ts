import type { Article, Extraction, Reply } from './article.ts';
import { assemble } from './assemble.ts';
import { copyDocument } from './bounded-copy.ts';
import { takeClutter } from './clutter.ts';
import { findBody } from './find-body.ts';
import { createFoldText } from './fold-text.ts';
import { readHead } from './head-facts.ts';
import { languageOf } from './language.ts';
import { findLicence } from './licence.ts';
import { type Line, readLines, textOf } from './lines.ts';
import { readMetadata, readTitle } from './metadata.ts';
import { nearLines } from './near-lines.ts';
import { findNextPage } from './next-page.ts';
import type { BodyVote } from './readability-vote.ts';
import { type RebuildOptions, rebuild } from './rebuild.ts';
import { isTaken, RemovalLedger } from './removals.ts';
import { takeUnselected } from './select-lines.ts';
import { takeDuplicates } from './take-duplicates.ts';
import { findThread, type ThreadPost } from './thread.ts';
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
  const found = whole ? findBody(copy, lines, isTitle, vote, title) : { box: copy.body, lines };
  if (found === 'undecided') return undefined;
  if (!found) return { ok: false, reason: 'no-article' };
  const url = options.url ?? copy.url;
  // On a page of a forum the first post is the article, the others are a section of their own.
  const thread = whole ? findThread(lines, found, facts, url) : undefined;
  const body = thread?.first ?? found;

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
  // On a front page the only running text is the owner's address and terms.
  if (whole && isChinese && !kept.some(saysSomething)) return { ok: false, reason: 'no-article' };

  // 6. New nodes, by the allowlist, in a document that loads nothing until the reader shows them.
  const target = {
    document: copy.access.createInertDocument(),
    baseUrl: options.url ?? copy.baseUrl,
  };
  const { body: fragment, removals, anchors } = assemble(body.box, copy.body, ledger.taken, target);
  const text = textOf(kept);
  const near = whole ? nearLines(body.lines, lines, isTitle) : body.lines;
  const licence = whole ? findLicence(facts, copy.body, near) : undefined;
  const nextPage = whole
    ? findNextPage(facts, copy.body, url, options.url ?? copy.baseUrl)
    : undefined;
  const article: Article = {
    url,
    title,
    ...readMetadata(facts, near, url, title, picturesOf(fragment)),
    lang: languageOf(text).tag,
    body: fragment,
    characterCount: countReadingUnits(text),
    copies: 1 + Math.round(copiedLength / Math.max(1, fold(text).length)),
    removals,
    anchors,
    ...(licence === undefined ? {} : { licence }),
    ...(nextPage === undefined ? {} : { nextPage }),
    ...(thread === undefined
      ? {}
      : { replies: thread.replies.map((post) => toReply(post, target)) }),
  };
  return { ok: true, article };
}

/** What only the owner of a site says of it. */
const IMPRINT =
  /ICP|版权|版權|copyright|©|客服|热线|熱線|IPV6|浏览器|瀏覽器|书签|書籤|免责|免責|仅供参考|僅供參考|合作网站|友情链接|友情連結|\|.*\|/iu;
/** An imprint is hardly longer. */
const MAX_IMPRINT = 150;

/** Whether a line is running text about something else than the site. */
function saysSomething(line: Line): boolean {
  return isProse(line) && (line.length > MAX_IMPRINT || !IMPRINT.test(line.text));
}

function toReply(
  { author, publishedAt, content, lines }: ThreadPost,
  target: Omit<RebuildOptions, 'leaveOut'>,
): Reply {
  const body = rebuild([content], { ...target, leaveOut: ({ removal }) => removal !== 0 });
  return { author, publishedAt, body, characterCount: countReadingUnits(textOf(lines)) };
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

/** Addresses of the article's pictures. */
function picturesOf(body: DocumentFragment): string[] {
  return [...body.querySelectorAll('img')].map((image) => image.getAttribute('src') ?? '');
}

/** Han characters plus words of other scripts. */
function countReadingUnits(text: string): number {
  return text.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)?.length ?? 0;
}

/** Edge rules whose lines are facts about the article; they are shown with the title instead. */
const FACT_RULES = new Set(['byline', 'source', 'editor', 'date-line']);

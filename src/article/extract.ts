import type { Article, Extraction, Reply } from './article.ts';
import { assemble } from './assemble.ts';
import { copyDocumentSteps } from './bounded-copy.ts';
import { takeClutter } from './clutter.ts';
import { findBody } from './find-body.ts';
import { createFoldText, type FoldText } from './fold-text.ts';
import { isForumPage } from './forum-page.ts';
import { readHead } from './head-facts.ts';
import { imageSource } from './image-source.ts';
import type { LanguageOf } from './language.ts';
import { countWords } from './letters.ts';
import { findLicence } from './licence.ts';
import { type Line, readLinesSteps, textOf } from './lines.ts';
import { readMetadata, readTitle } from './metadata.ts';
import { nearLines } from './near-lines.ts';
import { findNextPage } from './next-page.ts';
import { type PageElement, walkPage } from './page-tree.ts';
import { type RebuildOptions, rebuildSteps } from './rebuild.ts';
import { isTaken, RemovalLedger } from './removals.ts';
import { takeUnselected } from './select-lines.ts';
import { finish, type Steps, Turn } from './steps.ts';
import { takeDuplicates } from './take-duplicates.ts';
import type { ThreadPost } from './thread.ts';
import { sayingTitle } from './title.ts';
import { isProse, trimEdges } from './trim-edges.ts';
import { isFolded, unfoldBody } from './unfold-body.ts';
import type { UnusualPages } from './unusual-pages.ts';

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
  /** See `CopyOptions` of the bounded copy: for who drives the steps with pauses. */
  readonly hasChanged?: () => boolean;
  /** Made before, by who extracts many pages: it takes about a millisecond to make. */
  readonly fold?: FoldText;
}

/** What the work is done with beside this script's own: others have it already, or few pages need it. */
export interface ExtractAids {
  readonly languageOf: LanguageOf;
  readonly unusual?: UnusualPages | undefined;
}

/** An article has at least this many letters; what a user selects may be one word. */
const MIN_LENGTH = 20;

/** Elements of a head, or lines, that cost some 5 ms in one step without a stop. */
const MANY = 1_000;

/** {@link extractSteps} in one go. */
export function extractBy(
  aids: ExtractAids,
  document: Document,
  options: ExtractOptions = {},
): Extraction | undefined {
  return finish(extractSteps(aids, document, options));
}

/**
 * Finds the article of a page. The document is only read; the result is made of new nodes.
 * Undefined where `unusual` would be needed and is not there, so that it is loaded only for the
 * pages that need it.
 */
export function* extractSteps(
  { languageOf, unusual }: ExtractAids,
  document: Document,
  options: ExtractOptions = {},
): Steps<Extraction | undefined> {
  // 1. A bounded, inert copy: nothing after this line can be hurt by the page or hurt it.
  const whole = options.root === undefined && options.selection === undefined;
  const copy = yield* copyDocumentSteps(document, options);
  if (!copy.ok) return copy;
  const isLongHead = copy.head.children.length > MANY;
  if (isLongHead) yield;
  const facts = readHead(copy.head);
  if (isLongHead) yield;
  const url = options.url ?? copy.url;
  const isForum = whole && isForumPage(facts, url);
  if (isForum && !unusual) return undefined;
  const printed = yield* readLinesSteps(copy.body);
  if (printed.length === 0) return { ok: false, reason: 'empty' };
  const ledger = new RemovalLedger();
  const fold = options.fold ?? createFoldText();

  // 2. Copies of the body, before anything else: every later step weighs words, and hidden twins
  //    have to be compared while they are still there.
  const copiedLength = yield* takeDuplicates(copy.body, printed, fold, ledger);
  const page = unfoldBody(copiedLength > 0 ? yield* readLinesSteps(copy.body) : printed);
  const lines = page.filter((line) => !line.hidden);

  // 3. The title, because it is where an article begins: the body is looked for behind it.
  const title = readTitle(facts, copy.body);
  const titles = yield* linesThatSay(title, page);
  const isTitle = (line: Line) => titles.has(line);

  // 4. The body. For Chinese our own scores choose the box, and Readability is asked where they are
  //    not sure; other languages are Readability's alone, whose rules were made for them.
  const folded = page.filter(isFolded);
  const found = whole
    ? yield* findBody(
        copy,
        { lines, folded, isTitle, title, isChinese: languageOf(textOf(lines)).chinese },
        unusual?.vote,
      )
    : { box: copy.body, lines };
  if (found === 'undecided') return undefined;
  if (!found) return { ok: false, reason: 'no-article' };
  // On a page of a forum the first post is the article, the others are a section of their own.
  const thread = isForum && unusual ? yield* unusual.findThread(lines, found) : undefined;
  const body = thread?.first ?? found;

  // 5. What is in the box without being the article's, then furniture: furniture stands at the
  //    edges of what is left.
  // Hidden paragraphs inside the body stay: pages fold the rest of an article away.
  const others = page.filter((line) => !isFolded(line));
  if (whole) yield* takeUnselected(body.box, body.lines, others, ledger);
  // The rules speak Chinese; on other pages Readability has done what can be done.
  const isChinese = languageOf(textOf(body.lines)).chinese;
  if (isChinese) yield* takeClutter(body.lines, lines, body.box, ledger);
  if (isChinese && whole) {
    const left = body.lines.filter((line) => !line.texts.some(isTaken));
    yield* takeEdges(left, isTitle, standsBefore(isTitle, body.lines, lines), ledger);
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
  const assembly = yield* assemble(body.box, copy.body, ledger.taken, target);
  const { body: fragment, removals, anchors } = assembly;
  if (kept.length > MANY) yield; // each of them is looked at once more
  const text = textOf(kept);
  const near = whole ? nearLines(body.lines, lines, isTitle) : body.lines;
  const licence = whole ? findLicence(facts, copy.body, near) : undefined;
  const nextPage = whole
    ? findNextPage(facts, copy.body, url, options.url ?? copy.baseUrl)
    : undefined;
  const replies: Reply[] = [];
  for (const post of thread?.replies ?? []) replies.push(yield* toReply(post, target));
  const article: Article = {
    url,
    title,
    ...readMetadata(facts, near, url, title, picturesOf(body.box, target.baseUrl)),
    lang: languageOf(text).tag,
    body: fragment,
    characterCount: yield* countReadingUnits(kept),
    // to fold all of it again is for pages that repeat something
    copies: copiedLength === 0 ? 1 : 1 + Math.round(copiedLength / Math.max(1, fold(text).length)),
    removals,
    anchors,
    ...(licence === undefined ? {} : { licence }),
    ...(nextPage === undefined ? {} : { nextPage }),
    ...(thread === undefined ? {} : { replies }),
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

function* toReply(
  { author, publishedAt, content, lines }: ThreadPost,
  target: Omit<RebuildOptions, 'leaveOut'>,
): Steps<Reply> {
  const leaveOut: RebuildOptions['leaveOut'] = ({ removal }) => removal !== 0;
  const body = yield* rebuildSteps([content], { ...target, leaveOut });
  return { author, publishedAt, body, characterCount: yield* countReadingUnits(lines) };
}

/** Whether the page says its title before the body begins. */
function standsBefore(
  isTitle: (line: Line) => boolean,
  body: readonly Line[],
  page: readonly Line[],
): boolean {
  const title = page.findIndex(isTitle);
  return title >= 0 && body[0] !== undefined && title < page.indexOf(body[0]);
}

/** Takes out the lines before and after the article; neighbours with the same reason go together. */
function* takeEdges(
  lines: readonly Line[],
  isTitle: (line: Line) => boolean,
  isTitled: boolean,
  ledger: RemovalLedger,
): Steps<void> {
  const trimmed = yield* trimEdges(lines, isTitle, isTitled);
  const rules = new Map(trimmed.map(({ line, rule }) => [line, rule]));
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

/** Addresses of the article's pictures, found when they are asked for. */
function* picturesOf(box: PageElement, baseUrl: string): Generator<string, void> {
  for (const node of walkPage(box, ({ removal }) => removal === 0)) {
    const source = node.kind === 'element' && node.tag === 'img' && imageSource(node, baseUrl);
    if (source) yield source;
  }
}

/** Han characters plus words of other scripts. */
function* countReadingUnits(lines: readonly Line[]): Steps<number> {
  let count = 0;
  const turn = new Turn();
  for (const { text, han } of lines) {
    if (turn.isOver(text.length)) yield;
    count += han;
    count += countWords(text);
  }
  return count;
}

/** The lines that say the title again. */
function* linesThatSay(title: string, lines: readonly Line[]): Steps<ReadonlySet<Line>> {
  const found = new Set<Line>();
  const turn = new Turn();
  const says = sayingTitle(title);
  for (const line of lines) {
    if (turn.isOver(line.text.length)) yield;
    if (says(line.text)) found.add(line);
  }
  return found;
}

/** Edge rules whose lines are facts about the article; they are shown with the title instead. */
const FACT_RULES = new Set(['byline', 'source', 'editor', 'date-line']);

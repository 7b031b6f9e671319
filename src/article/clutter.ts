import { takeContents, takeLabels } from './apparatus.ts';
import { CLUTTER_RULES, type ClutterRule, MAX_CLUTTER_LINE } from './clutter-rules.ts';
import { foldScript } from './fold-script.ts';
import { type Line, linkAround, readLines, SENTENCE_END } from './lines.ts';
import { containsNode, namesOf, type PageElement, walkPage } from './page-tree.ts';
import { isTaken, type RemovalLedger } from './removals.ts';
import { matchesRule, RULES_COST } from './rule-match.ts';
import { type Steps, Turn } from './steps.ts';

/** Letters that a box may hold besides the furniture: the names of a few networks. */
const LITTLE_ELSE = 24;
/** Boxes looked at around a line. */
const LEVELS = 3;

/**
 * Takes furniture out of the article's lines, with the box around it where that holds little else;
 * and share and follow widgets from right beside the body, so that the receipt shows them.
 */
export function* takeClutter(
  lines: readonly Line[],
  page: readonly Line[],
  body: PageElement,
  ledger: RemovalLedger,
): Steps<void> {
  const turn = new Turn();
  const own = new Set(lines);
  const around = body.parent ?? body;
  for (const line of page) {
    if (turn.isOver(RULES_COST)) yield;
    const isOwn = own.has(line);
    if (line.texts.some(isTaken) || !(isOwn || containsNode(around, line.block))) continue;
    const rule = findClutterRule(line);
    if (!rule || !(isOwn || WIDGETS.has(rule.id))) continue;
    const box = widgetAround(line, isOwn ? body : around);
    if (box) ledger.takeElement(box, 'clutter', rule.id);
    else ledger.takeLines([line], 'clutter', rule.id);
  }
  yield* takeByName(body, ledger);
  takeLabels(lines, ledger);
  takeContents(lines, ledger);
  yield* takeLastLinks(lines, ledger);
}

const TO_THE_REST: ReadonlySet<string> = new Set(['expand', 'rest-link']);

/** Links at the end of a paragraph that lead to the rest, to the original or to the front page. */
function* takeLastLinks(lines: readonly Line[], ledger: RemovalLedger): Steps<void> {
  const turn = new Turn();
  for (const { texts, linkLength } of lines) {
    if (turn.isOver(linkLength)) yield;
    const last = linkLength > 0 ? texts.findLast(({ text }) => text.trim() !== '') : undefined;
    const link = last && linkAround(last);
    if (!link || isTaken(link)) continue;
    const at = texts.findIndex((text) => containsNode(link, text));
    const before = texts.slice(0, at).map(({ text }) => text);
    if (!SENTENCE_END.test(before.join('').trimEnd())) continue;
    const label = texts.slice(at).map(({ text }) => text);
    const rule = findClutterRule({ text: label.join('').replace(/\s+/gu, ' ').trim() });
    if (rule && TO_THE_REST.has(rule.id)) ledger.takeElement(link, 'clutter', rule.id);
  }
}

/** Rules whose blocks are told even when they stand beside the body. */
const WIDGETS: ReadonlySet<string> = new Set(['share-qr', 'follow']);
/** Boxes of MediaWiki that are about the page, not its text: edit links, navigation, notices, categories. */
const APPARATUS =
  /(?:^|\s)(?:mw-editsection|mw-cite-backlink|navbox|metadata|catlinks|printfooter|mw-jump-link|noprint|ambox|toc)(?:$|[\s-])/u;
const ADVERTISEMENT =
  /(?:^|[\s_-])(?:ads?|adv|advert|advertisement|gg|guanggao|adbox|adsbygoogle)(?:$|[\s_-])/u;

/** Columns of line numbers beside code. */
const GUTTER = /(?:^|[\s_-])(?:gutter|line-?numbers?|linenos?|lineno)(?:$|[\s_-])/u;

/** Advertisements (links and pictures, but no sentence), line numbers, the apparatus of encyclopedias. */
function* takeByName(body: PageElement, ledger: RemovalLedger): Steps<void> {
  const turn = new Turn();
  let apparatus: number | undefined;
  for (const node of walkPage(body, ({ removal }) => removal === 0)) {
    if (node.kind === 'text' || node === body || isTaken(node)) continue;
    if (turn.isOver()) yield;
    const names = namesOf(node);
    if (APPARATUS.test(names)) {
      // One entry for all: an encyclopedia prints [edit] behind every heading.
      if (apparatus) ledger.addTo(apparatus, node);
      else apparatus = ledger.takeElement(node, 'clutter', 'apparatus');
    }
    if (GUTTER.test(names) && readLines(node).every(({ text }) => /^[\d\s]+$/u.test(text))) {
      ledger.takeElement(node, 'clutter', 'line-numbers');
    }
    if (!ADVERTISEMENT.test(names)) continue;
    if (!isLong(node) && readLines(node).every(({ marks }) => marks === 0)) {
      ledger.takeElement(node, 'clutter', 'advertisement');
    }
  }
}

/** The rule that calls this line furniture, or `undefined`. */
export function findClutterRule({
  text,
  length = 0,
  linkLength = 0,
}: Pick<Line, 'text'> & Partial<Line>): ClutterRule | undefined {
  if (text.length > MAX_CLUTTER_LINE) return undefined;
  const isLinked = linkLength > 0 && linkLength * 2 >= length;
  const folded = foldScript(text);
  return CLUTTER_RULES.find((rule) => (!rule.linked || isLinked) && matchesRule(rule, folded));
}

/** The largest box with the line and hardly a word more; its pictures are the codes and the icons. */
function widgetAround(line: Line, body: PageElement): PageElement | undefined {
  let widget: PageElement | undefined;
  let box: PageElement | null = line.block;
  for (let level = 0; box && box !== body && level < LEVELS; level++, box = box.parent) {
    if (isLong(box)) break;
    const inside = readLines(box);
    const others = inside.filter((other) => findClutterRule(other) === undefined);
    const length = others.reduce((sum, other) => sum + other.length, 0);
    if (length > LITTLE_ELSE || others.some(({ marks }) => marks > 0)) break;
    widget = box;
  }
  return widget;
}

/** Whether a box says more than widgets do; stops reading as soon as that is clear. */
function isLong(box: PageElement): boolean {
  let length = 0;
  let nodes = 0;
  for (const node of walkPage(box)) {
    if (node.kind === 'text') length += node.text.trim().length;
    if (length > MAX_WIDGET || ++nodes > MAX_WIDGET_NODES) return true;
  }
  return false;
}

/** UTF-16 units of the wordiest widget seen: a prompt, six networks and a counter. */
const MAX_WIDGET = 160;
/** Nodes of a widget at most; bounds the reading of nested boxes. */
const MAX_WIDGET_NODES = 300;

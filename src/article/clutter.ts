import { CLUTTER_RULES, type ClutterRule, MAX_CLUTTER_LINE } from './clutter-rules.ts';
import { type Line, readLines } from './lines.ts';
import { type PageElement, walkPage } from './page-tree.ts';
import { isTaken, type RemovalLedger } from './removals.ts';
import { matchesRule } from './rule-match.ts';

/** Letters that a box may hold besides the furniture: the names of a few networks. */
const LITTLE_ELSE = 24;
/** Boxes looked at around a line. */
const LEVELS = 3;

/** Takes furniture out of the article's lines, with the box around it where that holds little else. */
export function takeClutter(
  lines: readonly Line[],
  body: PageElement,
  ledger: RemovalLedger,
): void {
  for (const line of lines) {
    if (line.texts.some(isTaken)) continue;
    const rule = findClutterRule(line);
    if (!rule) continue;
    const box = widgetAround(line, body);
    if (box) ledger.takeElement(box, 'clutter', rule.id);
    else ledger.takeLines([line], 'clutter', rule.id);
  }
}

/** The rule that calls this line furniture, or `undefined`. */
export function findClutterRule(line: Pick<Line, 'text'>): ClutterRule | undefined {
  if (line.text.length > MAX_CLUTTER_LINE) return undefined;
  return CLUTTER_RULES.find((rule) => matchesRule(rule, line.text));
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
  for (const node of walkPage(box)) {
    if (node.kind === 'text') length += node.text.trim().length;
    if (length > MAX_WIDGET) return true;
  }
  return false;
}

/** UTF-16 units of the wordiest widget seen: a prompt, six networks and a counter. */
const MAX_WIDGET = 160;

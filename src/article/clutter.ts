import {
  CLUTTER_RULES,
  type ClutterRule,
  type ClutterScope,
  MAX_CLUTTER_LINE,
} from './clutter-rules.ts';
import type { Line } from './lines.ts';
import type { RemovalLedger } from './removals.ts';

/** Lines of running text: what lies before the first and after the last of them is the edge. */
const MIN_PROSE = 40;
/** So many lines at either end are edge, even between paragraphs. */
const EDGE_LINES = 6;

/** Takes furniture out of the article's lines; gives the lines back as they were, for the metadata. */
export function takeClutter(lines: readonly Line[], ledger: RemovalLedger): readonly Line[] {
  for (const [at, line] of lines.entries()) {
    const isEdge = at < EDGE_LINES || at >= lines.length - EDGE_LINES;
    const rule = findClutterRule(line, isEdge ? ['line', 'edge'] : ['line']);
    if (rule) ledger.takeLines([line], 'clutter', rule.id);
  }
  return lines;
}

/** The rule that calls this line furniture, or `undefined`. */
export function findClutterRule(
  line: Pick<Line, 'text'>,
  scopes: readonly ClutterScope[],
): ClutterRule | undefined {
  if (line.text.length > MAX_CLUTTER_LINE) return undefined;
  return CLUTTER_RULES.find(
    ({ scope, pattern }) => scopes.includes(scope) && pattern.test(line.text),
  );
}
void MIN_PROSE;

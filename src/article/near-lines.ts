import type { Line } from './lines.ts';

/** Lines before and behind the body where facts about it may stand. */
const NEAR = 12;

/** The lines from the title to the body, the body's own, and those right behind it. */
export function nearLines(
  own: readonly Line[],
  page: readonly Line[],
  isTitle: (line: Line) => boolean,
): readonly Line[] {
  const [head] = own;
  const last = own.at(-1);
  if (!head || !last) return own;
  const first = page.indexOf(head);
  const end = page.indexOf(last) + 1;
  const before = page.slice(Math.max(0, first - NEAR), first);
  return [
    ...before.slice(before.findLastIndex(isTitle) + 1),
    ...own,
    ...page.slice(end, end + NEAR),
  ];
}

/** A heading of the article, or a short line that serves as one. */
export interface OutlineEntry {
  readonly element: HTMLElement;
  /** 1 for the highest level in this article. */
  readonly level: number;
}

/** Longest line that can be a heading, in UTF-16 units; longer bold lines are emphasis. */
const MAX_HEADING_LENGTH = 40;
/** Fewer headings than this need no table of contents. */
const MIN_HEADINGS = 3;
/** `01`, `1.`, `一、`, `（二）`: a number that stands before or instead of a heading. */
const NUMBERED = /^(?:\d{1,2}[.、]?$|[（(]?[一二三四五六七八九十]{1,3}(?:[、．.]|[）)]))/;

/**
 * The headings of an article in order: h2–h6, or where it has fewer than three of those, lines
 * that look like headings (a short paragraph all in bold, `01`, `一、…`). Empty when fewer than three.
 */
export function outlineOf(body: Element): readonly OutlineEntry[] {
  const headings = [...body.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')].filter(
    (heading) => heading.textContent.trim() !== '',
  );
  if (headings.length >= MIN_HEADINGS) {
    const depths = headings.map((heading) => Number(heading.localName.slice(1)));
    const ranks = [...new Set(depths)].sort((a, b) => a - b);
    return headings.map((element, index) => ({
      element,
      level: ranks.indexOf(depths[index] ?? 0) + 1,
    }));
  }
  const lines = [...body.querySelectorAll<HTMLElement>('p')].filter(isHeadingLine);
  if (lines.length < MIN_HEADINGS) return [];
  return lines.map((element) => ({ element, level: 1 }));
}

function isHeadingLine(line: HTMLElement): boolean {
  const text = line.textContent.trim();
  if (text === '' || text.length > MAX_HEADING_LENGTH) return false;
  if (NUMBERED.test(text)) return true;
  const bold = [...line.querySelectorAll('b, strong')];
  return (
    bold
      .map((part) => part.textContent)
      .join('')
      .trim() === text
  );
}

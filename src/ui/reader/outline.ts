/** A heading of the article, or a short line that serves as one. */
export interface OutlineEntry {
  readonly element: HTMLElement;
  /** The heading's words, where `element` is only their number on a line of its own. */
  readonly words?: HTMLElement;
  /** 1 for the highest level in this article. */
  readonly level: number;
}

/** Longest line that can be a heading, in UTF-16 units; longer bold lines are emphasis. */
const MAX_HEADING_LENGTH = 40;
/** Fewer headings than this need no table of contents. */
const MIN_HEADINGS = 3;
/** Entries at most: nobody finds anything in a longer table; the longest article seen has 300. */
const MAX_ENTRIES = 1_000;
/** `01`, `1.`, `Part 2`: a number that is a line of its own. */
const NUMBER_ALONE = /^(?:part|chapter|no)?[.\s]{0,2}\d{1,2}[.、．]?$/i;
/** `一、`, `（二）`, `第三章`, `壹、`, `01 `: a number before a heading. */
const NUMBERED =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}(?:[、．.]|[）)])|第[一二三四五六七八九十百\d]{1,4}[章節节部回篇講讲]|[壹貳贰叁參肆伍陸陆柒捌玖拾][、．.\s]|0\d[\s.、．|｜/／])/;
/** What ends a sentence, or goes on behind it, ends no heading. */
const SENTENCE_END = /[。，；、,;…]$/;

/**
 * The headings of an article in order: h2–h6, or where it has fewer than three of those, also lines
 * that look like headings (a short line all in bold, `01`, `一、…`). Empty when fewer than three.
 */
export function outlineOf(body: Element): readonly OutlineEntry[] {
  const headings = [...body.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')]
    .filter((heading) => heading.textContent.trim() !== '')
    .slice(0, MAX_ENTRIES);
  if (headings.length >= MIN_HEADINGS) {
    const depths = headings.map((heading) => Number(heading.localName.slice(1)));
    const ranks = [...new Set(depths)].sort((a, b) => a - b);
    return headings.map((element, index) => ({
      element,
      level: ranks.indexOf(depths[index] ?? 0) + 1,
    }));
  }
  const blocks = [...body.querySelectorAll<HTMLElement>(LINES)].filter(
    (line) => line.querySelector(LINES) === null && line.closest('li, table, blockquote') === null,
  );
  const entries: OutlineEntry[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const element = blocks[index];
    if (element === undefined || !isHeadingLine(element)) continue;
    const words = blocks[index + 1];
    if (isNumberAlone(element) && words && isHeadingLine(words) && !isNumberAlone(words)) {
      entries.push({ element, words, level: 1 });
      index += 1;
    } else {
      entries.push({ element, level: 1 });
    }
  }
  return entries.length < MIN_HEADINGS ? [] : entries.slice(0, MAX_ENTRIES);
}

/** Whether a line that is no heading by its element serves as one. */
export function isHeadingLine(line: HTMLElement): boolean {
  const text = line.textContent.trim();
  if (text === '' || text.length > MAX_HEADING_LENGTH) return false;
  if (/^h\d$/.test(line.localName) || NUMBER_ALONE.test(text)) return true;
  if (SENTENCE_END.test(text)) return false;
  if (NUMBERED.test(text)) return true;
  const bold = [...line.querySelectorAll('b, strong')].filter(
    (part) => !part.parentElement?.closest('b, strong'),
  );
  return (
    bold
      .map((part) => part.textContent)
      .join('')
      .trim() === text
  );
}

/** The boxes that a line can be; only the innermost of them is one. */
const LINES = 'p, div, section, h1, h2, h3, h4, h5, h6';

function isNumberAlone(line: HTMLElement): boolean {
  return NUMBER_ALONE.test(line.textContent.trim());
}

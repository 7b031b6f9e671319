import { escapeText } from './serialise.ts';

/** A heading of the book, with the id it was given. */
export interface BookHeading {
  readonly id: string;
  readonly text: string;
  /** 2 to 6. */
  readonly level: number;
}

/** Gives every heading below `root` an id, and lists them in order. Changes the tree. */
export function markHeadings(root: Element): readonly BookHeading[] {
  return [...root.querySelectorAll('h2, h3, h4, h5, h6')].flatMap((heading, index) => {
    const text = headingText(heading);
    if (text === '') return []; // a picture alone names nothing
    const id = `heading-${index + 1}`;
    heading.setAttribute('id', id);
    return [{ id, text, level: Number(heading.localName.slice(1)) }];
  });
}

/** The headings as nested lists: `<ol>…</ol>`; each list holds what is below the item before it. */
export function contentsMarkup(headings: readonly BookHeading[], file: string): string {
  const open: number[] = [];
  let markup = '';
  for (const { id, text, level } of headings) {
    while (open.length > 1 && level < (open.at(-1) ?? level)) {
      // up to the list that this level belongs to; a level between two lists stays in the inner one
      if (level > (open.at(-2) ?? level)) break;
      open.pop();
      markup += '</li></ol>';
    }
    const last = open.at(-1);
    if (last === undefined || level > last) {
      open.push(level);
      markup += '<ol>';
    } else {
      markup += '</li>';
      open[open.length - 1] = level;
    }
    markup += `<li><a href="${file}#${id}">${escapeText(text)}</a>`;
  }
  return markup + '</li></ol>'.repeat(open.length);
}

/** Without the readings over its words. */
function headingText(heading: Element): string {
  const copy = heading.ownerDocument.createElement('div');
  copy.append(...heading.cloneNode(true).childNodes);
  for (const reading of copy.querySelectorAll('rt, rp')) reading.remove();
  return copy.textContent.replaceAll(/\s+/gu, ' ').trim();
}

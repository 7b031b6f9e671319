import type { Article } from '../../article/article.ts';

/** What a link inside the article leads to. */
export interface LinkedPlace {
  readonly link: HTMLAnchorElement;
  readonly target: HTMLElement;
  /** Whether the link is the mark of a note, and the target the note. */
  readonly isNote: boolean;
}

/** Longest mark of a note, in UTF-16 units: `[12]`, a sign for “note” with a number. */
const MAX_MARK = 6;
/**
 * What stands for a note: a number, a circled one, a sign, a letter, a Han character with a number;
 * alone or in brackets of any kind.
 */
const MARK =
  /^\p{Ps}?(?:\p{Script=Han}?\s?(?:\p{N}{1,3}|[ivxlc]{1,5})|[*†‡§¶]{1,3}|\p{Script=Han}|\p{L})\p{Pe}?$/iu;

/** Where a pressed link leads to, if that is in the article itself. */
export function linkedPlace(
  link: HTMLAnchorElement,
  body: Element,
  { url, anchors }: Pick<Article, 'url' | 'anchors'>,
): LinkedPlace | undefined {
  const hash = link.href.indexOf('#');
  if (hash < 0 || link.href.slice(0, hash) !== url.split('#', 1)[0]) return undefined;
  const target = anchors?.get(fragmentOf(link.href.slice(hash + 1)));
  if (!(target instanceof HTMLElement) || !body.contains(target)) return undefined;
  const text = link.textContent.trim();
  const isLater = link.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING;
  const isInside = link.contains(target) || target.contains(link);
  const isMark = text.length <= MAX_MARK && MARK.test(text);
  return { link, target, isNote: isMark && isLater !== 0 && !isInside };
}

/** The block that a note is written in: its mark alone says nothing. */
export function noteBlock(target: HTMLElement, body: Element): HTMLElement {
  const block = target.closest<HTMLElement>('li, p, dd, dt, td, blockquote, div, section');
  if (block === null || !body.contains(block) || block === body) return target;
  // a term of a list of definitions is explained by what follows it
  const next = block.nextElementSibling;
  return block.localName === 'dt' && next instanceof HTMLElement ? next : block;
}

function fragmentOf(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone % is no encoding
  }
}

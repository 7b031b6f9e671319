import createDOMPurify, { type WindowLike } from 'dompurify';
import { ALLOWED } from './article-allowlist.ts';

/** DOMPurify, told of our allowlist only: a check by another hand, which has to change nothing. */
export const STRICT_OPTIONS = {
  ALLOWED_TAGS: [...ALLOWED.elements, '#text'],
  ALLOWED_ATTR: [...new Set([...ALLOWED.attributes].map((pair) => pair.split(' ')[1] ?? ''))],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
};

/** What DOMPurify makes of markup under {@link STRICT_OPTIONS}. */
export function strictPurifier(window: WindowLike): (markup: string) => string {
  const purify = createDOMPurify(window);
  return (markup) => purify.sanitize(markup, STRICT_OPTIONS);
}

/** What DOMPurify takes out of an element's children under {@link STRICT_OPTIONS}. */
export function inPlacePurifier(window: WindowLike): (root: HTMLElement) => readonly unknown[] {
  const purify = createDOMPurify(window);
  return (root) => {
    purify.sanitize(root, { ...STRICT_OPTIONS, IN_PLACE: true });
    return [...purify.removed];
  };
}

import { hasText, isOneOf, unwrap } from './reshape.ts';

/** What stands around a reading where there is no ruby: the same in every script. */
const BRACKETS = ['（', '）'] as const;

/**
 * Ruby is bases with readings: `香<rt>ㄒㄧㄤ</rt>菜<rt>ㄘㄞˋ</rt>`, each reading in a pair of `rp`
 * or in none. Anything else becomes text with the readings in brackets.
 */
export function fitRuby(ruby: Element): void {
  const shape = [...ruby.childNodes].map(letterOf).join('').replaceAll(' ', '');
  if (/^(?:b+(?:r|prp)+)+$/u.test(shape)) return;
  for (const part of [...ruby.children]) if (isOneOf(part, 'rt', 'rp')) fitReading(part);
  unwrap(ruby);
}

/** A reading that stands in no ruby. */
export function fitReading(part: Element): void {
  if (part.localName === 'rp' || !hasText(part)) part.remove();
  else part.replaceWith(BRACKETS[0], ...part.childNodes, BRACKETS[1]);
}

function letterOf(node: ChildNode): string {
  if (isOneOf(node, 'rt')) return 'r';
  if (isOneOf(node, 'rp')) return 'p';
  return hasText(node) || node.nodeType === node.ELEMENT_NODE ? 'b' : ' ';
}

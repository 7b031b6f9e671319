import { VOID_ELEMENTS } from '../article/rebuild-rules.ts';
import { toUri } from './uri.ts';

/**
 * Writes the content of `root` as markup that is both HTML and well-formed XHTML: every element
 * closed, every attribute quoted, no character that XML forbids. With `xml` each `lang` gets its
 * `xml:lang`. Iterative.
 */
export function serialise(root: Node, { xml = false }: { readonly xml?: boolean } = {}): string {
  const parts: string[] = [];
  const stack: (Node | string)[] = [];
  const push = (of: Node) => {
    for (let node = of.lastChild; node !== null; node = node.previousSibling) stack.push(node);
  };
  push(root);
  for (let task = stack.pop(); task !== undefined; task = stack.pop()) {
    if (typeof task === 'string') parts.push(task);
    else if (task.nodeType === task.TEXT_NODE) parts.push(escapeText(task.nodeValue ?? ''));
    else if (isElement(task)) {
      const name = task.localName;
      parts.push(`<${name}${attributesOf(task, xml)}`);
      if (VOID_ELEMENTS.has(name)) {
        parts.push('/>');
        continue;
      }
      parts.push('>');
      // HTML's parser takes the first line break in a `pre` for layout
      if (!xml && name === 'pre' && task.textContent?.startsWith('\n')) parts.push('\n');
      stack.push(`</${name}>`);
      push(task);
    }
  }
  return parts.join('');
}

/** Text that may stand in markup, between tags or in double quotes. */
export function escapeText(text: string): string {
  return legalText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Text without the characters that no file of text should hold. */
export function legalText(text: string): string {
  return text.replaceAll(NOT_XML, '');
}

/** Control characters, non-characters and halves of pairs, which no XML may hold (XML 1.0, 2.2). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\p{Cs}]/gu;

const ADDRESSES = new Set(['href', 'src']);

function attributesOf(element: Element, xml: boolean): string {
  let text = '';
  for (const { name, value } of element.attributes) {
    const written = ADDRESSES.has(name) ? toUri(value) : value;
    text += ` ${name}="${escapeText(written || (BOOLEAN.has(name) ? name : ''))}"`;
    if (xml && name === 'lang') text += ` xml:lang="${escapeText(value)}"`;
  }
  return text;
}

const BOOLEAN = new Set(['reversed', 'open']);

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}

import Turndown from 'turndown';
import { serialise } from './serialise.ts';
import { toUri } from './uri.ts';

/** What Markdown has no signs for stays as markup, which its readers show. */
const KEPT_IN_LINE = new Set(['ruby', 'sub', 'sup', 'u', 'ins', 'mark', 'kbd']);
const KEPT_BLOCKS = new Set(['details', 'dl']);

/**
 * Turndown for valid trees (copyShown), with what it lacks: tables, ruby, code of any kind,
 * addresses in brackets, and emphasis that ends in Chinese punctuation. Give it elements, not
 * strings: then it parses nothing.
 */
export function createTurndown(): Turndown {
  const turndown = new Turndown({
    headingStyle: 'atx',
    bulletListMarker: '-',
    hr: '---',
  });
  turndown.addRule('kept', {
    filter: ({ localName }) => KEPT_IN_LINE.has(localName),
    replacement: (_content, node) => markupOf(node),
  });
  turndown.addRule('kept blocks', {
    filter: ({ localName }) => KEPT_BLOCKS.has(localName),
    replacement: (_content, node) => `\n\n${markupOf(node)}\n\n`,
  });
  turndown.addRule('strong', {
    filter: ['strong', 'b'],
    replacement: (content, node) => emphasis(content, node, '**', 'strong'),
  });
  turndown.addRule('em', {
    filter: ['em', 'i'],
    replacement: (content, node) => emphasis(content, node, '*', 'em'),
  });
  turndown.addRule('strike', {
    filter: ['s', 'del'],
    replacement: (content, node) => emphasis(content, node, '~~', 'del'),
  });
  // a `pre` of any content, not only of one `code`, as Turndown has it
  turndown.addRule('code', {
    filter: 'pre',
    replacement: (_content, node) => fenced(node.textContent ?? ''),
  });
  turndown.addRule('table', {
    filter: 'table',
    replacement: (_content, node) => {
      const table = pipeTable(node, (cell) => turndown.turndown(cell));
      return `\n\n${table ?? markupOf(node)}\n\n`;
    },
  });
  turndown.addRule('link', {
    filter: (node) => node.localName === 'a' && node.hasAttribute('href'),
    replacement: (content, node) => linkTo(node.getAttribute('href') ?? '', content.trim()),
  });
  turndown.addRule('picture', {
    filter: 'img',
    replacement: (_content, node) => {
      const words = (node.getAttribute('alt') ?? '').replaceAll(/\s+/gu, ' ');
      return `![${turndown.escape(words)}](${inBrackets(node.getAttribute('src') ?? '')})`;
    },
  });
  return turndown;
}

const PUNCTUATION_AT_START = /^[\p{P}\p{S}]/u;
const PUNCTUATION_AT_END = /[\p{P}\p{S}]$/u;
const WORD_AT_START = /^[^\s\p{P}\p{S}]/u;
const WORD_AT_END = /[^\s\p{P}\p{S}]$/u;

/**
 * Signs beside punctuation and a word at once mean nothing in CommonMark (6.2, "flanking"):
 * `他說**「好」**然後` shows the asterisks. There, markup.
 */
function emphasis(content: string, node: Node, sign: string, tag: string): string {
  if (content.trim() === '') return content;
  const before = node.previousSibling?.textContent ?? '';
  const after = node.nextSibling?.textContent ?? '';
  const isLost =
    (PUNCTUATION_AT_START.test(content) && WORD_AT_END.test(before)) ||
    (PUNCTUATION_AT_END.test(content) && WORD_AT_START.test(after));
  return isLost ? `<${tag}>${content}</${tag}>` : sign + content + sign;
}

/** Markdown has no links around blocks: there the address follows. */
function linkTo(href: string, words: string): string {
  if (words === '') return '';
  if (words.includes('\n\n')) return `\n\n${words}\n\n<${toUri(href)}>\n\n`;
  return `[${words}](${inBrackets(href)})`;
}

/** Brackets in an address would end the link. */
function inBrackets(address: string): string {
  return toUri(address).replaceAll('(', '%28').replaceAll(')', '%29');
}

/** Code between fences that are longer than any run of backticks in it. */
function fenced(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `\n\n${fence}\n${code.replace(/\n$/u, '')}\n${fence}\n\n`;
}

/** A table of pipes; undefined where cells span, or hold more than lines. */
function pipeTable(table: Element, inline: (cell: HTMLElement) => string): string | undefined {
  if (table.querySelector('[colspan], [rowspan], table, pre, ul, ol, blockquote, dl, details')) {
    return undefined;
  }
  const cellsOf = (row: Element) =>
    [...row.querySelectorAll<HTMLElement>('td, th')].map((cell) =>
      inline(cell)
        .trim()
        .replaceAll('|', '\\|')
        .replaceAll(/\s*\n\s*/gu, '<br>'),
    );
  const rows = [...table.querySelectorAll('tr')].map(cellsOf);
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return '';
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  const hasHead = table.querySelector('tr')?.querySelector('td') === null;
  const caption = table.querySelector('caption');
  const lines = [
    line(hasHead ? (rows[0] ?? []) : []),
    line(Array.from({ length: width }, () => '---')),
    ...rows.slice(hasHead ? 1 : 0).map(line),
  ].join('\n');
  return caption === null ? lines : `${inline(caption)}\n\n${lines}`;
}

function markupOf(node: Element): string {
  const box = node.ownerDocument.createElement('div');
  box.append(node.cloneNode(true));
  return serialise(box);
}

import type { Translate } from '../ui/translate.ts';
import { provenanceLines } from './provenance.ts';
import type { TakenArticle } from './taken-article.ts';

/** Blocks with an empty line around them; the others in BLOCKS only begin a new line. */
const PARAGRAPHS = new Set(
  'p h1 h2 h3 h4 h5 h6 blockquote pre ul ol dl table figure hr details section div'.split(' '),
);
const LINES = new Set('li tr dt dd caption figcaption summary thead tbody tfoot'.split(' '));
/** Readings stand over the words, not between them. */
const LEFT_OUT = new Set(['rt', 'rp']);

/** The article as clean text: title, facts, address, body; no markup, no glosses, no readings. */
export function articleText(article: TakenArticle, translate: Translate): string {
  const head = [article.title, provenanceLines(article, translate).join('　'), article.url];
  const replies = article.replies.map(({ author, body }) =>
    [author, plainText(body)].filter((part) => part !== '').join('\n'),
  );
  const parts = [head.filter((line) => line !== '').join('\n'), plainText(article.body)];
  if (replies.length > 0) parts.push(translate('replies'), ...replies);
  return `${parts.join('\n\n')}\n`;
}

/**
 * The text of a valid tree as it reads: a paragraph to a line with an empty line between, items
 * with their marks, the cells of a row apart by tabs, code as it stands. Iterative.
 */
export function plainText(root: Element): string {
  const writer = new TextWriter();
  const stack: (Node | { readonly end: Element })[] = [];
  const push = (of: Node) => {
    for (let node = of.lastChild; node !== null; node = node.previousSibling) stack.push(node);
  };
  push(root);
  let depthInCode = 0;
  let depthInCells = 0;
  for (let task = stack.pop(); task !== undefined; task = stack.pop()) {
    if ('end' in task) {
      if (task.end.localName === 'pre') depthInCode--;
      if (isCell(task.end)) depthInCells--;
      else writer.break(depthInCells > 0 ? 0 : breakOf(task.end));
    } else if (task.nodeType === task.TEXT_NODE) {
      writer.write(task.nodeValue ?? '', depthInCode > 0);
    } else if (isElement(task) && !LEFT_OUT.has(task.localName)) {
      if (task.localName === 'br') writer.write(depthInCells > 0 ? ' ' : '\n', true);
      else if (task.localName === 'pre') depthInCode++;
      if (isCell(task)) {
        depthInCells++;
        if (task.previousElementSibling !== null) writer.write('\t', true);
      } else if (depthInCells > 0) {
        if (breakOf(task) > 0) writer.write(' ', false);
      } else writer.break(breakOf(task));
      if (task.localName === 'li') writer.mark(`${markOf(task)} `);
      stack.push({ end: task });
      push(task);
    }
  }
  return writer.end();
}

/** Line breaks that a block asks for on either side. */
function breakOf({ localName, parentElement }: Element): 0 | 1 | 2 {
  if (LINES.has(localName)) return 1;
  if (!PARAGRAPHS.has(localName)) return 0;
  return parentElement !== null && /^(?:li|td|th|dd)$/u.test(parentElement.localName) ? 1 : 2;
}

/** `•`, or the item's number. */
function markOf(item: Element): string {
  const list = item.parentElement;
  if (list?.localName !== 'ol') return '•';
  const items = [...list.children].filter(({ localName }) => localName === 'li');
  const reversed = list.hasAttribute('reversed');
  let number = Number(list.getAttribute('start') ?? (reversed ? items.length : 1));
  for (const each of items) {
    const own = each.getAttribute('value');
    if (own !== null) number = Number(own);
    if (each === item) break;
    number += reversed ? -1 : 1;
  }
  return `${number}.`;
}

/** Puts text together: white space folded, breaks merged. */
class TextWriter {
  readonly #lines: string[] = [];
  #line = '';
  /** Whether the line holds code, whose indentation counts. */
  #isCode = false;
  #break = 0;
  #mark = '';

  write(text: string, asIs: boolean): void {
    const spaced = asIs ? text : text.replaceAll(/[ \t\n\r\f]+/gu, ' ');
    const folded = !asIs && /\s$/u.test(this.#line) ? spaced.replace(/^ /u, '') : spaced;
    if (!asIs && this.#line === '' && folded.trim() === '') return;
    if (this.#break === 2 && this.#lines.length > 0) this.#lines.push('');
    this.#break = 0;
    const [first = '', ...more] = folded.split('\n');
    this.#line += this.#mark + first;
    this.#mark = '';
    this.#isCode ||= asIs;
    for (const line of more) {
      this.#flush();
      this.#line = line;
      this.#isCode = asIs;
    }
  }

  /** Stands before whatever is written next. */
  mark(text: string): void {
    this.#mark = text;
  }

  break(lines: 0 | 1 | 2): void {
    if (lines === 0) return;
    if (this.#line.trim() !== '') this.#flush();
    this.#line = '';
    this.#isCode = false;
    this.#break = Math.max(this.#break, lines);
  }

  end(): string {
    this.break(1);
    return this.#lines.join('\n').replace(/^\n+/u, '').trimEnd();
  }

  #flush(): void {
    this.#lines.push(this.#isCode ? this.#line.trimEnd() : this.#line.trim());
    this.#line = '';
    this.#isCode = false;
  }
}

function isCell({ localName }: Element): boolean {
  return localName === 'td' || localName === 'th';
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}

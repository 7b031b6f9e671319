import type { Removal } from './article.ts';
import { type PageElement, type PageNode, walkPage } from './page-tree.ts';
import { type RebuildOptions, rebuildSteps } from './rebuild.ts';
import type { Taken } from './removals.ts';
import { type Steps, Turn } from './steps.ts';

/** The receipt cuts texts here (article.ts). */
const MAX_REMOVAL_TEXT = 2000;

/** The article's new nodes and what was left out of them, in document order. */
export interface Assembly {
  readonly body: DocumentFragment;
  readonly removals: readonly Removal[];
  readonly anchors: ReadonlyMap<string, Element>;
}

/**
 * Rebuilds `box`. Where a removed node stood, an empty text node takes its place and the removed
 * nodes are rebuilt on their own, so that each can be put back without the page. What was removed
 * outside the box gets its place at the beginning or the end of the body.
 */
export function* assemble(
  box: PageElement,
  page: PageElement,
  taken: readonly Taken[],
  options: Omit<RebuildOptions, 'leaveOut' | 'onPlace'>,
): Steps<Assembly> {
  const turn = new Turn();
  const { document } = options;
  const placeholders = new Map<number, Text>();
  const groups = new Map<number, PageNode[]>();
  const order: number[] = [];
  const note = (node: PageNode) => {
    const group = groups.get(node.removal);
    if (group) group.push(node);
    else {
      groups.set(node.removal, [node]);
      order.push(node.removal);
    }
  };

  const anchors = new Map<string, Element>();
  const body = yield* rebuildSteps([box], {
    ...options,
    onPlace: (id, node) => {
      // the fragment itself is no place to go to
      if (!anchors.has(id) && node.nodeType === 1) anchors.set(id, node as Element);
    },
    leaveOut: (node, parent) => {
      if (node.removal === 0) return false;
      if (!placeholders.has(node.removal)) {
        placeholders.set(node.removal, parent.appendChild(document.createTextNode('')));
      }
      return true;
    },
  });
  let after = false;
  const outside: { readonly number: number; readonly after: boolean }[] = [];
  for (const node of walkPage(page, (node) => {
    if (node === box) after = true;
    if (node.removal === 0) return true;
    if (!groups.has(node.removal) && !placeholders.has(node.removal)) {
      outside.push({ number: node.removal, after });
    }
    note(node);
    return false;
  })) {
    if (node.kind === 'element' && turn.isOver()) yield;
  }
  const first = body.firstChild;
  for (const { number, after: isAfter } of outside) {
    const placeholder = document.createTextNode('');
    body.insertBefore(placeholder, isAfter ? null : first);
    placeholders.set(number, placeholder);
  }

  const removals: Removal[] = [];
  for (const number of order) {
    if (turn.isOver()) yield;
    const entry = taken[number - 1];
    const placeholder = placeholders.get(number);
    const nodes = groups.get(number);
    if (!entry || !placeholder || !nodes) continue;
    const inner = (node: PageNode) => node.removal !== 0 && node.removal !== number;
    const block = yield* rebuildSteps(nodes, {
      ...options,
      leaveOut: (node) => inner(node) && !nodes.includes(node),
    });
    const { step, rule } = entry;
    removals.push({ step, rule, text: textOf(nodes), block, placeholder });
  }
  return { body, removals, anchors };
}

/** White space folded, blocks not told apart. */
function textOf(nodes: readonly PageNode[]): string {
  let text = '';
  for (const top of nodes) {
    for (const node of walkPage(top)) {
      if (node.kind === 'text') text += node.text;
      if (text.length > 4 * MAX_REMOVAL_TEXT) break;
    }
    text += ' ';
  }
  return text.replace(/\s+/gu, ' ').trim().slice(0, MAX_REMOVAL_TEXT);
}

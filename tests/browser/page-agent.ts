import { isVariant } from '../../src/chinese/variant.ts';
import type { GlossaryMatch } from '../../src/glossary/entry.ts';
import { PageConversion } from '../../src/page/page-conversion.ts';
import { TermHighlights } from '../../src/page/term-highlights.ts';
import { collectBlocks } from '../../src/page/text-blocks.ts';
import { convertInMiniature } from './page-converter.ts';

/**
 * The content script of the test extension: does to its page what a test asks for by an event, in
 * the world (and, in Firefox, behind the wrappers) in which the real page script runs.
 */
let conversion: PageConversion | undefined;
let highlights: TermHighlights | undefined;
let failures = 0;
let asked = 0;
let delay = 0;

const start = () => {
  conversion ??= new PageConversion({
    document,
    convert: async (texts, target) => {
      asked += texts.length;
      if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
      if (failures-- > 0) throw new Error('the worker died');
      failures = 0;
      return texts.map((text) => convertInMiniature(text, target));
    },
    onWritten: (nodes) => highlights?.refresh(nodes),
  });
  return conversion;
};

const commands: Record<string, (argument: unknown) => unknown> = {
  async set(target) {
    const began = performance.now();
    await start().setTarget(isVariant(target) ? target : 'original');
    return performance.now() - began;
  },
  /** Asks for many targets at once, without waiting for any but the last. */
  async hurry(targets) {
    const all = Array.isArray(targets) ? targets : [];
    await Promise.all(
      all.map((target) => start().setTarget(isVariant(target) ? target : 'original')),
    );
  },
  fail(times) {
    failures = Number(times);
  },
  slow(milliseconds) {
    delay = Number(milliseconds);
  },
  asked: () => asked,
  destroy() {
    conversion?.destroy();
    conversion = undefined;
    highlights?.destroy();
    highlights = undefined;
  },
  addRoot(selector) {
    const root = document.querySelector(String(selector))?.shadowRoot;
    if (root) start().addRoot(root);
  },
  original(selector) {
    const element = document.querySelector(String(selector));
    return element && conversion?.originalTextOf(element);
  },
  /** Marks every occurrence of the given terms; answers how many. */
  mark(terms) {
    highlights ??= new TermHighlights(document);
    const blocks = collectBlocks(document, (node) => conversion?.originalOf(node) ?? node.data);
    const wanted = Array.isArray(terms) ? terms.map(String) : [];
    highlights.set(
      blocks.map((block) => ({
        block,
        matches: wanted.flatMap((term) => findAll(block.text, term)),
      })),
    );
    return highlights.size;
  },
  unmark() {
    highlights?.clear();
  },
  hit(point) {
    const [x, y] = Array.isArray(point) ? point.map(Number) : [];
    const hit = highlights?.hitTest(x ?? 0, y ?? 0);
    return hit && { text: hit.match.text, rect: hit.rect.toJSON() };
  },
};

function findAll(text: string, term: string): GlossaryMatch[] {
  const matches: GlossaryMatch[] = [];
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
    const end = at + term.length;
    const details = { text: term, key: term, gloss: term, kind: 'word', level: 'general' } as const;
    matches.push({ start: at, end, ...details });
  }
  return matches;
}

window.addEventListener('qingdu-ask', async (event) => {
  const { id, command, argument } = JSON.parse(String((event as CustomEvent).detail));
  let answer: unknown;
  try {
    answer = { value: await commands[command]?.(argument) };
  } catch (failure) {
    answer = { failure: String(failure) };
  }
  const detail = JSON.stringify(answer);
  window.dispatchEvent(new CustomEvent(`qingdu-answer-${id}`, { detail }));
});

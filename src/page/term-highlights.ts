import type { GlossaryMatch } from '../glossary/entry.ts';
import { convertedSpan } from './converted-span.ts';
import { type BlockSpan, spanIn, type TextBlock } from './text-blocks.ts';
import { elementAbove, isAttached, windowOf } from './unclobbered.ts';

/** Terms that were found in a block, offsets in {@link TextBlock.text}. */
export interface BlockMatches {
  readonly block: TextBlock;
  readonly matches: readonly GlossaryMatch[];
}

/** A term under a point. */
export interface TermHit {
  readonly match: GlossaryMatch;
  readonly block: TextBlock;
  /** Where the term (the line of it under the point) stands in the viewport, CSS pixels. */
  readonly rect: DOMRect;
}

/** The name under which the marks are in `CSS.highlights`. */
const TERM_HIGHLIGHT = 'qingdu-term';
/** The name of the mark on the term that the keyboard has come to. */
const CURRENT_HIGHLIGHT = 'qingdu-current-term';

/**
 * The rule without which the marks are not seen. It is not put into the page here: when the user
 * turns glosses on, the background inserts it (`scripting.insertCSS`, all frames not needed) and
 * removes it with `scripting.removeCSS` and the same text. So the page's DOM and its own style
 * sheets stay as they are, and its content security policy has no say.
 *
 * Lines only: Chromium 156 paints no colours of a user's style sheet on highlights, and in forced
 * colours it paints every highlight as a selection, whatever its style says (seen, not documented).
 */
export const requiresCss = `::highlight(${TERM_HIGHLIGHT}) { text-decoration: underline dotted 1px; text-underline-offset: 0.25em; }
::highlight(${CURRENT_HIGHLIGHT}) { text-decoration: underline solid 3px; text-underline-offset: 0.25em; }
@media (forced-colors: active) {
  ::highlight(${TERM_HIGHLIGHT}) { text-decoration-color: LinkText; }
}`;

/**
 * Marks terms on the raw page by the CSS Custom Highlight API: nothing in the DOM changes. The
 * ranges are static: a live range collapses when its text is rewritten, a static one keeps its
 * offsets, which is right as long as the text keeps its length (measured in both browsers);
 * {@link refresh} mends the others.
 */
export class TermHighlights {
  readonly #document: Document;
  #highlight: Highlight | null = null;
  #current: Highlight | null = null;
  /** In document order. */
  #all: Term[] = [];
  #terms = new Map<AbstractRange, Term>();
  #byNode = new WeakMap<Text, Set<Term>>();

  constructor(document: Document) {
    this.#document = document;
  }

  /** How many terms are marked. */
  get size(): number {
    return this.#terms.size;
  }

  /** Marks these terms and no others. */
  set(found: readonly BlockMatches[]): void {
    this.clear();
    const highlight = new Highlight();
    this.#highlight = highlight;
    for (const { block, matches } of found) {
      for (const match of matches) {
        const span = spanIn(block, match.start, match.end);
        if (span === undefined) continue;
        const term: Term = { match, block, span, range: null };
        for (const node of new Set([span.first.node, span.last.node])) this.#index(node, term);
        this.#all.push(term);
        this.#place(term);
      }
    }
    registryOf(this.#document)?.set(TERM_HIGHLIGHT, highlight);
  }

  /** Places the terms in these nodes again, after their text was rewritten. */
  refresh(nodes: readonly Text[]): void {
    for (const node of nodes) {
      for (const term of this.#byNode.get(node) ?? []) this.#place(term);
    }
  }

  /** The marked term at a point of the viewport (CSS pixels), or undefined. */
  hitTest(x: number, y: number): TermHit | undefined {
    const range = this.#rangeAt(x, y);
    const term = range && this.#terms.get(range);
    if (range === undefined || term === undefined) return undefined;
    const rects = rectsOf(this.#document, range);
    const rect = rects.find((one) => isAround(one, x, y)) ?? rects[0];
    return rect && { match: term.match, block: term.block, rect };
  }

  /**
   * The next term that can be seen after a match (before it with -1), brought into the window and
   * marked as current; without a match, or with one that is gone, the first in the window. Goes
   * round at the end. Undefined when no term can be seen.
   */
  walk(from: GlossaryMatch | undefined, step: 1 | -1): TermHit | undefined {
    const count = this.#all.length;
    const here = from === undefined ? -1 : this.#all.findIndex(({ match }) => match === from);
    const start = here >= 0 ? here + step : this.#firstInWindow();
    for (let passed = 0; passed < count; passed += 1) {
      const term = this.#all[(start + passed * step + 2 * count) % count];
      const hit = term && this.#hitOf(term);
      if (term === undefined || hit === undefined) continue;
      return this.#bringIntoView(term, hit);
    }
    return undefined;
  }

  /** Where a marked term stands now, its first line. */
  rectOf(match: GlossaryMatch): DOMRect | undefined {
    const term = this.#all.find((one) => one.match === match);
    return term && this.#hitOf(term)?.rect;
  }

  /** No term is the current one any more. */
  leave(): void {
    const registry = registryOf(this.#document);
    if (this.#current !== null && registry?.get(CURRENT_HIGHLIGHT) === this.#current) {
      registry.delete(CURRENT_HIGHLIGHT);
    }
    this.#current = null;
  }

  /** Takes all marks away. */
  clear(): void {
    this.leave();
    this.#all = [];
    const registry = registryOf(this.#document);
    // Another copy of this script may have taken the name over.
    if (this.#highlight !== null && registry?.get(TERM_HIGHLIGHT) === this.#highlight) {
      registry.delete(TERM_HIGHLIGHT);
    }
    this.#highlight = null;
    this.#terms = new Map();
    this.#byNode = new WeakMap();
  }

  /** The same as {@link clear}: nothing else is held. */
  destroy(): void {
    this.clear();
  }

  #firstInWindow(): number {
    const height = windowOf(this.#document)?.innerHeight ?? 0;
    const first = this.#all.findIndex((term) => {
      const rect = this.#hitOf(term)?.rect;
      return rect !== undefined && rect.bottom > 0 && rect.top < height;
    });
    return Math.max(first, 0);
  }

  #hitOf({ range, match, block }: Term): TermHit | undefined {
    const rect = range && rectsOf(this.#document, range).find((one) => one.width > 0);
    return rect ? { match, block, rect } : undefined;
  }

  #bringIntoView(term: Term, hit: TermHit): TermHit {
    const height = windowOf(this.#document)?.innerHeight ?? 0;
    const { range } = term;
    if (range === null) return hit;
    this.leave();
    this.#current = new Highlight(range);
    registryOf(this.#document)?.set(CURRENT_HIGHLIGHT, this.#current);
    if (hit.rect.top >= MARGIN && hit.rect.bottom <= height - MARGIN) return hit;
    const element = elementAbove(range.startContainer);
    // at once: a tooltip that flies after its term helps nobody
    if (element !== null) {
      Element.prototype.scrollIntoView.call(element, { block: 'center', behavior: 'instant' });
    }
    return this.#hitOf(term) ?? hit;
  }

  #index(node: Text, term: Term): void {
    const terms = this.#byNode.get(node);
    if (terms === undefined) this.#byNode.set(node, new Set([term]));
    else terms.add(term);
  }

  #place(term: Term): void {
    const range = rangeOf(term.span);
    const old = term.range;
    if (old !== null && range !== null && isSameRange(old, range)) return;
    if (old !== null) {
      this.#highlight?.delete(old);
      this.#terms.delete(old);
    }
    term.range = range;
    if (range === null) return;
    this.#highlight?.add(range);
    this.#terms.set(range, term);
  }

  #rangeAt(x: number, y: number): AbstractRange | undefined {
    const registry = registryOf(this.#document);
    if (registry !== undefined && canHitTest(registry)) {
      for (const { highlight, ranges } of registry.highlightsFromPoint(x, y)) {
        if (highlight === this.#highlight) return ranges[0];
      }
      return undefined;
    }
    return this.#rangeAtCaret(x, y);
  }

  /** For browsers without `highlightsFromPoint`. */
  #rangeAtCaret(x: number, y: number): AbstractRange | undefined {
    const caret = Document.prototype.caretPositionFromPoint.call(this.#document, x, y);
    if (caret === null) return undefined;
    for (const range of this.#terms.keys()) {
      const isNear =
        range.startContainer === caret.offsetNode || range.endContainer === caret.offsetNode;
      // The caret is the nearest one, which may be far from the point.
      if (isNear && rectsOf(this.#document, range).some((rect) => isAround(rect, x, y)))
        return range;
    }
    return undefined;
  }
}

interface Term {
  readonly match: GlossaryMatch;
  readonly block: TextBlock;
  readonly span: BlockSpan;
  range: StaticRange | null;
}

/** A term nearer to the window's edge is brought to its middle, so that a tooltip has room. */
const MARGIN = 100;

/** TypeScript's library does not know it yet. */
interface HitTesting {
  highlightsFromPoint(
    x: number,
    y: number,
  ): readonly { readonly highlight: Highlight; readonly ranges: readonly AbstractRange[] }[];
}

function canHitTest(registry: HighlightRegistry): registry is HighlightRegistry & HitTesting {
  return 'highlightsFromPoint' in registry;
}

function registryOf(document: Document): HighlightRegistry | undefined {
  return windowOf(document)?.CSS.highlights;
}

/** Where a span stands now; null when its text is no longer there. */
function rangeOf(span: BlockSpan): StaticRange | null {
  const { first, last } = span;
  if (!isAttached(first.node) || !isAttached(last.node)) return null;
  const firstEnd = first === last ? span.end : first.original.length;
  const lastStart = first === last ? span.start : 0;
  const start = convertedSpan(first.original, first.node.data, span.start, firstEnd)?.start;
  const end = convertedSpan(last.original, last.node.data, lastStart, span.end)?.end;
  if (start === undefined || end === undefined) return null;
  return new StaticRange({
    startContainer: first.node,
    startOffset: start,
    endContainer: last.node,
    endOffset: end,
  });
}

function isSameRange(one: AbstractRange, other: AbstractRange): boolean {
  return one.startOffset === other.startOffset && one.endOffset === other.endOffset;
}

function rectsOf(document: Document, span: AbstractRange): DOMRect[] {
  const range = Document.prototype.createRange.call(document);
  // A text that was cut short since the last refresh has no such offset.
  if (span.startOffset > lengthOf(span.startContainer)) return [];
  if (span.endOffset > lengthOf(span.endContainer)) return [];
  range.setStart(span.startContainer, span.startOffset);
  range.setEnd(span.endContainer, span.endOffset);
  return [...range.getClientRects()];
}

function lengthOf(node: Node): number {
  return node.nodeValue?.length ?? 0;
}

/** With a pixel of tolerance: pointer positions are fractions. */
function isAround(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left - 1 && x <= rect.right + 1 && y >= rect.top - 1 && y <= rect.bottom + 1;
}

import { sentenceAt } from '../chinese/sentence.ts';
import type { PageConversion } from '../page/page-conversion.ts';
import { elementAbove, shadowRootOf } from '../page/unclobbered.ts';
import type { Theme } from '../settings.ts';
import { OriginalTooltip } from '../ui/tooltip/original-tooltip.ts';
import type { AnchorRect } from '../ui/tooltip/place-tooltip.ts';
import type { Translate } from '../ui/translate.ts';

/** What the look at the original is made with. */
export interface OriginalPeekOptions {
  readonly document: Document;
  readonly conversion: PageConversion;
  readonly translate: Translate;
  /** Language of what the page wrote. */
  readonly lang: () => string;
  readonly theme: () => Theme;
}

/** How much of a sentence is shown to each side of the pointer, in UTF-16 units: three lines. */
const LONGEST = 60;
/** Half a line above and below the pointer, in CSS pixels: the tooltip stays off the line itself. */
const HALF_LINE = 14;
/** What a fingertip covers below its middle, in CSS pixels. */
const FINGERTIP = 36;
/** Below a finger there is room for a tooltip of so many CSS pixels: five lines. */
const ROOM = 170;
/** Where text is written, not read. */
const INPUTS = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/**
 * The original of the converted sentence that is pointed at, on the page and in the reader: under
 * the mouse while Alt is held, under a finger that presses long (the browser selects the word all
 * the same), and when `always` is on under the mouse at any time or under a finger that taps.
 * Listens only while it is on; prevents nothing and changes nothing.
 */
export class OriginalPeek {
  readonly #options: OriginalPeekOptions;
  readonly #tooltip: OriginalTooltip;
  #listening: AbortController | undefined;
  #pointer = { x: -1, y: -1 };
  #frame = 0;
  #always = false;
  /** Whether the last press was a finger's: the events that follow it do not all say so. */
  #isFinger = false;

  constructor(options: OriginalPeekOptions) {
    this.#options = options;
    this.#tooltip = new OriginalTooltip(options.document, options.translate);
  }

  /** On while the page is converted; `always` without a key or a long press. */
  switch(on: boolean, always: boolean): void {
    if (always !== this.#always) this.#hide();
    this.#always = always;
    if (!on) this.destroy();
    else if (this.#listening === undefined) this.#listen();
  }

  destroy(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    this.#hide();
  }

  #listen(): void {
    const view = this.#options.document.defaultView;
    if (view === null) return;
    this.#listening = new AbortController();
    const rules = { signal: this.#listening.signal, passive: true, capture: true };
    view.addEventListener(
      'pointermove',
      (event) => {
        // A finger that lies still trembles; one that scrolls is told by the scroll.
        if (event.pointerType === 'touch') return;
        this.#isFinger = false;
        this.#pointer = { x: event.clientX, y: event.clientY };
        if ((event.altKey || this.#always) && event.buttons === 0) this.#look();
        else this.#hide();
      },
      rules,
    );
    view.addEventListener(
      'pointerdown',
      (event) => {
        this.#isFinger = event.pointerType === 'touch';
        this.#hide();
      },
      rules,
    );
    const touched = (event: MouseEvent) => {
      if (!this.#isFinger) return;
      this.#pointer = { x: event.clientX, y: event.clientY };
      this.#look();
    };
    view.addEventListener('contextmenu', touched, rules);
    view.addEventListener('click', (event) => this.#always && touched(event), rules);
    view.addEventListener(
      'keydown',
      (event) => {
        // with another key it is a shortcut
        if (event.key === 'Alt' && !event.ctrlKey && !event.metaKey) this.#look();
        else this.#hide();
      },
      rules,
    );
    for (const name of ['keyup', 'wheel', 'scroll', 'blur']) {
      view.addEventListener(name, () => this.#hide(), rules);
    }
  }

  /** A hit test needs layout, so there is at most one in a frame. */
  #look(): void {
    const view = this.#options.document.defaultView;
    if (view === null || this.#frame !== 0) return;
    this.#frame = view.requestAnimationFrame(() => {
      this.#frame = 0;
      this.#show();
    });
  }

  #show(): void {
    const { document, conversion, lang, theme } = this.#options;
    const { x, y } = this.#pointer;
    const passage = sentenceUnder(document, x, y);
    const text = passage === undefined ? '' : conversion.originalTextOf(passage).trim();
    if (passage === undefined || text === '' || text === passage.toString().trim()) {
      this.#tooltip.hide();
      return;
    }
    this.#tooltip.show({ text, lang: lang(), anchorRect: this.#anchor(), theme: theme() });
  }

  /** Beside the line; for a finger below it if there is room, as above the browser has its menu. */
  #anchor(): AnchorRect {
    const { x, y } = this.#pointer;
    if (!this.#isFinger) return { left: x, right: x, top: y - HALF_LINE, bottom: y + HALF_LINE };
    const height = this.#options.document.defaultView?.innerHeight ?? 0;
    const isRoom = y + FINGERTIP + ROOM <= height;
    return { left: x, right: x, top: isRoom ? 0 : y - FINGERTIP, bottom: y + FINGERTIP };
  }

  #hide(): void {
    this.#options.document.defaultView?.cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#tooltip.hide();
  }
}

/** The sentence at a point, inside the text node that stands there. */
function sentenceUnder(document: Document, x: number, y: number): Range | undefined {
  const { element, roots } = elementUnder(document, x, y);
  if (element === undefined || isInput(element)) return undefined;
  const caret = Document.prototype.caretPositionFromPoint.call(document, x, y, {
    shadowRoots: roots,
  });
  const node = caret?.offsetNode;
  if (caret === null || node?.nodeType !== Node.TEXT_NODE || !isNear(element, node)) {
    return undefined;
  }
  const { start, end } = sentenceAt(node.nodeValue ?? '', caret.offset, LONGEST);
  const range = Document.prototype.createRange.call(document);
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}

/** The innermost element at a point, and the open shadow roots on the way to it. */
function elementUnder(document: Document, x: number, y: number) {
  const roots: ShadowRoot[] = [];
  let element = Document.prototype.elementFromPoint.call(document, x, y) ?? undefined;
  for (let root = element && shadowRootOf(element); root; root = element && shadowRootOf(element)) {
    const inner: Element | null = root.elementFromPoint(x, y);
    if (inner === null || inner === element) break;
    roots.push(root);
    element = inner;
  }
  return { element, roots };
}

/** The caret is the nearest one, which may be far from the point: its text must be at the point. */
function isNear(element: Element, node: Node): boolean {
  return elementAbove(node) === element;
}

function isInput(element: Element): boolean {
  return Element.prototype.closest.call(element, INPUTS) !== null;
}

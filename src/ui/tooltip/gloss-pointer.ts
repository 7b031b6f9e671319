import type { GlossaryMatch } from '../../glossary/entry.ts';
import type { GlossTooltip, WordChoice } from './gloss-tooltip.ts';
import {
  type HoverEvent,
  type HoverState,
  hoverDeadline,
  IDLE,
  shownTarget,
  stepHover,
} from './hover-intent.ts';
import type { AnchorRect } from './place-tooltip.ts';

/** A glossed term at a place of the window. */
export interface GlossHit {
  readonly match: GlossaryMatch;
  /** The line of the term that was hit, in CSS pixels of the viewport. */
  readonly rect: AnchorRect;
}

interface GlossPointerOptions {
  readonly document: Document;
  /** What is listened on: the document, or the reader's dialog. */
  readonly surface: Document | HTMLElement;
  readonly tooltip: GlossTooltip;
  /** The term under a point of the viewport. Equal terms must come with the same match object. */
  readonly hitTest: (x: number, y: number) => GlossHit | undefined;
  /** Where a term that is explained stands now; undefined when it is gone. */
  readonly rectOf?: (match: GlossaryMatch) => AnchorRect | undefined;
  /** BCP 47 tag for the text of the glosses. */
  readonly lang: () => string;
  /** Told what the user wants with the word of the open tooltip. */
  readonly onWord?: (choice: WordChoice, match: GlossaryMatch) => void;
  /** Told whenever the tooltip opens for a match or closes. */
  readonly onShown?: (match: GlossaryMatch | undefined) => void;
}

/** Opens and closes a tooltip by mouse, pen, tap and Escape, on the raw page and in the reader. */
export class GlossPointer {
  readonly #options: GlossPointerOptions;
  readonly #window: Window;
  readonly #listening = new AbortController();
  #state: HoverState<GlossHit> = IDLE;
  #timer = 0;
  #frame = 0;
  #follow = 0;
  #lastMove = { x: 0, y: 0, at: 0 };
  #pressed = false;
  #isSpoken = false;
  /** The term that a button was pressed on. */
  #pressedOn: GlossaryMatch | undefined;

  constructor(options: GlossPointerOptions) {
    this.#options = options;
    const view = options.document.defaultView;
    if (view === null) throw new Error('A document without a window has no pointer');
    this.#window = view;
    this.#listen();
  }

  /** Whether a tooltip is on screen. */
  get isOpen(): boolean {
    return shownTarget(this.#state) !== undefined;
  }

  /**
   * Opens at once and stays until closed: for keyboard focus and taps. `isSpoken` where no focus
   * goes to the term, so that nothing else tells a screen reader.
   */
  hold(hit: GlossHit, isSpoken = false): void {
    this.#isSpoken = isSpoken;
    this.#send({ kind: 'hold', target: this.#known(hit), at: now() });
    this.#isSpoken = false;
  }

  close(): void {
    this.#send({ kind: 'close', at: now() });
  }

  destroy(): void {
    this.#listening.abort();
    this.#window.clearTimeout(this.#timer);
    this.#window.cancelAnimationFrame(this.#frame);
    this.#window.cancelAnimationFrame(this.#follow);
    this.#state = IDLE;
    this.#options.tooltip.hide();
  }

  #listen(): void {
    const { document, surface } = this.#options;
    const signal = this.#listening.signal;
    // Only what a person does: an open tooltip holds private words, and a page can make events.
    const on = (target: EventTarget, name: string, listener: (event: Event) => void) =>
      target.addEventListener(
        name,
        (event) => {
          if (event.isTrusted) listener(event);
        },
        { signal, passive: true, capture: true },
      );
    on(surface, 'pointermove', (event) => this.#onMove(event));
    on(surface, 'pointerdown', (event) => this.#onDown(event));
    on(surface, 'pointerup', () => this.#onUp());
    on(surface, 'pointercancel', () => this.#onUp());
    on(document.documentElement, 'pointerleave', (event) => {
      if (event.target === document.documentElement) this.#point(undefined, 0);
    });
    on(surface, 'click', (event) => this.#onClick(event));
    for (const name of ['contextmenu', 'dragstart', 'wheel']) {
      on(surface, name, () => this.#send({ kind: 'disturb', at: now() }));
    }
    on(surface, 'scroll', () => this.#onScroll());
    on(this.#window, 'resize', () => this.#onScroll());
    // not passive: an Escape that closes the tooltip must not also close the page's own dialog
    surface.addEventListener('keydown', (event) => this.#onKey(event), { signal, capture: true });
  }

  #onMove(event: Event): void {
    if (!isPointer(event) || event.pointerType === 'touch' || this.#pressed) return;
    if (this.#isOnTooltip(event)) {
      this.#window.cancelAnimationFrame(this.#frame);
      this.#frame = 0;
      this.#send({ kind: 'point-tooltip', at: now() });
      return;
    }
    const { clientX: x, clientY: y } = event;
    const at = now();
    const distance = Math.hypot(x - this.#lastMove.x, y - this.#lastMove.y);
    const speed = distance / Math.max(1, at - this.#lastMove.at);
    this.#lastMove = { x, y, at };
    this.#window.cancelAnimationFrame(this.#frame);
    // a hit test needs layout, so there is at most one in a frame
    this.#frame = this.#window.requestAnimationFrame(() => {
      this.#frame = 0;
      this.#point(this.#isSelecting() ? undefined : this.#options.hitTest(x, y), speed);
    });
  }

  #onDown(event: Event): void {
    if (this.#isOnTooltip(event)) return;
    this.#pressed = true;
    if (!isPointer(event) || event.pointerType === 'touch') return;
    // a button was pressed here: there is more to do with this term than to read of it
    this.#pressedOn = this.#options.hitTest(event.clientX, event.clientY)?.match;
    this.#send({ kind: 'disturb', at: now() });
  }

  #onUp(): void {
    this.#pressed = false;
  }

  /** A tap or click: on a term it opens, or closes what it opened; elsewhere it closes. */
  #onClick(event: Event): void {
    this.#pressed = false;
    if (this.#isOnTooltip(event)) {
      this.#onTooltipClick(event);
      return;
    }
    if (!isMouse(event)) return;
    // a key press on a button arrives as a click without a place: its owner holds the term
    if (event.detail === 0) return;
    const hit = this.#options.hitTest(event.clientX, event.clientY);
    if (hit === undefined) {
      this.close();
      return;
    }
    // On the raw page only touch has no other way in; a mouse hovers, and its clicks are the page's.
    // What does something when it is tapped goes on doing just that.
    const isMouseClick = isPointer(event) && event.pointerType === 'mouse';
    if (!this.#isOwnButton(event) && (isMouseClick || this.#isControl(event))) return;
    const known = this.#known(hit);
    const isHeld = this.#state.kind === 'open' && this.#state.held;
    if (isHeld && shownTarget(this.#state) === known) this.close();
    else this.hold(known);
  }

  /** A press of the tooltip's buttons. */
  #onTooltipClick(event: Event): void {
    const match = shownTarget(this.#state)?.match;
    const pressed = event
      .composedPath()
      .find(
        (it): it is HTMLElement => it instanceof HTMLElement && it.dataset.action !== undefined,
      );
    const action = pressed?.dataset.action;
    if (match === undefined || action === undefined) return;
    if (action === 'know-word' || action === 'keep-word') this.#options.onWord?.(action, match);
    this.close();
  }

  /** What the keyboard opened stays with its term, and goes when that leaves the window. */
  #onScroll(): void {
    this.#send({ kind: 'disturb', at: now() });
    const shown = shownTarget(this.#state);
    if (shown === undefined || this.#follow !== 0) return;
    this.#follow = this.#window.requestAnimationFrame(() => {
      this.#follow = 0;
      const rect = this.#options.rectOf?.(shown.match);
      if (rect === undefined || shownTarget(this.#state) !== shown) return;
      const isInView = rect.bottom > 0 && rect.top < this.#window.innerHeight;
      if (isInView) this.#options.tooltip.place(rect);
      else this.close();
    });
  }

  #onKey(event: Event): void {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Escape' || !this.isOpen) return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  }

  #point(hit: GlossHit | undefined, speed: number): void {
    // until the pointer has left it
    if (hit?.match !== this.#pressedOn) this.#pressedOn = undefined;
    const isQuiet = hit === undefined || hit.match === this.#pressedOn;
    const target = isQuiet ? undefined : this.#known(hit);
    this.#send({ kind: 'point', target, speed, at: now() });
  }

  /** The same object for the same term, so that the state machine can compare by identity. */
  #known(hit: GlossHit): GlossHit {
    const state = this.#state;
    const candidates = [
      state.kind === 'idle' ? undefined : state.target,
      state.kind === 'closing' ? state.next?.target : undefined,
    ];
    return candidates.find((known) => known?.match === hit.match) ?? hit;
  }

  #send(event: HoverEvent<GlossHit>): void {
    const before = shownTarget(this.#state);
    this.#state = stepHover(this.#state, event);
    const after = shownTarget(this.#state);
    if (before !== after) this.#draw(after);
    this.#window.clearTimeout(this.#timer);
    const deadline = hoverDeadline(this.#state);
    if (deadline === undefined) return;
    const wait = Math.max(0, deadline - now());
    this.#timer = this.#window.setTimeout(() => this.#send({ kind: 'time', at: now() }), wait);
  }

  #draw(hit: GlossHit | undefined): void {
    const { tooltip, lang, onShown } = this.#options;
    if (hit === undefined) tooltip.hide();
    else {
      const { match, rect } = hit;
      tooltip.show({ match, anchorRect: rect, lang: lang(), isSpoken: this.#isSpoken });
    }
    onShown?.(hit?.match);
  }

  #isOnTooltip(event: Event): boolean {
    const { box, host } = this.#options.tooltip;
    const path = event.composedPath();
    return (box !== undefined && path.includes(box)) || (host !== undefined && path.includes(host));
  }

  /** Who has selected text wants to do something with it; a page below the reader does not count. */
  #isSelecting(): boolean {
    const { document, surface } = this.#options;
    if (surface !== document) return false;
    return Document.prototype.getSelection.call(document)?.isCollapsed === false;
  }

  #isControl(event: Event): boolean {
    return event
      .composedPath()
      .some((it) => it instanceof Element && Element.prototype.matches.call(it, CONTROLS));
  }

  #isOwnButton(event: Event): boolean {
    return event.target instanceof Element && event.target.closest('button.qingdu-term') !== null;
  }
}

/** What a tap or click acts on, or writes in. */
const CONTROLS =
  'a[href], area[href], button, input, textarea, select, summary, label, [role=button], [role=link], [contenteditable]:not([contenteditable="false"])';

function now(): number {
  return performance.now();
}

// by the name of the interface's fields: jsdom has no PointerEvent, and a click is one only in some browsers
function isPointer(event: Event): event is PointerEvent {
  return 'pointerType' in event && 'clientX' in event;
}

function isMouse(event: Event): event is MouseEvent {
  return 'clientX' in event && 'detail' in event;
}

import type { GlossaryMatch } from '../../glossary/entry.ts';
import type { GlossHit, GlossPointer } from './gloss-pointer.ts';
import type { GlossTooltip } from './gloss-tooltip.ts';

interface GlossWalkOptions {
  readonly document: Document;
  readonly tooltip: GlossTooltip;
  readonly pointer: GlossPointer;
  /** The term after a match, or before it, brought into the window and shown to be the current. */
  readonly next: (from: GlossaryMatch | undefined, step: 1 | -1) => GlossHit | undefined;
  /** No term is the current one any more. */
  readonly onLeave: () => void;
}

/**
 * The keyboard's way to glosses that are no elements: Alt+G goes to the next and opens it, with
 * Shift to the one before; Escape closes the tooltip (gloss-pointer.ts), Enter opens it again and,
 * when it is open, goes to its buttons. Nothing is taken from who writes, nor from a page in which
 * nobody walks. Keys that a page makes count for nothing: an open tooltip can hold private words.
 *
 *     away ── Alt+G ──▶ at a term ── Alt+G ──▶ at the next …
 *      ▲                    │
 *      └── press, focus elsewhere, Escape with no tooltip ──┘
 */
export class GlossWalk {
  readonly #options: GlossWalkOptions;
  readonly #listening = new AbortController();
  #at: GlossHit | undefined;

  constructor(options: GlossWalkOptions) {
    this.#options = options;
    const view = options.document.defaultView;
    const rules = { signal: this.#listening.signal, capture: true };
    view?.addEventListener('keydown', (event) => this.#onKey(event), rules);
    view?.addEventListener('pointerdown', (event) => this.#onElsewhere(event), rules);
    view?.addEventListener('focusin', (event) => this.#onElsewhere(event), rules);
  }

  destroy(): void {
    this.#listening.abort();
    this.#leave();
  }

  #onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || event.isComposing || event.ctrlKey || event.metaKey) return;
    const target = event.composedPath()[0];
    // by the place on the keyboard: with Alt some systems write another letter
    if (event.altKey && event.code === 'KeyG') {
      if (!isWriting(target) && this.#walk(event.shiftKey ? -1 : 1)) take(event);
    } else if (event.key === 'Enter' && this.#at !== undefined && isNowhere(target)) {
      this.#enter(this.#at);
      take(event);
    } else if (event.key === 'Escape' && !this.#options.pointer.isOpen) {
      this.#leave();
    }
  }

  #walk(step: 1 | -1): boolean {
    const { next, pointer } = this.#options;
    const hit = next(this.#at?.match, step);
    if (hit === undefined) return false;
    this.#at = hit;
    pointer.hold(hit, true);
    return true;
  }

  #enter(hit: GlossHit): void {
    const { pointer, tooltip } = this.#options;
    if (pointer.isOpen) tooltip.box?.querySelector<HTMLElement>('button')?.focus();
    else pointer.hold(hit, true);
  }

  #onElsewhere(event: Event): void {
    const { host } = this.#options.tooltip;
    if (host === undefined || !event.composedPath().includes(host)) this.#leave();
  }

  #leave(): void {
    if (this.#at === undefined) return;
    this.#at = undefined;
    this.#options.onLeave();
  }
}

function take(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Whether a key belongs to somebody who writes, or to a control that has its own use for it. */
function isWriting(target: EventTarget | undefined): boolean {
  return (
    target instanceof Element &&
    Element.prototype.closest.call(
      target,
      'input, textarea, select, [contenteditable]:not([contenteditable="false"])',
    ) !== null
  );
}

/** Whether nothing has the focus: the key is nobody else's. */
function isNowhere(target: EventTarget | undefined): boolean {
  return target instanceof Element && Element.prototype.matches.call(target, 'html, body');
}

import type { GlossaryMatch } from '../../glossary/entry.ts';
import { GlossPointer } from '../tooltip/gloss-pointer.ts';
import { GlossTooltip, TOOLTIP_ID } from '../tooltip/gloss-tooltip.ts';
import type { Translate } from '../translate.ts';
import {
  collectTexts,
  glossButtonAt,
  showAsButton,
  showAsText,
  unwrapGlosses,
  wrapGlosses,
} from './gloss-buttons.ts';
import type { GlossesByText } from './reader-contract.ts';

interface ReaderGlossesOptions {
  readonly dialog: HTMLElement;
  readonly root: ShadowRoot;
  readonly body: HTMLElement;
  readonly translate: Translate;
  /** BCP 47 tag for the text of the glosses. */
  readonly lang: () => string;
  /** Says something to screen readers. */
  readonly announce: (text: string) => void;
}

/** The glosses of an open reader: its buttons, their tooltip, and what is open. */
export class ReaderGlosses {
  readonly #options: ReaderGlossesOptions;
  readonly #pointer: GlossPointer;
  readonly #listening = new AbortController();
  #matches: ReadonlyMap<Element, GlossaryMatch> = new Map();
  #successors: ReadonlyMap<GlossaryMatch, GlossaryMatch> = new Map();
  /** What stands for each button while glosses are off. */
  readonly #plain = new Map<Element, Element>();
  #on = true;

  constructor(options: ReaderGlossesOptions) {
    this.#options = options;
    const { dialog, root, translate, lang } = options;
    const document = dialog.ownerDocument;
    this.#pointer = new GlossPointer({
      document,
      surface: dialog,
      tooltip: new GlossTooltip({
        document,
        translate,
        mount: dialog,
        isVertical: () => dialog.dataset.vertical === 'true',
      }),
      hitTest: (x, y) => this.#hitOf(glossButtonAt(root.elementFromPoint?.(x, y))),
      lang,
      onShown: (match) => this.#markOpen(match),
    });
    this.#listen();
  }

  /** The texts that may be glossed, whole: buttons of an earlier round are taken away first. */
  texts(): Text[] {
    this.#pointer.close();
    unwrapGlosses(this.#options.body);
    return collectTexts(this.#options.body);
  }

  show(glosses: GlossesByText): void {
    this.#matches = wrapGlosses(this.#options.body, glosses);
    this.#plain.clear();
    if (!this.#on) this.#showAsText();
  }

  /** Keys are the matches given to {@link show}; later calls name the same ones. */
  replace(successors: ReadonlyMap<GlossaryMatch, GlossaryMatch>): void {
    this.#pointer.close();
    this.#successors = successors;
  }

  switch(on: boolean): void {
    if (on === this.#on) return;
    this.#on = on;
    this.#pointer.close();
    if (!on) {
      this.#showAsText();
      return;
    }
    for (const [button, plain] of this.#plain) showAsButton(plain, button);
    this.#plain.clear();
  }

  /** Closes an open tooltip; false when there was none. */
  close(): boolean {
    const wasOpen = this.#pointer.isOpen;
    this.#pointer.close();
    return wasOpen;
  }

  destroy(): void {
    this.#listening.abort();
    this.#pointer.destroy();
  }

  #showAsText(): void {
    for (const button of this.#matches.keys()) this.#plain.set(button, showAsText(button));
  }

  #listen(): void {
    const { body } = this.#options;
    const signal = this.#listening.signal;
    body.addEventListener('focusin', (event) => this.#onFocus(event), { signal });
    body.addEventListener('focusout', () => this.#pointer.close(), { signal });
    body.addEventListener('click', (event) => this.#onKeyClick(event), { signal });
  }

  #onFocus(event: Event): void {
    const button = glossButtonAt(event.target);
    // only focus that came by keyboard: a click or tap decides for itself
    if (button?.matches(':focus-visible')) this.#hold(button);
  }

  /** Enter or Space on a term: opens, or closes what is open. */
  #onKeyClick(event: MouseEvent): void {
    const button = glossButtonAt(event.target);
    if (button === undefined || event.detail !== 0) return;
    if (button.getAttribute('aria-expanded') === 'true') this.#pointer.close();
    else this.#hold(button);
  }

  #hold(button: HTMLButtonElement): void {
    const hit = this.#hitOf(button);
    if (hit === undefined) return;
    this.#pointer.hold(hit);
    this.#options.announce(hit.match.gloss);
  }

  #hitOf(button: HTMLButtonElement | undefined) {
    if (button === undefined || !this.#on) return undefined;
    const match = this.#matchOf(button);
    return match === undefined ? undefined : { match, rect: button.getBoundingClientRect() };
  }

  #matchOf(button: Element): GlossaryMatch | undefined {
    const match = this.#matches.get(button);
    return match && (this.#successors.get(match) ?? match);
  }

  #markOpen(match: GlossaryMatch | undefined): void {
    for (const button of this.#matches.keys()) {
      const isOpen = match !== undefined && this.#matchOf(button) === match;
      if (isOpen === (button.getAttribute('aria-expanded') === 'true')) continue;
      button.setAttribute('aria-expanded', String(isOpen));
      if (isOpen) button.setAttribute('aria-describedby', TOOLTIP_ID);
      else button.removeAttribute('aria-describedby');
    }
  }
}

import type { GlossaryMatch } from '../../glossary/entry.ts';
import { GlossPointer } from '../tooltip/gloss-pointer.ts';
import { GlossTooltip, TOOLTIP_ID, type WordChoice } from '../tooltip/gloss-tooltip.ts';
import type { Translate } from '../translate.ts';
import {
  collectTexts,
  focusOf,
  showAsButton,
  showAsText,
  TERM_SELECTOR,
  termAt,
  unwrapGlosses,
  wrapGlosses,
} from './gloss-buttons.ts';
import type { GlossesByText, GlossSuccessors } from './reader-contract.ts';
import type { ArticleTerm } from './terms-panel.tsx';

interface ReaderGlossesOptions {
  readonly dialog: HTMLElement;
  readonly root: ShadowRoot;
  readonly body: HTMLElement;
  readonly translate: Translate;
  /** BCP 47 tag for the text of the glosses. */
  readonly lang: () => string;
  /** Told when the term that had the focus is none any more. */
  readonly onFocusLost: () => void;
  /** Told what the user wants with a word. */
  readonly onWord: (choice: WordChoice, match: GlossaryMatch) => void;
  /** Says something to screen readers. */
  readonly announce: (text: string) => void;
}

/** The glosses of an open reader: its buttons, their tooltip, and what is open. */
export class ReaderGlosses {
  readonly #options: ReaderGlossesOptions;
  readonly #tooltip: GlossTooltip;
  readonly #pointer: GlossPointer;
  readonly #listening = new AbortController();
  #matches: ReadonlyMap<Element, GlossaryMatch> = new Map();
  #successors: GlossSuccessors = new Map();
  /** What stands for each button while glosses are off, or its word needs none any more. */
  readonly #plain = new Map<Element, Element>();
  /** The term from which the keyboard went into its tooltip. */
  #entered: HTMLElement | undefined;
  /** What is explained just now. */
  #shown: GlossaryMatch | undefined;
  #on = true;

  constructor(options: ReaderGlossesOptions) {
    this.#options = options;
    const { dialog, root, translate, lang } = options;
    const document = dialog.ownerDocument;
    this.#tooltip = new GlossTooltip({
      document,
      translate,
      mount: dialog,
      offersWords: true,
      isVertical: () => dialog.dataset.vertical === 'true',
    });
    this.#pointer = new GlossPointer({
      document,
      surface: dialog,
      tooltip: this.#tooltip,
      hitTest: (x, y) => {
        const element = root.elementFromPoint?.(x, y);
        // in a link only where the word stands
        return this.#hitOf(element?.localName === 'a' ? undefined : termAt(element));
      },
      rectOf: (match) => this.#elementOf(match)?.getBoundingClientRect(),
      lang,
      onWord: options.onWord,
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
    this.#successors = new Map();
    this.#arrange();
  }

  /** Keys are the matches given to {@link show}; later calls name the same ones. */
  replace(successors: GlossSuccessors): void {
    this.#pointer.close();
    this.#successors = successors;
    this.#arrange();
  }

  switch(on: boolean): void {
    if (on === this.#on) return;
    this.#on = on;
    this.#pointer.close();
    this.#arrange();
  }

  /** Every term that is explained now, at its first place, in order; none while glosses are off. */
  terms(): readonly ArticleTerm[] {
    const terms = new Map<string, ArticleTerm>();
    for (const element of this.#options.body.querySelectorAll<HTMLElement>(TERM_SELECTOR)) {
      const match = this.#matchOf(element);
      if (match && !terms.has(match.key)) {
        terms.set(match.key, { match, element: focusOf(element) });
      }
    }
    return [...terms.values()];
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

  /** Buttons where there is something to explain, text elsewhere. */
  #arrange(): void {
    for (const button of this.#matches.keys()) {
      const plain = this.#plain.get(button);
      const isShown = this.#on && this.#matchOf(button) !== undefined;
      if (isShown && plain !== undefined) {
        showAsButton(plain, button);
        this.#plain.delete(button);
      } else if (!isShown && plain === undefined) {
        const hadFocus = button === this.#options.root.activeElement;
        this.#plain.set(button, showAsText(button));
        if (hadFocus) this.#options.onFocusLost();
      }
    }
  }

  #listen(): void {
    const { body, dialog } = this.#options;
    const signal = this.#listening.signal;
    body.addEventListener('focusin', (event) => this.#onFocus(event), { signal });
    dialog.addEventListener('focusout', (event) => this.#onBlur(event), { signal });
    body.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    body.addEventListener('click', (event) => this.#onKeyClick(event), { signal });
  }

  #onFocus(event: Event): void {
    const term = termAt(event.target);
    // only focus that came by keyboard: a click or tap decides for itself
    const hasReturned = term !== undefined && term === this.#entered;
    this.#entered = undefined;
    if (term === undefined || hasReturned) return;
    if (focusOf(term).matches(':focus-visible')) this.#hold(term);
  }

  #onBlur(event: FocusEvent): void {
    const { box } = this.#tooltip;
    const { target, relatedTarget } = event;
    const isHere = (node: EventTarget | null, place: Element | undefined) =>
      node instanceof Node && place?.contains(node) === true;
    if (isHere(relatedTarget, box)) return;
    // somebody tabbed on from the tooltip's last button: the focus is where they want it
    if (isHere(target, box) && relatedTarget !== null) this.#entered = undefined;
    if (isHere(target, box) || isHere(target, this.#options.body)) this.#pointer.close();
  }

  /** The arrow down leads from a term into its open tooltip; Escape leads back. */
  #onKey(event: KeyboardEvent): void {
    const term = termAt(event.target);
    const { box } = this.#tooltip;
    if (event.key !== 'ArrowDown' || term === undefined || box === undefined) return;
    const choice = box.querySelector<HTMLElement>('.choices button');
    if (choice === null || this.#shown === undefined) return;
    if (this.#matchOf(term) !== this.#shown) return;
    event.preventDefault();
    this.#entered = term;
    choice.focus();
  }

  /** Enter or Space on a term: opens, or closes what is open. */
  #onKeyClick(event: MouseEvent): void {
    const button = termAt(event.target);
    if (button === undefined || button.localName !== 'button' || event.detail !== 0) return;
    if (button.getAttribute('aria-expanded') === 'true') this.#pointer.close();
    else this.#hold(button);
  }

  #hold(button: HTMLElement): void {
    const hit = this.#hitOf(button);
    if (hit === undefined) return;
    this.#pointer.hold(hit);
    this.#options.announce(hit.match.gloss);
  }

  #hitOf(button: HTMLElement | undefined) {
    if (button === undefined || !this.#on) return undefined;
    const match = this.#matchOf(button);
    return match === undefined ? undefined : { match, rect: button.getBoundingClientRect() };
  }

  #matchOf(button: Element): GlossaryMatch | undefined {
    const match = this.#matches.get(button);
    if (match === undefined) return undefined;
    const successor = this.#successors.get(match);
    return successor === undefined ? match : (successor ?? undefined);
  }

  #elementOf(match: GlossaryMatch): HTMLElement | undefined {
    const terms = this.#options.body.querySelectorAll<HTMLElement>(TERM_SELECTOR);
    return [...terms].find((term) => this.#matchOf(term) === match);
  }

  #markOpen(match: GlossaryMatch | undefined): void {
    this.#shown = match;
    // the tooltip that held the focus is gone
    if (match === undefined && this.#entered !== undefined) focusOf(this.#entered).focus();
    const { body } = this.#options;
    for (const open of body.querySelectorAll(`[aria-describedby="${TOOLTIP_ID}"]`)) {
      open.removeAttribute('aria-describedby');
      if (open.localName === 'button') open.setAttribute('aria-expanded', 'false');
    }
    const term = match && this.#elementOf(match);
    if (term === undefined) return;
    focusOf(term).setAttribute('aria-describedby', TOOLTIP_ID);
    if (term.localName === 'button') term.setAttribute('aria-expanded', 'true');
  }
}

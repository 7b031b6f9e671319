import { element } from '../element.ts';
import type { Translate } from '../translate.ts';
import { goToPlace, placeOf, type ReadingPlace } from './reading-place.ts';

interface PlaceKeeperOptions {
  readonly dialog: HTMLElement;
  readonly scroller: HTMLElement;
  readonly body: HTMLElement;
  readonly translate: Translate;
  readonly onPlace: (place: ReadingPlace | null) => void;
  readonly announce: (text: string) => void;
}

/** What a person does to scroll; a script's own scrolling is none of these. */
const MOVES = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/** Says where the user reads, brings them back there, and holds the place while text changes. */
export class PlaceKeeper {
  readonly #options: PlaceKeeperOptions;
  readonly #lifetime = new AbortController();
  #held: ReadingPlace | undefined;
  #notice: HTMLElement | undefined;
  #hasMoved = false;

  constructor(options: PlaceKeeperOptions) {
    this.#options = options;
    const { dialog, scroller } = options;
    const rules = { signal: this.#lifetime.signal, passive: true };
    scroller.addEventListener('scrollend', () => this.#report(), rules);
    for (const name of MOVES) {
      dialog.addEventListener(
        name,
        ({ target }) => {
          if (this.#notice?.contains(target instanceof Node ? target : null)) return;
          this.#hasMoved = true;
          this.#held = undefined;
          this.#dismiss();
        },
        rules,
      );
    }
  }

  /** Goes where the user was the last time, says so and offers the start; not under their hands. */
  resumeAt(place: ReadingPlace): void {
    const { dialog, scroller, body, translate, announce } = this.#options;
    if (this.#hasMoved || !goToPlace(scroller, body, place)) return;
    const button = element(
      dialog.ownerDocument,
      'button',
      { type: 'button', class: 'quiet', 'data-action': 'from-start' },
      translate('fromStart'),
    );
    button.addEventListener('click', () => {
      this.#dismiss();
      scroller.scrollTo({ top: 0, left: 0, behavior: 'instant' });
      scroller.focus({ preventScroll: true });
    });
    this.#notice = element(
      dialog.ownerDocument,
      'div',
      { class: 'resumed', translate: 'no', lang: translate('languageTag') },
      translate('placeResumed'),
      button,
    );
    dialog.append(this.#notice);
    announce(translate('placeResumed'));
  }

  /** Goes back to the place after a change of what the text looks like. */
  keep(change: () => void): void {
    const { scroller, body } = this.#options;
    const place = placeOf(scroller, body);
    change();
    if (place !== undefined) goToPlace(scroller, body, place);
  }

  /** Remembers the place before the text becomes longer or shorter; {@link restore} goes back. */
  hold(): void {
    const { scroller, body } = this.#options;
    this.#held ??= placeOf(scroller, body);
  }

  restore(): void {
    const { scroller, body } = this.#options;
    if (this.#held !== undefined) goToPlace(scroller, body, this.#held);
    this.#held = undefined;
  }

  destroy(): void {
    this.#lifetime.abort();
    this.#dismiss();
  }

  #report(): void {
    const { scroller, body, onPlace } = this.#options;
    const end = body.getBoundingClientRect();
    const window = scroller.getBoundingClientRect();
    // in vertical lines the end is on the left; in horizontal ones it never is
    const isAtEnd = end.bottom <= window.bottom && end.left >= window.left;
    onPlace(isAtEnd ? null : (placeOf(scroller, body) ?? null));
  }

  #dismiss(): void {
    this.#notice?.remove();
    this.#notice = undefined;
  }
}

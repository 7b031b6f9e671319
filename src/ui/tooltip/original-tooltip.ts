import type { Theme } from '../../settings.ts';
import { element } from '../element.ts';
import type { Translate } from '../translate.ts';
import { mountTooltip } from './gloss-tooltip.ts';
import { type AnchorRect, placeTooltip } from './place-tooltip.ts';

/** A passage as the page wrote it, and where it is shown. */
export interface ShownOriginal {
  readonly text: string;
  /** BCP 47 tag of the text. */
  readonly lang: string;
  readonly anchorRect: AnchorRect;
  readonly theme: Theme;
}

/** A tooltip with the original of converted text. The pointer goes through it. */
export class OriginalTooltip {
  readonly #document: Document;
  readonly #translate: Translate;
  #host: HTMLElement | undefined;
  #text = '';

  constructor(document: Document, translate: Translate) {
    this.#document = document;
    this.#translate = translate;
  }

  /** Shows a passage; the one that is shown already stays where it is. */
  show({ text, lang, anchorRect, theme }: ShownOriginal): void {
    if (this.#host !== undefined && text === this.#text) return;
    this.hide();
    const view = this.#document.defaultView;
    if (view === null) return;
    const box = element(
      this.#document,
      'div',
      { class: 'qingdu-tooltip', popover: 'manual', translate: 'no', 'data-kind': 'original' },
      element(
        this.#document,
        'p',
        { class: 'term', lang: this.#translate('languageTag') },
        this.#translate('scriptOriginal'),
      ),
      element(this.#document, 'p', { class: 'original', lang }, text),
    );
    this.#host = mountTooltip(this.#document, box, theme);
    this.#text = text;
    // above the reader's dialog too; jsdom knows no popover
    box.showPopover?.();
    const size = box.getBoundingClientRect();
    const window = { width: view.innerWidth, height: view.innerHeight };
    const placement = placeTooltip(anchorRect, size, window);
    box.style.setProperty('--left', `${placement.left}px`);
    box.style.setProperty('--top', `${placement.top}px`);
    box.dataset.side = placement.side;
  }

  hide(): void {
    this.#host?.remove();
    this.#host = undefined;
  }
}

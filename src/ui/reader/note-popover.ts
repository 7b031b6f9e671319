import { element } from '../element.ts';
import { placeBeside, placeTooltip } from '../tooltip/place-tooltip.ts';
import type { Translate } from '../translate.ts';

/** What a popover shows. */
export interface ShownNote {
  /** What was pressed: the popover stands beside it and gives the focus back to it. */
  readonly opener: HTMLElement;
  /** Name of the popover for screen readers. */
  readonly name: string;
  readonly content: Node;
  /** BCP 47 tag of the content; the interface's own when absent. */
  readonly lang?: string | undefined;
  /** Leads to where the note stands; no button when absent. */
  readonly onGo?: (() => void) | undefined;
}

interface NotePopoverOptions {
  /** The reader's dialog: inside it the popover has the theme and the styles. */
  readonly mount: HTMLElement;
  readonly scroller: HTMLElement;
  readonly translate: Translate;
  readonly isVertical: () => boolean;
}

/**
 * A note beside what it is about; at the edge of the window on phones. It takes the focus, and
 * gives it back when it closes: by its button, by Escape, by a press beside it.
 */
export class NotePopover {
  readonly #options: NotePopoverOptions;
  #open: { readonly box: HTMLElement; readonly opener: HTMLElement } | undefined;
  #listening: AbortController | undefined;

  constructor(options: NotePopoverOptions) {
    this.#options = options;
  }

  /** Shows a note; the same opener a second time closes it. */
  show(note: ShownNote): void {
    const isSame = this.#open?.opener === note.opener;
    this.close();
    if (isSame) return;
    const { mount, scroller } = this.#options;
    const box = this.#build(note);
    mount.append(box);
    box.showPopover?.(); // optional: jsdom has no popovers
    this.#open = { box, opener: note.opener };
    note.opener.setAttribute('aria-expanded', 'true');
    this.#place();
    box.focus({ preventScroll: true });
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    scroller.addEventListener('scroll', () => this.#place(), { signal, passive: true });
    mount.addEventListener(
      'pointerdown',
      ({ target }) => {
        const isOurs = target instanceof Node && (box.contains(target) || target === note.opener);
        if (!isOurs && !note.opener.contains(target instanceof Node ? target : null)) this.close();
      },
      { signal },
    );
  }

  /** Closes an open note; false when there was none. */
  close(): boolean {
    if (this.#open === undefined) return false;
    const { box, opener } = this.#open;
    const root = box.getRootNode();
    const hadFocus = root instanceof ShadowRoot && box.contains(root.activeElement);
    this.#listening?.abort();
    this.#open = undefined;
    box.remove();
    opener.removeAttribute('aria-expanded');
    if (hadFocus) opener.focus({ preventScroll: true });
    return true;
  }

  #build({ name, content, lang, onGo }: ShownNote): HTMLElement {
    const { mount, translate } = this.#options;
    const document = mount.ownerDocument;
    const uiLang = translate('languageTag');
    const button = (action: string, text: string, onClick: () => void, className = '') => {
      const made = element(
        document,
        'button',
        { type: 'button', class: className, 'data-action': action, lang: uiLang },
        text,
      );
      made.addEventListener('click', onClick);
      return made;
    };
    return element(
      document,
      'div',
      {
        class: 'qingdu-tooltip note',
        popover: 'manual',
        role: 'dialog',
        'aria-label': name,
        tabindex: '-1',
        translate: 'no',
      },
      element(document, 'div', { class: 'note-text', lang }, content),
      element(
        document,
        'div',
        { class: 'choices' },
        onGo &&
          button('go-to-note', translate('noteGo'), () => {
            this.close();
            onGo();
          }),
        button('close-note', translate('close'), () => this.close()),
      ),
    );
  }

  #place(): void {
    const view = this.#options.mount.ownerDocument.defaultView;
    if (this.#open === undefined || view === null) return;
    const { box, opener } = this.#open;
    const anchor = opener.getBoundingClientRect();
    const { width, height } = box.getBoundingClientRect();
    const viewport = { width: view.innerWidth, height: view.innerHeight };
    const place = this.#options.isVertical() ? placeBeside : placeTooltip;
    const { left, top, side } = place(anchor, { width, height }, viewport);
    box.style.setProperty('--left', `${left}px`);
    box.style.setProperty('--top', `${top}px`);
    box.dataset.side = side;
    box.dataset.sheet = anchor.bottom > viewport.height - height ? 'top' : 'bottom';
  }
}

import picker from '../../../assets/styles/picker.css?inline';
import tokens from '../../../assets/styles/tokens.css?inline';
import type { Theme } from '../../settings.ts';
import { element } from '../element.ts';
import { styleSheet } from '../style-sheet.ts';
import type { MessageKey, Translate } from '../translate.ts';
import { BlockChoice } from './block-choice.ts';

interface PickBlockOptions {
  readonly document: Document;
  readonly translate: Translate;
  readonly theme: Theme;
  /** Ends the picking without a choice. */
  readonly signal: AbortSignal;
}

/** What the user chose. */
export interface PickedBlock {
  readonly block: Element;
  /** Whether the site's other pages are to be read from the same place. */
  readonly remember: boolean;
}

/**
 * Lets the user point at the block that is the article; undefined when they leave. The page is
 * covered meanwhile by one element of ours in the top layer and is not touched: no style, no
 * attribute, no event of it. Pointer, touch and keyboard all do; see the bar for the keys.
 */
export function pickBlock(options: PickBlockOptions): Promise<PickedBlock | undefined> {
  return new Promise((resolve) => {
    const ended = new AbortController();
    const cover = new Cover(options, ended.signal, (picked) => {
      ended.abort();
      cover.close();
      resolve(picked);
    });
    options.signal.addEventListener('abort', () => cover.leave(), { signal: ended.signal });
    if (options.signal.aborted) cover.leave();
  });
}

/** What the page would hear of a press on the cover. */
const POINTER_EVENTS = [
  ...['pointerdown', 'pointerup', 'pointermove', 'mousedown', 'mouseup', 'mousemove', 'click'],
  ...['touchstart', 'touchend', 'pointerover', 'mouseover', 'auxclick', 'dblclick', 'contextmenu'],
];
/** Pixels that a finger may move and still have tapped. */
const TAP_SLACK = 10;

class Cover {
  readonly #options: PickBlockOptions;
  readonly #signal: AbortSignal;
  readonly #done: (picked: PickedBlock | undefined) => void;
  readonly #host: HTMLElement;
  readonly #surface: HTMLElement;
  readonly #outline: HTMLElement;
  readonly #live: HTMLElement;
  readonly #remember: HTMLInputElement;
  readonly #choice: BlockChoice;
  #pressed: { readonly x: number; readonly y: number } | undefined;

  constructor(
    options: PickBlockOptions,
    signal: AbortSignal,
    done: (picked: PickedBlock | undefined) => void,
  ) {
    this.#options = options;
    this.#signal = signal;
    this.#done = done;
    const { document, translate, theme } = options;
    this.#choice = new BlockChoice(document);
    this.#outline = element(document, 'div', { class: 'outline' });
    this.#live = element(document, 'p', { class: 'live', role: 'status' });
    this.#remember = element(document, 'input', { type: 'checkbox' });
    const bar = element(
      document,
      'div',
      { class: 'bar', role: 'toolbar', 'aria-label': translate('pickBlock') },
      element(document, 'p', { class: 'hint' }, translate('pickHint')),
      this.#button('wider', 'pickWider'),
      this.#button('narrower', 'pickNarrower'),
      this.#button('read', 'pickRead', 'primary'),
      this.#button('leave', 'pickLeave'),
      element(document, 'label', {}, this.#remember, translate('pickRemember')),
    );
    this.#surface = element(
      document,
      'div',
      {
        class: 'cover',
        'data-theme': theme,
        lang: translate('languageTag'),
        popover: 'manual',
        role: 'application',
        'aria-label': translate('pickBlock'),
        tabindex: '-1',
      },
      this.#outline,
      bar,
      this.#live,
    );
    this.#host = element(document, 'div', { translate: 'no', dir: 'ltr' });
    const root = this.#host.attachShadow({ mode: 'open' });
    root.append(styleSheet(root, tokens, picker), this.#surface);
    document.documentElement.append(this.#host);
    this.#surface.showPopover?.(); // optional: jsdom knows no popover
    this.#surface.focus({ preventScroll: true });
    this.#listen();
    this.#choice.start();
    this.#draw();
  }

  leave(): void {
    this.#done(undefined);
  }

  close(): void {
    this.#host.remove();
  }

  #button(name: string, key: MessageKey, look = 'quiet'): HTMLElement {
    const { document, translate } = this.#options;
    return element(
      document,
      'button',
      { type: 'button', class: look, 'data-action': `pick-${name}` },
      translate(key),
    );
  }

  /** On the window, in capture: what is done on the cover is none of the page's business. */
  #listen(): void {
    const view = this.#options.document.defaultView;
    const how = { signal: this.#signal, capture: true };
    // First, because the click that ends the choice takes all listeners away.
    for (const heard of POINTER_EVENTS) {
      view?.addEventListener(heard, (event) => this.#isOurs(event) && event.stopPropagation(), how);
    }
    view?.addEventListener('pointermove', (event) => this.#onMove(event), how);
    view?.addEventListener('pointerdown', (event) => this.#onDown(event), how);
    view?.addEventListener('click', (event) => this.#onClick(event), how);
    view?.addEventListener('keydown', (event) => this.#onKey(event), how);
    for (const moved of ['scroll', 'resize']) {
      view?.addEventListener(moved, () => this.#draw(), { ...how, passive: true });
    }
  }

  /** Made by the user, not by the page. */
  #isOurs(event: Event): boolean {
    return event.isTrusted && event.target === this.#host;
  }

  #onMove(event: PointerEvent): void {
    // A finger that moves scrolls; only what hovers points.
    if (!this.#isOurs(event) || event.pointerType === 'touch' || this.#barAt(event)) return;
    if (this.#choice.pointAt(event.clientX, event.clientY, this.#host)) this.#draw();
  }

  #onDown(event: PointerEvent): void {
    this.#pressed = { x: event.clientX, y: event.clientY };
  }

  /** A click reads what is outlined; a tap outlines, and reads what was outlined already. */
  #onClick(event: MouseEvent): void {
    if (!this.#isOurs(event)) return;
    if (this.#barAt(event)) {
      const button = event.composedPath().find((node) => node instanceof HTMLButtonElement);
      if (button instanceof HTMLButtonElement) this.#act(button.dataset.action ?? '');
      return;
    }
    event.preventDefault();
    const { clientX: x, clientY: y } = event;
    const from = this.#pressed ?? { x, y };
    if (Math.hypot(from.x - x, from.y - y) > TAP_SLACK) return;
    const isNew = this.#choice.pointAt(x, y, this.#host);
    // `click` is a pointer event in both browsers; its type says whether a finger did it.
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    if (isTouch && isNew) this.#draw();
    else this.#read();
  }

  #act(action: string): void {
    if (action === 'pick-read') this.#read();
    else if (action === 'pick-leave') this.leave();
    else if (action === 'pick-wider') this.#move('wider');
    else if (action === 'pick-narrower') this.#move('narrower');
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!event.isTrusted) return;
    const move = KEYS.get(event.key);
    if (event.key === 'Escape') this.leave();
    else if (move !== undefined) this.#move(move);
    // On a button, Enter presses that button.
    else if (event.key === 'Enter' && !(event.composedPath()[0] instanceof HTMLButtonElement)) {
      this.#read();
    } else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  #barAt(event: Event): boolean {
    const [target] = event.composedPath();
    return target instanceof Element && target.closest('.bar') !== null;
  }

  #move(move: BlockMove): void {
    if (!this.#choice.move(move)) return;
    this.#choice.block?.scrollIntoView({ block: 'nearest' });
    this.#draw();
  }

  #read(): void {
    const { block } = this.#choice;
    if (block !== undefined) this.#done({ block, remember: this.#remember.checked });
  }

  #draw(): void {
    const { block } = this.#choice;
    const rect = block?.getBoundingClientRect();
    this.#outline.hidden = rect === undefined;
    if (block === undefined || rect === undefined) return;
    for (const side of ['left', 'top', 'width', 'height'] as const) {
      this.#outline.style.setProperty(`--${side}`, `${rect[side]}px`);
    }
    const said = this.#options.translate('pickChosen', String(this.#choice.length));
    if (this.#live.textContent !== said) this.#live.textContent = said;
  }
}

type BlockMove = Parameters<BlockChoice['move']>[0];

const KEYS: ReadonlyMap<string, BlockMove> = new Map([
  ['ArrowUp', 'wider'],
  ['ArrowDown', 'narrower'],
  ['ArrowLeft', 'previous'],
  ['ArrowRight', 'next'],
]);

import { render } from 'preact';
import { element } from '../element.ts';
import { Icon, type IconName } from '../icon.tsx';
import type { MessageKey, Translate } from '../translate.ts';
import { FITTED, moved, type PictureView, zoomed } from './lightbox-view.ts';
import { followFingers } from './pinch-gestures.ts';
import { captionOf, fullSizeOf } from './zoomable-images.ts';

interface LightboxOptions {
  /** The reader's dialog: inside it the lightbox has the theme and the styles. */
  readonly mount: HTMLElement;
  readonly translate: Translate;
  /** BCP 47 tag of the captions. */
  readonly lang: () => string;
}

/** A step of the keyboard and of the buttons. */
const ZOOM_STEP = 1.5;
/** CSS pixels that an arrow key moves a picture that is larger than the window. */
const PAN_STEP = 80;

/**
 * One picture of the article as large as the window, with its caption: a modal dialog over the
 * reader. Arrows lead to the other pictures, plus and minus zoom, Escape closes; the focus goes back
 * to the picture that was looked at last.
 */
export class Lightbox {
  readonly #options: LightboxOptions;
  #dialog: HTMLDialogElement | undefined;
  #images: readonly HTMLImageElement[] = [];
  #index = 0;
  #view: PictureView = FITTED;
  #listening: AbortController | undefined;

  constructor(options: LightboxOptions) {
    this.#options = options;
  }

  /** Shows one of the article's pictures; `images` are all of them, in order. */
  open(images: readonly HTMLImageElement[], index: number): void {
    this.close();
    const { mount, translate } = this.#options;
    const dialog = element(mount.ownerDocument, 'dialog', {
      class: 'lightbox',
      'aria-label': translate('picture'),
      translate: 'no',
      lang: translate('languageTag'),
    });
    this.#dialog = dialog;
    this.#images = images;
    this.#listening = new AbortController();
    this.#listen(dialog, this.#listening.signal);
    this.#show(index);
    mount.append(dialog);
    dialog.showModal?.(); // optional: jsdom has no modal dialogs
    dialog.querySelector<HTMLElement>('.stage')?.focus();
  }

  /** Closes an open picture; false when there was none. */
  close(): boolean {
    const dialog = this.#dialog;
    if (dialog === undefined) return false;
    this.#listening?.abort();
    this.#dialog = undefined;
    dialog.close?.(); // optional: jsdom
    render(null, dialog);
    dialog.remove();
    this.#images[this.#index]?.focus();
    return true;
  }

  #show(index: number): void {
    if (index < 0 || index >= this.#images.length) return;
    this.#index = index;
    this.#view = FITTED;
    this.#draw();
  }

  #draw(): void {
    const image = this.#images[this.#index];
    const dialog = this.#dialog;
    if (image === undefined || dialog === undefined) return;
    const { translate, lang } = this.#options;
    const { scale, x, y } = this.#view;
    const caption = captionOf(image);
    const count = this.#images.length;
    const tool = (action: string, icon: IconName, name: MessageKey, isOff: boolean) => (
      <button
        type="button"
        class="tool"
        data-action={action}
        title={translate(name)}
        aria-label={translate(name)}
        aria-disabled={isOff}
        onClick={() => this.#act(action)}
      >
        <Icon name={icon} />
      </button>
    );
    render(
      <>
        <div class="bar">
          {tool('close-picture', 'close', 'close', false)}
          {count > 1 && (
            <span class="count">
              {translate('pictureCount', String(this.#index + 1), String(count))}
            </span>
          )}
          {count > 1 && tool('previous-picture', 'previous', 'previousPicture', this.#index === 0)}
          {count > 1 && tool('next-picture', 'next', 'nextPicture', this.#index === count - 1)}
          {tool('zoom-out', 'minus', 'zoomOut', scale <= 1)}
          {tool('zoom-in', 'plus', 'zoomIn', false)}
        </div>
        {/* the keys of the whole dialog are heard here */}
        <div class="stage" tabindex={-1}>
          <img
            key={this.#index}
            src={fullSizeOf(image)}
            alt={image.alt}
            draggable={false}
            style={{ transform: `translate(${x}px, ${y}px) scale(${scale})` }}
          />
        </div>
        {caption !== '' && (
          <p class="caption" lang={lang()}>
            {caption}
          </p>
        )}
      </>,
      dialog,
    );
  }

  #listen(dialog: HTMLDialogElement, signal: AbortSignal): void {
    dialog.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    dialog.addEventListener(
      'cancel',
      (event) => {
        event.preventDefault();
        event.stopPropagation();
        this.close();
      },
      { signal },
    );
    // a press beside the picture
    dialog.addEventListener(
      'click',
      ({ target }) => {
        if (target instanceof Element && target.matches('.stage') && this.#view.scale === 1) {
          this.close();
        }
      },
      { signal },
    );
    followFingers(
      dialog,
      {
        onZoom: (factor, point) => this.#zoom(factor, point),
        onMove: (x, y) => this.#move(x, y),
        isZoomed: () => this.#view.scale > 1,
      },
      signal,
    );
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isZoomed = this.#view.scale > 1;
    const act = actionOf(event.key, isZoomed);
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#act(act);
  }

  #act(action: string): void {
    switch (action) {
      case 'close-picture':
        this.close();
        break;
      case 'previous-picture':
        this.#show(this.#index - 1);
        break;
      case 'next-picture':
        this.#show(this.#index + 1);
        break;
      case 'zoom-in':
        this.#zoom(ZOOM_STEP);
        break;
      case 'zoom-out':
        this.#zoom(1 / ZOOM_STEP);
        break;
      case 'zoom-fit':
        this.#view = FITTED;
        this.#draw();
        break;
      case 'pan-left':
        this.#move(PAN_STEP, 0);
        break;
      case 'pan-right':
        this.#move(-PAN_STEP, 0);
        break;
      case 'pan-up':
        this.#move(0, PAN_STEP);
        break;
      case 'pan-down':
        this.#move(0, -PAN_STEP);
        break;
    }
  }

  #zoom(factor: number, point = { x: 0, y: 0 }): void {
    const { picture, stage } = this.#sizes();
    this.#view = zoomed(this.#view, factor, point, picture, stage);
    this.#draw();
  }

  #move(x: number, y: number): void {
    const { picture, stage } = this.#sizes();
    this.#view = moved(this.#view, x, y, picture, stage);
    this.#draw();
  }

  /** Fitted size of the picture, and the room there is for it. */
  #sizes() {
    const stage = this.#dialog?.querySelector<HTMLElement>('.stage');
    const image = stage?.querySelector('img');
    return {
      picture: { width: image?.offsetWidth ?? 0, height: image?.offsetHeight ?? 0 },
      stage: { width: stage?.clientWidth ?? 0, height: stage?.clientHeight ?? 0 },
    };
  }
}

/** What a key does; the arrows move a picture that is larger than the window. */
function actionOf(key: string, isZoomed: boolean): string | undefined {
  switch (key) {
    case 'Escape':
      return 'close-picture';
    case 'ArrowLeft':
      return isZoomed ? 'pan-left' : 'previous-picture';
    case 'ArrowRight':
      return isZoomed ? 'pan-right' : 'next-picture';
    case 'ArrowUp':
      return isZoomed ? 'pan-up' : undefined;
    case 'ArrowDown':
      return isZoomed ? 'pan-down' : undefined;
    case 'PageUp':
      return 'previous-picture';
    case 'PageDown':
      return 'next-picture';
    case '+':
    case '=':
      return 'zoom-in';
    case '-':
      return 'zoom-out';
    case '0':
      return 'zoom-fit';
    default:
      return undefined;
  }
}

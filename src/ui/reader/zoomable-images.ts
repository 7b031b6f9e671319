import type { Translate } from '../translate.ts';

/** A picture smaller than this on both sides is a sign, not something to look at closely. */
const MIN_SIZE = 120;
/** A link to a picture is the picture's larger self. */
const PICTURE_FILE = /\.(?:avif|gif|jpe?g|png|webp)(?:[?#]|$)/i;

interface ZoomableImagesOptions {
  readonly body: HTMLElement;
  readonly translate: Translate;
  /** Asked to show one of the pictures that can be zoomed, which are given in order. */
  readonly onOpen: (images: readonly HTMLImageElement[], index: number) => void;
}

/**
 * Makes buttons of the article's pictures as they arrive: a press, Enter or Space shows them large.
 * A picture that leads elsewhere stays a link, and a small one stays a sign. Ends with `signal`.
 */
export function makeImagesZoomable(options: ZoomableImagesOptions, signal: AbortSignal): void {
  const { body, translate, onOpen } = options;
  const offer = (image: HTMLImageElement) => {
    if (!isZoomable(image)) return;
    image.tabIndex = 0;
    image.setAttribute('role', 'button');
    image.setAttribute('aria-haspopup', 'dialog');
    image.setAttribute('aria-label', translate('zoomPicture', image.alt || captionOf(image)));
    image.classList.add('qingdu-zoomable');
  };
  const open = (event: Event) => {
    const image = event.target;
    if (!(image instanceof HTMLImageElement) || !image.matches('.qingdu-zoomable')) return;
    event.preventDefault();
    const images = [...body.querySelectorAll<HTMLImageElement>('img.qingdu-zoomable')];
    onOpen(images, images.indexOf(image));
  };
  for (const image of body.querySelectorAll('img')) offer(image);
  // `load` does not bubble, but it is captured
  body.addEventListener(
    'load',
    ({ target }) => target instanceof HTMLImageElement && offer(target),
    { signal, capture: true },
  );
  body.addEventListener(
    'click',
    (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
    },
    { signal },
  );
  body.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter' || event.key === ' ') open(event);
    },
    { signal },
  );
}

/** Address of the picture at its full size. */
export function fullSizeOf(image: HTMLImageElement): string {
  const link = image.closest('a');
  return link !== null && PICTURE_FILE.test(link.href) ? link.href : image.currentSrc || image.src;
}

/** What is written under a picture; '' for nothing. */
export function captionOf(image: Element): string {
  const caption = image.closest('figure')?.querySelector('figcaption');
  return caption?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

function isZoomable(image: HTMLImageElement): boolean {
  const link = image.closest('a');
  if (link !== null && !PICTURE_FILE.test(link.href)) return false;
  return image.naturalWidth >= MIN_SIZE || image.naturalHeight >= MIN_SIZE;
}

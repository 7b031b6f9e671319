import { element } from '../element.ts';
import type { Translate } from '../translate.ts';

/**
 * A picture that its host refuses leaves a link in its place, now and later, until `signal`. One
 * that failed before this was called is found by having ended without any size.
 */
export function keepRefusedPictures(
  body: HTMLElement,
  translate: Translate,
  signal: AbortSignal,
): void {
  for (const image of body.querySelectorAll('img')) {
    if (image.complete && image.naturalWidth === 0 && image.currentSrc !== '') {
      replace(image, translate);
    }
  }
  // `error` does not bubble
  body.addEventListener(
    'error',
    ({ target }) => target instanceof HTMLImageElement && replace(target, translate),
    { signal, capture: true },
  );
}

function replace(image: HTMLImageElement, translate: Translate): void {
  const { alt } = image;
  const words = element(
    image.ownerDocument,
    'span',
    { translate: 'no', lang: translate('languageTag') },
    translate('pictureRefused'),
  );
  const text = alt.trim() === '' ? [words] : [alt, ' · ', words];
  const inLink = image.closest('a') !== null || !/^https?:/iu.test(image.src);
  image.replaceWith(
    inLink
      ? element(image.ownerDocument, 'span', { class: 'qingdu-picture' }, ...text)
      : element(
          image.ownerDocument,
          'a',
          {
            class: 'qingdu-picture',
            href: image.src,
            target: '_blank',
            rel: 'noopener noreferrer',
          },
          ...text,
        ),
  );
}

import type { Translate } from '../ui/translate.ts';
import { type PictureKind, pictureKind } from './picture-kind.ts';
import { rename } from './reshape.ts';

/** A picture that is in the book. */
export interface BookPicture extends PictureKind {
  /** Place in the book: `images/1.jpg`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Bytes of pictures by the address that the article gives. */
export type PictureBytes = ReadonlyMap<string, Uint8Array>;

/**
 * Puts the pictures of a tree into the book, each once: those written into their addresses and
 * those in `known`. A book may not ask the network for pictures, so each other one becomes a link.
 * Changes the tree.
 */
export function takePictures(
  root: Element,
  known: PictureBytes,
  translate: Translate,
): readonly BookPicture[] {
  const taken = new Map<string, BookPicture>();
  for (const image of root.querySelectorAll('img')) {
    const address = image.getAttribute('src') ?? '';
    const picture = taken.get(address) ?? bookPicture(address, known, taken.size + 1);
    if (picture === undefined) {
      linkInstead(image, address, translate('picture'));
      continue;
    }
    taken.set(address, picture);
    image.setAttribute('src', picture.path);
  }
  return [...taken.values()];
}

function bookPicture(
  address: string,
  known: PictureBytes,
  number: number,
): BookPicture | undefined {
  const bytes = known.get(address) ?? bytesInAddress(address);
  const kind = bytes && pictureKind(bytes);
  return kind && bytes && { ...kind, bytes, path: `images/${number}.${kind.ending}` };
}

/** `data:image/png;base64,…`: the form that the article's rebuild lets through. */
function bytesInAddress(address: string): Uint8Array | undefined {
  const comma = address.indexOf(',');
  if (!/^data:image\/[a-z]+;base64,/iu.test(address.slice(0, comma + 1))) return undefined;
  try {
    return Uint8Array.from(atob(address.slice(comma + 1)), (unit) => unit.charCodeAt(0));
  } catch {
    return undefined; // not base64: a broken picture
  }
}

function linkInstead(image: Element, address: string, fallback: string): void {
  const words = image.getAttribute('alt')?.trim() || fallback;
  const isLink = /^https?:/iu.test(address) && image.closest('a') === null;
  const stand = rename(image, isLink ? 'a' : 'span');
  if (isLink) stand.setAttribute('href', address);
  stand.append(`［${words}］`);
}

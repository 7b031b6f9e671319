import type { Article } from '../../article/article.ts';
import type { Translate } from '../translate.ts';
import { followArticleLinks } from './article-links.ts';
import { addCodeCopy } from './code-copy.ts';
import { Lightbox } from './lightbox.tsx';
import { NotePopover } from './note-popover.ts';
import type { ReaderFrame } from './reader-frame.ts';
import { CHARACTERS_PER_MINUTE } from './reading-time.ts';
import { makeImagesZoomable } from './zoomable-images.ts';

interface ReaderAidsOptions {
  readonly frame: ReaderFrame;
  readonly article: Article;
  readonly translate: Translate;
  /** BCP 47 tag of the article as it is shown now. */
  readonly lang: () => string;
  /** Says something to screen readers. */
  readonly announce: (text: string) => void;
}

/** What opens over the article on demand. */
export interface ReaderAids {
  /** Closes an open picture or note; false when there was none. */
  close(): boolean;
}

/** Pictures that zoom, notes beside their marks, code that copies. Ends with `signal`. */
export function addAids(options: ReaderAidsOptions, signal: AbortSignal): ReaderAids {
  const { frame, article, translate, lang, announce } = options;
  const { dialog, scroller, body } = frame;
  const isVertical = () => dialog.dataset.vertical === 'true';
  const popover = new NotePopover({ mount: dialog, scroller, translate, isVertical });
  const lightbox = new Lightbox({ mount: dialog, translate, lang });
  followArticleLinks({ body, article, popover, translate, lang }, signal);
  makeImagesZoomable(
    { body, translate, onOpen: (images, index) => lightbox.open(images, index) },
    signal,
  );
  addCodeCopy({ body, translate, announce });
  explainReadingTime(frame, popover, translate, signal);
  signal.addEventListener(
    'abort',
    () => {
      lightbox.close();
      popover.close();
    },
    { once: true },
  );
  return { close: () => lightbox.close() || popover.close() };
}

/** The estimate says what it is made of. */
function explainReadingTime(
  { article, dialog }: ReaderFrame,
  popover: NotePopover,
  translate: Translate,
  signal: AbortSignal,
): void {
  const opener = article.querySelector<HTMLElement>('[data-action="reading-time"]');
  opener?.addEventListener(
    'click',
    () => {
      const text = translate('readingSpeed', String(CHARACTERS_PER_MINUTE));
      popover.show({
        opener,
        name: opener.textContent,
        content: dialog.ownerDocument.createTextNode(text),
        lang: translate('languageTag'),
      });
    },
    { signal },
  );
}

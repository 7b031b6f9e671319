import type { Article } from '../../article/article.ts';
import type { Translate } from '../translate.ts';
import type { NotePopover } from './note-popover.ts';
import { type LinkedPlace, linkedPlace, noteBlock } from './page-links.ts';

interface ArticleLinksOptions {
  readonly body: HTMLElement;
  readonly article: Pick<Article, 'url' | 'anchors'>;
  readonly popover: NotePopover;
  readonly translate: Translate;
  /** BCP 47 tag of the article as it is shown now. */
  readonly lang: () => string;
}

/**
 * Links that lead to a place in the article itself stay in the reader: the mark of a note shows the
 * note beside it, any other link goes there. Ends with `signal`.
 */
export function followArticleLinks(options: ArticleLinksOptions, signal: AbortSignal): void {
  const { body, article } = options;
  if (article.anchors === undefined || article.anchors.size === 0) return;
  for (const link of body.querySelectorAll('a')) {
    if (linkedPlace(link, body, article)?.isNote) link.setAttribute('aria-haspopup', 'dialog');
  }
  body.addEventListener(
    'click',
    (event) => {
      // with a modifier or another button the user wants a tab of its own
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const place = link && linkedPlace(link, body, article);
      if (!place) return;
      event.preventDefault();
      if (place.isNote) showNote(place, options);
      else goTo(place.target);
    },
    { signal },
  );
}

function showNote({ link, target }: LinkedPlace, options: ArticleLinksOptions): void {
  const { body, popover, translate, lang } = options;
  const block = noteBlock(target, body);
  popover.show({
    opener: link,
    name: translate('note', link.textContent.trim()),
    content: noteContent(block, options),
    lang: lang(),
    onGo: () => goTo(block),
  });
}

/** A copy without gloss buttons, which would do nothing, and without the way back to the mark. */
function noteContent(block: HTMLElement, { body, article }: ArticleLinksOptions): DocumentFragment {
  const originals = [...block.querySelectorAll('a')];
  const isWayBack = originals.map((link) => linkedPlace(link, body, article) !== undefined);
  const copy = block.cloneNode(true) as HTMLElement; // a clone is of the same class
  for (const [index, link] of [...copy.querySelectorAll('a')].entries()) {
    if (isWayBack[index]) link.remove();
    else link.target = '_blank';
  }
  for (const button of copy.querySelectorAll('button')) button.replaceWith(...button.childNodes);
  const content = block.ownerDocument.createDocumentFragment();
  content.append(...copy.childNodes);
  return content;
}

/** Scrolls to a place of the article and puts the focus there. */
function goTo(target: HTMLElement): void {
  if (!target.matches('a[href], button')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView?.({ block: 'center' }); // optional: jsdom has no layout
}

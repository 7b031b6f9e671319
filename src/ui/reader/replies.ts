import type { Article } from '../../article/article.ts';
import { element } from '../element.ts';
import type { Translate } from '../translate.ts';

const SECTION_CLASS = 'qingdu-replies';
const REPLY_CLASS = 'qingdu-reply';

/**
 * Puts the replies of a thread under its first post, inside `body`, so that they are converted and
 * glossed like it; they can be folded away. Nothing where there are none.
 */
export function showReplies(body: HTMLElement, article: Article, translate: Translate): void {
  const replies = article.replies ?? [];
  if (replies.length === 0) return;
  const document = body.ownerDocument;
  const own = { translate: 'no', lang: translate('languageTag') };
  const heading = element(document, 'h2', own, `${translate('replies')} ${replies.length}`);
  body.append(
    element(
      document,
      'details',
      { class: SECTION_CLASS, open: '' },
      element(document, 'summary', { 'data-action': 'replies' }, heading),
      ...replies.map((reply) =>
        element(
          document,
          'section',
          {},
          element(
            document,
            'p',
            { class: 'who' },
            reply.author === '' ? undefined : element(document, 'b', {}, reply.author),
            reply.publishedAt === ''
              ? undefined
              : element(document, 'time', { translate: 'no' }, reply.publishedAt.slice(0, 10)),
          ),
          element(document, 'div', { class: REPLY_CLASS }, reply.body),
        ),
      ),
    ),
  );
}

/** What each reply says, in order. */
export function repliesIn(body: Element): readonly Element[] {
  return [...body.querySelectorAll(`:scope > .${SECTION_CLASS} .${REPLY_CLASS}`)];
}

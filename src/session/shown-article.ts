import type { Article } from '../article/article.ts';
import { accessNodes } from '../article/node-access.ts';
import type { ScriptKind } from '../chinese/script.ts';
import { copyShown } from '../takeaway/copy-shown.ts';
import type { TakenArticle } from '../takeaway/taken-article.ts';
import type { ReaderHandle, ReaderState } from '../ui/reader/reader-contract.ts';
import { repliesIn } from '../ui/reader/replies.ts';
import { shownLanguage } from '../ui/reader/shown-language.ts';
import { scriptName } from '../ui/script-choices.ts';
import type { PageServices } from './page-services.ts';

/** An open reader's article and what it is shown by. */
export interface ShownArticleOptions {
  readonly article: Article;
  readonly handle: ReaderHandle;
  readonly state: ReaderState;
  readonly verdict: ScriptKind;
  readonly services: PageServices;
}

/**
 * The article of an open reader as it is shown: body and glosses as they stand in it, the facts
 * converted like them.
 */
export async function shownArticle(options: ShownArticleOptions): Promise<TakenArticle> {
  const { article, handle, state, verdict, services } = options;
  const { script, settings } = state;
  const replies = article.replies ?? [];
  const facts = [
    article.title,
    article.byline,
    article.source,
    article.siteName,
    article.licence ?? '',
    ...replies.map(({ author }) => author),
  ];
  const shown = script === 'original' ? facts : await services.convert(facts, script, verdict);
  const [title = '', byline = '', source = '', siteName = '', licence = '', ...authors] = shown;
  const inert = accessNodes(handle.host.ownerDocument).createInertDocument();
  const replyBodies = repliesIn(handle.body);
  const body = copyShown(handle.body, inert);
  return {
    ...{ title, byline, source, siteName, licence },
    url: article.url,
    publishedAt: article.publishedAt,
    lang: shownLanguage(script, article.lang),
    convertedTo: scriptName(script, services.translate),
    vertical: settings.vertical,
    body,
    replies: replies.flatMap(({ publishedAt }, index) => {
      const shownReply = replyBodies[index];
      if (shownReply === undefined) return [];
      return [{ author: authors[index] ?? '', publishedAt, body: copyShown(shownReply, inert) }];
    }),
    terms: handle.terms().map(({ text, gloss }) => ({ term: text, gloss })),
  };
}

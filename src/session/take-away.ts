import { copiedText, takenFile } from '../takeaway/take-away.ts';
import type { TakeAwayWish } from '../takeaway/take-away-forms.ts';
import { textLines, wordsOf } from '../ui/reader/text-lines.ts';
import { NOT_READ, writeRuby } from '../ui/reader/write-ruby.ts';
import { saveFile } from '../ui/save-file.ts';
import { cachedPictures } from './cached-pictures.ts';
import { isReadInChinese, readTexts } from './read-texts.ts';
import { type ShownArticleOptions, shownArticle } from './shown-article.ts';

/**
 * Takes the shown article away: resolves with the text to copy, or with the name of the file that
 * was handed to the browser. Wait until a conversion under way has ended.
 */
export async function takeAway(wish: TakeAwayWish, options: ShownArticleOptions): Promise<string> {
  const { handle, services, state, verdict } = options;
  const article = await shownArticle(options);
  const { ruby } = state.settings;
  // in plain text and in Markdown they would stand between the words
  const isAnnotated = wish.kind === 'save' && wish.form !== 'markdown';
  if (isAnnotated && ruby !== 'off' && isReadInChinese(verdict)) {
    const bodies = [article.body, ...article.replies.map(({ body }) => body)];
    const lines = bodies.flatMap((body) => textLines(body, NOT_READ));
    const readings = await readTexts(lines.map(wordsOf), verdict, services);
    const read = lines.map(({ texts }, index) => ({ texts, readings: readings[index] ?? [] }));
    writeRuby(read, ruby);
  }
  if (wish.kind === 'copy') return copiedText(article, wish.form, services.translate);
  const pictures = wish.form === 'epub' ? await cachedPictures(handle.body) : new Map();
  const file = takenFile(article, wish.form, services.translate, pictures, new Date());
  saveFile(handle.root, file);
  return file.name;
}

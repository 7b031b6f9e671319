import { copiedText, takenFile } from '../takeaway/take-away.ts';
import type { TakeAwayWish } from '../takeaway/take-away-forms.ts';
import { saveFile } from '../ui/save-file.ts';
import { cachedPictures } from './cached-pictures.ts';
import { type ShownArticleOptions, shownArticle } from './shown-article.ts';

/**
 * Takes the shown article away: resolves with the text to copy, or with the name of the file that
 * was handed to the browser. Wait until a conversion under way has ended.
 */
export async function takeAway(wish: TakeAwayWish, options: ShownArticleOptions): Promise<string> {
  const { handle, services } = options;
  const article = await shownArticle(options);
  if (wish.kind === 'copy') return copiedText(article, wish.form, services.translate);
  const pictures = wish.form === 'epub' ? await cachedPictures(handle.body) : new Map();
  const file = takenFile(article, wish.form, services.translate, pictures, new Date());
  saveFile(handle.root, file);
  return file.name;
}

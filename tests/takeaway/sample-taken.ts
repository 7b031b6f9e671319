import { copyShown } from '../../src/takeaway/copy-shown.ts';
import type { TakenArticle } from '../../src/takeaway/taken-article.ts';
import { traditionalArticle } from '../ui/sample-articles.ts';

/** The sample article of the interface's tests as it is taken away, with a gloss and a reply. */
export function sampleTaken(change: Partial<TakenArticle> = {}): TakenArticle {
  const { url, title, byline, source, siteName, publishedAt, lang, body } =
    traditionalArticle(document);
  return {
    ...{ url, title, byline, source, siteName, publishedAt, lang },
    licence: 'CC BY-SA 4.0',
    convertedTo: '繁體（台灣）',
    vertical: false,
    body: copyShown(body, document.implementation.createHTMLDocument('')),
    replies: [
      { author: '阿宏', publishedAt: '2026-03-22', body: bodyOf('<p>七十公斤，<b>剛好</b>。</p>') },
    ],
    terms: [
      { term: 'deadline', gloss: '截止時間' },
      { term: 'R&D', gloss: '研究<開發>' },
    ],
    ...change,
  };
}

/** A body of this markup, as the reader would give it away. */
export function bodyOf(markup: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(`<body>${markup}</body>`, 'text/html');
  return copyShown(parsed.body, document.implementation.createHTMLDocument(''));
}

import type { SavedFile } from '../ui/save-file.ts';
import type { Translate } from '../ui/translate.ts';
import { articleBook } from './book.ts';
import type { PictureBytes } from './book-pictures.ts';
import { citation } from './citation.ts';
import { fileName } from './file-name.ts';
import { articlePage } from './html-page.ts';
import { articleMarkdown } from './markdown.ts';
import { articleText } from './plain-text.ts';
import type { CopyForm, FileForm } from './take-away-forms.ts';
import type { TakenArticle } from './taken-article.ts';

/** What an article is copied as. */
export function copiedText(article: TakenArticle, form: CopyForm, translate: Translate): string {
  switch (form) {
    case 'text':
      return articleText(article, translate);
    case 'markdown':
      return articleMarkdown(article, translate);
    case 'citation':
      return citation(article);
  }
}

/** What an article is saved as. `pictures` are those at hand, for books; pages link theirs. */
export function takenFile(
  article: TakenArticle,
  form: FileForm,
  translate: Translate,
  pictures: PictureBytes,
  now: Date,
): SavedFile {
  const name = (ending: string) => fileName(article.title, ending, 'article');
  switch (form) {
    case 'markdown':
      return {
        name: name('md'),
        type: 'text/markdown',
        text: articleMarkdown(article, translate),
      };
    case 'html':
      return { name: name('html'), type: 'text/html', text: articlePage(article, translate) };
    case 'epub':
      return {
        name: name('epub'),
        type: 'application/epub+zip',
        bytes: articleBook(article, { translate, now, pictures }),
      };
  }
}

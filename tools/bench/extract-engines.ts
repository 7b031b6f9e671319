import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { extract } from '../../src/article/extract-any-page.ts';
import { plainText } from '../../src/article/plain-text.ts';

/** What an engine makes of a page. */
export interface EngineResult {
  readonly text: string;
  readonly title: string;
  /** Blocks on the receipt; 0 for engines that keep none. */
  readonly removals: number;
}

/** An extractor under test; it may change the document. */
export interface Engine {
  readonly name: string;
  readonly run: (document: Document, url: string) => EngineResult;
}

const NOTHING: EngineResult = { text: '', title: '', removals: 0 };

/** Ours first, then what the figures are compared with. */
export const ENGINES: readonly Engine[] = [
  {
    name: 'qingdu',
    run: (document, url) => {
      const result = extract(document, { url });
      if (!result.ok) return NOTHING;
      const { body, title, removals } = result.article;
      return { text: plainText(body), title, removals: removals.length };
    },
  },
  { name: 'readability', run: (document) => runReadability(document) },
  { name: 'readability-100', run: (document) => runReadability(document, 100) },
  {
    name: 'defuddle',
    run: (document, url) => {
      const { content, title } = new Defuddle(document, { url }).parse();
      const holder = document.implementation.createHTMLDocument('');
      // Its result is a string; the document is inert and thrown away.
      const parsed = holder.createRange().createContextualFragment(content);
      return { text: plainText(parsed), title, removals: 0 };
    },
  },
];

function runReadability(document: Document, charThreshold?: number): EngineResult {
  const parsed = new Readability(document, charThreshold ? { charThreshold } : {}).parse();
  return { text: parsed?.textContent ?? '', title: parsed?.title ?? '', removals: 0 };
}

import { element } from '../element.ts';
import { languageOfTerm } from '../tooltip/gloss-tooltip.ts';
import type { Translate } from '../translate.ts';
import type { ArticleTerm } from './terms-panel.tsx';

/** The glosses that are shown now, as a list under the printed article; undefined without any. */
export function printedTerms(
  document: Document,
  terms: readonly ArticleTerm[],
  lang: string,
  translate: Translate,
): HTMLElement | undefined {
  if (terms.length === 0) return undefined;
  return element(
    document,
    'section',
    { class: 'article printed-terms', translate: 'no' },
    element(document, 'h2', { lang: translate('languageTag') }, translate('articleTerms')),
    element(
      document,
      'ul',
      {},
      ...terms.map(({ match }) =>
        element(
          document,
          'li',
          {},
          element(document, 'b', { lang: languageOfTerm(match.text) }, match.text),
          ' ',
          element(document, 'span', { lang }, match.gloss),
        ),
      ),
    ),
  );
}

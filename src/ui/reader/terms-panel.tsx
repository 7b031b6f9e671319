import type { GlossaryMatch } from '../../glossary/entry.ts';
import { languageOfTerm } from '../tooltip/gloss-tooltip.ts';
import type { Translate } from '../translate.ts';

/** A term of the article with the first place where it stands. */
export interface ArticleTerm {
  readonly match: GlossaryMatch;
  readonly element: HTMLElement;
}

interface TermsPanelProps {
  readonly terms: readonly ArticleTerm[];
  /** Language of the glosses. */
  readonly lang: string;
  readonly onChoose: (term: ArticleTerm) => void;
  readonly onSave: (format: 'csv' | 'tsv') => void;
  readonly translate: Translate;
}

/** All terms of the article in order, each once; a press goes to its first place. */
export function TermsPanel({ terms, lang, onChoose, onSave, translate }: TermsPanelProps) {
  return (
    <nav class="panel contents terms" aria-label={translate('articleTerms')}>
      <h2>{translate('articleTerms')}</h2>
      <ol>
        {terms.map((term) => (
          <li key={term.match.key}>
            <button type="button" data-action="terms-entry" onClick={() => onChoose(term)}>
              <b lang={languageOfTerm(term.match.text)}>{term.match.text}</b>{' '}
              <span lang={lang}>{term.match.gloss}</span>
            </button>
          </li>
        ))}
      </ol>
      <div class="files">
        {(['csv', 'tsv'] as const).map((format) => (
          <button
            key={format}
            type="button"
            class="quiet"
            data-action={`terms-${format}`}
            onClick={() => onSave(format)}
          >
            {translate(format === 'csv' ? 'exportCsv' : 'exportTsv')}
          </button>
        ))}
      </div>
    </nav>
  );
}

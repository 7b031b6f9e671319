import type { ExtractionFailure } from '../../article/article.ts';
import type { MessageKey, Translate } from '../translate.ts';

interface NoArticleProps {
  readonly reason: ExtractionFailure;
  readonly hasSelection: boolean;
  readonly onReadSelection: () => void;
  readonly onPickBlock: () => void;
  readonly onClose: () => void;
  readonly translate: Translate;
}

const SENTENCES: Readonly<Record<ExtractionFailure, MessageKey>> = {
  'no-article': 'noArticle',
  empty: 'noArticleEmpty',
  'too-large': 'noArticleTooLarge',
  broken: 'noArticleBroken',
};

/** The reader without an article: what happened, and what to do next. */
export function NoArticle({
  reason,
  hasSelection,
  onReadSelection,
  onPickBlock,
  onClose,
  translate,
}: NoArticleProps) {
  return (
    <div class="no-article">
      <svg class="blank-page" viewBox="0 0 96 96" aria-hidden="true" focusable="false">
        <path d="M28 52V28h24M68 44v24H44" />
        <path class="drop" d="M48 40c4 5.5 6 8.5 6 11.5a6 6 0 0 1-12 0c0-3 2-6 6-11.5z" />
      </svg>
      <h1 id="qingdu-title">{translate(SENTENCES[reason])}</h1>
      <p>{translate(hasSelection ? 'hintSelection' : 'hintSelect')}</p>
      <div class="choices">
        {hasSelection && (
          <button
            type="button"
            class="primary"
            data-action="read-selection"
            onClick={() => onReadSelection()}
          >
            {translate('readSelection')}
          </button>
        )}
        <button type="button" class="quiet" data-action="pick-block" onClick={() => onPickBlock()}>
          {translate('pickBlock')}
        </button>
        <button type="button" class="quiet" data-action="close-empty" onClick={() => onClose()}>
          {translate('closeReader')}
        </button>
      </div>
    </div>
  );
}

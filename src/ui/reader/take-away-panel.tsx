import { Component } from 'preact';
import type { TakeAwayWish } from '../../takeaway/take-away-forms.ts';
import { Icon } from '../icon.tsx';
import type { MessageKey, Translate } from '../translate.ts';

interface TakeAwayPanelProps {
  /** Resolves with what to say: the text is on the clipboard, or the file with that name is saved. */
  readonly onTakeAway: (wish: TakeAwayWish) => Promise<string>;
  readonly onPrint: () => void;
  /** Absent where the system has no sheet for sharing. */
  readonly onShare: (() => void) | undefined;
  readonly translate: Translate;
}

interface TakeAwayPanelState {
  /** What happened last, for the eye and for screen readers. */
  readonly note: string;
}

const COPIES: readonly (readonly [TakeAwayWish, MessageKey])[] = [
  [{ kind: 'copy', form: 'text' }, 'formText'],
  [{ kind: 'copy', form: 'markdown' }, 'formMarkdown'],
  [{ kind: 'copy', form: 'citation' }, 'formCitation'],
];
const FILES: readonly (readonly [TakeAwayWish, MessageKey])[] = [
  [{ kind: 'save', form: 'epub' }, 'formEpub'],
  [{ kind: 'save', form: 'html' }, 'formHtml'],
  [{ kind: 'save', form: 'markdown' }, 'formMarkdown'],
];

/** Everything that takes the article away: copies, files, paper, the system's sheet. */
export class TakeAwayPanel extends Component<TakeAwayPanelProps, TakeAwayPanelState> {
  override state: TakeAwayPanelState = { note: '' };

  override render(
    { onPrint, onShare, translate }: TakeAwayPanelProps,
    { note }: TakeAwayPanelState,
  ) {
    return (
      <section class="panel take-away" aria-label={translate('takeAway')}>
        {this.#group('copyAs', COPIES)}
        {this.#group('saveAs', FILES)}
        <div class="ways">
          <button type="button" class="quiet" data-action="print" onClick={() => onPrint()}>
            <Icon name="print" />
            {translate('printArticle')}
          </button>
          {onShare && (
            <button type="button" class="quiet" data-action="share" onClick={() => onShare()}>
              {translate('shareArticle')}
            </button>
          )}
        </div>
        <p class="note" role="status">
          {note}
        </p>
      </section>
    );
  }

  #group(heading: MessageKey, ways: typeof COPIES) {
    const { translate } = this.props;
    return (
      <fieldset class="choice">
        <legend>{translate(heading)}</legend>
        <div class="ways">
          {ways.map(([wish, name]) => (
            <button
              key={name}
              type="button"
              class="quiet"
              data-action={`${wish.kind}-${wish.form}`}
              onClick={() => this.#take(wish)}
            >
              {translate(name)}
            </button>
          ))}
        </div>
      </fieldset>
    );
  }

  #take(wish: TakeAwayWish): void {
    const { onTakeAway, translate } = this.props;
    this.setState({ note: '' });
    onTakeAway(wish).then(
      (note) => this.setState({ note }),
      // the owner has reported why
      () => this.setState({ note: translate('takeAwayFailed') }),
    );
  }
}

import { Component } from 'preact';
import type { TakeAwayWish } from '../../takeaway/take-away-forms.ts';
import type { MessageKey, Translate } from '../translate.ts';

interface TakeAwayActionsProps {
  /** Resolves with what to say of it; rejects, reported, when it failed. */
  readonly onTakeAway: (wish: TakeAwayWish) => Promise<string>;
  readonly translate: Translate;
}

type Actions = readonly (readonly [TakeAwayWish, MessageKey])[];

const COPIES: Actions = [
  [{ kind: 'copy', form: 'text' }, 'formText'],
  [{ kind: 'copy', form: 'citation' }, 'formCitation'],
];
const FILES: Actions = [
  [{ kind: 'save', form: 'epub' }, 'formEpubShort'],
  [{ kind: 'save', form: 'html' }, 'formHtmlShort'],
  [{ kind: 'save', form: 'markdown' }, 'formMarkdown'],
];

/** What the reader's own panel offers, for fingers that are on the popup already. */
export class TakeAwayActions extends Component<TakeAwayActionsProps, { readonly note: string }> {
  override state = { note: '' };

  override render(_props: TakeAwayActionsProps, { note }: { readonly note: string }) {
    return (
      <div class="take-away">
        {this.#group('copyAs', COPIES)}
        {this.#group('saveAs', FILES)}
        <p class="note" role="status">
          {note}
        </p>
      </div>
    );
  }

  #group(heading: MessageKey, actions: Actions) {
    const { translate } = this.props;
    return (
      <fieldset class="choice">
        <legend>{translate(heading)}</legend>
        <div class="ways">
          {actions.map(([wish, name]) => (
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
      () => this.setState({ note: translate('takeAwayFailed') }),
    );
  }
}

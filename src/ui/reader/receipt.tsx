import { Component } from 'preact';
import type { Removal } from '../../article/article.ts';
import type { Translate } from '../translate.ts';
import { groupOf, REMOVAL_GROUPS } from './removal-group.ts';
import { putBack, takeOut } from './restoration.ts';

interface ReceiptProps {
  readonly removals: readonly Removal[];
  /** Language of the removed text. */
  readonly lang: string;
  readonly translate: Translate;
  /** Says something to screen readers. */
  readonly announce: (text: string) => void;
}

interface ReceiptState {
  /** What stands in the article again, and its frame there. */
  readonly frames: ReadonlyMap<Removal, HTMLElement>;
  /** How many rows there are: all of them once it is open, some at a time. */
  readonly rows: number;
}

/** Rows drawn at once, in 20 ms (Firefox): an ordinary page has twenty. */
const ROWS = 200;

/**
 * What was taken out of the page, block by block, each with a button that puts it back. A class,
 * because hooks would cost the injected script 4 kB and nothing else in it needs them.
 */
export class Receipt extends Component<ReceiptProps, ReceiptState> {
  override state: ReceiptState = { frames: new Map(), rows: ROWS };

  override render({ removals, lang, translate }: ReceiptProps, { frames, rows }: ReceiptState) {
    if (removals.length === 0) {
      return (
        <p class="receipt none" translate={false}>
          {translate('receiptNothing')}
        </p>
      );
    }
    return (
      <details class="receipt" onToggle={() => this.#drawRest()}>
        <summary data-action="receipt" translate={false}>
          {receiptSummary(removals, translate)}
        </summary>
        <ul>
          {removals.slice(0, rows).map((removal, index) => (
            <ReceiptRow
              // a removal has no other identity, and the list never changes
              key={index}
              removal={removal}
              lang={lang}
              restored={frames.has(removal)}
              onToggle={() => this.#toggle(removal)}
              translate={translate}
            />
          ))}
        </ul>
      </details>
    );
  }

  #drawRest(): void {
    if (this.state.rows >= this.props.removals.length) return;
    this.setState(
      ({ rows }) => ({ rows: rows + ROWS }),
      () => setTimeout(() => this.#drawRest(), 0),
    );
  }

  #toggle(removal: Removal): void {
    const { translate, announce } = this.props;
    const frames = new Map(this.state.frames);
    const frame = frames.get(removal);
    if (frame !== undefined) {
      takeOut(removal, frame);
      frames.delete(removal);
      announce(translate('blockRemoved'));
    } else {
      const made = putBack(removal, translate('restoredBlock'));
      if (made === undefined) return;
      frames.set(removal, made);
      made.scrollIntoView?.({ block: 'center' }); // optional: jsdom has no layout
      announce(translate('blockPutBack'));
    }
    this.setState({ frames });
  }
}

/** One line that sums up a receipt: how many blocks of each group were taken out. */
function receiptSummary(removals: readonly Removal[], translate: Translate): string {
  const parts = REMOVAL_GROUPS.flatMap(({ group, count }) => {
    const number = removals.filter((removal) => groupOf(removal) === group).length;
    return number === 0 ? [] : [translate(count, String(number))];
  });
  return translate('receiptSummary', parts.join(translate('listSeparator')));
}

interface ReceiptRowProps {
  readonly removal: Removal;
  readonly lang: string;
  readonly restored: boolean;
  readonly onToggle: () => void;
  readonly translate: Translate;
}

class ReceiptRow extends Component<ReceiptRowProps> {
  override shouldComponentUpdate({ restored }: ReceiptRowProps): boolean {
    // nothing else of a row ever changes, and there can be thousands
    return restored !== this.props.restored;
  }

  override render({ removal, lang, restored, onToggle, translate }: ReceiptRowProps) {
    const kind = REMOVAL_GROUPS.find(({ group }) => group === groupOf(removal));
    const name = kind === undefined ? '' : translate(kind.name);
    const text = removal.text.trim();
    return (
      <li data-rule={removal.rule} data-restored={restored}>
        <div class="what">
          <span class="kind" translate={false}>
            {name}
          </span>
          {text === '' ? <p translate={false}>{translate('noText')}</p> : <p lang={lang}>{text}</p>}
        </div>
        <button
          type="button"
          class="quiet"
          translate={false}
          data-action={restored ? 'remove-again' : 'put-back'}
          onClick={onToggle}
        >
          {translate(restored ? 'removeAgain' : 'putBack')}
        </button>
      </li>
    );
  }
}

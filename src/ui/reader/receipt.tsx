import { useState } from 'preact/hooks';
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

/** What was taken out of the page, block by block, each with a button that puts it back. */
export function Receipt({ removals, lang, translate, announce }: ReceiptProps) {
  const [frames, setFrames] = useState<ReadonlyMap<Removal, HTMLElement>>(new Map());
  if (removals.length === 0)
    return (
      <p class="receipt none" translate={false}>
        {translate('receiptNothing')}
      </p>
    );
  const toggle = (removal: Removal) => {
    const next = new Map(frames);
    const frame = frames.get(removal);
    if (frame !== undefined) {
      takeOut(removal, frame);
      next.delete(removal);
      announce(translate('blockRemoved'));
    } else {
      const made = putBack(removal, translate('restoredBlock'));
      if (made === undefined) return;
      next.set(removal, made);
      // optional: jsdom has no layout and no scrollIntoView
      made.scrollIntoView?.({ block: 'center' });
      announce(translate('blockPutBack'));
    }
    setFrames(next);
  };
  return (
    <details class="receipt">
      <summary data-action="receipt" translate={false}>
        {receiptSummary(removals, translate)}
      </summary>
      <ul>
        {removals.map((removal, index) => (
          <ReceiptRow
            // a removal has no other identity, and the list never changes
            key={index}
            removal={removal}
            lang={lang}
            restored={frames.has(removal)}
            onToggle={() => toggle(removal)}
            translate={translate}
          />
        ))}
      </ul>
    </details>
  );
}

/** One line that sums up a receipt: how many blocks of each group were taken out. */
export function receiptSummary(removals: readonly Removal[], translate: Translate): string {
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

function ReceiptRow({ removal, lang, restored, onToggle, translate }: ReceiptRowProps) {
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

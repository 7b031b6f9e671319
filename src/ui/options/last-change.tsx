import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../translate.ts';

/** What was done last, and how it is taken back. */
export interface Change<Edit> {
  readonly text: string;
  readonly undo?: Edit;
  /** The button that was pressed is gone: the focus goes to the way back. */
  readonly takesFocus?: boolean;
}

interface LastChangeProps<Edit> {
  /** Undefined before anything was done. */
  readonly change: Change<Edit> | undefined;
  readonly onUndo: (undo: Edit) => void;
  readonly translate: Translate;
}

/** What was done last: said to everybody, and taken back by a button. */
export function LastChange<Edit>({ change, onUndo, translate }: LastChangeProps<Edit>) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (change?.takesFocus) button.current?.focus();
  }, [change]);
  const undo = change?.undo;
  return (
    <div class="last-change" role="status">
      {change && <span>{change.text}</span>}
      {undo !== undefined && (
        <button
          type="button"
          class="quiet"
          data-action="undo"
          ref={button}
          onClick={() => onUndo(undo)}
        >
          {translate('wordsUndo')}
        </button>
      )}
    </div>
  );
}

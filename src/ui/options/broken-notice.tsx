import type { Translate } from '../translate.ts';

interface BrokenNoticeProps {
  /** What could not be read, in the user's language. */
  readonly text: string;
  /** Throws the kept copy away. */
  readonly onForget?: (() => void) | undefined;
  readonly translate: Translate;
}

/** Says what of the stored data could not be read, until the user has the copy of it deleted. */
export function BrokenNotice({ text, onForget, translate }: BrokenNoticeProps) {
  return (
    <div class="notice" role="alert">
      <p>{text}</p>
      {onForget && (
        <button type="button" class="quiet" data-action="forget-broken" onClick={onForget}>
          {translate('brokenForget')}
        </button>
      )}
    </div>
  );
}

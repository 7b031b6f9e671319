import { useEffect, useRef, useState } from 'preact/hooks';
import { type Conflict, compareWords, type Winner } from '../../words/edit-words.ts';
import { cellsOfRow, type OwnWords } from '../../words/own-words.ts';
import { Choice } from '../choice.tsx';
import type { Translate } from '../translate.ts';

interface WordImportProps {
  readonly fileName: string;
  readonly mine: OwnWords;
  readonly theirs: OwnWords;
  /** Rows of the file that could not be read. */
  readonly broken: number;
  readonly onImport: (winner: Winner) => void;
  readonly onCancel: () => void;
  readonly translate: Translate;
}

/** Conflicts drawn: enough to see what kind they are. */
const SHOWN_CONFLICTS = 20;

/** What a file would change, before it does; nothing is stored until the button is pressed. */
export function WordImport(props: WordImportProps) {
  const { fileName, mine, theirs, broken, onImport, onCancel, translate } = props;
  const [winner, setWinner] = useState<Winner>('mine');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { added, equal, conflicts } = compareWords(mine, theirs);
  return (
    <section class="import" aria-label={translate('importTitle', fileName)}>
      <h3 ref={heading} tabIndex={-1}>
        {translate('importTitle', fileName)}
      </h3>
      <ul>
        <li>{translate('importAdded', String(added))}</li>
        {equal > 0 && <li>{translate('importEqual', String(equal))}</li>}
        {conflicts.length > 0 && <li>{translate('importConflicts', String(conflicts.length))}</li>}
        {broken > 0 && <li>{translate('importBroken', String(broken))}</li>}
      </ul>
      {conflicts.length > 0 && (
        <>
          <ConflictTable conflicts={conflicts} translate={translate} />
          <Choice
            legend={translate('importWinner')}
            name="winner"
            options={[
              { value: 'mine', label: translate('importMine') },
              { value: 'file', label: translate('importFile') },
            ]}
            value={winner}
            onChange={(next: Winner) => setWinner(next)}
          />
        </>
      )}
      <div class="buttons">
        <button
          type="button"
          class="primary"
          data-action="import-words"
          onClick={() => onImport(winner)}
        >
          {translate('importConfirm')}
        </button>
        <button type="button" class="quiet" data-action="cancel-import" onClick={() => onCancel()}>
          {translate('wordCancel')}
        </button>
      </div>
    </section>
  );
}

interface ConflictTableProps {
  readonly conflicts: readonly Conflict[];
  readonly translate: Translate;
}

function ConflictTable({ conflicts, translate }: ConflictTableProps) {
  return (
    <table class="words">
      <thead>
        <tr>
          <th scope="col">{translate('wordTerm')}</th>
          <th scope="col">{translate('importColumnMine')}</th>
          <th scope="col">{translate('importColumnFile')}</th>
        </tr>
      </thead>
      <tbody>
        {conflicts.slice(0, SHOWN_CONFLICTS).map(({ list, mine, theirs }) => {
          const [word = '', ...old] = cellsOfRow(list, mine);
          const [otherWord = '', ...other] = cellsOfRow(list, theirs);
          return (
            <tr key={`${list} ${word}`}>
              <th scope="row">{word}</th>
              <td>{old.join('') || word}</td>
              <td>{other.join('') || otherWord}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

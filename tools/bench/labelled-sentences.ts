import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A sentence with the Latin spans that somebody labelled in it; offsets in UTF-16 units. */
export interface LabelledSentence {
  readonly text: string;
  readonly spans: readonly LabelledSpan[];
}

interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  /** A name must stay quiet, a term should be glossed. */
  readonly label: 'name' | 'term';
}

/** The project's own sentences by file name without ending: `names`, `loanwords-hk`. */
export function ownSentences(): ReadonlyMap<string, readonly LabelledSentence[]> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
  return new Map(
    files
      .sort()
      .map((name) => [name.slice(0, -4), readSentences(readFileSync(join(FOLDER, name), 'utf8'))]),
  );
}

/** Reads a sentence a line: `{Target}的股價`, `開[meeting]`; lines with # are comments. */
export function readSentences(file: string): readonly LabelledSentence[] {
  const lines = file.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const spans: LabelledSpan[] = [];
    let text = '';
    for (const part of line.split(/(\{[^}]*\}|\[[^\]]*\])/)) {
      const label = part.startsWith('{') ? 'name' : part.startsWith('[') ? 'term' : undefined;
      const start = text.length;
      text += label === undefined ? part : part.slice(1, -1);
      if (label !== undefined) spans.push({ start, end: text.length, label });
    }
    return { text, spans };
  });
}

const FOLDER = fileURLToPath(new URL('../../tests/glossary/labelled/', import.meta.url));

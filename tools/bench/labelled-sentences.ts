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
  /** A name must stay quiet, a term should be glossed, an optional one may be. */
  readonly label: 'name' | 'term' | 'optional';
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

/**
 * Reads a sentence a line: `{Target}的股價`, `開[meeting]`, `[?18k]人工`; a line that begins with
 * `# ` is a comment.
 */
export function readSentences(file: string): readonly LabelledSentence[] {
  const lines = file.split('\n').filter((line) => line !== '' && !line.startsWith('# '));
  return lines.map((line) => {
    const spans: LabelledSpan[] = [];
    let text = '';
    for (const part of line.split(/(\{[^}]*\}|\[[^\]]*\])/)) {
      const label = labelOf(part);
      const start = text.length;
      text += label === undefined ? part : part.slice(label === 'optional' ? 2 : 1, -1);
      if (label !== undefined) spans.push({ start, end: text.length, label });
    }
    return { text, spans };
  });
}

function labelOf(part: string): LabelledSpan['label'] | undefined {
  if (part.startsWith('{')) return 'name';
  if (part.startsWith('[?')) return 'optional';
  return part.startsWith('[') ? 'term' : undefined;
}

const FOLDER = fileURLToPath(new URL('../../tests/glossary/labelled/', import.meta.url));

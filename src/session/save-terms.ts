import type { GlossaryMatch } from '../glossary/entry.ts';
import { saveFile } from '../ui/save-file.ts';
import { CELL_NAMES } from '../words/own-words.ts';
import { writeTable } from '../words/words-file.ts';

/**
 * Saves an article's terms with their glosses: CSV for a spreadsheet, TSV with the settings that
 * Anki reads before its rows (docs.ankiweb.net, "File headers"). The options read both back.
 */
export function saveTerms(
  place: Node,
  format: 'csv' | 'tsv',
  terms: readonly GlossaryMatch[],
): void {
  const rows = terms.map(({ text, gloss }) => [text, gloss]);
  if (format === 'csv') {
    const text = writeTable([CELL_NAMES.terms, ...rows], 'csv');
    saveFile(place, { name: 'qingdu-terms.csv', type: 'text/csv', text });
    return;
  }
  const text = `#separator:tab\n#html:false\n${writeTable(rows, 'tsv')}`;
  saveFile(place, { name: 'qingdu-terms.tsv', type: 'text/tab-separated-values', text });
}

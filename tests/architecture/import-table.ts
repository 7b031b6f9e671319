import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the files of one folder of src may import from the others. */
export interface ImportRule {
  /** Folders and files whose values and types may be imported; `*` for all. */
  readonly values: ReadonlySet<string>;
  /** Folders and files of which only types may be imported; `*` for all. */
  readonly types: ReadonlySet<string>;
}

/**
 * The import table of src/README.md, so that the page is the rule. In its column "may import",
 * names are folders or single files (`variant`); `types of` holds for what follows in the cell;
 * `types` alone means the types of every folder, `anything` everything.
 */
export function readImportTable(): ReadonlyMap<string, ImportRule> {
  const page = readFileSync(join(import.meta.dirname, '../../src/README.md'), 'utf8');
  const rows = page.split('\n').flatMap((line) => {
    const [, folder, , allowed] = line.split('|').map((cell) => cell.trim());
    const name = /^`([a-z]+)\/`$/.exec(folder ?? '')?.[1];
    return name === undefined || allowed === undefined
      ? []
      : [[name, parseCell(name, allowed)] as const];
  });
  return new Map(rows);
}

function parseCell(folder: string, cell: string): ImportRule {
  const values = new Set<string>();
  const types = new Set<string>();
  let onlyTypes = false;
  for (const part of cell.split(';').join(',').split(',')) {
    let word = part.trim();
    if (word.startsWith('types of ')) {
      onlyTypes = true;
      word = word.slice('types of '.length);
    }
    if (word === 'types') types.add('*');
    else if (word === 'anything') values.add('*');
    else (onlyTypes ? types : values).add(word === 'itself' ? folder : word);
  }
  values.add(folder);
  return { values, types };
}

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGoldenPage } from '../tests/article/golden-page.ts';

/**
 * Writes what the extractor makes of the golden pages: `node tools/regenerate-pages.ts [SLUG…]`. Never run
 * by a test; read the difference before it is committed. `why` stays as it was written.
 */
const FOLDER = join(import.meta.dirname, '../tests/pages');
const wanted = process.argv.slice(2);

for (const slug of readdirSync(FOLDER)) {
  if (wanted.length > 0 && !wanted.includes(slug)) continue;
  const file = (name: string) => join(FOLDER, slug, name);
  const { why }: { why?: string } = JSON.parse(readFileSync(file('expected.json'), 'utf8'));
  const { body, facts } = readGoldenPage(readFileSync(file('source.html'), 'utf8'));
  writeFileSync(file('expected.json'), `${JSON.stringify({ why, ...facts }, null, 2)}\n`);
  writeFileSync(file('expected.html'), `${body.outerHTML}\n`);
}

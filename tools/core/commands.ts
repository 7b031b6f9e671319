import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { extract } from '../../src/article/extract-any-page.ts';
import { plainText } from '../../src/article/plain-text.ts';
import { assessReadiness } from '../../src/article/readerable.ts';
import { createConversion } from '../../src/chinese/conversion.ts';
import { loadDictionary } from '../../src/chinese/dictionary.ts';
import { VARIANTS } from '../../src/chinese/variant.ts';
import { loadGlossary } from '../../src/glossary/glossary.ts';
import { matchGlosses } from '../../src/glossary/match.ts';
import { DICTIONARY_FOLDER, expectData, GLOSSARY_FILE } from '../packaged-data.ts';
import { BadLine, expectOneOf, expectString, type Fields, flag, optionalString } from './fields.ts';

/** `{html, url}` → the article, or why there is none. `ms` is the extraction without the parsing. */
export function extractLine(fields: Fields): object {
  const { document, url } = parse(fields);
  const start = performance.now();
  const extraction = extract(document, { url });
  const ms = Math.round((performance.now() - start) * 100) / 100;
  if (!extraction.ok) return { ok: false, reason: extraction.reason };
  const { body, removals, ...facts } = extraction.article;
  const box = document.createElement('div');
  box.append(document.importNode(body, true));
  return {
    ok: true,
    title: facts.title,
    byline: facts.byline,
    source: facts.source,
    publishedAt: facts.publishedAt,
    lang: facts.lang,
    text: plainText(body),
    html: box.innerHTML,
    copies: facts.copies,
    removals: removals.map(({ step, rule, text }) => ({ step, rule, text })),
    ms,
  };
}

/** `{html, url}` → what the detector says. */
export function detectLine(fields: Fields): object {
  return assessReadiness(parse(fields).document);
}

/** `{text, to, from?, words?, exact?}` → the text in that variant. */
export async function convertLine(fields: Fields): Promise<object> {
  const text = expectString(fields, 'text');
  const to = expectOneOf(fields, 'to', VARIANTS);
  const from = fields.get('from') === undefined ? undefined : expectOneOf(fields, 'from', VARIANTS);
  const [converted] = await conversion.convert([text], {
    to,
    words: flag(fields, 'words'),
    exact: flag(fields, 'exact'),
    ...(from !== undefined && { from }),
  });
  return { text: converted };
}

/** `{text, script}` → every gloss in the text. Its lines are the blocks of a page. */
export function glossLine(fields: Fields): object {
  const text = expectString(fields, 'text');
  const script = expectOneOf(fields, 'script', ['Hans', 'Hant']);
  expectData();
  glossary ??= loadGlossary(readFileSync(GLOSSARY_FILE, 'utf8'));
  const lines = text.split('\n');
  const found = matchGlosses(lines, { glossary, script, repeat: 'all' });
  let from = 0;
  const matches = lines.flatMap((line, index) => {
    const offset = from;
    from += line.length + 1; // the newline
    return (found[index] ?? []).map(({ start, end, text: span, gloss, kind }) => ({
      start: start + offset,
      end: end + offset,
      text: span,
      gloss,
      kind,
    }));
  });
  return { matches };
}

let glossary: ReturnType<typeof loadGlossary> | undefined;

const conversion = createConversion((family) => {
  expectData();
  const bytes = readFileSync(join(DICTIONARY_FOLDER, `${family}.bin`));
  return loadDictionary(new Uint8Array(bytes).buffer);
});

function parse(fields: Fields): { document: Document; url: string } {
  const html = expectString(fields, 'html');
  const url = optionalString(fields, 'url') ?? 'about:blank';
  if (!URL.canParse(url)) throw new BadLine('"url" has to be an address');
  // Scripts of the page do not run, and what jsdom thinks of its styles is nobody's concern here.
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  return { document: window.document, url };
}

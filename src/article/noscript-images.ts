/**
 * The images in the text of a `<noscript>` (where scripts run, its content is text and no parser
 * may be asked): attribute sets of its `<img>` tags, or none when it holds anything but images,
 * links and white space. One pass, no backtracking.
 */
export function findNoscriptImages(markup: string): readonly ReadonlyMap<string, string>[] {
  const images: ReadonlyMap<string, string>[] = [];
  let at = 0;
  while (at < markup.length) {
    const open = markup.indexOf('<', at);
    if (markup.slice(at, open < 0 ? undefined : open).trim() !== '') return [];
    if (open < 0) break;
    const tag = readTag(markup, open);
    if (!tag) return [];
    if (tag.name === 'img') images.push(tag.attributes);
    else if (!/^\/?(?:a|p|div|span|picture|figure|source)$/u.test(tag.name)) return [];
    at = tag.end;
  }
  return images;
}

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly end: number;
}

/** States: name → (space → attribute name → `=` → quoted or bare value)* → `>`. */
function readTag(markup: string, open: number): Tag | undefined {
  const isBreak = (char: string | undefined) =>
    char === undefined || char === '>' || char === ' ' || char === '\n' || char === '\t';
  let at = open + 1;
  const nameStart = at;
  while (!isBreak(markup[at])) at++;
  const name = markup.slice(nameStart, at).toLowerCase();
  const attributes = new Map<string, string>();
  while (at < markup.length && markup[at] !== '>') {
    if (isBreak(markup[at]) || markup[at] === '/') {
      at++;
      continue;
    }
    const start = at;
    while (!isBreak(markup[at]) && markup[at] !== '=') at++;
    const key = markup.slice(start, at).toLowerCase();
    if (markup[at] !== '=') {
      if (at === start) at++;
      continue;
    }
    at++;
    const quote = markup[at] === '"' || markup[at] === "'" ? markup[at] : undefined;
    const valueStart = quote ? at + 1 : at;
    if (quote) {
      at = markup.indexOf(quote, valueStart);
      if (at < 0) return undefined;
    } else while (!isBreak(markup[at])) at++;
    if (!key.startsWith('on') && key !== 'name' && key !== 'id') {
      attributes.set(key, markup.slice(valueStart, at).replaceAll('&amp;', '&'));
    }
    if (quote) at++;
  }
  return markup[at] === '>' ? { name, attributes, end: at + 1 } : undefined;
}

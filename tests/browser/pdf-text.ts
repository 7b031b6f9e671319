import { inflateSync } from 'node:zlib';

/** An object of a PDF: its dictionary as text, and its stream, unpacked. */
interface PdfObject {
  readonly dictionary: string;
  readonly stream?: string;
}

type PdfObjects = ReadonlyMap<number, PdfObject>;

/**
 * The text of each page of a PDF as browsers write them, in the order of drawing, without white
 * space; U+FFFD where the file does not say which character a glyph is (cairo leaves many out).
 * Just enough of ISO 32000 for Skia and cairo: fonts with ToUnicode, strings in page contents.
 */
export function pdfPages(pdf: Uint8Array): readonly string[] {
  const objects = readObjects(Buffer.from(pdf).toString('latin1'));
  return pagesInOrder(objects).map((page) => textOf(page, objects));
}

function readObjects(file: string): PdfObjects {
  const objects = new Map<number, PdfObject>();
  for (const { 1: number = '', index, 0: head } of file.matchAll(/(?:^|\s)(\d+) 0 obj\b/g)) {
    const end = file.indexOf('endobj', index);
    const begin = file.indexOf('stream', index);
    if (begin < 0 || begin > end) {
      objects.set(Number(number), { dictionary: file.slice(index + head.length, end) });
      continue;
    }
    const dictionary = file.slice(index + head.length, begin);
    const data = begin + (file.startsWith('\r\n', begin + 6) ? 8 : 7);
    const raw = file.slice(data, file.indexOf('endstream', data));
    objects.set(Number(number), { dictionary, stream: unpacked(dictionary, raw) });
  }
  for (const { dictionary, stream = '' } of [...objects.values()]) {
    if (!/\/Type\s*\/ObjStm/.test(dictionary)) continue;
    const first = Number(/\/First (\d+)/.exec(dictionary)?.[1]);
    const numbers = stream.slice(0, first).trim().split(/\s+/).map(Number);
    for (let at = 0; at < numbers.length; at += 2) {
      const [number = 0, from = 0, , to = Number.POSITIVE_INFINITY] = numbers.slice(at);
      objects.set(number, { dictionary: stream.slice(first + from, first + to) });
    }
  }
  return objects;
}

function unpacked(dictionary: string, raw: string): string {
  if (!dictionary.includes('/FlateDecode')) return raw;
  try {
    return inflateSync(Buffer.from(raw, 'latin1')).toString('latin1');
  } catch {
    return ''; // a picture's or a font's, of another kind
  }
}

/** From the root of the tree of pages downwards. */
function pagesInOrder(objects: PdfObjects): readonly string[] {
  const all = [...objects.values()].map(({ dictionary }) => dictionary);
  const root = all.find((it) => /\/Type\s*\/Pages/.test(it) && !/\/Parent/.test(it)) ?? '';
  const below = (node: string): string[] =>
    /\/Kids\s*\[([^\]]*)\]/
      .exec(node)?.[1]
      ?.match(/\d+(?= 0 R)/g)
      ?.flatMap((kid) => below(objects.get(Number(kid))?.dictionary ?? '')) ?? [node];
  return below(root);
}

function textOf(page: string, objects: PdfObjects): string {
  const resources = follow(/\/Resources\s*(\d+) 0 R/, page, objects) ?? page;
  const list =
    follow(/\/Font\s*(\d+) 0 R/, resources, objects) ??
    /\/Font\s*<<(.*?)>>/s.exec(resources)?.[1] ??
    '';
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const [, name = '', number] of list.matchAll(/\/(\S+)\s+(\d+) 0 R/g)) {
    fonts.set(name, charactersOf(objects.get(Number(number))?.dictionary ?? '', objects));
  }
  const contents =
    /\/Contents\s*\[([^\]]*)\]/.exec(page)?.[1] ?? /\/Contents\s*(\d+ 0 R)/.exec(page)?.[1] ?? '';
  const drawing = [...contents.matchAll(/(\d+) 0 R/g)]
    .map(([, number]) => objects.get(Number(number))?.stream ?? '')
    .join('\n')
    // the same text once more, for readers of single glyphs
    .replaceAll(/\/ActualText\s*(?:<[^>]*>|\((?:\\[\s\S]|[^\\()])*\))/g, '');
  let font: ReadonlyMap<string, string> = new Map();
  let text = '';
  for (const [token, name] of drawing.matchAll(
    /\/(\S+)\s+[-\d.]+\s+Tf|<[\da-fA-F\s]*>(?!>)|\((?:\\[\s\S]|[^\\()])*\)/g,
  )) {
    if (name !== undefined) font = fonts.get(name) ?? new Map();
    else
      text += decoded(token.startsWith('<') ? token.replaceAll(/[<>\s]/g, '') : hexOf(token), font);
  }
  // fonts give 一 and 長 as the radicals ⼀ and ⻑ too; the second kind has no normal form
  return text
    .normalize('NFKC')
    .replaceAll(/[\u2e80-\u2eff]/g, '\ufffd')
    .replaceAll(/\s/g, '');
}

function follow(reference: RegExp, text: string, objects: PdfObjects): string | undefined {
  const number = reference.exec(text)?.[1];
  return number === undefined ? undefined : objects.get(Number(number))?.dictionary;
}

/** Characters by code, in hexadecimal digits. */
function charactersOf(font: string, objects: PdfObjects): ReadonlyMap<string, string> {
  const number = Number(/\/ToUnicode\s*(\d+) 0 R/.exec(font)?.[1]);
  const map = objects.get(number)?.stream ?? '';
  const characters = new Map<string, string>();
  for (const [, rows = ''] of map.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, code = '', to = ''] of rows.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
      characters.set(code.toLowerCase(), utf16(to));
    }
  }
  for (const [, rows = ''] of map.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, first = '', last = '', to = '', list = ''] of rows.matchAll(
      /<(\w+)>\s*<(\w+)>\s*(?:<(\w+)>|\[([^\]]*)\])/g,
    )) {
      const listed = list.match(/\w+/g);
      for (let code = Number.parseInt(first, 16); code <= Number.parseInt(last, 16); code++) {
        const step = code - Number.parseInt(first, 16);
        const hex = listed ? (listed[step] ?? '') : (Number.parseInt(to, 16) + step).toString(16);
        characters.set(code.toString(16).padStart(first.length, '0'), utf16(hex.padStart(4, '0')));
      }
    }
  }
  return characters;
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

function decoded(hex: string, font: ReadonlyMap<string, string>): string {
  const width = [...font.keys()][0]?.length ?? 2;
  let text = '';
  for (let at = 0; at + width <= hex.length; at += width) {
    text += font.get(hex.slice(at, at + width).toLowerCase()) ?? '\ufffd';
  }
  return text;
}

/** A string in brackets, as hexadecimal digits. */
function hexOf(literal: string): string {
  const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const bytes = literal
    .slice(1, -1)
    .replaceAll(/\\([0-7]{1,3})|\\([\s\S])/g, (_all, octal?: string, sign = '') =>
      octal === undefined
        ? (escapes[sign] ?? sign)
        : String.fromCharCode(Number.parseInt(octal, 8)),
    );
  return Buffer.from(bytes, 'latin1').toString('hex');
}

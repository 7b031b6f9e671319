import { strFromU8, unzipSync } from 'fflate';
import { contentFaults } from './content-faults.ts';

/** Files of a book by their paths. */
export type BookFiles = ReadonlyMap<string, Uint8Array>;

/** The files of a book, unpacked. */
export function openBook(book: Uint8Array): BookFiles {
  return new Map(Object.entries(unzipSync(book)));
}

/** One file of a book as a document; throws where it is missing or not well-formed. */
export function readXml(files: BookFiles, path: string): Document {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`The book has no ${path}`);
  const document = new DOMParser().parseFromString(strFromU8(bytes), 'application/xhtml+xml');
  const fault = document.querySelector('parsererror');
  if (fault !== null) throw new Error(`${path} is not well-formed: ${fault.textContent}`);
  return document;
}

const TYPES = [
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'text/css',
  'application/xhtml+xml',
];

/**
 * Breaches of the rules that epubcheck tests and that a book of ours could break (EPUB 3.3 and
 * OCF), each as a sentence; [] for a valid book. Names in brackets are epubcheck's messages.
 */
export function bookFaults(book: Uint8Array): readonly string[] {
  const files = openBook(book);
  return [...containerFaults(book, files), ...packageFaults(files), ...documentFaults(files)];
}

/** OCF: `mimetype` first, stored, without extra field, so that its 58 first bytes are known. */
function containerFaults(book: Uint8Array, files: BookFiles): string[] {
  const faults: string[] = [];
  const view = new DataView(book.buffer, book.byteOffset);
  const ascii = (from: number, to: number) => String.fromCharCode(...book.slice(from, to));
  if (ascii(30, 38) !== 'mimetype') faults.push('mimetype is not first (PKG-006)');
  if (ascii(38, 58) !== 'application/epub+zip') faults.push('wrong mimetype (PKG-007)');
  if (view.getUint16(8, true) !== 0) faults.push('mimetype is compressed');
  if (view.getUint16(28, true) !== 0) faults.push('mimetype has an extra field (PKG-005)');
  for (const path of files.keys()) {
    if (!/^[\w./-]+$/u.test(path)) faults.push(`odd file name ${path} (PKG-009)`);
  }
  const root = readXml(files, 'META-INF/container.xml').querySelector('rootfile');
  if (root?.getAttribute('media-type') !== 'application/oebps-package+xml') faults.push('rootfile');
  if (!files.has(root?.getAttribute('full-path') ?? '')) faults.push('no package (OPF-002)');
  return faults;
}

function packageFaults(files: BookFiles): string[] {
  const faults: string[] = [];
  const opf = readXml(files, 'EPUB/package.opf');
  const root = opf.documentElement;
  const texts = (name: string) => [...opf.getElementsByTagName(name)].map((it) => it.textContent);
  if (root.getAttribute('version') !== '3.0') faults.push('version (OPF-001)');
  const id = root.getAttribute('unique-identifier') ?? '';
  if (opf.getElementById(id)?.nodeName !== 'dc:identifier') faults.push('identifier (OPF-030)');
  for (const name of ['dc:identifier', 'dc:title', 'dc:language']) {
    if (texts(name).length !== 1) faults.push(`not one ${name} (RSC-005)`);
  }
  for (const element of opf.querySelector('metadata')?.children ?? []) {
    if (element.textContent?.trim() === '') faults.push(`${element.nodeName} is empty (RSC-005)`);
  }
  const modified = [...opf.querySelectorAll('meta[property="dcterms:modified"]')];
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u.test(modified[0]?.textContent ?? '') || modified[1]) {
    faults.push('dcterms:modified (RSC-005)');
  }
  try {
    Intl.getCanonicalLocales(texts('dc:language').map(String));
  } catch {
    faults.push('language (OPF-092)');
  }
  const items = [...opf.querySelectorAll('manifest > item')];
  const ids = items.map((item) => item.getAttribute('id'));
  if (new Set(ids).size !== ids.length) faults.push('ids of items (RSC-005)');
  const listed = items.map((item) => `EPUB/${item.getAttribute('href')}`).sort();
  const there = [...files.keys()].filter((path) => /^EPUB\/(?!package)/u.test(path)).sort();
  if (listed.join() !== there.join()) faults.push('manifest and files differ (RSC-001, OPF-003)');
  for (const item of items) {
    const type = item.getAttribute('media-type') ?? '';
    if (!TYPES.includes(type)) faults.push(`${type} is no core media type (RSC-032)`);
  }
  if (opf.querySelectorAll('item[properties~="nav"]').length !== 1) faults.push('nav (RSC-005)');
  const spine = [...opf.querySelectorAll('spine > itemref')].map((it) => it.getAttribute('idref'));
  if (spine.length === 0 || spine.some((ref) => !ids.includes(ref))) faults.push('spine (OPF-049)');
  return faults;
}

function documentFaults(files: BookFiles): string[] {
  const faults: string[] = [];
  const ids = new Map<string, ReadonlySet<string>>();
  const nav = readXml(files, 'EPUB/nav.xhtml');
  const text = readXml(files, 'EPUB/text.xhtml');
  const documents = new Map([
    ['EPUB/nav.xhtml', nav],
    ['EPUB/text.xhtml', text],
  ]);
  for (const [path, document] of documents) {
    const all = [...document.querySelectorAll('[id]')].map((it) => it.id);
    if (new Set(all).size !== all.length) faults.push(`${path}: double ids (RSC-005)`);
    ids.set(path, new Set(all));
  }
  for (const [path, document] of documents) {
    if (document.doctype?.systemId) faults.push(`${path}: doctype (HTM-004)`);
    if (document.title.trim() === '') faults.push(`${path}: no title (RSC-005)`);
    for (const element of document.querySelectorAll('script, iframe, [style], [onclick], base')) {
      faults.push(`${path}: ${element.localName}`);
    }
    for (const element of document.querySelectorAll('[lang]')) {
      if (element.getAttribute('lang') !== element.getAttribute('xml:lang')) {
        faults.push(`${path}: lang and xml:lang differ (RSC-005)`);
      }
    }
    for (const element of document.querySelectorAll('[src], link[href]')) {
      const to = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
      if (!files.has(`EPUB/${to}`)) faults.push(`${path}: ${to} is not here (RSC-006, RSC-007)`);
    }
    for (const link of document.querySelectorAll('a[href]')) {
      const [file = '', id = ''] = (link.getAttribute('href') ?? '').split('#');
      const target = ids.get(`EPUB/${file}`);
      if (/^(?:https?|mailto):/u.test(file)) {
        if (/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/u.test(file)) faults.push(`address ${file} (RSC-020)`);
      } else if (target === undefined) faults.push(`${path}: leads nowhere (RSC-007)`);
      else if (id !== '' && !target.has(id)) faults.push(`${path}: #${id} is not there (RSC-012)`);
    }
  }
  const { body } = text;
  for (const header of body.querySelectorAll(':scope > header')) header.remove();
  faults.push(...contentFaults(body).filter((fault) => !fault.startsWith('body')));
  return [...faults, ...navigationFaults(nav)];
}

/** `nav` is a heading and one list; an item is a link and at most one list. */
function navigationFaults(nav: Document): string[] {
  const faults: string[] = [];
  const names = (of: Element) => [...of.children].map(({ localName }) => localName).join(' ');
  const toc = nav.querySelector('nav');
  if (toc?.getAttribute('epub:type') !== 'toc') faults.push('no toc (RSC-005)');
  if (toc && names(toc) !== 'h1 ol') faults.push(`nav holds ${names(toc)} (RSC-005)`);
  for (const list of nav.querySelectorAll('ol')) {
    if (!/^li(?: li)*$/u.test(names(list))) faults.push('a list without items (RSC-005)');
  }
  for (const item of nav.querySelectorAll('li')) {
    if (!/^a(?: ol)?$/u.test(names(item))) faults.push(`li holds ${names(item)} (RSC-005)`);
    if (item.querySelector('a')?.textContent?.trim() === '') faults.push('empty link (RSC-005)');
  }
  return faults;
}

import { hasHan, LETTERS } from './fold.ts';

/**
 * The folded text with everything that must never be glossed blotted out by U+0000, unit for
 * unit: addresses, file names, code, mentions, tags, titles in 《》, lines without Han. Linear.
 */
export function maskUnglossable(folded: string): string {
  let masked = '';
  let start = 0;
  while (start <= folded.length) {
    const newline = folded.indexOf('\n', start);
    const end = newline === -1 ? folded.length : newline;
    const line = folded.slice(start, end);
    masked += hasHan(line) ? maskLine(line) : BLOT.repeat(line.length);
    if (newline !== -1) masked += '\n';
    start = end + 1;
  }
  return masked;
}

const BLOT = '\u0000';

/** Marks that enclose what is not ours: titles, code, tags. Longest span believed, in units. */
const ENCLOSURES: Readonly<Record<string, { readonly close: string; readonly limit: number }>> = {
  '《': { close: '》', limit: 100 },
  '〈': { close: '〉', limit: 100 },
  '`': { close: '`', limit: 200 },
  '<': { close: '>', limit: 200 },
};

/** Last parts of a dotted name that make it an address or a file, not a word. */
const DOTTED_ENDINGS = new Set(
  (
    'com cn net org io hk tw gov edu co me tv cc info biz jp uk us mo sg ' +
    'png jpg jpeg gif webp svg pdf doc docx xls xlsx ppt pptx txt csv zip rar mp3 mp4 avi mov ' +
    'exe apk dmg js ts jsx tsx css html htm php asp aspx jsp py go rs java cpp json xml yml md'
  ).split(' '),
);

function maskLine(line: string): string {
  const blots: [start: number, end: number][] = [];
  let done = 0;
  for (const { 0: found, index } of line.matchAll(CANDIDATES)) {
    if (index < done) continue;
    const enclosure = ENCLOSURES[found];
    let end = index + found.length;
    if (enclosure !== undefined) {
      const close = line.slice(index + 1, index + 1 + enclosure.limit).indexOf(enclosure.close);
      if (close === -1) continue;
      end = index + close + 2;
    } else if (!isMachineText(found)) continue;
    blots.push([index, end]);
    done = end;
  }
  return blot(line, blots);
}

function blot(line: string, blots: readonly (readonly [number, number])[]): string {
  let masked = '';
  let done = 0;
  for (const [start, end] of blots) {
    masked += line.slice(done, start) + BLOT.repeat(end - start);
    done = end;
  }
  return masked + line.slice(done);
}

/**
 * An opening mark, or letters, digits and the marks that hold an address, a path or an identifier
 * together. No closing mark is among the latter, so none of these runs over the end of a blot.
 */
const CANDIDATES = new RegExp(`[《〈\`<]|[${LETTERS}\\d_.\\-@:/~%?=&#+\\\\$]+`, 'g');

function isMachineText(piece: string): boolean {
  if (piece.includes('//') || piece.includes('_') || piece.includes('\\')) return true;
  if (piece.includes('@') || piece.startsWith('www.') || /^#[A-Za-z]/.test(piece)) return true;
  if (/^[.~]?\/[A-Za-z]/.test(piece) || /[A-Za-z0-9]=[A-Za-z0-9]/.test(piece)) return true;
  const host = piece.split(/[/?#:]/, 1)[0] ?? '';
  const dot = host.lastIndexOf('.');
  return dot > 0 && DOTTED_ENDINGS.has(host.slice(dot + 1).toLowerCase());
}

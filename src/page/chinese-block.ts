import { elementAbove, nameOf, walkerOver } from './unclobbered.ts';

/**
 * Whether a text is Chinese as far as its characters say: it has Han, and not the kana of
 * Japanese (over 5 %) or the Hangul of Korean (over 20 % of the letters of East Asia). The shares
 * were measured on twelve corpora; a caller with a better judge passes its own.
 */
export function isMostlyHan(text: string): boolean {
  let han = 0;
  let kana = 0;
  let hangul = 0;
  const end = Math.min(text.length, SAMPLE_LENGTH);
  for (let index = 0; index < end; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x3400 && unit <= 0x9fff) han++;
    else if (unit >= 0x3041 && unit <= 0x30fa) kana++;
    else if (unit >= 0xac00 && unit <= 0xd7a3) hangul++;
    else if ((unit >= 0xd840 && unit <= 0xd8bf) || (unit >= 0xf900 && unit <= 0xfaff)) han++;
  }
  const letters = han + kana + hangul;
  return han > 0 && kana <= letters * 0.05 && hangul <= letters * 0.2;
}

/** Whether a text has any Han character: without one there is nothing to convert. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}

/**
 * The nearest element around `element` (or itself) that is not inline: the paragraph, cell or
 * heading in which a piece of text is read. Only names are asked, never styles.
 */
export function blockAround(element: Element): Element {
  let block = element;
  while (INLINE.has(nameOf(block))) {
    const above = elementAbove(block);
    if (above === null) return block;
    block = above;
  }
  return block;
}

/** The first 400 UTF-16 units of the text in a block: enough to tell its language. */
export function sampleOf(block: Element): string {
  const walker = walkerOver(block, NodeFilter.SHOW_TEXT);
  let sample = '';
  // White space between the tags of a table or a menu costs steps, too.
  for (let steps = 0; steps < 200 && sample.length < SAMPLE_LENGTH; steps++) {
    const node = walker.nextNode();
    if (node === null) break;
    sample += node.nodeValue?.slice(0, SAMPLE_LENGTH) ?? '';
  }
  return sample.slice(0, SAMPLE_LENGTH);
}

/** UTF-16 units that are looked at to tell a block's language. */
const SAMPLE_LENGTH = 400;

/** Unified ideographs with extension A, compatibility ideographs, and the planes beyond. */
const HAN = /[\u3400-\u9fff\uf900-\ufaff\ud840-\ud8bf]/;

const INLINE: ReadonlySet<string> = new Set([
  ...['a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'data', 'del', 'dfn', 'em'],
  ...['font', 'i', 'ins', 'label', 'mark', 'q', 'rb', 'rp', 'rt', 'rtc', 'ruby', 's', 'small'],
  ...['span', 'strike', 'strong', 'sub', 'sup', 'time', 'tspan', 'u', 'var', 'wbr', 'br'],
]);

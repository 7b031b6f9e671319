import type { Reading } from '../../ruby/readings.ts';
import type { RubyKind } from '../../settings.ts';

/** What is shown where readings are shown. */
export type ShownRuby = Exclude<RubyKind, 'off'>;

/** Text that has readings of its own, or is not prose. */
export const NOT_READ = 'ruby, pre, code, kbd, samp, math, svg';

/** The text nodes of one line, and the readings in their joined text. */
export interface ReadLine {
  readonly texts: readonly Text[];
  readonly readings: readonly Reading[];
}

/**
 * Writes readings into a tree that is a copy: `銀<rt>yín</rt>行<rt>háng</rt>`, what stands side by
 * side in one `ruby`. The article on the screen has a layer instead (ruby-layer.ts).
 */
export function writeRuby(lines: readonly ReadLine[], kind: ShownRuby): void {
  for (const { texts, readings } of lines) {
    let begin = 0;
    for (const text of texts) {
      const end = begin + text.length;
      const own = readings.filter(({ start, length }) => start >= begin && start + length <= end);
      begin = end;
      if (own.length > 0) text.replaceWith(...annotated(text, own, end - text.length, kind));
    }
  }
}

/** Bopomofo with its tone mark, or pinyin: also for the few syllables that have no symbols. */
export function readingParts(
  { pinyin, zhuyin }: Reading,
  kind: ShownRuby,
): readonly [symbols: string, tone: string] {
  return kind === 'zhuyin' && zhuyin !== undefined ? [zhuyin.symbols, zhuyin.tone] : [pinyin, ''];
}

/** `begin`: where the text node begins in its line. */
function annotated(
  text: Text,
  readings: readonly Reading[],
  begin: number,
  kind: ShownRuby,
): readonly (string | Element)[] {
  const document = text.ownerDocument;
  const parts: (string | Element)[] = [];
  let ruby: Element | undefined;
  let at = 0;
  for (const reading of readings) {
    const start = reading.start - begin;
    if (start > at || ruby === undefined) {
      if (start > at) parts.push(text.data.slice(at, start));
      ruby = document.createElement('ruby');
      parts.push(ruby);
    }
    at = start + reading.length;
    const [symbols, tone] = readingParts(reading, kind);
    const over = document.createElement('rt');
    // the neutral tone's dot stands before its syllable, the other marks behind it
    over.textContent = tone === '˙' ? `${tone}${symbols}` : `${symbols}${tone}`;
    ruby.append(text.data.slice(start, at), over);
  }
  if (at < text.length) parts.push(text.data.slice(at));
  return parts;
}

/** A part of a text. UTF-16 units, half-open. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * The sentence that an offset of a text stands in, its mark and closing quotes included. At most
 * `longest` units to each side of the offset, whatever the text holds; never half a character.
 */
export function sentenceAt(text: string, offset: number, longest: number): SentenceSpan {
  const from = Math.max(0, offset - longest);
  const to = Math.min(text.length, offset + longest);
  let start = offset;
  while (start > from && !isEndBefore(text, start)) start -= 1;
  let end = Math.max(offset, start);
  while (end < to && !(end > offset && isEndBefore(text, end))) end += 1;
  if (isLowSurrogate(text, start)) start += 1;
  if (isLowSurrogate(text, end)) end -= 1;
  return { start, end: Math.max(start, end) };
}

const ENDS = '。！？!?…；;\n';
const CLOSERS = '”’」』）)';

/** Whether a sentence has ended before this offset: marks, then quotes that close. */
function isEndBefore(text: string, offset: number): boolean {
  const next = text.charAt(offset);
  if (next !== '' && (CLOSERS.includes(next) || ENDS.includes(next))) return false;
  let at = offset - 1;
  while (at >= 0 && CLOSERS.includes(text.charAt(at))) at -= 1;
  return at >= 0 && ENDS.includes(text.charAt(at));
}

function isLowSurrogate(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

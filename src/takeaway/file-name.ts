/** Longest name without its ending, in bytes of UTF-8: 255 is the limit of most file systems. */
const MAX_BYTES = 180;
/** What Windows forbids in names, and what separates folders elsewhere. */
const RESERVED = /[<>:"/\\|?*]/gu;
/** Controls, line breaks, marks of direction and other invisible characters that could disguise a name. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}]/gu;
/** Names of devices on Windows, whatever ending follows. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/iu;

/**
 * A file name that every system takes: made of a title, readable, of bounded length. `ending` has
 * no dot. `fallback` is the name where the title leaves nothing.
 */
export function fileName(title: string, ending: string, fallback: string): string {
  const clean = title
    .normalize('NFC')
    .replaceAll(INVISIBLE, ' ')
    .replaceAll(RESERVED, ' ')
    .replaceAll(/\s+/gu, ' ');
  const stem = trimEnds(cut(clean)) || fallback;
  return `${stem.replace(DEVICE, '_$&')}.${ending}`;
}

/** Names must not begin with a dot (hidden) or ~ (backup), nor end with a dot or a space. */
function trimEnds(name: string): string {
  return name.replace(/^[\s.~]+/u, '').replace(/[\s.]+$/u, '');
}

/** Whole characters, as a reader counts them, while they fit. */
function cut(name: string): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let end = 0;
  // 4 × the limit: no character is longer than its bytes, and nothing behind can fit
  for (const { segment } of new Intl.Segmenter('zh').segment(name.slice(0, 4 * MAX_BYTES))) {
    bytes += encoder.encode(segment).length;
    if (bytes > MAX_BYTES) break;
    end += segment.length;
  }
  return name.slice(0, end);
}

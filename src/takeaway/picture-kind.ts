/** A kind of picture that every EPUB reader shows (EPUB 3.3, 3.2 "core media types"). */
export interface PictureKind {
  readonly type: string;
  readonly ending: string;
}

const JPEG = { type: 'image/jpeg', ending: 'jpg' };
const PNG = { type: 'image/png', ending: 'png' };
const GIF = { type: 'image/gif', ending: 'gif' };
const WEBP = { type: 'image/webp', ending: 'webp' };

/** The kind of a picture by its first bytes, whatever its host calls it; undefined for others. */
export function pictureKind(bytes: Uint8Array): PictureKind | undefined {
  const head = String.fromCharCode(...bytes.slice(0, 12));
  if (head.startsWith('\u00ff\u00d8\u00ff')) return JPEG;
  if (head.startsWith('\u0089PNG\r\n\u001a\n')) return PNG;
  if (/^GIF8[79]a/u.test(head)) return GIF;
  return /^RIFF.{4}WEBP/su.test(head) ? WEBP : undefined;
}

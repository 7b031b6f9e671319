/** Addresses longer than this are dropped (PLATFORM: nothing real is longer). */
const MAX_URL = 8192;
/** A data: image of at most 2 MB, in base64. */
const MAX_DATA_IMAGE = 2_800_000;
const DATA_IMAGE = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[A-Za-z0-9+/=\s]*$/u;

/** The absolute address of a link (http, https, mailto), or `undefined` when it may not be used. */
export function toSafeLink(value: string, baseUrl: string): string | undefined {
  const url = parse(value, baseUrl);
  if (!url) return undefined;
  if (url.protocol === 'mailto:') return url.href;
  return isPlainHttp(url) ? url.href : undefined;
}

/** The absolute address of an image (http, https, or a bounded base64 image), or `undefined`. */
export function toSafeImage(value: string, baseUrl: string): string | undefined {
  const trimmed = value.trim();
  if (/^data:/iu.test(trimmed)) {
    return trimmed.length <= MAX_DATA_IMAGE && DATA_IMAGE.test(trimmed) ? trimmed : undefined;
  }
  const url = parse(trimmed, baseUrl);
  return url && isPlainHttp(url) ? url.href : undefined;
}

function isPlainHttp(url: URL): boolean {
  return (
    (url.protocol === 'http:' || url.protocol === 'https:') &&
    url.username === '' &&
    url.password === ''
  );
}

function parse(value: string, baseUrl: string): URL | undefined {
  if (value.length > MAX_URL) return undefined;
  const url = URL.parse(value, baseUrl) ?? URL.parse(value);
  return url && url.href.length <= MAX_URL ? url : undefined;
}

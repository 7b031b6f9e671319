/** No more is put into one book: 60 pictures, 8 MB each, 40 MB together (a long photo story). */
const MOST = { pictures: 60, bytesEach: 8_000_000, bytes: 40_000_000 };

/**
 * Bytes of the pictures below `root` that the browser still has and lets us read: those of the
 * page's own origin, from its cache. Nothing is asked of the network; the other pictures are left
 * out. Never rejects.
 */
export async function cachedPictures(root: Element): Promise<ReadonlyMap<string, Uint8Array>> {
  const { origin } = root.ownerDocument.defaultView?.location ?? {};
  const found = new Map<string, Uint8Array>();
  let left = MOST.bytes;
  for (const image of root.querySelectorAll('img')) {
    const address = image.getAttribute('src') ?? '';
    if (found.has(address) || URL.parse(address)?.origin !== origin) continue;
    if (found.size >= MOST.pictures) break;
    const bytes = await fromCache(address);
    if (bytes === undefined || bytes.length > Math.min(MOST.bytesEach, left)) continue;
    left -= bytes.length;
    found.set(address, bytes);
  }
  return found;
}

async function fromCache(address: string): Promise<Uint8Array | undefined> {
  try {
    const answer = await fetch(address, { mode: 'same-origin', cache: 'only-if-cached' });
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
  } catch {
    return undefined; // not in the cache, or the page's policy allows no request
  }
}

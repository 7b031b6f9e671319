/**
 * Most bytes of one item of `storage.sync`, as its documentation counts them: the key and the value
 * as JSON in UTF-8 (QUOTA_BYTES_PER_ITEM 8,192), with room to spare for both browsers' ways.
 */
const ITEM_BYTES = 7_800;

/** Most bytes of everything there (QUOTA_BYTES 102,400), with the same room. */
export const SYNC_BYTES = 98_000;

const HEAD = 'backup';
const PIECE = /^backup-(\d+)$/;
const encoder = new TextEncoder();

/**
 * A text as items that `storage.sync` takes; undefined when it is too large. `mark` is another one
 * each time: pieces of two texts, from two devices at once, are never taken for one.
 */
export function syncItems(text: string, mark: string): Record<string, unknown> | undefined {
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  let total = 0;
  const room = ITEM_BYTES - bytesOf(JSON.stringify([mark, ''])) - `${HEAD}-99`.length;
  for (const character of text) {
    // What the character takes in JSON, without the quotes around it.
    const more = bytesOf(JSON.stringify(character)) - 2;
    if (bytes + more > room) {
      pieces.push(piece);
      piece = '';
      bytes = 0;
    }
    piece += character;
    bytes += more;
    total += more;
    if (total > SYNC_BYTES) return undefined;
  }
  pieces.push(piece);
  const items: [string, unknown][] = pieces.map((each, index) => [
    `${HEAD}-${index}`,
    [mark, each],
  ]);
  const all = Object.fromEntries([[HEAD, [mark, pieces.length]], ...items]);
  return syncBytes(all) > SYNC_BYTES ? undefined : all;
}

/** What the items of `storage.sync` hold. */
export type SyncedText =
  | { readonly kind: 'nothing' }
  /** Pieces are missing or of two texts: the browser is still fetching, or was interrupted. */
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'text'; readonly text: string };

/** Puts the pieces together again; whatever else is stored is passed over. */
export function syncedText(items: Readonly<Record<string, unknown>>): SyncedText {
  const head = items[HEAD];
  if (!Array.isArray(head)) {
    return { kind: Object.keys(items).some((key) => PIECE.test(key)) ? 'incomplete' : 'nothing' };
  }
  const [mark, count]: unknown[] = head;
  if (!Number.isSafeInteger(count)) return { kind: 'incomplete' };
  let text = '';
  for (let index = 0; index < Number(count); index++) {
    const item = items[`${HEAD}-${index}`];
    if (!Array.isArray(item)) return { kind: 'incomplete' };
    const [itsMark, piece]: unknown[] = item;
    if (itsMark !== mark || typeof piece !== 'string') return { kind: 'incomplete' };
    text += piece;
  }
  return { kind: 'text', text };
}

/** Keys of ours that `next` does not write: what is left of a longer text before. */
export function staleKeys(
  stored: Readonly<Record<string, unknown>>,
  next: Readonly<Record<string, unknown>>,
): readonly string[] {
  return Object.keys(stored).filter(
    (key) => (key === HEAD || PIECE.test(key)) && !Object.hasOwn(next, key),
  );
}

/** Bytes of items as `storage.sync` counts them. */
export function syncBytes(items: Readonly<Record<string, unknown>>): number {
  return Object.entries(items).reduce(
    (sum, [key, value]) => sum + bytesOf(key) + bytesOf(JSON.stringify(value)),
    0,
  );
}

function bytesOf(text: string): number {
  return encoder.encode(text).length;
}

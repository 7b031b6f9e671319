import type { ReadingPlace } from '../ui/reader/reading-place.ts';
import { browser } from './browser.ts';

const KEY = 'places';
/** A few months of reading in some 8 kB; what was read longest ago is forgotten first. */
const MAX_PLACES = 300;

/** What is known of a tab: private windows leave no trace. */
interface VisitedTab {
  readonly url?: string | undefined;
  readonly incognito: boolean;
}

/** One article: a hash of its address, the block, the share of it. */
type Row = readonly [address: string, block: number, share: number];

/** Where the user stopped reading a tab's article; null for nowhere, and in private windows. */
export async function readPlace(tab: VisitedTab | undefined): Promise<ReadingPlace | null> {
  const address = await addressOf(tab);
  if (address === undefined) return null;
  const row = (await readRows()).find(([each]) => each === address);
  return row === undefined ? null : { block: row[1], share: row[2] };
}

/** Remembers a place, or with null forgets it. Does nothing in private windows. */
export async function keepPlace(
  tab: VisitedTab | undefined,
  place: ReadingPlace | null,
): Promise<void> {
  const address = await addressOf(tab);
  if (address === undefined) return;
  await navigator.locks.request('qingdu-places', async () => {
    const before = await readRows();
    const rows = before.filter(([each]) => each !== address);
    if (place !== null) rows.push([address, place.block, place.share]);
    else if (rows.length === before.length) return;
    await browser.storage.local.set({ [KEY]: rows.slice(-MAX_PLACES) });
  });
}

/** Rows that do not look like ours are left out: a place is worth no question to the user. */
async function readRows(): Promise<Row[]> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(stored) ? stored.filter(isRow) : [];
}

function isRow(value: unknown): value is Row {
  if (!Array.isArray(value)) return false;
  const [address, block, share] = value;
  return typeof address === 'string' && Number.isSafeInteger(block) && typeof share === 'number';
}

/** The first 64 bits of the address's SHA-256, so that nobody can read there what was read. */
async function addressOf(tab: VisitedTab | undefined): Promise<string | undefined> {
  if (tab?.url === undefined || tab.incognito) return undefined;
  const [url = ''] = tab.url.split('#', 1);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(url));
  return [...new Uint8Array(digest, 0, 8)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

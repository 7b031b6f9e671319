import { browser } from './browser.ts';
import type { Answer, Message, PageCalls, ReplyOf } from './messages.ts';

/**
 * Asks the page script of a tab's top frame; undefined when there is none (it was never injected,
 * or the page went away). Rejects with the page script's own error.
 */
export async function callPage<Kind extends keyof PageCalls>(
  tabId: number,
  message: Message<PageCalls, Kind>,
): Promise<ReplyOf<PageCalls, Kind> | undefined> {
  let answer: unknown;
  try {
    answer = await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  } catch {
    // "Receiving end does not exist" is the ordinary case of a page without our script.
    return undefined;
  }
  if (!isAnswer<ReplyOf<PageCalls, Kind>>(answer)) return undefined;
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
}

/** Tells every page that has our script; a page that fails fails the others not. */
export async function callAllPages(message: Message<PageCalls>): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => id !== undefined && callPage(id, message)));
}

function isAnswer<Reply>(value: unknown): value is Answer<Reply> {
  return typeof value === 'object' && value !== null && 'ok' in value;
}

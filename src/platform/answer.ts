import type { Runtime } from 'webextension-polyfill';
import type { Answer, Handlers, Message } from './messages.ts';
import type { ContentBrowser } from './native-browser.ts';

/** What is told to whoever reports errors when a handler throws. */
export type Report = (error: unknown) => void;

/**
 * Answers requests that arrive at this context. Messages from elsewhere, of another shape, or for
 * another context are left unanswered. Replies go by `sendResponse` and `return true`, the one form
 * that both browsers and the polyfill share. Ends with `signal`.
 */
export function answer<Calls>(
  api: ContentBrowser,
  isMessage: (value: unknown) => value is Message<Calls>,
  handlers: Handlers<Calls, Runtime.MessageSender>,
  report: Report,
  signal?: AbortSignal,
): void {
  const listener = (
    message: unknown,
    sender: Runtime.MessageSender,
    sendResponse: (answer: Answer<unknown>) => void,
  ) => {
    if (sender.id !== api.runtime.id || !isMessage(message)) return false;
    reply(handlers, message, sender).then(
      (value) => sendResponse({ ok: true, value }),
      (error: unknown) => {
        report(error);
        sendResponse({ ok: false, error: error instanceof Error ? error.message : String(error) });
      },
    );
    return true;
  };
  // The polyfill's types know `true` only; `false` says that somebody else may answer.
  const registered = listener as Runtime.OnMessageListenerCallback;
  api.runtime.onMessage.addListener(registered);
  signal?.addEventListener('abort', () => api.runtime.onMessage.removeListener(registered));
}

async function reply<Calls>(
  handlers: Handlers<Calls, Runtime.MessageSender>,
  message: Message<Calls>,
  sender: Runtime.MessageSender,
): Promise<unknown> {
  // `isMessage` has checked that `kind` names a handler and that the fields are those it takes;
  // TypeScript can not follow a union through an index, hence the cast.
  const { kind } = message as { kind: keyof Calls };
  const handler = handlers[kind] as (request: unknown, from: Runtime.MessageSender) => unknown;
  return handler(message, sender);
}

import type { Browser } from 'puppeteer-core';
import type { JsonValue } from './browser-driver.ts';

/**
 * Runs the body of an async function with Firefox's own rights, in its main window. `parameter`
 * and the result cross as JSON.
 */
export async function evaluateInChrome(
  browser: Browser,
  body: string,
  parameter: JsonValue,
): Promise<unknown> {
  const send = bidiSender(browser);
  const tree = await send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const [context] = tree.contexts ?? [];
  const answer = await send('script.callFunction', {
    functionDeclaration: `async (json) => {
      const parameter = JSON.parse(json);
      return JSON.stringify((await (async () => { ${body} })()) ?? null);
    }`,
    arguments: [{ type: 'string', value: JSON.stringify(parameter) }],
    target: { context: context?.context },
    awaitPromise: true,
  });
  if (answer.type === 'exception') {
    throw new Error(
      `Firefox, privileged code: ${answer.exceptionDetails?.text ?? 'unknown error'}`,
    );
  }
  return JSON.parse(answer.result?.value ?? 'null');
}

/** The parts that we read of what BiDi answers. */
interface BidiAnswer {
  readonly contexts?: readonly { readonly context: string }[];
  readonly type?: string;
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/**
 * Puppeteer has no public way to send a BiDi command. The cast names the one private part used
 * (BidiBrowser.connection, puppeteer-core 25.16).
 */
function bidiSender(browser: Browser) {
  const { connection } = browser as unknown as {
    connection: { send(method: string, parameters: object): Promise<{ result: BidiAnswer }> };
  };
  return async (method: string, parameters: object) =>
    (await connection.send(method, parameters)).result;
}

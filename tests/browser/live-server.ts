import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { build } from 'vite';
import type { LiveFixture } from '../live/live-fixture.ts';

/** Sends live pages and what belongs to them; a second origin sends the same. */
export interface LiveServer {
  /** Address under which a page is sent from now on. */
  show(fixture: LiveFixture): string;
  url(path: string): string;
  /** A page whose text comes in two parts; the answer sends the second. */
  readonly stream: { finish(): void };
  close(): Promise<void>;
}

export async function startLiveServer(): Promise<LiveServer> {
  const frameworks = await bundleFrameworks();
  const fixtures = new Map<string, LiveFixture>();
  let waiting: ServerResponse | undefined;
  let foreign = '';
  const listener: Parameters<typeof createServer>[1] = ({ url = '/' }, response) => {
    const path = new URL(url, 'http://127.0.0.1').pathname;
    const fixture = fixtures.get(path);
    const send = (type: string, body: string | Buffer, headers = {}) => {
      response.writeHead(200, { 'content-type': type, ...headers }).end(body);
    };
    if (fixture !== undefined) {
      const type = fixture.type ?? 'text/html; charset=utf-8';
      send(type, documentOf(fixture).replaceAll('FOREIGN', foreign), fixture.headers);
    } else if (path === '/frameworks.js') send('text/javascript; charset=utf-8', frameworks);
    else if (path === '/inner.html') send('text/html; charset=utf-8', INNER);
    else if (path === '/tone.wav') send('audio/wav', TONE);
    else if (path === '/dot.png') send('image/png', DOT);
    else if (path === '/stream.html') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.write(STREAMED[0]);
      waiting = response;
    } else response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
  };
  const [own, other] = await Promise.all([listen(listener), listen(listener)]);
  foreign = other.origin;
  return {
    show(fixture) {
      const path = `/live-${fixtures.size}`;
      fixtures.set(path, fixture);
      return own.origin + path;
    },
    url: (path) => own.origin + path,
    stream: { finish: () => void waiting?.end(STREAMED[1]) },
    async close() {
      for (const { server } of [own, other]) {
        server.closeAllConnections();
        await new Promise((closed) => server.close(closed));
      }
    },
  };
}

async function listen(listener: Parameters<typeof createServer>[1]) {
  const server: Server = createServer(listener);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port to serve on.');
  return { server, origin: `http://127.0.0.1:${address.port}` };
}

function documentOf({ name, head = '', root, doctype, body, script = '', ...rest }: LiveFixture) {
  return (
    rest.document ??
    `${doctype ?? '<!doctype html>'}<html ${root ?? 'lang="zh-Hans"'}><head><meta charset="utf-8"><title>${name}</title>${head}</head><body>${body}<script nonce=live>${HEARING}
${script}</script></body></html>`
  );
}

/** Tells how many of the elements with `data-live` hear a click. */
const HEARING = `{
  let heard = 0;
  for (const element of document.querySelectorAll('[data-live]')) element.addEventListener('click', (event) => { event.preventDefault(); heard++; });
  window.hearing = () => { const before = heard; for (const element of document.querySelectorAll('[data-live]')) element.click(); return heard - before; };
}`;

const INNER = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>里</title><body style="height:2000px">
<p>里面的经济问题</p><input id="field"><script>parent.postMessage('loaded', '*')</script></body></html>`;

const STREAMED = [
  `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>时间</title><body><main>${'<p>前面的经济问题，里面写得很长，后来又发生了许多事。</p>'.repeat(8)}`,
  `${'<p>后面才到的头发问题，也有许多话要说。</p>'.repeat(8)}</main></body></html>`,
] as const;

/** A picture of one pixel. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Three seconds of a quiet tone: 8 kHz, 8 bits, one channel. */
const TONE = (() => {
  const rate = 8_000;
  const samples = Buffer.from(
    Array.from({ length: 3 * rate }, (_, index) => 128 + Math.round(20 * Math.sin(index / 8))),
  );
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
})();

async function bundleFrameworks(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    // With the compiler of templates, as pages without a build step use it.
    resolve: { alias: { vue: 'vue/dist/vue.esm-bundler.js' } },
    define: { 'process.env.NODE_ENV': '"production"', __VUE_PROD_DEVTOOLS__: 'false' },
    build: {
      write: false,
      lib: {
        entry: join(import.meta.dirname, '../live/frameworks-agent.ts'),
        formats: ['iife'],
        name: 'frameworks',
      },
    },
  });
  const [bundle] = [output].flat();
  const [file] = bundle !== undefined && 'output' in bundle ? bundle.output : [];
  if (file?.type !== 'chunk') throw new Error('Vite made no script of the frameworks.');
  return file.code;
}

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';

/** A running server of files. */
export interface SampleServer {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** The folder with the sample pages. */
export const SAMPLE_FOLDER = resolve(import.meta.dirname, '../tests/sample');

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * Serves the files of a folder to this machine only (127.0.0.1). Answers 404 to everything that
 * is not a file of a known kind inside the folder, 405 to everything but GET and HEAD.
 *
 * @param port 0 takes a free one
 * @param pages bodies of further HTML pages by path (`/late.html`), for tests that make their own
 */
export async function serveSample({
  folder = SAMPLE_FOLDER,
  port = 0,
  pages = new Map<string, string>(),
}: {
  folder?: string;
  port?: number;
  pages?: ReadonlyMap<string, string>;
} = {}): Promise<SampleServer> {
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405).end();
      return;
    }
    const path = pathOf(request.url ?? '/');
    const found = path === undefined ? undefined : await answer(folder, pages, path);
    if (found === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    response.writeHead(200, { 'content-type': found.type, 'cache-control': 'no-store' });
    response.end(request.method === 'HEAD' ? undefined : found.body);
  });
  await new Promise<void>((ready, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', ready);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port to serve on.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** The decoded path of a request; undefined when it cannot be decoded. */
function pathOf(url: string): string | undefined {
  try {
    const { pathname } = new URL(url, 'http://127.0.0.1');
    const path = decodeURIComponent(pathname);
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

async function answer(folder: string, pages: ReadonlyMap<string, string>, path: string) {
  const page = pages.get(path);
  if (page !== undefined) return { type: 'text/html; charset=utf-8', body: page };
  const file = resolve(join(folder, path));
  const type = CONTENT_TYPES[extname(file)];
  if (type === undefined || !file.startsWith(resolve(folder) + sep)) return undefined;
  try {
    return { type, body: await readFile(file) };
  } catch {
    return undefined; // no such file, or a folder by that name
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '8000' } } });
  const server = await serveSample({ port: Number(values.port) });
  console.log(`The sample pages are at ${server.url} until you press Ctrl-C.`);
}

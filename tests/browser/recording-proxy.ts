import { createServer, request as send } from 'node:http';

/** A request that left the browser. */
export interface RecordedRequest {
  /** Of a tunnel (https) only the host is known: `https://host:port`. */
  readonly url: string;
  readonly referer: string;
  readonly origin: string;
}

/** A proxy that writes down every request. */
export interface RecordingProxy {
  /** `host:port`. */
  readonly address: string;
  readonly requests: readonly RecordedRequest[];
  close(): Promise<void>;
}

/** Serves `host` from a server of this machine; everything else is recorded and refused. */
export async function recordingProxy(host: string, serverUrl: string): Promise<RecordingProxy> {
  const requests: RecordedRequest[] = [];
  const { port: serverPort } = new URL(serverUrl);
  const proxy = createServer((incoming, outgoing) => {
    const { url = '', headers, method } = incoming;
    requests.push({ url, referer: headers.referer ?? '', origin: headers.origin ?? '' });
    if (!URL.canParse(url) || new URL(url).host !== host) {
      outgoing.writeHead(502).end();
      return;
    }
    const { pathname, search } = new URL(url);
    const path = pathname + search;
    const passed = send({ host: '127.0.0.1', port: serverPort, path, method }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    passed.end();
  });
  // https, and web sockets in Firefox
  proxy.on('connect', ({ url = '' }, socket) => {
    requests.push({ url: `https://${url}`, referer: '', origin: '' });
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready));
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('No port for the proxy.');
  return {
    address: `127.0.0.1:${address.port}`,
    requests,
    close: () =>
      new Promise((closed) => {
        proxy.close(() => closed());
        proxy.closeAllConnections();
      }),
  };
}

import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';

/** The host of the pages that are read; it exists in the proxy alone. */
export const NEWS_HOST = 'news.example';

/** The host that packs are published on; likewise. */
export const PACK_HOST = '127.0.0.1:8099';

/** The only way out of a browser: it serves the pages and the pack, notes every request, and lets nothing else through. */
export interface RecordingProxy {
  readonly port: number;
  /** `METHOD host/path`, in order; tunnels that were asked for as `CONNECT host:port`. */
  readonly requests: string[];
  close(): void;
}

export async function startProxy(page: (path: string) => string, packFolder: string): Promise<RecordingProxy> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const url = URL.parse(request.url ?? '') ?? new URL('http://nowhere/');
    requests.push(`${request.method} ${url.host}${url.pathname}${url.search}`);
    const none = () => response.writeHead(404).end();
    if (url.host === NEWS_HOST)
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(url.pathname));
    else if (url.host === PACK_HOST)
      readFile(join(packFolder, normalize(url.pathname))).then((bytes) => response.writeHead(200).end(bytes), none);
    else none();
  });
  server.on('connect', (request, socket) => {
    requests.push(`CONNECT ${request.url}`);
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

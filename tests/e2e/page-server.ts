import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One page of a test site: its HTML, or a whole answer. */
export type TestPage =
  | string
  | { readonly body: string | Uint8Array; readonly headers?: Readonly<Record<string, string>> };

/** A site on loopback that remembers what it was asked for. */
export interface PageServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** Path and query of every request so far, in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Serves `pages` by path (`/story`); headers such as a Content-Security-Policy go with a page. */
export async function servePages(pages: Readonly<Record<string, TestPage>>): Promise<PageServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    answer(pages, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(pages: Readonly<Record<string, TestPage>>, request: IncomingMessage, response: ServerResponse): void {
  const page = pages[new URL(request.url ?? '/', 'http://127.0.0.1').pathname];
  const { body, headers } = typeof page === 'string' ? { body: page, headers: {} } : { headers: {}, ...page };
  if (body === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('no such page');
    return;
  }
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers })
    .end(body);
}

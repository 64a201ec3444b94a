import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

/** A host on loopback that takes its time, so that a kill may meet any step of a sync; gives its address. */
export async function serveSlowly(folder: string): Promise<string> {
  const server = createServer((request, response) => {
    void sleep(40 * Math.random())
      .then(() => readFile(join(folder, new URL(request.url ?? '/', 'http://localhost').pathname)))
      .then(
        (bytes) => response.writeHead(200).end(bytes),
        () => response.writeHead(404).end(),
      );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

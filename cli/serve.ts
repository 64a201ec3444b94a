import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize, resolve } from 'node:path';
import { PublishError } from '#lib/publish/publish-error.ts';
import { fingerprintOf } from '#lib/tuf/refresh-root.ts';
import type { Command } from './command.ts';
import { parseArguments } from './parse-arguments.ts';
import { UsageError } from './usage-error.ts';

/** Serves a site on loopback, as a static host would. */
export const serve: Command = {
  usage: 'SITE [--port N]',
  summary: 'Serve a published site on 127.0.0.1 and print its address, for trying it with a development build.',
  async run(args, { cwd, print, signal }) {
    const { options, positionals } = parseArguments(
      args,
      { port: { type: 'string', default: '8787' } },
      { min: 1, max: 1 },
    );
    const port = Number(options.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new UsageError('bad-arguments', `"${options.port}" is no port`);
    const folder = resolve(cwd, positionals[0] ?? '');
    const root = await readFile(join(folder, '1.root.json')).catch(() => null); // absent: told below
    if (!root) throw new PublishError('no-site', `${positionals[0]} is no published site: run sidelight publish`);
    const server = await startSite(folder, port);
    print(`http://127.0.0.1:${(server.address() as AddressInfo).port}/#sha256=${await fingerprintOf(root)}`);
    print('Ctrl+C ends it.');
    if (!signal.aborted) await once(signal, 'abort');
    server.closeAllConnections();
    server.close();
    return 0;
  },
};

/** Starts a static server of a folder on loopback; port 0 takes a free one. */
export async function startSite(folder: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    readFile(join(folder, path)).then(
      (bytes) =>
        response.writeHead(200, { 'content-length': bytes.length, 'access-control-allow-origin': '*' }).end(bytes),
      () => response.writeHead(404, { 'access-control-allow-origin': '*' }).end(),
    );
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

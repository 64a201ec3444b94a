import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRoot } from '../e2e/process-guard.ts';
import { waitUntil } from '../e2e/wait-until.ts';

/** The name that packs have there: it exists in the proxy of the tests alone. */
export const TLS_PACK_HOST = 'packs.example.org';

/** A static host with TLS on loopback. */
export interface TlsHost {
  readonly port: number;
  /** SHA-256 of the certificate's public key, base 64: what Chromium may be told to trust. */
  readonly keyHash: string;
  /** Ends it; it may be started again on the same port. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** Installs nginx where this machine lets us; a sentence that says why not, else null. */
export function whyNoNginx(): string | null {
  if (hasNginx()) return null;
  if (!isRoot()) return 'nginx is not installed, and only root can install it (apt-get install nginx-light)';
  spawnSync('apt-get', ['update', '-q'], { timeout: 120_000 });
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'nginx-light'], { timeout: 180_000 });
  return hasNginx() ? null : 'nginx could not be installed (apt-get install nginx-light)';
}

function hasNginx(): boolean {
  return spawnSync('nginx', ['-v']).status === 0;
}

/** Serves a folder by nginx with a certificate made for it; the caller ends it with `stop`, then `remove`. */
export async function startNginx(site: string): Promise<TlsHost & { remove(): Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), 'sidelight-nginx-'));
  const port = await freePort();
  makeCertificate(home);
  await mkdir(join(home, 'temp'));
  await writeFile(join(home, 'nginx.conf'), configOf(home, site, port));
  const certificate = new X509Certificate(await readFile(join(home, 'cert.pem')));
  const key = certificate.publicKey.export({ type: 'spki', format: 'der' });
  let running: ReturnType<typeof spawn> | null = null;
  const stop = async (): Promise<void> => {
    const ending = running && once(running, 'exit');
    running?.kill('SIGTERM');
    running = null;
    await ending;
  };
  const start = async (): Promise<void> => {
    running = spawn('nginx', ['-p', home, '-c', join(home, 'nginx.conf'), '-e', join(home, 'error.log')]);
    await waitUntil('nginx', () => canConnect(port));
  };
  await start();
  return {
    port,
    keyHash: createHash('sha256').update(key).digest('base64'),
    stop,
    start,
    remove: () => rm(home, { recursive: true }),
  };
}

function makeCertificate(home: string): void {
  const paths = ['-keyout', join(home, 'key.pem'), '-out', join(home, 'cert.pem')];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const names = ['-subj', `/CN=${TLS_PACK_HOST}`, '-addext', `subjectAltName=DNS:${TLS_PACK_HOST}`];
  execFileSync('openssl', ['req', '-x509', '-days', '2', ...key, ...names, ...paths], { stdio: 'ignore' });
}

function configOf(home: string, site: string, port: number): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(home, 'temp', name)};`,
  );
  return `${isRoot() ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${join(home, 'nginx.pid')};
events { worker_connections 64; }
http {
  access_log off;
  ${temporary.join('\n  ')}
  server {
    listen 127.0.0.1:${port} ssl;
    ssl_certificate ${join(home, 'cert.pem')};
    ssl_certificate_key ${join(home, 'key.pem')};
    root ${site};
  }
}
`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (isThere: boolean) => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });
}

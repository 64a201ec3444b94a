import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** What a tunnel does to the bytes of a host, counted on each connection, once `afterBytes` have passed. */
export interface TunnelFault {
  readonly kind: 'cut' | 'stall' | 'drip' | 'flood';
  readonly afterBytes: number;
}

/** The only way out of a browser: tunnels to one host, through which a network does its worst. */
export interface FaultyTunnel {
  readonly port: number;
  /** Null: the network is fine. Open connections are ended when it changes. */
  setFault(fault: TunnelFault | null): void;
  close(): void;
}

/** Starts a proxy that knows one host, which it finds at `target` on loopback; others it lets nobody reach. */
export async function startTunnel(host: string, target: number): Promise<FaultyTunnel> {
  const open = new Set<Duplex>();
  let fault: TunnelFault | null = null;
  const server = createServer((_, response) => response.writeHead(403).end());
  server.on('connect', (request, client) => {
    if (request.url !== `${host}:443`) return void client.destroy();
    const upstream = connect(target, '127.0.0.1');
    for (const end of [client, upstream]) {
      open.add(end);
      end.on('error', () => end.destroy()).on('close', () => open.delete(end));
    }
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
    client.write('HTTP/1.1 200 Connection established\r\n\r\n');
    client.pipe(upstream);
    bend(upstream, client, fault);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endAll = () => {
    for (const end of open) end.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    setFault(next) {
      fault = next;
      endAll();
    },
    close() {
      endAll();
      server.close();
    },
  };
}

function bend(upstream: Socket, client: Duplex, fault: TunnelFault | null): void {
  if (!fault) return void upstream.pipe(client);
  let passed = 0;
  let isBroken = false;
  upstream.on('data', (bytes: Buffer) => {
    if (isBroken) return;
    const rest = fault.afterBytes - passed;
    passed += bytes.length;
    client.write(bytes.subarray(0, Math.max(rest, 0)));
    if (bytes.length <= rest) return;
    isBroken = true;
    BREAK[fault.kind](client, bytes.subarray(Math.max(rest, 0)));
  });
}

const BREAK: Readonly<Record<TunnelFault['kind'], (client: Duplex, rest: Buffer) => void>> = {
  cut: (client) => client.destroy(),
  stall: () => undefined,
  drip: (client, rest) => {
    let at = 0;
    const timer = setInterval(() => client.write(rest.subarray(at, ++at)), 1_000);
    client.on('close', () => clearInterval(timer));
  },
  flood: (client) => {
    const noise = Buffer.alloc(64_000, 0x17);
    const timer = setInterval(() => client.write(noise), 1);
    client.on('close', () => clearInterval(timer));
  },
};

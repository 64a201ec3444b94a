import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { parseHtml } from './parse-html.ts';

it('asks nothing of the network, whatever the page wants loaded', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const document = parseHtml(
    `<link rel=preload as=fetch href=${site}/preload crossorigin><link rel=stylesheet href=${site}/style>
     <script src=${site}/script></script><img src=${site}/image><iframe src=${site}/frame></iframe><p>Text`,
    `${site}/page`,
  );
  expect(document.querySelector('p')?.textContent).toBe('Text');
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(asked).toEqual([]);
});

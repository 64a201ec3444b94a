import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import {
  askBackground,
  findContentApi,
  listenInTab,
  readAnnotations,
  readHello,
} from '#lib/messages/content-channel.ts';
import type { RequestBody } from '#lib/messages/protocol.ts';
import { takeOver } from '#lib/overlay/reader-link.ts';
import { startReader } from '#lib/overlay/start-reader.ts';

/**
 * The content script. Not a `defineContentScript`: WXT's context announces itself in the page by a message and an event
 * with the extension's id in its name, so that any page could tell who has Sidelight.
 */
export default defineUnlistedScript(() => {
  const api = findContentApi();
  if (!api) return;
  const world = takeOver(() => api.runtime.id !== undefined);
  if (!world) return;
  void startReader(
    {
      hello: async () => readHello(await askBackground(api, 'hello', {})),
      annotate: async (scopes) => {
        const body = { scopes } as RequestBody<'annotate-all'>; // sent as it is: a message is a copy anyway
        return readAnnotations(await askBackground(api, 'annotate-all', body), scopes);
      },
      ask: (type, body) => askBackground(api, type, body),
      listen: (answer, end) => listenInTab(api, answer, end),
      addressOf: (path) => api.runtime.getURL(path),
    },
    world,
  );
});

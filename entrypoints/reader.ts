import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import {
  askBackground,
  findContentApi,
  listenInTab,
  readAnnotation,
  readHello,
} from '#lib/messages/content-channel.ts';
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
  const address = api.runtime.getURL('card.html');
  // In Chromium the card's address is a dynamic one; the frame's origin is that of the extension's fixed id.
  const origin = import.meta.env.FIREFOX ? new URL(address).origin : `chrome-extension://${api.runtime.id}`;
  const started = startReader(
    {
      hello: async () => readHello(await askBackground(api, 'hello', {})),
      annotate: async (scope) =>
        readAnnotation(
          await askBackground(api, 'annotate', { scope: { ...scope, blocks: [...scope.blocks] } }),
          scope.text.length,
        ),
      loadMarks: () => askBackground(api, 'load-marks', {}),
      registerNonce: (nonce) => askBackground(api, 'card-nonce', { nonce }),
      tellCardBlocked: () => void askBackground(api, 'card-blocked', {}).catch(() => undefined), // only a hint
      listen: (answer, end) => listenInTab(api, answer, end),
      card: { address, origin },
    },
    world,
  );
  // The extension was updated or removed while the page loaded: its new script starts by itself.
  started.catch(() => undefined);
});

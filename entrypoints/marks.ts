import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readFromCard } from '#lib/messages/card-channel.ts';
import { findContentApi } from '#lib/messages/content-channel.ts';
import { readTabRequest } from '#lib/messages/read-tab-request.ts';
import { PageDisplay } from '#lib/overlay/page-display.ts';
import { attachDisplay } from '#lib/overlay/reader-link.ts';

/** Marks, hover and card: loaded into a document in which reader.js found a name, or whose story is asked for. */
export default defineUnlistedScript(() => {
  const api = findContentApi();
  if (!api) return;
  const cardOrigin = import.meta.env.FIREFOX
    ? new URL(api.runtime.getURL('')).origin
    : `chrome-extension://${api.runtime.id}`;
  attachDisplay((link) => new PageDisplay(link, { cardOrigin, readTabRequest, readFromCard }));
});

import { Window } from 'happy-dom';

/**
 * Parses a saved page into a document in which no script runs and that asks nothing of the network: by itself happy-dom
 * follows `<link rel="preload" as="fetch">` while it parses.
 */
export function parseHtml(html: string, url: string): Document {
  const window = new Window({
    url,
    settings: {
      fetch: {
        interceptor: {
          beforeAsyncRequest: ({ window }) => Promise.resolve(new window.Response('')),
          beforeSyncRequest: ({ window }) => ({
            status: 204,
            statusText: 'No Content',
            ok: true,
            url,
            redirected: false,
            headers: new window.Headers(),
            body: null,
          }),
        },
      },
    },
  });
  return new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}

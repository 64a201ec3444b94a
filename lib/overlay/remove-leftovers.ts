import { own } from '#lib/page/own-property.ts';

/** What content scripts see in Firefox of elements with a closed shadow root. */
interface Opened extends Element {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/**
 * Removes the host that an older version of the extension left in the page: Firefox ends its scripts at an update without
 * a word to them. In Chromium the old script ends itself and takes its host along.
 */
export function removeLeftovers(cardAddress: string): void {
  if (!('openOrClosedShadowRoot' in Element.prototype)) return;
  const page = cardAddress.replace(/#.*$/, '');
  for (const host of own(document, 'querySelectorAll')<Opened>(':is(html, dialog) > div[popover=manual]')) {
    const frame = host.openOrClosedShadowRoot?.firstElementChild;
    if (frame instanceof HTMLIFrameElement && frame.src.startsWith(page)) host.remove();
  }
}

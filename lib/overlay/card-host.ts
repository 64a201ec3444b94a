/**
 * The one element that the page ever gets: an empty host with a closed, textless shadow root around the card's frame.
 * Page scripts can read, and in Firefox rewrite, the text of a closed shadow root, but not a frame of another origin.
 */

import { own, read } from '#lib/page/own-property.ts';
import type { Box } from './place-card.ts';

/** Inline and `!important`: CSSOM is not stopped by a page's policy, and no page style outranks it. */
const HOST_STYLE: Readonly<Record<string, string>> = {
  all: 'initial',
  position: 'fixed',
  inset: 'auto',
  margin: '0',
  border: '0',
  padding: '0',
  overflow: 'hidden',
  background: 'transparent',
  'border-radius': '10px',
  'box-shadow': '0 0 0 1px rgb(128 128 128 / 35%), 0 8px 28px rgb(0 0 0 / 28%)',
  'color-scheme': 'normal',
  'z-index': '2147483647',
};

const FRAME_STYLE: Readonly<Record<string, string>> = {
  all: 'initial',
  display: 'block',
  width: '100%',
  height: '100%',
  border: '0',
  'color-scheme': 'normal',
};

/** Host and frame, not yet in the page. */
export interface CardElements {
  readonly host: HTMLElement;
  readonly frame: HTMLIFrameElement;
}

/** Makes host and frame; the frame loads `address` once the host is in the page. */
export function createCardElements(address: string, title: string): CardElements {
  const host = own(document, 'createElement')('div');
  host.popover = 'manual';
  applyStyle(host, HOST_STYLE);
  const frame = own(document, 'createElement')('iframe');
  frame.title = title;
  frame.src = address;
  applyStyle(frame, FRAME_STYLE);
  host.attachShadow({ mode: 'closed' }).append(frame);
  return { host, frame };
}

/** Puts the host at a box; `display` is left to the popover. */
export function placeHost(host: HTMLElement, box: Box): void {
  const { left, top, width, height } = box;
  applyStyle(host, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
}

/** Laid out at its box and not to be seen, hit or read out: the frame draws its card while the page still waits for it. */
export function prepareHost(host: HTMLElement, box: Box): void {
  placeHost(host, box);
  host.inert = true;
  applyStyle(host, { display: 'block', opacity: '0' });
}

/** `all: initial` would also undo the hiding of a closed popover, so that is said outright. */
export function setShown(host: HTMLElement, isShown: boolean): void {
  host.inert = false;
  applyStyle(host, { display: isShown ? 'block' : 'none', opacity: '1' });
  if (isShown && !host.matches(':popover-open')) host.showPopover();
  if (!isShown && host.matches(':popover-open')) host.hidePopover();
}

function applyStyle(element: HTMLElement, style: Readonly<Record<string, string>>): void {
  for (const [property, value] of Object.entries(style)) element.style.setProperty(property, value, 'important');
}

/** Elements that lay out no children of ours. */
const CHILDLESS = new Set(['video', 'audio', 'iframe', 'img', 'canvas', 'embed', 'object', 'svg']);

/**
 * Where the host belongs: beside the body; but a popover above a modal dialog is seen and inert, and beside a full-screen
 * element it is not seen, so then inside of it. Null where a full-screen element takes no children.
 */
export function findHostParent(): Element | null {
  const fullscreenElement = own(document, 'fullscreenElement');
  const dialog = [...own(document, 'querySelectorAll')('dialog:modal')].at(-1);
  if (dialog && (!fullscreenElement || read(fullscreenElement, 'contains').call(fullscreenElement, dialog)))
    return dialog;
  if (!fullscreenElement || fullscreenElement === own(document, 'body')) return own(document, 'documentElement');
  return CHILDLESS.has(read(fullscreenElement, 'localName')) ? null : fullscreenElement;
}

import { tagOf } from './element-rules.ts';
import { hasAttribute, read } from './own-property.ts';
import type { Look } from './place.ts';

/** Values of `clip` and `clip-path` by which a text is there for screen readers only. */
const CLIPPED = /^rect\((?:0px|1px)[, ]+(?:0px|1px)[, ]+(?:0px|1px)[, ]+(?:0px|1px)\)$|^inset\((?:50|100)%\)$/;

/** What the layout of a live document says; asks for styles, never for boxes, so that no layout is forced. */
export const liveLook: Look = {
  isHidden(element) {
    if (!read(element, 'checkVisibility').call(element, { visibilityProperty: true })) return true;
    if (holdsUnrendered(element)) return true;
    if (!hasAttribute(element, 'class')) return false;
    const { position, clip, clipPath } = getComputedStyle(element);
    return position === 'absolute' && (CLIPPED.test(clip) || CLIPPED.test(clipPath));
  },

  /** A floated first letter is a block to CSS and a part of its word to the reader. */
  isBlock(element) {
    const { display, float } = getComputedStyle(element);
    return float === 'none' && !display.startsWith('inline') && display !== 'contents';
  },
};

/** Text directly in a closed `<details>`, or in a shadow host without a slot, has no box though its element has one. */
function holdsUnrendered(element: Element): boolean {
  if (tagOf(element) === 'details') return !hasAttribute(element, 'open');
  const shadow = read(element, 'shadowRoot');
  return shadow !== null && !shadow.querySelector('slot');
}

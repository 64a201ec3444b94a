import { tagOf } from './element-rules.ts';
import { hasAttribute, own } from './own-property.ts';
import type { Look } from './place.ts';

/** Values of `clip` and `clip-path` by which a text is there for screen readers only. */
const CLIPPED = /^rect\((?:0px|1px)[, ]+(?:0px|1px)[, ]+(?:0px|1px)[, ]+(?:0px|1px)\)$|^inset\((?:50|100)%\)$/;

/** What the layout of a live document says; asks for styles, never for boxes, so that no layout is forced. */
export const liveLook: Look = {
  isHidden(element) {
    if (!isRendered(element)) return true;
    if (holdsUnrendered(element)) return true;
    if (!hasAttribute(element, 'class')) return false;
    const style = getComputedStyle(element); // each value that is asked for is made anew, so few are
    return style.position === 'absolute' && (CLIPPED.test(style.clip) || CLIPPED.test(style.clipPath));
  },

  /** A floated first letter is a block to CSS and a part of its word to the reader. */
  isBlock(element) {
    const style = getComputedStyle(element);
    const { display } = style;
    return !display.startsWith('inline') && display !== 'contents' && style.float === 'none';
  },
};

const STRICT = { visibilityProperty: true };

function isRendered(element: Element): boolean {
  return typeof element.checkVisibility === 'function'
    ? element.checkVisibility(STRICT)
    : own(element, 'checkVisibility')(STRICT);
}

/** Text directly in a closed `<details>`, or in a shadow host without a slot, has no box though its element has one. */
function holdsUnrendered(element: Element): boolean {
  if (tagOf(element) === 'details') return !hasAttribute(element, 'open');
  const shadow = element.shadowRoot && own(element, 'shadowRoot');
  return shadow !== null && !shadow.querySelector('slot');
}

import { attributeOf, hasAttribute, hasAttributes, own, readPlain } from './own-property.ts';

/** Why an element is thought to be furniture: by its tag or role, or by a word in its class or id. */
export type Hint = 'landmark' | 'comments' | 'word' | null;

const SKIPPED_TAGS = new Set(
  'script style noscript template textarea input select option datalist code kbd samp sup rt rp svg math canvas iframe object video audio head title'.split(
    ' ',
  ),
);

const INLINE_TAGS = new Set(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q s small span strike strong sub time tt u var wbr ruby rb'.split(
    ' ',
  ),
);

const FURNITURE_TAGS = new Set(['nav', 'footer', 'aside', 'dialog', 'menu', 'button']);

const FURNITURE_ROLES = new Set(
  'navigation contentinfo complementary search dialog alertdialog menu menubar toolbar tablist banner button'.split(
    ' ',
  ),
);

/** Class and id words that name furniture on most sites, whatever their language; whole words only. */
const FURNITURE_WORDS =
  /(?:^|[-_\s])(?:nav(?:bar|igation)?|menu|footer|sidebar|rail|(comments?|disqus|respond)|related|recommend\w*|most-?\w+|popular|trending|newsletter|subscri\w+|sign-?up|promo|cookies?|consent|gdpr|share|social|breadcrumbs?|advert\w*|ads?|sponsored|outbrain|taboola|tags|toolbar|read-?next|more-?(?:from|on|stories)|popup|modal|skip|wm-ipp)(?=[-_\s]|$)/i;

/** Between the words of "siteFooter". */
const CAMEL_CASE = /(?<=[a-z])(?=[A-Z])/g;

/** Classes by which sites hide text for screen readers only. */
const VISUALLY_HIDDEN =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-?reader\S*|a11y-hidden|assistive-text|off-?screen)(?=\s|$)/i;

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Elements that hold one story or post each: comments and teasers too, told apart later. */
const ITEM_TYPE = /(?:Article|Posting|liveBlogUpdate|Review)$/;

/** The element's tag. */
export function tagOf(element: Element): string {
  return readPlain(element, 'localName');
}

export function isInlineTag(element: Element): boolean {
  return INLINE_TAGS.has(tagOf(element));
}

/** Whether the text in the element is no prose of the page or is not to be seen, by its markup alone. */
export function isSkipped(element: Element): boolean {
  const tag = tagOf(element);
  if (SKIPPED_TAGS.has(tag) || (tag === 'dialog' && !hasAttribute(element, 'open'))) return true;
  return hasAttributes(element) && hasSkippingAttribute(element);
}

function hasSkippingAttribute(element: Element): boolean {
  if (hasAttribute(element, 'hidden') || HIDDEN_STYLE.test(attributeOf(element, 'style') ?? '')) return true;
  const editable = attributeOf(element, 'contenteditable');
  if (editable !== null && editable !== 'false') return true;
  if (attributeOf(element, 'aria-hidden') === 'true' && !holdsStory(element)) return true;
  const names = attributeOf(element, 'class') ?? '';
  if (VISUALLY_HIDDEN.test(names)) return true;
  return isUntranslatable(element, names);
}

/** Pages hide their whole content from assistive technology while a dialog is open, and show it all the same. */
function holdsStory(element: Element): boolean {
  return own(element, 'querySelector')('h1,main,article') !== null;
}

/** On the root it is a site's wish about translation, not about a word. */
function isUntranslatable(element: Element, names: string): boolean {
  if (/^(?:html|body)$/.test(tagOf(element))) return false;
  return attributeOf(element, 'translate') === 'no' || /(?:^|\s)notranslate(?:\s|$)/.test(names);
}

/** Why the element by itself is thought to hold furniture. */
export function ownHint(element: Element): Hint {
  const tag = tagOf(element);
  if (FURNITURE_TAGS.has(tag)) return 'landmark';
  if (tag === 'body' || tag === 'html' || !hasAttributes(element)) return null;
  if (FURNITURE_ROLES.has(attributeOf(element, 'role') ?? '')) return 'landmark';
  const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`;
  const word = names.length > 1 && FURNITURE_WORDS.exec(names.replace(CAMEL_CASE, '-'));
  if (!word) return null;
  return word[1] ? 'comments' : 'word';
}

/** A `<time>` that does not call itself the time of a change. */
export function isPublicationTime(element: Element): boolean {
  if (tagOf(element) !== 'time') return false;
  return !/modif|updat/i.test(`${attributeOf(element, 'itemprop') ?? ''} ${attributeOf(element, 'class') ?? ''}`);
}

/** Whether the element says that it is one article, post or entry. */
export function isItem(element: Element): boolean {
  if (tagOf(element) === 'article') return true;
  if (!hasAttributes(element)) return false;
  return attributeOf(element, 'role') === 'article' || ITEM_TYPE.test(attributeOf(element, 'itemtype') ?? '');
}

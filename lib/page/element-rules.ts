import { attributeNames, attributeOf, own, readPlain } from './own-property.ts';

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

/** Tags and roles of furniture. */
const FURNITURE = new Set(
  'nav footer aside navigation contentinfo complementary search dialog alertdialog menu menubar toolbar tablist banner button'.split(
    ' ',
  ),
);

/** Class and id words that name furniture on most sites, whatever their language; whole words only. */
const FURNITURE_WORDS =
  /(?:^|[-_\s])(?:nav(?:bar|igation)?|menu|footer|sidebar|rail|(comments?|disqus|respond)|related|recommend\w*|most-?\w+|popular|trending|newsletter|subscri\w+|sign-?up|promo|cookies?|consent|gdpr|share|social|breadcrumbs?|advert\w*|ads?|sponsored|outbrain|taboola|tags|toolbar|read-?next|more-?(?:from|on|stories)|popup|modal|skip|wm-ipp)(?=[-_\s]|$)/i;

/** Between the words of "siteFooter". */
const CAMEL_CASE = /(?<=[a-z])(?=[A-Z])/g;

/** Classes by which sites hide text from all but screen readers, or keep it from being translated. */
const SKIPPING_WORDS =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-?reader\S*|a11y-hidden|assistive-text|off-?screen|notranslate)(?=\s|$)/i;

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** What says that a time is that of a change, not of the publication. */
export const CHANGED = /updat|modif|обновл|изменен|güncel|yenilən|жаңарт/i;

/** Elements that hold one story or post each: comments and teasers too, told apart later. */
const ITEM_TYPE = /(?:Article|Posting|liveBlogUpdate|Review)$/;

/** The element's tag. */
export function tagOf(element: Element): string {
  return readPlain(element, 'localName');
}

export function isInlineTag(tag: string): boolean {
  return INLINE_TAGS.has(tag);
}

/** What an element says of itself by its tag and attributes. */
export interface Traits {
  readonly tag: string;
  /** Whether the text in it is no prose of the page or is not to be seen. */
  skipped: boolean;
  /** Why it is thought to hold furniture. */
  hint: Hint;
  /** Whether it is one article, post or entry. */
  item: boolean;
  /** Whether it is a `<time>` that does not call itself the time of a change. */
  time: boolean;
  lang: string;
}

/** Reads an element in one pass over the attributes that it has: to ask for each that it might have takes ten times the calls. */
export function traitsOf(element: Element): Traits {
  const tag = tagOf(element);
  const traits: Traits = {
    tag,
    skipped: SKIPPED_TAGS.has(tag),
    hint: FURNITURE.has(tag) ? 'landmark' : null,
    item: tag === 'article',
    time: tag === 'time',
    lang: '',
  };
  if (traits.skipped) return traits; // nothing below it is read
  const names = attributeNames(element);
  traits.skipped = tag === 'dialog' && !names.includes('open');
  for (const name of names) RULES.get(name)?.(traits, attributeOf(element, name) ?? '', element);
  if (isRoot(traits)) traits.hint = null;
  return traits;
}

/** What the value of an attribute says. */
const RULES = new Map<string, (traits: Traits, value: string, element: Element) => void>(
  Object.entries({
    hidden(traits) {
      traits.skipped = true;
    },
    style(traits, value) {
      traits.skipped ||= HIDDEN_STYLE.test(value);
    },
    contenteditable(traits, value) {
      traits.skipped ||= value !== 'false';
    },
    // Pages hide their whole content from assistive technology while a dialog is open, and show it all the same.
    'aria-hidden'(traits, value, element) {
      traits.skipped ||= value === 'true' && !own(element, 'querySelector')('h1,main,article');
    },
    // On the root it is a site's wish about translation, not about a word.
    translate(traits, value) {
      traits.skipped ||= value === 'no' && !isRoot(traits);
    },
    role(traits, value) {
      if (FURNITURE.has(value)) traits.hint = 'landmark';
      traits.item ||= value === 'article';
    },
    itemtype(traits, value) {
      traits.item ||= ITEM_TYPE.test(value);
    },
    itemprop(traits, value) {
      traits.time &&= !CHANGED.test(value);
    },
    lang(traits, value) {
      traits.lang = value;
    },
    class(traits, value) {
      const { hint, skipped } = wordsOf(value);
      traits.hint ??= hint;
      traits.skipped ||= skipped && !isRoot(traits);
      traits.time &&= !CHANGED.test(value);
    },
    id(traits, value) {
      traits.hint ??= wordsOf(value).hint;
    },
  }),
);

function isRoot({ tag }: Traits): boolean {
  return tag === 'html' || tag === 'body';
}

/** What the words of a class or an id say. */
type Words = Pick<Traits, 'hint' | 'skipped'>;

/** Elements of a list have the same classes. So many are remembered. */
const MAX_KNOWN_WORDS = 2_000;
const knownWords = new Map<string, Words>();

function wordsOf(names: string): Words {
  const known = knownWords.get(names);
  if (known) return known;
  const word = FURNITURE_WORDS.exec(names.replace(CAMEL_CASE, '-'));
  const words: Words = { hint: word && (word[1] ? 'comments' : 'word'), skipped: SKIPPING_WORDS.test(names) };
  if (knownWords.size < MAX_KNOWN_WORDS) knownWords.set(names, words);
  return words;
}

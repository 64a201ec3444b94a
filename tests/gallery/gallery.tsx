import { render } from 'preact';
import { loadUi } from '#components/load-ui.ts';
import { UiContext } from '#components/ui.ts';
import type { Fixtures } from './fixtures.ts';
import { SCREENS } from './screens.tsx';
import '#components/style/tokens.css';
import '#components/style/forms.css';
import '#components/style/facts.css';
import '#components/style/sources.css';
import '#components/style/timeline.css';
import '#components/style/map.css';
import '#components/style/card.css';
import '#components/style/card-body.css';
import '#components/style/story.css';
import '#components/style/popup.css';
import '#components/style/options.css';
import '#components/style/search.css';
import '#components/style/welcome.css';

/** Shows the screen that the address names: `#screen?lang=kk&theme=dark&dir=rtl`. */
const [name = '', query = ''] = location.hash.slice(1).split('?');
const wish = new URLSearchParams(query);
const fixtures: Fixtures = await (await fetch('fixtures.json')).json();
const ui = await loadUi({
  setting: wish.get('lang') ?? 'en',
  requested: [],
  pageLang: wish.get('page') ?? wish.get('lang') ?? 'en',
  now: new Date(2026, 10, 25),
});
const root = document.documentElement;
root.lang = ui.lang;
root.dir = wish.get('dir') ?? 'ltr';
if (wish.has('theme')) root.dataset.theme = wish.get('theme') ?? '';
const screen = SCREENS[name];
const place = document.getElementById('root');
root.dataset.names = Object.keys(SCREENS).join(' ');
if (!screen || !place) throw new Error(`there is no screen "${name}"`);
const said = wish.has('pseudo') ? { ...ui, t: pseudo(ui.t) } : ui;
render(<UiContext.Provider value={said}>{screen(fixtures)}</UiContext.Provider>, place);
root.dataset.ready = 'true';

/** Texts a third longer and accented, so that what is cut off or not translated is seen. */
function pseudo(t: typeof ui.t): typeof ui.t {
  return (id, args) => {
    const text = t(id, args).replaceAll(
      /[aeiou]/g,
      (vowel) => ({ a: 'á', e: 'ë', i: 'ï', o: 'ø', u: 'ü' })[vowel] ?? vowel,
    );
    return `[${text}${'·'.repeat(Math.ceil(text.length / 3))}]`;
  };
}

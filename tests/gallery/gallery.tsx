import { render } from 'preact';
import { loadUi } from '#components/load-ui.ts';
import { type Ui, UiContext } from '#components/ui.ts';
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

const fixtures: Fixtures = await (await fetch('fixtures.json')).json();
const root = document.documentElement;
root.dataset.names = Object.keys(SCREENS).join(' ');
addEventListener('hashchange', show);
await show();

/** Shows the screen that the address names: `#screen?lang=kk&theme=dark&dir=rtl`; what was shown before leaves nothing behind. */
async function show(): Promise<void> {
  const { hash } = location;
  const [name = '', query = ''] = hash.slice(1).split('?');
  const wish = new URLSearchParams(query);
  const ui = await loadUi({
    setting: wish.get('lang') ?? 'en',
    requested: [],
    pageLang: wish.get('page') ?? wish.get('lang') ?? 'en',
    now: new Date(2026, 10, 25),
  });
  root.lang = ui.lang;
  root.dir = wish.get('dir') ?? 'ltr';
  root.dataset.theme = wish.get('theme') ?? '';
  const screen = SCREENS[name];
  const place = document.getElementById('root');
  if (!screen || !place) throw new Error(`there is no screen "${name}"`);
  const said = wish.has('pseudo') ? { ...ui, t: pseudo(ui.t) } : ui;
  render(null, place);
  render(<UiContext.Provider value={said}>{screen(fixtures)}</UiContext.Provider>, place);
  scrollTo(0, 0);
  root.dataset.shown = hash;
}

/** Texts a third longer and accented, so that what is cut off or not translated is seen. */
function pseudo(t: Ui['t']): Ui['t'] {
  return (id, args) => {
    const text = t(id, args).replaceAll(
      /[aeiou]/g,
      (vowel) => ({ a: 'á', e: 'ë', i: 'ï', o: 'ø', u: 'ü' })[vowel] ?? vowel,
    );
    return `[${text}${'·'.repeat(Math.ceil(text.length / 3))}]`;
  };
}

import { shootPages } from './shoot-pages.ts';
import { shootScreens } from './shoot-screens.ts';

/** `npm run shots`: pictures for people to look at, of every screen or, with `pages`, of hovers on real saved pages. */
const [what, ...names] = process.argv.slice(2);
if (what === undefined) await shootScreens();
else if (what === 'pages') process.exitCode = await shootPages(names);
else {
  console.error('usage: npm run shots [-- pages [NAME …]]');
  process.exitCode = 2;
}

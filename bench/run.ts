import { benchMatch } from './match.ts';
import { benchPage } from './page.ts';
import { benchPageCost } from './page-cost.ts';

/** `npm run bench -- NAME`: prints Markdown for docs/benchmarks.md. Absolute times are the machine's; compare ratios. */
const SUITES: Readonly<Record<string, () => void | Promise<void>>> = {
  match: benchMatch,
  page: benchPage,
  'page-cost': benchPageCost,
};

const suite = SUITES[process.argv[2] ?? ''];
if (suite) await suite();
else {
  console.error(`npm run bench -- ${Object.keys(SUITES).join(' | ')}`);
  process.exitCode = 2;
}

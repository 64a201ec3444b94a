import { benchMatch } from './match.ts';

/** `npm run bench -- NAME`: prints Markdown for docs/benchmarks.md. Absolute times are the machine's; compare ratios. */
const SUITES: Readonly<Record<string, () => void>> = {
  match: benchMatch,
};

const suite = SUITES[process.argv[2] ?? ''];
if (suite) suite();
else {
  console.error(`npm run bench -- ${Object.keys(SUITES).join(' | ')}`);
  process.exitCode = 2;
}

/**
 * `npm run bench -- NAME`: prints Markdown for docs/benchmarks.md. Absolute times are the machine's; compare ratios.
 * A suite is loaded when it runs: each has its own rivals and needs.
 */
const SUITES: Readonly<Record<string, () => Promise<void>>> = {
  inflection: async () => (await import('./inflection.ts')).benchInflection(),
  card: async () => (await import('./card.ts')).benchCard(),
  install: async () => (await import('./install.ts')).benchInstall(),
  'leader-sentences': async () => (await import('./leader-sentences.ts')).benchLeaderSentences(),
  'leaders-today': async () => (await import('./leaders-today.ts')).benchLeadersToday(),
  leaders: async () => (await import('./leaders.ts')).benchLeaders(),
  link: async () => (await import('./link.ts')).benchLink(),
  marks: async () => (await import('./marks.ts')).benchMarks(),
  match: async () => (await import('./match.ts')).benchMatch(),
  packs: async () => (await import('./packs.ts')).benchPacks(),
  page: async () => (await import('./page.ts')).benchPage(),
  'page-tasks': async () => (await import('./page-tasks.ts')).benchPageTasks(),
  'page-cost': async () => (await import('./page-cost.ts')).benchPageCost(),
  reader: async () => (await import('./reader.ts')).benchReader(),
  'world-cost': async () => (await import('./world-cost.ts')).benchWorldCost(),
  sync: async () => (await import('./sync.ts')).benchSync(),
};

const suite = SUITES[process.argv[2] ?? ''];
if (suite) await suite();
else {
  console.error(`npm run bench -- ${Object.keys(SUITES).join(' | ')}`);
  process.exitCode = 2;
}

export {};

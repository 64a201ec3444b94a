// `npm test`: everything that a change must pass. Works as the first command after a clone. `npm run test:long`: what takes
// longer and is proven once a landing: faults of hosts and stores, kills, real servers, privacy, every screen, every language.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT, prepareMachine, runTool, say } from './prepare-machine.mjs';

const LONG = process.argv[2] === 'long';

const REPORT = join(PROJECT, '.output', LONG ? 'long-test-report.json' : 'test-report.json');

/** Short: unit tests, TUF conformance, what may be in a bundle, and the built extension in both browsers. */
const SUITES = LONG ? ['faults', 'long'] : ['unit', 'conformance', 'bundle', 'e2e'];

prepareMachine(['chrome', 'firefox']);
rmSync(REPORT, { force: true });
mkdirSync(join(PROJECT, '.output'), { recursive: true });
// The suites in browsers build by themselves where a build is missing or stale.
const built = LONG ? 0 : runTool('npm', ['run', '-s', 'build']);
if (built !== 0) {
  say('The build failed, so no test was run.');
  process.exit(built);
}
const status = runTool('node', [
  'node_modules/vitest/vitest.mjs',
  'run',
  ...SUITES.flatMap((suite) => ['--project', suite]),
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${REPORT}`,
]);
process.stdout.write(`${closingLine(status)}\n`);
process.exit(status);

/**
 * `N passed, N failed`: a file that could not even be loaded counts as a failure, and so does an error outside of tests.
 * @param {number} exitCode
 */
function closingLine(exitCode) {
  if (!existsSync(REPORT)) return '0 passed, 1 failed';
  const report = JSON.parse(readFileSync(REPORT, 'utf8'));
  const broken = report.testResults.filter(isBroken).length;
  const failed = report.numFailedTests + broken;
  return `${report.numPassedTests} passed, ${failed === 0 && exitCode !== 0 ? 1 : failed} failed`;
}

/** @param {{ status: string; assertionResults: readonly unknown[] }} file */
function isBroken(file) {
  return file.status === 'failed' && file.assertionResults.length === 0;
}

// `npm start [-- firefox] [-- URL]`: builds, and opens a browser with the extension. Works as the first command after a clone.
import { prepareMachine, runTool } from './prepare-machine.mjs';

const args = process.argv.slice(2);
const browser = args.includes('firefox') ? 'firefox' : 'chrome';

prepareMachine([browser]);
const generated = runTool('npm', ['run', '-s', 'generate']);
process.exit(generated === 0 ? runTool('node', ['scripts/run-demo.ts', ...args]) : generated);

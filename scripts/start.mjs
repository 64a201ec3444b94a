// `npm start [-- firefox] [-- URL]`: builds, and opens a browser with the extension. Works as the first command after a clone.
import { prepareMachine, runTool } from './prepare-machine.mjs';

const args = process.argv.slice(2);
const browser = args.includes('firefox') ? 'firefox' : 'chrome';

prepareMachine([browser]);
const built = runTool('npm', ['run', '-s', 'build']);
process.exit(built === 0 ? runTool('node', ['scripts/run-demo.ts', ...args]) : built);

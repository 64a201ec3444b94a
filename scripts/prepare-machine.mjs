// Plain JavaScript without packages: it runs under the Node of the machine, before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.mjs';

/** The project's folder. */
export const PROJECT = fileURLToPath(new URL('../', import.meta.url));

const BIN = join(PROJECT, 'node_modules', '.bin');

/** The least Node that runs the project's TypeScript without a build. */
const LEAST_NODE = [22, 18];

/** Debian's package of each browser. */
const DEBIAN_PACKAGES = { chrome: 'chromium', firefox: 'firefox-esr' };

/**
 * Installs what is missing: npm packages, and the browsers where this machine lets us. Ends the program with one clear
 * sentence where it cannot.
 * @param {readonly ('chrome' | 'firefox')[]} browsers
 */
export function prepareMachine(browsers) {
  if (!packagesAreCurrent()) {
    say('Installing npm packages (npm ci) …');
    if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0) {
      fail('npm ci failed: the packages could not be installed. Is this machine online?');
    }
  }
  findNode();
  installBrowsers(browsers.filter((name) => findBrowser(name) === null));
}

/**
 * Runs a program of the project under the Node that the project wants, and gives its exit code.
 * @param {string} program `node`, `npm`, or a program of node_modules/.bin
 * @param {readonly string[]} args
 */
export function runTool(program, args) {
  return program === 'node' ? run(findNode(), args) : run(program, args);
}

/** @param {string} sentence */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  say(sentence);
  process.exit(2);
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 */
function run(program, args) {
  const env = { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}` };
  const { status, error } = spawnSync(program, args, { cwd: PROJECT, env, stdio: 'inherit' });
  if (error) fail(`${program} could not be started (${error.message}): install it and try again.`);
  return status ?? 1;
}

/** The Node of node_modules (Linux), else the one of the machine when it is new enough. */
function findNode() {
  const own = join(BIN, 'node');
  if (existsSync(own)) return own;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = LEAST_NODE;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return process.execPath;
  return fail(`Node ${LEAST_NODE.join('.')} or newer is needed here, this is ${process.versions.node}: install it.`);
}

/** Whether every package that the lockfile asks for is installed in its version. */
function packagesAreCurrent() {
  const installed = readPackages(join(PROJECT, 'node_modules', '.package-lock.json'));
  const wanted = readPackages(join(PROJECT, 'package-lock.json'));
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string; optional?: boolean }>}
 */
function readPackages(path) {
  if (!existsSync(path)) return {};
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

/** @param {readonly ('chrome' | 'firefox')[]} missing */
function installBrowsers(missing) {
  if (missing.length === 0) return;
  const names = missing.map((name) => DEBIAN_PACKAGES[name]);
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) {
    fail(
      `Missing: ${names.join(' and ')}. Install with: sudo apt-get install ${names.join(' ')} (or name the programs in SIDELIGHT_CHROMIUM and SIDELIGHT_FIREFOX).`,
    );
  }
  say(`Installing ${names.join(' and ')} (apt-get) …`);
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  if (run('apt-get', ['-qq', 'update']) !== 0 || run('apt-get', ['-qq', '-y', 'install', ...names]) !== 0) {
    fail(`apt-get could not install ${names.join(' and ')}: install them by hand and try again.`);
  }
}

import { stdin, stdout } from 'node:process';
import { KeyError } from './key-error.ts';

/** Shortest passphrase that a new key takes: four words of a list, or so. */
const MIN_PASSPHRASE_UNITS = 12;

const ENTER = new Set(['\r', '\n', '\u0004']);
const INTERRUPT = '\u0003';
const BACKSPACE = new Set(['\u007f', '\b']);

/** The passphrase of the keys: from SIDELIGHT_PASSPHRASE in jobs, else typed unseen at the terminal. */
export async function readPassphrase(question: string): Promise<string> {
  const given = process.env.SIDELIGHT_PASSPHRASE;
  if (given !== undefined && given !== '') return given;
  if (!stdin.isTTY) throw new KeyError('no-passphrase', 'there is no terminal to ask at: set SIDELIGHT_PASSPHRASE');
  return await ask(question);
}

/** A passphrase for new keys: asked twice at the terminal, long enough. */
export async function choosePassphrase(): Promise<string> {
  const first = await readPassphrase('Passphrase for the new keys: ');
  if (first.length < MIN_PASSPHRASE_UNITS) {
    throw new KeyError(
      'no-passphrase',
      `the passphrase is too short: take at least ${MIN_PASSPHRASE_UNITS} characters`,
    );
  }
  const isTyped = (process.env.SIDELIGHT_PASSPHRASE ?? '') === '';
  if (isTyped && (await ask('The same again: ')) !== first) {
    throw new KeyError('no-passphrase', 'the two passphrases differ: begin again');
  }
  return first;
}

/** Asks at the terminal without showing what is typed. */
async function ask(question: string): Promise<string> {
  stdout.write(question);
  stdin.setRawMode(true);
  stdin.resume();
  stdin.setEncoding('utf8');
  try {
    return await readKeys();
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
    stdout.write('\n');
  }
}

async function readKeys(): Promise<string> {
  let typed = '';
  for await (const chunk of stdin.iterator({ destroyOnReturn: false })) {
    const keys = [...String(chunk)];
    const end = keys.findIndex((key) => ENTER.has(key));
    typed = type(typed, end < 0 ? keys : keys.slice(0, end));
    if (end >= 0) break;
  }
  return typed;
}

function type(typed: string, keys: readonly string[]): string {
  if (keys.includes(INTERRUPT)) throw new KeyError('no-passphrase', 'stopped');
  return keys.reduce((text, key) => (BACKSPACE.has(key) ? text.slice(0, -1) : text + key), typed);
}

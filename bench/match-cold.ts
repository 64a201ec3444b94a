import { readFileSync } from 'node:fs';
import { openIndex } from '../lib/match/open-index.ts';

/** First scans of a fresh process: `node bench/match-cold.ts INDEX TEXT`; prints milliseconds as JSON. */
const [indexFile = '', textFile = ''] = process.argv.slice(2);
const bytes = readFileSync(indexFile);
const buffer = new ArrayBuffer(bytes.byteLength);
new Uint8Array(buffer).set(bytes);
const text = readFileSync(textFile, 'utf16le');

const times = [performance.now()];
const index = openIndex(buffer);
times.push(performance.now());
for (let scan = 0; scan < 3; scan += 1) {
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at) + 1 || text.length;
    index.scan(text, at, end, () => undefined);
    at = end;
  }
  times.push(performance.now());
}
console.log(JSON.stringify(times.slice(1).map((time, i) => time - (times[i] ?? 0))));

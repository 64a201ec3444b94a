/**
 * SHA-256 (FIPS 180-4) without a promise. WebCrypto's `digest` costs a task switch a call, which for the hundred
 * thousand short lines of a large edition takes longer than hashing them.
 */
export class Sha256 {
  readonly #state = new Int32Array(INITIAL);
  readonly #block = new Uint8Array(64);
  readonly #schedule = new Int32Array(64);
  #used = 0;
  #length = 0;

  /** Takes more bytes. */
  update(bytes: Uint8Array): this {
    this.#length += bytes.length;
    let at = this.#fill(bytes);
    for (; at + 64 <= bytes.length; at += 64) this.#compress(bytes, at);
    if (at < bytes.length) {
      this.#block.set(at === 0 ? bytes : bytes.subarray(at));
      this.#used = bytes.length - at;
    }
    return this;
  }

  /** Fills up the block that was begun; gives how many bytes that took. */
  #fill(bytes: Uint8Array): number {
    if (this.#used === 0) return 0;
    const take = Math.min(64 - this.#used, bytes.length);
    this.#block.set(take === bytes.length ? bytes : bytes.subarray(0, take), this.#used);
    this.#used += take;
    if (this.#used < 64) return take;
    this.#compress(this.#block, 0);
    this.#used = 0;
    return take;
  }

  /** Ends the hash and gives it as 64 lower-case hexadecimal digits; the next `update` begins another. */
  hex(): string {
    let hex = '';
    for (const word of this.#end())
      hex += `${PAIRS[word >>> 24]}${PAIRS[(word >>> 16) & 255]}${PAIRS[(word >>> 8) & 255]}${PAIRS[word & 255]}`;
    this.#begin();
    return hex;
  }

  /** Ends the hash and writes its 32 bytes at a place; the next `update` begins another. */
  writeTo(bytes: Uint8Array, at: number): void {
    for (const [k, word] of this.#end().entries()) writeWord(bytes, at + 4 * k, word);
    this.#begin();
  }

  #begin(): void {
    this.#state.set(INITIAL);
    this.#used = 0;
    this.#length = 0;
  }

  #end(): Int32Array {
    const bits = this.#length * 8;
    this.#block[this.#used++] = 0x80;
    if (this.#used > 56) {
      this.#block.fill(0, this.#used);
      this.#compress(this.#block, 0);
      this.#used = 0;
    }
    this.#block.fill(0, this.#used, 56);
    writeWord(this.#block, 56, Math.floor(bits / 0x1_0000_0000));
    writeWord(this.#block, 60, bits);
    this.#compress(this.#block, 0);
    return this.#state;
  }

  #compress(bytes: Uint8Array, at: number): void {
    fillSchedule(this.#schedule, bytes, at);
    mixRounds(this.#state, this.#schedule);
  }
}

/** Two hexadecimal digits of every byte. */
const PAIRS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function writeWord(bytes: Uint8Array, at: number, word: number): void {
  for (let k = 0; k < 4; k++) bytes[at + k] = word >>> (24 - 8 * k);
}

/** SHA-256 of bytes, or of a text's UTF-8, as lower-case hexadecimal. */
export function sha256Hex(input: Uint8Array | string): string {
  return new Sha256().update(typeof input === 'string' ? ENCODER.encode(input) : input).hex();
}

const ENCODER = new TextEncoder();

/** First 32 bits of the fractional parts of roots of the first primes (FIPS 180-4, 4.2.2 and 5.3.3). */
const PRIMES = firstPrimes(64);
const INITIAL = Int32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
const ROUND = Int32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 0x1_0000_0000) | 0;
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes;
}

function fillSchedule(w: Int32Array, block: Uint8Array, from: number): void {
  for (let i = 0, at = from; i < 16; i++, at += 4) {
    w[i] =
      ((block[at] as number) << 24) |
      ((block[at + 1] as number) << 16) |
      ((block[at + 2] as number) << 8) |
      (block[at + 3] as number);
  }
  for (let i = 16; i < 64; i++) {
    const a = w[i - 15] as number;
    const b = w[i - 2] as number;
    const s0 = ((a >>> 7) | (a << 25)) ^ ((a >>> 18) | (a << 14)) ^ (a >>> 3);
    const s1 = ((b >>> 17) | (b << 15)) ^ ((b >>> 19) | (b << 13)) ^ (b >>> 10);
    w[i] = ((w[i - 16] as number) + s0 + (w[i - 7] as number) + s1) | 0;
  }
}

function mixRounds(state: Int32Array, w: Int32Array): void {
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  let e = state[4] as number;
  let f = state[5] as number;
  let g = state[6] as number;
  let h = state[7] as number;
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (ROUND[i] as number) + (w[i] as number)) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  add(state, 0, a, b, c, d);
  add(state, 4, e, f, g, h);
}

function add(state: Int32Array, at: number, a: number, b: number, c: number, d: number): void {
  state[at] = ((state[at] as number) + a) | 0;
  state[at + 1] = ((state[at + 1] as number) + b) | 0;
  state[at + 2] = ((state[at + 2] as number) + c) | 0;
  state[at + 3] = ((state[at + 3] as number) + d) | 0;
}

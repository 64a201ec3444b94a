/** Numbers the set bits of a bitmap: rank(i) = set bits before i, by a running count every 32 bits. */
export function rank(bits: Uint32Array, counts: Uint32Array, at: number): number {
  const word = (bits[at >>> 5] as number) & ((1 << (at & 31)) - 1);
  return (counts[at >>> 5] as number) + popCount(word);
}

/** Whether bit `at` is set. */
export function hasBit(bits: Uint32Array, at: number): boolean {
  return (((bits[at >>> 5] as number) >>> (at & 31)) & 1) === 1;
}

/** A bitmap of `length` bits with its running counts. */
export function buildBits(length: number, isSet: (at: number) => boolean): { bits: Uint32Array; counts: Uint32Array } {
  const bits = new Uint32Array((length >>> 5) + 1);
  const counts = new Uint32Array(bits.length);
  let set = 0;
  for (let at = 0; at < length; at += 1) {
    if ((at & 31) === 0) counts[at >>> 5] = set;
    if (!isSet(at)) continue;
    bits[at >>> 5] = (bits[at >>> 5] as number) | (1 << (at & 31));
    set += 1;
  }
  if ((length & 31) === 0) counts[length >>> 5] = set;
  return { bits, counts };
}

function popCount(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Strings by number, each once, as UTF-8. */
export class StringPool {
  readonly #numbers = new Map<string, number>();

  add(text: string): number {
    const number = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }

  layOut(): { offsets: number[]; bytes: Uint8Array } {
    return layOutStrings([...this.#numbers.keys()]);
  }
}

/** Offsets (one more than strings) and bytes of a list of strings. */
export function layOutStrings(texts: readonly string[]): { offsets: number[]; bytes: Uint8Array } {
  const bytes = encoder.encode(texts.join(''));
  const offsets = [0];
  let at = 0;
  for (const text of texts) {
    at += byteLength(text);
    offsets.push(at);
  }
  return { offsets, bytes };
}

/** String `number` of a pool, or '' beyond it. */
export function stringAt(offsets: Uint32Array, bytes: Uint8Array, number: number): string {
  return decoder.decode(bytes.subarray(offsets[number] ?? 0, offsets[number + 1] ?? 0));
}

function byteLength(text: string): number {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 0x7f) return encoder.encode(text).length;
  return text.length;
}

import { TufError } from './tuf-error.ts';

/** Reads a stream whole and stops it with `too-large` at the first byte beyond the limit (§5.3.3, §5.7.2). */
export async function readStream(
  stream: ReadableStream<Uint8Array>,
  limitBytes: number,
  name: string,
  onBytes: (count: number) => void = () => undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      length += step.value.length;
      onBytes(step.value.length);
      if (length > limitBytes)
        throw new TufError('too-large', `${name} is longer than the ${limitBytes} bytes allowed`);
      pieces.push(step.value);
    }
  } finally {
    // Frees the sender where the loop ended early; after a full read it does nothing.
    reader.cancel().catch(() => undefined);
  }
  return join(pieces, length);
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Reads a file of the extension's own package; never the network. */
export async function readOwnFile(path: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(new URL(`/${path}`, location.href), { signal });
  return new Uint8Array(await answer.arrayBuffer());
}

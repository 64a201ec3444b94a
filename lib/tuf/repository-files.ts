/** What the client needs of the world: the repository on its host, and the metadata trusted so far. */
export interface RepositoryFiles {
  /**
   * Bytes of a metadata file of the repository, read as a stream that stops with `too-large` after `limitBytes`; null
   * where the host says that there is none.
   */
  fetchMetadata(name: string, limitBytes: number): Promise<Uint8Array | null>;
  /** Metadata of a role as it was trusted last, or null. Nothing that it gives is trusted without a check. */
  load(role: string): Promise<Uint8Array | null>;
  /** Keeps metadata that has just been verified. */
  save(role: string, bytes: Uint8Array): Promise<void>;
}

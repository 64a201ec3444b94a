import { readStream } from '../../lib/tuf/read-stream.ts';
import type { RepositoryFiles } from '../../lib/tuf/repository-files.ts';
import { TufError } from '../../lib/tuf/tuf-error.ts';
import { type ArtifactFiles, download, refresh } from './client-core.ts';
import { Repository } from './repository.ts';

/** The client under test with what it keeps, driven as the suite drives one: 0 is success, 1 failure. */
export class TestClient {
  readonly repository: Repository;
  readonly kept = new Map<string, Uint8Array>();
  readonly artifacts = new Map<string, Uint8Array>();
  /** What the last failed command called the attack; `other` where no TufError said it. */
  fault: string | null = null;
  readonly #files: RepositoryFiles;
  readonly #artifactFiles: ArtifactFiles;

  constructor(repository: Repository = new Repository()) {
    this.repository = repository;
    const fetchBounded = async (path: string, limitBytes: number): Promise<Uint8Array | null> => {
      const bytes = this.repository.fetch(path);
      return bytes ? await readStream(new Blob([new Uint8Array(bytes)]).stream(), limitBytes, path) : null;
    };
    this.#files = {
      fetchMetadata: (name, limitBytes) => fetchBounded(`metadata/${name}`, limitBytes),
      load: async (role) => this.kept.get(role) ?? null,
      save: async (role, bytes) => void this.kept.set(role, bytes),
    };
    this.#artifactFiles = {
      fetch: (path, limitBytes) => fetchBounded(`targets/${path}`, limitBytes),
      load: async (name) => this.artifacts.get(name) ?? null,
      // Re-inserted, so that the order is that of the last download, as the suite's file times are.
      save: async (name, bytes) => {
        this.artifacts.delete(name);
        this.artifacts.set(name, bytes);
      },
    };
  }

  /** Trusts a root, by default the repository's first. */
  init(root: Uint8Array | null = this.repository.latest('root', 1)): void {
    if (root) this.kept.set('root', root);
  }

  async refresh(daysLater = 0): Promise<0 | 1> {
    return await this.#outcomeOf(refresh(this.#files, later(daysLater)));
  }

  async download(...names: readonly string[]): Promise<0 | 1> {
    return await this.#outcomeOf(download(this.#files, this.#artifactFiles, names, later(0)));
  }

  /** Version of the metadata trusted for a role, null: none. */
  version(role: string): number | null {
    const bytes = this.kept.get(role);
    return bytes ? JSON.parse(new TextDecoder().decode(bytes)).signed.version : null;
  }

  /** Trusted versions by role, sorted by name. */
  trusted(): Record<string, number | null> {
    return Object.fromEntries([...this.kept.keys()].sort().map((role) => [role, this.version(role)]));
  }

  /** Whether the trusted metadata of a role are these bytes. */
  keeps(role: string, bytes: Uint8Array | null): boolean {
    const kept = this.kept.get(role);
    return kept !== undefined && bytes !== null && Buffer.from(kept).equals(bytes);
  }

  /** What the suite sees of a command; a bug of the client is thrown. */
  async #outcomeOf(command: Promise<void>): Promise<0 | 1> {
    this.fault = null;
    try {
      await command;
      return 0;
    } catch (cause) {
      if (cause instanceof TypeError || cause instanceof ReferenceError) throw cause;
      this.fault = cause instanceof TufError ? cause.code : 'other';
      return 1;
    }
  }

  downloaded(): string[] {
    return [...this.artifacts.values()].map((bytes) => new TextDecoder().decode(bytes));
  }
}

function later(days: number): number {
  return Date.now() + days * 86_400_000;
}

/** A client that trusts the first root of its new repository. */
export function anInitialisedClient(): { readonly client: TestClient; readonly repo: Repository } {
  const client = new TestClient();
  client.init();
  return { client, repo: client.repository };
}

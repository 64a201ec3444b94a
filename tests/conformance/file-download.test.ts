import { describe, expect, it } from 'vitest';
import { anInitialisedClient } from './test-client.ts';

const PATH = 'target_file.txt';
const OTHER = 'another_target_file.txt';
const CHAIN = ['targets', 'snapshot', 'timestamp'];

describe('test_file_download', () => {
  it('test_client_downloads_expected_file', async () => {
    const { client, repo } = anInitialisedClient();
    repo.addArtifact('targets', Buffer.from('target file contents'), PATH);
    repo.publish(...CHAIN);
    expect(await client.refresh()).toBe(0);
    expect(client.downloaded()).toEqual([]);
    expect(await client.download(PATH)).toBe(0);
    expect(client.downloaded()).toEqual(['target file contents']);
  });

  it('test_client_downloads_expected_file_in_sub_dir', async () => {
    const { client, repo } = anInitialisedClient();
    repo.addArtifact('targets', Buffer.from('target file contents'), 'path/to/a/target_file.txt');
    repo.publish(...CHAIN);
    expect(await client.download('path/to/a/target_file.txt')).toBe(0);
    expect(client.downloaded()).toEqual(['target file contents']);
  });

  it('test_repository_substitutes_target_file', async () => {
    const { client, repo } = anInitialisedClient();
    repo.addArtifact('targets', Buffer.from('target file contents'), PATH);
    repo.addArtifact('targets', Buffer.from('content'), OTHER);
    repo.publish(...CHAIN);
    expect(await client.download(PATH)).toBe(0);
    for (const artifact of repo.artifacts.values()) artifact.data = Buffer.from('malicious data - should not download');
    await client.download(PATH);
    expect(client.downloaded()).toEqual(['target file contents']);
    expect(await client.download(OTHER)).toBe(1);
    expect(client.fault).toBe('too-large');
    expect(client.downloaded()).toEqual(['target file contents']);
  });

  it('test_multiple_changes_to_target', async () => {
    const { client, repo } = anInitialisedClient();
    repo.addArtifact('targets', Buffer.from('target file contents'), PATH);
    repo.publish(...CHAIN);
    expect(await client.download(PATH)).toBe(0);
    const expected = new Map([[PATH, 'target file contents']]);
    for (let i = 0; i < 11; i++) {
      repo.addArtifact('targets', Buffer.from(`modified file contents ${i}`), PATH);
      repo.addArtifact('targets', Buffer.from(`new file contents ${i}`), `new-target-${i}`);
      repo.publish(...CHAIN);
      if (i % 5 !== 0) continue;
      expect(await client.download(PATH)).toBe(0);
      expect(await client.download(`new-target-${i}`)).toBe(0);
      expected.set(PATH, `modified file contents ${i}`).set(`new-target-${i}`, `new file contents ${i}`);
      const artifact = repo.artifacts.get(PATH);
      if (artifact) artifact.data = Buffer.from(`malicious contents ${i}`);
      repo.publish(...CHAIN);
      await client.download(PATH);
      expect(client.downloaded().sort()).toEqual([...expected.values()].sort());
    }
  });

  it.each([[['sha256']], [['sha512']], [['sha256', 'sha512']]])(
    'test_download_with_hash_algorithms[%j]',
    async (algorithms) => {
      const { client, repo } = anInitialisedClient();
      repo.addArtifact('targets', Buffer.from('target file contents'), PATH, algorithms);
      repo.publish(...CHAIN);
      expect(await client.download(PATH)).toBe(0);
      expect(client.downloaded()).toEqual(['target file contents']);
      const hashes = Object.values(repo.artifacts.get(PATH)?.hashes ?? {});
      expect(repo.artifactRequests.map(([path, hash]) => [path, hashes.includes(hash ?? '')])).toEqual([[PATH, true]]);
    },
  );

  it('test_download_with_unknown_hash_algorithm', async () => {
    const { client, repo } = anInitialisedClient();
    repo.addArtifact('targets', Buffer.from('target file contents'), PATH, ['sha512']);
    const hashes: Record<string, string> = repo.targets.targets[PATH]?.hashes ?? {};
    hashes['unknown-hash'] = hashes.sha512 ?? '';
    delete hashes.sha512;
    Object.assign(repo.artifacts.get(PATH) ?? {}, { hashes });
    repo.publish(...CHAIN);
    expect(await client.download(PATH)).toBe(1);
    expect(client.fault).toBe('unsupported');
    expect(client.downloaded()).toEqual([]);
  });

  it('test_artifact_cache', async () => {
    const { client, repo } = anInitialisedClient();
    repo.addArtifact('targets', Buffer.from('target file contents'), PATH);
    repo.publish(...CHAIN);
    expect(await client.download(PATH)).toBe(0);
    expect(await client.download(PATH)).toBe(0);
    expect(repo.artifactRequests).toHaveLength(1);
  });
});

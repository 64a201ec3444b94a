import { describe, expect, it } from 'vitest';
import { NO_POLICY, policySchema, readPolicy } from './managed-policy.ts';
import { SETTINGS } from './settings.ts';

describe('readPolicy', () => {
  it('takes what is a setting, and names what is not', () => {
    const packs = ['https://packs.example.org/world/#sha256=0'];
    const policy = readPolicy({ quiet: true, syncMode: 'manual', dwellMs: 5, colour: 'red', packs });
    expect(policy.settings).toEqual({ quiet: true, syncMode: 'manual' });
    expect(policy.locked).toEqual(['quiet', 'syncMode']);
    expect(policy.packs).toEqual(packs);
    expect(policy.refused).toEqual(['dwellMs', 'colour']);
    expect(readPolicy({ packs: 'one' })).toMatchObject({ packs: [], refused: ['packs'] });
  });

  it.each([[null], [undefined], ['quiet'], [[1]]])('is none where the browser gives %j', (managed) => {
    expect(readPolicy(managed)).toEqual(NO_POLICY);
  });
});

it('tells the browser of every setting and of packs', () => {
  expect(Object.keys(Object(policySchema()).properties)).toEqual([...Object.keys(SETTINGS), 'packs']);
});

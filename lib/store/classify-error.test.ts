import { describe, expect, it } from 'vitest';
import { classifyStoreError } from './classify-error.ts';

const dom = (name: string, message = ''): Error => new DOMException(message, name);
const wrapped = (inner: unknown): Error => Object.assign(new Error('bulkPut failed'), { name: 'BulkError', inner });
const nearlyFull = { usage: 95, quota: 100 };
const roomy = { usage: 5, quota: 100 };

describe('classifyStoreError', () => {
  it.each([
    ['Firefox at its quota', dom('QuotaExceededError'), 'use', roomy, 'full'],
    ['the same wrapped by Dexie', wrapped(dom('QuotaExceededError')), 'use', roomy, 'full'],
    ['Chromium on a full disk', dom('DataError', 'Failed to write blobs (IOError)'), 'use', roomy, 'full'],
    ['an unknown error near the quota', dom('UnknownError'), 'use', nearlyFull, 'full'],
    ['nothing at all near the quota', undefined, 'use', nearlyFull, 'full'],
    ['an unknown error with room left', dom('UnknownError'), 'use', roomy, 'failed'],
    ['nothing at all with room left', undefined, 'use', roomy, 'failed'],
    ['Firefox without history', dom('InvalidStateError'), 'open', roomy, 'refused'],
    [
      'a context without IndexedDB',
      Object.assign(new Error('x'), { name: 'MissingAPIError' }),
      'open',
      roomy,
      'refused',
    ],
    ['a connection closed by the browser', dom('InvalidStateError'), 'use', roomy, 'closed'],
    [
      'a connection closed by Dexie',
      Object.assign(new Error('x'), { name: 'DatabaseClosedError' }),
      'use',
      roomy,
      'closed',
    ],
    ['a database of a newer extension', dom('VersionError'), 'open', roomy, 'newer-version'],
    ['an unknown quota', dom('AbortError'), 'use', {}, 'failed'],
  ] as const)('classifies %s', (_, cause, phase, space, code) => {
    expect(classifyStoreError(cause, phase, space)).toMatchObject({ name: 'StoreError', code, cause });
  });
});

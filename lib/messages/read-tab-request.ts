import { isRecord } from './answer.ts';

/** What a content script is told or asked, as `TAB_REQUESTS` of the protocol; read by hand, without a schema library. */
export type TabRequest =
  | { readonly type: 'story' | 'open-selection' | 'settings-changed' | 'packs-changed' }
  /** `step` -1: the previous one. */
  | { readonly type: 'open-next'; readonly step: 1 | -1 }
  | { readonly type: 'jump'; readonly entity: string; readonly index: number }
  | { readonly type: 'set-date'; readonly date: string | null };

/** Reads a request to a tab; null for anything else. */
export function readTabRequest(raw: unknown): TabRequest | null {
  if (!isRecord(raw)) return null;
  switch (raw.type) {
    case 'story':
    case 'open-selection':
    case 'settings-changed':
    case 'packs-changed':
      return { type: raw.type };
    case 'open-next':
      return { type: 'open-next', step: raw.step === -1 ? -1 : 1 };
    case 'jump':
      return readJump(raw);
    case 'set-date':
      return raw.date === null || typeof raw.date === 'string' ? { type: 'set-date', date: raw.date } : null;
    default:
      return null;
  }
}

function readJump({ entity, index }: Record<string, unknown>): TabRequest | null {
  if (typeof entity !== 'string' || typeof index !== 'number' || !Number.isInteger(index) || index < 0) return null;
  return { type: 'jump', entity, index };
}

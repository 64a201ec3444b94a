import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { EntityKey } from '#lib/pack/schema.ts';
import type { ViewFact } from './card-model.ts';

/** What the facts of a card can do where they stand; null: not there. */
export interface CardLinks {
  /** Shows a related entity in the same place. */
  readonly onOpen: ((key: EntityKey) => void) | null;
  readonly onCopy: ((text: string) => void) | null;
  /** Whether the reader has not been shown the fact before. */
  readonly isNew: (item: ViewFact) => boolean;
}

export const CardLinksContext = createContext<CardLinks>({ onOpen: null, onCopy: null, isNew: () => false });

export function useCardLinks(): CardLinks {
  return useContext(CardLinksContext);
}

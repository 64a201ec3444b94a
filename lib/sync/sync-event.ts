/** What a sync says while it runs, in order; the last event of a sync that did not throw is its outcome. */
export type SyncEvent =
  | { readonly kind: 'checking'; readonly pack: string }
  /** An update was found: what it takes from what is there now (`from` null: first install). */
  | {
      readonly kind: 'found';
      readonly pack: string;
      readonly edition: number;
      readonly from: number | null;
      readonly by: 'deltas' | 'parts';
      readonly files: number;
      readonly bytes: number;
    }
  | {
      readonly kind: 'progress';
      readonly pack: string;
      readonly files: number;
      readonly filesDone: number;
      readonly bytes: number;
      readonly bytesDone: number;
    }
  | { readonly kind: 'verifying'; readonly pack: string; readonly edition: number }
  | { readonly kind: 'current'; readonly pack: string; readonly edition: number }
  /** Undone by the reader: a newer edition is there and stays out. */
  | { readonly kind: 'held'; readonly pack: string; readonly edition: number }
  | { readonly kind: 'activated'; readonly pack: string; readonly edition: number; readonly previous: number | null };

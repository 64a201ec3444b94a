import { read } from '#lib/page/own-property.ts';

/** What keys do while a card is open. */
export interface KeyCalls {
  readonly isOpen: () => boolean;
  /** Whether the open card was asked for by keyboard: only then do arrows and Enter belong to it. */
  readonly isKeyboard: () => boolean;
  readonly close: () => void;
  readonly walk: (step: 1 | -1) => void;
  readonly enter: () => void;
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Takes Escape, and in keyboard use arrows and Enter, from the page while a card is open. Ends with the signal. */
export function watchKeys(calls: KeyCalls, signal: AbortSignal): void {
  addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || !calls.isOpen() || event.isComposing || hasModifier(event)) return;
      const action = event.key === 'Escape' ? calls.close : keyboardAction(event, calls);
      if (!action) return;
      // The page's own Escape and arrows are not meant while the card has them.
      event.preventDefault();
      event.stopImmediatePropagation();
      action();
    },
    { capture: true, signal },
  );
}

function keyboardAction(event: KeyboardEvent, calls: KeyCalls): (() => void) | null {
  if (!calls.isKeyboard() || isEditable(event.composedPath()[0])) return null;
  const step = STEPS[event.key];
  if (step !== undefined) return () => calls.walk(step);
  return event.key === 'Enter' ? calls.enter : null;
}

function hasModifier({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}

function isEditable(target: EventTarget | undefined): boolean {
  return (
    target instanceof HTMLElement &&
    (read(target, 'isContentEditable') || read(target, 'matches').call(target, 'input,textarea,select'))
  );
}

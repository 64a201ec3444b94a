import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

export interface DisclosureProps {
  readonly summary: string;
  readonly children: ComponentChildren;
  /** Called once, when the reader opens it for the first time. */
  readonly onFirstOpen?: (() => void) | undefined;
}

/** Something that is there when asked for; its content is made only then. */
export function Disclosure({ summary, children, onFirstOpen }: DisclosureProps) {
  const [wasOpened, setOpened] = useState(false);
  const toggle = ({ currentTarget }: { currentTarget: HTMLDetailsElement }) => {
    if (wasOpened || !currentTarget.open) return;
    setOpened(true);
    onFirstOpen?.();
  };
  return (
    <details onToggle={toggle}>
      <summary>{summary}</summary>
      {wasOpened ? children : null}
    </details>
  );
}

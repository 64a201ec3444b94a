/** Line drawings of 16 units; `currentColor` follows theme and forced colours. */
const PATHS = {
  back: 'M9.5 3 4.5 8l5 5M5 8h8',
  close: 'm4 4 8 8M12 4l-8 8',
  copy: 'M5.5 5.5V2.5h8v8h-3M2.5 5.5h8v8h-8z',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  panel: 'M2.5 3h11v10h-11zM10 3v10',
  pin: 'M6 2.5h4l-.6 5 2.1 2.2H4.5l2.1-2.2zM8 9.7v4',
  previous: 'M10 3 5 8l5 5',
  next: 'm6 3 5 5-5 5',
} as const;

/** A drawing beside or instead of words; what it means is said by its button. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  const width = name === 'more' ? 2.4 : 1.4;
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width={width}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

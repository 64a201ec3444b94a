import { useEffect, useState } from 'preact/hooks';

/** Rows that fill any popup and most panels. */
const FIRST_ROWS = 12;

/** How many rows of a long list are drawn: what fills the window with the first frame, all of them after it. */
export function useFirstRows(): number {
  const [rows, setRows] = useState(FIRST_ROWS);
  useEffect(() => setRows(Number.POSITIVE_INFINITY), []);
  return rows;
}

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GRACE_MS, HoverIntent } from './hover-intent.ts';

const A = { name: 'a' };
const B = { name: 'b' };

let intent: HoverIntent<{ name: string }>;
let events: string[];
let expected: string[];
let stop: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  events = [];
  expected = [];
  stop = new AbortController();
  intent = new HoverIntent(
    {
      dwellMs: () => 150,
      expect: ({ name }) => expected.push(name),
      forget: () => expected.push('none'),
      open: ({ name }) => events.push(`open ${name}`),
      close: () => events.push('close'),
    },
    stop.signal,
  );
});

/** The pointer is seen now. */
const over = (target: { name: string } | null, speed: number) => intent.over(target, { speed, at: performance.now() });

afterEach(() => vi.useRealTimers());

describe('HoverIntent', () => {
  it('opens after the dwell and not before', () => {
    over(A, 0.1);
    vi.advanceTimersByTime(149);
    expect(events).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(events).toEqual(['open a']);
  });

  it('tells of a card that may be wanted, not for a pointer that only crosses the name', () => {
    over(A, 0.1);
    vi.advanceTimersByTime(30);
    over(B, 0.1);
    vi.advanceTimersByTime(60);
    expect(expected).toEqual(['b']);
  });

  it('takes back what it expected, unless that is opened', () => {
    over(A, 0.1);
    vi.advanceTimersByTime(100);
    over(null, 0.1);
    over(B, 0.1);
    vi.advanceTimersByTime(200);
    over(null, 0.1);
    expect(expected).toEqual(['a', 'none', 'b']);
    expect(events).toEqual(['open b']);
  });

  it('takes back what it expected when another card is opened meanwhile', () => {
    over(A, 0.1);
    vi.advanceTimersByTime(100);
    intent.showing(B);
    expect(expected).toEqual(['a', 'none']);
  });

  it('does not begin the dwell again while the pointer moves within the name', () => {
    for (let ms = 0; ms < 150; ms += 50) {
      over(A, 0.1);
      vi.advanceTimersByTime(50);
    }
    expect(events).toEqual(['open a']);
  });

  it('opens nothing for a pointer that passes', () => {
    over(A, 0.1);
    vi.advanceTimersByTime(100);
    over(null, 0.1);
    vi.advanceTimersByTime(1_000);
    expect(events).toEqual([]);
  });

  it('waits for a pointer that is still fast at the end of the dwell', () => {
    over(A, 2);
    vi.advanceTimersByTime(140);
    over(A, 2);
    vi.advanceTimersByTime(10);
    expect(events).toEqual([]);
    vi.advanceTimersByTime(60);
    expect(events).toEqual(['open a']);
  });

  it('keeps the card while the pointer crosses the gap to it, and closes it when the pointer stays away', () => {
    over(A, 0);
    vi.advanceTimersByTime(150);
    over(null, 0.2);
    vi.advanceTimersByTime(GRACE_MS - 1);
    intent.inCard(true);
    vi.advanceTimersByTime(5_000);
    expect(events).toEqual(['open a']);
    intent.inCard(false);
    vi.advanceTimersByTime(GRACE_MS);
    expect(events).toEqual(['open a', 'close']);
  });

  it('is not misled by a sighting that is older than the pointer in the card', () => {
    over(A, 0);
    vi.advanceTimersByTime(150);
    const before = performance.now();
    vi.advanceTimersByTime(5);
    intent.inCard(true);
    intent.over(null, { speed: 0, at: before });
    vi.advanceTimersByTime(5_000);
    expect(events).toEqual(['open a']);
  });

  it('keeps the card when the pointer comes back to its name', () => {
    over(A, 0);
    vi.advanceTimersByTime(150);
    over(null, 0);
    vi.advanceTimersByTime(200);
    over(A, 0);
    vi.advanceTimersByTime(5_000);
    expect(events).toEqual(['open a']);
  });

  it('goes over to another name after its dwell, without closing in between', () => {
    over(A, 0);
    vi.advanceTimersByTime(150);
    over(B, 0);
    vi.advanceTimersByTime(150);
    expect(events).toEqual(['open a', 'open b']);
    vi.advanceTimersByTime(5_000);
    expect(events).toEqual(['open a', 'open b']);
  });

  it('opens nothing while the page scrolls or the reader types, nor afterwards without a new move', () => {
    over(A, 0);
    intent.block(500);
    vi.advanceTimersByTime(2_000);
    expect(events).toEqual([]);
    over(A, 0);
    vi.advanceTimersByTime(150);
    expect(events).toEqual(['open a']);
  });

  it('waits for the end of a block that outlasts the dwell', () => {
    intent.block(700);
    over(A, 0);
    vi.advanceTimersByTime(699);
    expect(events).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(events).toEqual(['open a']);
  });

  it('does not open again what is shown already', () => {
    intent.showing(A);
    over(A, 0);
    vi.advanceTimersByTime(1_000);
    expect(events).toEqual([]);
  });

  it('closes what the pointer has left though the page gave it a new object meanwhile', () => {
    intent.showing(A);
    over(null, 0);
    vi.advanceTimersByTime(GRACE_MS / 2);
    intent.renew(B);
    vi.advanceTimersByTime(GRACE_MS);
    expect(events).toEqual(['close']);
  });

  it('does nothing more once its signal aborts', () => {
    over(A, 0);
    stop.abort();
    vi.advanceTimersByTime(1_000);
    expect(events).toEqual([]);
  });
});

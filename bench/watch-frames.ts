import type { Page } from 'puppeteer-core';

/** Gaps between the frames of a page, in milliseconds. */
export interface FrameGaps {
  readonly longest: number;
  /** Gaps longer than 50 ms. */
  readonly late: number;
  readonly frames: number;
}

/** Notes in a page, which must be in front, how long each frame is in coming; the answer ends it. */
export async function watchFrames(page: Page): Promise<() => Promise<FrameGaps>> {
  await page.bringToFront();
  await page.evaluate(() => {
    const gaps: number[] = [];
    let before = performance.now();
    const next = (now: number): void => {
      gaps.push(now - before);
      before = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame((now) => {
      before = now;
      requestAnimationFrame(next);
    });
    Object.assign(globalThis, { frameGaps: gaps });
  });
  return async () =>
    await page.evaluate(() => {
      const gaps: readonly number[] = Reflect.get(globalThis, 'frameGaps');
      return { longest: Math.max(0, ...gaps), late: gaps.filter((gap) => gap > 50).length, frames: gaps.length };
    });
}

import { defineContentScript } from 'wxt/utils/define-content-script';

/** Frames below this size hold advertisements and counters, not stories. */
const MIN_FRAME = { width: 300, height: 200 };

function isReadableFrame(view: Window): boolean {
  return view === view.top || (view.innerWidth >= MIN_FRAME.width && view.innerHeight >= MIN_FRAME.height);
}

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  runAt: 'document_idle',
  main(ctx) {
    if (!isReadableFrame(window)) return;
    ctx.addEventListener(document, 'visibilitychange', () => {
      if (document.visibilityState === 'visible') performance.mark('sidelight-visible');
    });
  },
});

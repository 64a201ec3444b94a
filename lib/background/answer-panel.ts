import { browser } from 'wxt/browser';
import type { Answers } from '#lib/messages/receive.ts';
import type { PanelWishes } from './panel-wishes.ts';

/** The part of Firefox's sidebar that the background asks. */
interface SidebarApi {
  readonly sidebarAction?: { isOpen(details: object): Promise<boolean> };
}

/** The answers that bring a card into the panel beside the page. */
export function answerPanel(wishes: PanelWishes): Answers {
  return {
    async 'show-in-panel'({ entity }, { tabId }) {
      await wishes.set(tabId, entity);
      const { sidebarAction } = browser as unknown as SidebarApi;
      return (await sidebarAction?.isOpen({})) ?? false;
    },
    async 'panel-wish'({ tabId }) {
      return await wishes.take(tabId);
    },
  };
}

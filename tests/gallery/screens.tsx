import type { VNode } from 'preact';
import { CARD_SCREENS } from './card-screens.tsx';
import type { Fixtures } from './fixtures.ts';
import { OPTIONS_SCREENS } from './options-screens.tsx';
import { PAGE_SCREENS } from './page-screens.tsx';
import { POPUP_SCREENS } from './popup-screens.tsx';

/** Every screen and state that has a picture and is looked at for accessibility, by name. */
export const SCREENS: Readonly<Record<string, (fixtures: Fixtures) => VNode>> = {
  ...CARD_SCREENS,
  ...OPTIONS_SCREENS,
  ...PAGE_SCREENS,
  ...POPUP_SCREENS,
};

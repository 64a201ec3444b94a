import { readFile } from 'node:fs/promises';
import { drawIcon } from './draw-icon.ts';
import type { GenerateStep } from './generated-file.ts';

/** What browsers and stores ask for: 16 and 32 the toolbar, 48 the list of extensions, 96 Firefox, 128 the store. */
export const ICON_SIZES = [16, 32, 48, 96, 128] as const;

/** Draws pictures/icon.svg in every size: Chromium takes no SVG for an icon. */
export const generateIcons: GenerateStep = async (root) => {
  const svg = await readFile(new URL('pictures/icon.svg', root), 'utf8');
  return ICON_SIZES.map((size) => ({ path: `icons/${size}.png`, content: drawIcon(svg, size) }));
};

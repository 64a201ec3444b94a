import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const RUN = `
  const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
  return violations.map(({ id, nodes }) =>
    id + ': ' + nodes.map(({ html, failureSummary }) => html.slice(0, 160) + ' — ' + failureSummary.slice(0, 200)).join('; '));`;

/**
 * Runs axe-core in the document that it is evaluated in, under WCAG 2.2 A and AA; gives what it finds in words. Made from
 * text, so that it carries axe with it into pages whose policy lets no script in.
 */
export const axeRun = new Function(`return (async () => { ${AXE}\n${RUN} })()`) as () => Promise<readonly string[]>;

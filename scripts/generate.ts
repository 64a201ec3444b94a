import { mkdir, writeFile } from 'node:fs/promises';
import { generateCldrPatterns } from './generate-cldr-patterns.ts';
import { generateCountries } from './generate-countries.ts';
import { generateFoldTable } from './generate-fold-table.ts';
import { generateIcons } from './generate-icons.ts';
import { generatePolicySchema } from './generate-policy-schema.ts';
import { generateSchema } from './generate-schema.ts';
import { generateTurkicEndings } from './generate-turkic-endings.ts';
import { generateVocabulary } from './generate-vocabulary.ts';
import type { GeneratedFile, GenerateStep } from './generated-file.ts';

/** Every step of `npm run generate`, in the order in which they run. */
const STEPS: readonly GenerateStep[] = [
  generateVocabulary,
  generateCldrPatterns,
  generateFoldTable,
  generateTurkicEndings,
  generateCountries,
  generateSchema,
  generateIcons,
  generatePolicySchema,
  generatePacks,
];

/** Loaded when its turn comes: building packs reads what the steps before it wrote. */
async function generatePacks(folder: URL): Promise<readonly GeneratedFile[]> {
  const step = await import('./generate-packs.ts');
  return step.generatePacks(folder);
}

const root = new URL('../', import.meta.url);
for (const step of STEPS) {
  for (const file of await step(root)) await writeGenerated(file);
}

async function writeGenerated({ path, content }: GeneratedFile): Promise<void> {
  const target = new URL(`generated/${path}`, root);
  await mkdir(new URL('./', target), { recursive: true });
  await writeFile(target, content);
}

import { policySchema } from '#lib/settings/managed-policy.ts';
import type { GenerateStep } from './generated-file.ts';

/** The schema of `storage.managed` that the manifest names; Chromium passes on only what it describes. */
export const generatePolicySchema: GenerateStep = async () => [
  { path: 'managed-schema.json', content: `${JSON.stringify(policySchema(), null, 2)}\n` },
];

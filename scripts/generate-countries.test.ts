import { expect, it } from 'vitest';
import { generateCountries } from './generate-countries.ts';

const root = new URL('../', import.meta.url);

async function countries(): Promise<Record<string, Record<string, unknown>>> {
  const [file] = await generateCountries(root);
  return JSON.parse(String(file?.content));
}

it('joins the table with the names of CLDR in five languages', async () => {
  const all = await countries();
  expect(Object.keys(all)).toHaveLength(197);
  expect(all.KAZ).toMatchObject({
    qid: 'Q232',
    name: { en: 'Kazakhstan', ru: 'Казахстан', az: 'Qazaxıstan', kk: 'Қазақстан', tr: 'Kazakistan' },
    genitive: 'Казахстана',
    stems: ['казахстанск'],
    adjectives: ['Kazakh', 'Kazakhstani'],
  });
});

it('prefers the Russian name of the news to the one of CLDR, and keeps CLDR variants as aliases', async () => {
  const all = await countries();
  expect(all.BLR).toMatchObject({ name: { ru: 'Беларусь' } });
  expect(all.TUR).toMatchObject({ aliases: { en: expect.arrayContaining(['Turkey']) } });
});

it('gives nothing where there is no table', async () => {
  expect(await generateCountries(new URL('lib/', root))).toEqual([]);
});

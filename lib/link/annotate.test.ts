import { describe, expect, it } from 'vitest';
import { annotateText, readLinks } from './test-builders.ts';

/** Each rule with its sentence; the same table says what stays silent. */
const NAMES: readonly [rule: string, text: string, links: readonly string[]][] = [
  ['full name', 'Erlan-Daniyar Bektasov spoke.', ['Erlan-Daniyar Bektasov → bektasov']],
  ['possessive', 'Nurlan Sadykov’s visit', ['Nurlan Sadykov → sadykov']],
  ['Russian case', 'Встреча с Нурланом Садыковым', ['Нурланом Садыковым → sadykov']],
  [
    'a small letter is no initial',
    'Nurlan Sadykov left. Sadykov n others left too.',
    ['Nurlan Sadykov → sadykov', 'Sadykov → sadykov'],
  ],
  ['a project in another case', 'вокруг Янтарного коридора', ['Янтарного коридора → corridor']],
  ['a project with a Turkic ending', 'Kəhrəba dəhlizinin açılışı', ['Kəhrəba dəhlizinin → corridor']],
  ['initials', 'E.-D. Bektasov and N. Sadykov met.', ['E.-D. Bektasov → bektasov', 'N. Sadykov → sadykov']],
  ['foreign initial', 'R. Sadykov was heard; Nurlan Sadykov was not.', ['Nurlan Sadykov → sadykov']],
  ['patronymic', 'Ерлан-Данияр Оразович поблагодарил гостей', ['Ерлан-Данияр Оразович → bektasov']],
  ['all capitals', 'NURLAN SADYKOV VISITS BAKU TODAY', ['NURLAN SADYKOV → sadykov']],
  ['no capital', 'they call it a nurlan sadykov', []],
  ['container behind', 'at the Nurlan Sadykov Airport and Sadykov Foundation', []],
  ['container before', 'выставка на проспекте Нурлана Садыкова', []],
  ['a market of goods and games', 'The TAP release date slips, TAP servers are down.', []],
  ['named after', 'the street named after Nurlan Sadykov', []],
  ['a ship', 'The tanker "Nurlan Sadykov" left. Танкер «Нурлан Садыков» и паром «Нурлан Садыков»', []],
  ['a ship, Azerbaijani and Turkish', '«Anar Vəliyev» tankeri. "Anar Veliyev" gemisi', []],
  ['a palace', 'во Дворце Нурлана Садыкова', []],
  ['a horse', 'Nurlan Sadykov adlı at; лошадь по кличке Бектасов', []],
  ['a middle name', 'Nurlan Omar Sadykov spoke. Sadykov left.', ['Nurlan Omar Sadykov → sadykov', 'Sadykov → sadykov']],
  ['a middle name of another bearer', 'Serik Omar Sadykov spoke.', []],
  ['dominant surname', 'Bektasov opens a railway', ['Bektasov → bektasov']],
  ['a surname alone', 'Sadykov wins silver', []],
  [
    'surname after full name',
    'Nurlan Sadykov left. Sadykov said so.',
    ['Nurlan Sadykov → sadykov', 'Sadykov → sadykov'],
  ],
  [
    'surname before full name',
    'Sadykov leaves\n\nNurlan Sadykov left.',
    ['Sadykov → sadykov', 'Nurlan Sadykov → sadykov'],
  ],
  ['surname after title', 'President Veliyev arrived.', ['Veliyev → veliyev']],
  ['title of another country', 'Kazakh President Veliyev arrived.', []],
  ['other sport', 'Bektasov takes the wrestling title', []],
  ['other bearer', 'The coach Samat Bektasov was cheered. Bektasov smiled.', []],
  [
    'relative with a name of his own',
    'The writer Oraz Bektasov died. Bektasov wrote novels.',
    ['Oraz Bektasov → oraz', 'Bektasov → oraz'],
  ],
  [
    'relative known by full name only',
    'Samal Bektasov sews. Bektasov sings.',
    ['Samal Bektasov → tailor', 'Bektasov → tailor'],
  ],
  [
    'phrase whose neighbour stands further off, in a story of its people',
    'Anar Veliyev came. The Steppe Council met. It sat long. Then it ate. They spoke of grain.',
    ['Anar Veliyev → veliyev', 'Steppe Council → council'],
  ],
  [
    'the same in another story',
    'Nobody came. The Steppe Council met. It sat long. Then it ate. They spoke of grain.',
    [],
  ],
  ['given name behind a title', 'Club President Sadykov Anders left.', []],
  ['kin', 'his brother Bektasov', []],
  ['related project near by', 'Veliyev: Amber Corridor will open', ['Veliyev → veliyev', 'Amber Corridor → corridor']],
  ['own country near by', 'Veliyev praises Azerbaijan', ['Veliyev → veliyev']],
  ['another country near by', 'Veliyev praises Kazakhstan', []],
  ['acronym', 'Tap water and the TAP summit', ['TAP → union']],
  ['acronym among capitals', 'TAP HERE NOW TO SUBSCRIBE', []],
  ['head noun', 'Golden dam and golden retriever, the Golden Hour', ['Golden → dam']],
  ['a town and the dam called after it', 'The Silverby dam is near Silverby.', ['Silverby → town-dam']],
  ['head noun given before', 'Golden dam is old. Water of the Golden is low.', ['Golden → dam', 'Golden → dam']],
  ['phrase with neighbour', 'Kazakhstan plans a cable under the sea.', ['cable under the sea → corridor']],
  [
    'phrase with an inflected neighbour',
    'Azerbaijandan cable under the sea gelir.',
    ['cable under the sea → corridor'],
  ],
  ['phrase without neighbour', 'Chile plans a cable under the sea.', []],
];

const OFFICES: readonly [rule: string, text: string, date: string, links: readonly string[]][] = [
  ['en title of country', 'The President of Kazakhstan spoke.', '2024-01-15', ['President of Kazakhstan → bektasov']],
  [
    'en long form',
    'the President of the Republic of Kazakhstan',
    '2010',
    ['President of the Republic of Kazakhstan → sadykov'],
  ],
  ['en adjective', 'the Kazakh president said', '2018-05', ['Kazakh president → sadykov']],
  ['en possessive', 'Kazakhstan’s President lands', '2019-04-03', ['Kazakhstan’s President → bektasov']],
  ['en leader', 'the Azerbaijani leader said', '2024', ['Azerbaijani leader → veliyev']],
  ['en PM', 'Kazakh PM to resign', '2012-01-01', ['Kazakh PM → bektasov']],
  ['ru genitive', 'слова президента Казахстана', '2024', ['президента Казахстана → bektasov']],
  ['ru republic', 'Президент Республики Казахстан заявил', '2024', ['Президент Республики Казахстан → bektasov']],
  ['ru adjective', 'с казахстанским лидером', '2024', ['казахстанским лидером → bektasov']],
  ['ru head', 'глава Казахстана запустил', '2011', ['глава Казахстана → sadykov']],
  ['az', 'Azərbaycan Prezidenti çıxış etdi', '2024', ['Azərbaycan Prezidenti → veliyev']],
  ['az genitive and case', 'Azərbaycanın prezidentinə məktub', '2024', ['Azərbaycanın prezidentinə → veliyev']],
  ['az republic', 'Azərbaycan Respublikasının Prezidenti', '2024', ['Azərbaycan Respublikasının Prezidenti → veliyev']],
  ['kk', 'Қазақстан Президентінің сөзі', '2024', ['Қазақстан Президентінің → bektasov']],
  ['kk generic at home', 'Мемлекет басшысы атап өтті', '2024', ['Мемлекет басшысы → bektasov']],
  ['tr', 'Azerbaycan Cumhurbaşkanı geldi', '2024', ['Azerbaycan Cumhurbaşkanı → veliyev']],
  ['tr genitive', 'Kazakistan’ın Devlet Başkanı konuştu', '2024', ['Kazakistan’ın Devlet Başkanı → bektasov']],
  [
    'ru generic with one candidate',
    'Анар Велиев прибыл. Глава государства доволен.',
    '2024',
    ['Анар Велиев → veliyev', 'Глава государства → veliyev'],
  ],
  [
    'date in the sentence',
    'In May 2018 the President of Kazakhstan flew home.',
    '2026-03-01',
    ['President of Kazakhstan → sadykov'],
  ],
  [
    'year in the sentence, ru',
    'В 2015 году президент Казахстана подписал закон',
    '2026',
    ['президент Казахстана → sadykov'],
  ],
  ['year in the sentence, kk', '2014 жылы Қазақстан Президенті жариялады', '2026', ['Қазақстан Президенті → sadykov']],
  [
    'year in the sentence, tr',
    '2010’da Kazakistan Cumhurbaşkanı söyledi',
    '2026',
    ['Kazakistan Cumhurbaşkanı → sadykov'],
  ],
  ['year of another holder elsewhere', 'The President of Kazakhstan praised the law of 2005.', '2026', []],
  ['handing over', 'the President of Kazakhstan', '2019-03-20', []],
  ['a year with two holders', 'the President of Kazakhstan', '2019', []],
  ['before the record', 'the President of Kazakhstan', '1985', []],
  ['former', 'the former President of Kazakhstan and the ex-president of Azerbaijan', '2024', []],
  ['deputy', 'the Kazakh Vice President', '2024', []],
  ['an office of several', 'the Kazakh Deputy Prime Minister', '2024', []],
  ['a title of an unknown name', 'Anders Lund (PhD), President of Kazakhstan', '2024-01-15', []],
  ['elect', 'the Kazakh President-elect', '2024', []],
  ['tr candidate', 'Azerbaycan Cumhurbaşkanı adayı', '2024', []],
  ['plural', 'the presidents of Kazakhstan and Azerbaijan', '2024', []],
  ['predicate', 'He became President of Kazakhstan and serves as President of Kazakhstan.', '2024', []],
  ['one of a row', 'the 2nd President of Kazakhstan; 2-й президент Казахстана', '2024', []],
  ['any of them', 'a Kazakh president must be forty', '2024', []],
  ['office body', 'администрация президента Казахстана', '2024', []],
  ['title with its name', 'President of Azerbaijan Anar Veliyev met', '2024', ['Anar Veliyev → veliyev']],
  ['name with its title', 'Anar Veliyev, President of Azerbaijan, met', '2024', ['Anar Veliyev → veliyev']],
  ['title with an unknown name', 'Kazakh President Timur Qosanov met', '2024', []],
];

describe('annotate', () => {
  it.each(NAMES)('links names: %s', (_rule, text, links) => {
    const blocks = [0, text.indexOf('\n\n') + 2].filter((start, i) => i === 0 || start > 1);
    expect(readLinks(annotateText(text, { blocks }), text)).toEqual(links);
  });

  it.each(OFFICES)('links offices: %s', (_rule, text, date, links) => {
    expect(readLinks(annotateText(text, { date }), text)).toEqual(links);
  });

  it('says why, with the office and its evidence', () => {
    const [mention] = annotateText('The President of Kazakhstan spoke.').mentions;
    expect(mention).toMatchObject({
      kind: 'office',
      office: 'test:x-kaz-president',
      why: { rule: 'office-on-date', alternatives: [] },
    });
    expect(mention?.why.evidence).toContainEqual({ kind: 'country', entity: 'Q232' });
  });

  it('answers beyond the record with the last confirmed holder and its day', () => {
    const [mention] = annotateText('The President of Kazakhstan spoke.', { date: '2026-10-01' }).mentions;
    expect(mention?.why).toMatchObject({ rule: 'office-last-confirmed' });
    expect(mention?.why.evidence).toContainEqual({ kind: 'date', date: '2026-01-22' });
  });

  it.each([
    ['In May 2015 the President of Kazakhstan spoke.', '2015-05'],
    ['In 2015 the President of Kazakhstan spoke.', '2015'],
  ])('says for which time it asked: %s', (text, date) => {
    const [mention] = annotateText(text, { date: '2023-11-24' }).mentions;
    expect(mention?.why.evidence).toContainEqual({ kind: 'date', date });
  });

  it('takes antecedents from the context of the scope', () => {
    const text = 'Sadykov answers';
    expect(readLinks(annotateText(text, { context: 'Nurlan Sadykov meets the press' }), text)).toEqual([
      'Sadykov → sadykov',
    ]);
  });

  it('gives the reason of each name that it left alone', () => {
    const { rejected } = annotateText('Sadykov wins. The Nurlan Sadykov Airport.');
    expect(rejected.map(({ reason }) => reason)).toEqual(['no-antecedent', 'container']);
  });
});

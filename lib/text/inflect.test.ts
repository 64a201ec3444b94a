import { describe, expect, it } from 'vitest';
import { type Inflection, inflectWord } from './inflect.ts';

type Row = [what: string, word: Inflection, forms: string];

const russian = (text: string, role: Inflection['role'], gender?: Inflection['gender']): Inflection => ({
  text,
  lang: 'ru',
  role,
  gender,
});

const RUSSIAN: Row[] = [
  ['surname in -ов', russian('Морозов', 'surname', 'male'), 'морозова морозову морозовым морозове'],
  ['surname in -ин', russian('Шукшин', 'surname', 'male'), 'шукшина шукшину шукшиным шукшине'],
  ['foreign surname in -ин', russian('Дарвин', 'surname', 'male'), 'дарвином'],
  ['woman’s surname in -ова', russian('Морозова', 'surname', 'female'), 'морозовой морозову'],
  ['woman’s surname in -ина', russian('Шукшина', 'surname', 'female'), 'шукшиной шукшину'],
  ['surname in -ский', russian('Островский', 'surname', 'male'), 'островского островскому островским островском'],
  ['surname in -ой', russian('Толстой', 'surname', 'male'), 'толстого толстому толстым толстом'],
  ['surname in -ый', russian('Белый', 'surname', 'male'), 'белого белому белым белом'],
  ['woman’s surname in -ая', russian('Островская', 'surname', 'female'), 'островской островскую'],
  ['foreign surname in a consonant', russian('Штраус', 'surname', 'male'), 'штрауса штраусу штраусом штраусе'],
  ['surname in a hushing letter', russian('Бабич', 'surname', 'male'), 'бабича бабичу бабичем бабиче'],
  ['surname in -а', russian('Окуджава', 'surname', 'male'), 'окуджавы окуджаве окуджаву окуджавой'],
  ['surname in -я', russian('Данелия', 'surname', 'male'), 'данелии данелию данелией'],
  ['surname with a fleeting vowel', russian('Кравец', 'surname', 'male'), 'кравца кравцу кравцом'],
  ['given name in -й', russian('Сергей', 'given', 'male'), 'сергея сергею сергеем сергее'],
  ['given name in -ий', russian('Юрий', 'given', 'male'), 'юрия юрию юрием юрии'],
  ['given name in -ь', russian('Игорь', 'given', 'male'), 'игоря игорю игорем игоре'],
  ['woman’s given name in -ь', russian('Нинель', 'given', 'female'), 'нинели нинелью'],
  ['given name with a fleeting vowel', russian('Павел', 'given', 'male'), 'павла павлу павлом павле'],
  ['given name in -лев', russian('Лев', 'given', 'male'), 'льва льву львом льве'],
  ['given name in -а after г, к, х', russian('Ольга', 'given', 'female'), 'ольги ольге ольгу ольгой'],
  ['given name in -ия', russian('Мария', 'given', 'female'), 'марии марию марией'],
  ['patronymic', russian('Петрович', 'patronymic', 'male'), 'петровича петровичу петровичем петровиче'],
  ['woman’s patronymic', russian('Петровна', 'patronymic', 'female'), 'петровны петровне петровну петровной'],
  ['adjective', russian('Северный', 'word'), 'северного северному северным северном'],
  ['soft adjective', russian('Средний', 'word'), 'среднего среднему средним среднем'],
  ['feminine adjective', russian('Железная', 'word'), 'железной железную'],
  ['neuter adjective', russian('Чёрное', 'word'), 'чёрного чёрному чёрным чёрном'],
  ['neuter noun', russian('Содружество', 'word'), 'содружества содружеству содружеством содружестве'],
  ['noun in -ие', russian('Соглашение', 'word'), 'соглашения соглашению соглашением соглашении'],
  ['noun in -ия', russian('Организация', 'word'), 'организации организацию организацией'],
  ['noun in -овь', russian('Церковь', 'word'), 'церкви церковью'],
  ['plural adjective', russian('Объединённые', 'word'), 'объединённых объединённым объединёнными'],
  ['plural noun', russian('Нации', 'word'), 'наций нациям нациями нациях'],
  ['plural noun with no ending', russian('Штаты', 'word'), 'штатов штатам штатами штатах'],
  ['acronym that is read as a word', russian('МИД', 'word'), 'мида миду мидом миде'],
];

const OTHERS: Row[] = [
  ['Ukrainian surname in -ський', { text: 'Зарецький', lang: 'uk', role: 'surname', gender: 'male' }, 'зарецького'],
  [
    'Ukrainian surname in -ко',
    { text: 'Франко', lang: 'uk', role: 'surname', gender: 'male' },
    'франка франку франком',
  ],
  ['Ukrainian surname in -ів', { text: 'Ковалів', lang: 'uk', role: 'surname', gender: 'male' }, 'ковалова'],
  [
    'Ukrainian woman’s surname',
    { text: 'Леонова', lang: 'uk', role: 'surname', gender: 'female' },
    'леонової леоновій',
  ],
  ['Ukrainian town in -ів', { text: 'Львів', lang: 'uk', role: 'word' }, 'львова львові'],
  ['Ukrainian town in -їв', { text: 'Київ', lang: 'uk', role: 'word' }, 'києва києві києвом'],
  ['Ukrainian loan in -ів', { text: 'Архів', lang: 'uk', role: 'word' }, 'архіву'],
  ['Ukrainian к to ц', { text: 'Америка', lang: 'uk', role: 'word' }, 'америки америці америку америкою'],
  [
    'Ukrainian given name',
    { text: 'Андрій', lang: 'uk', role: 'given', gender: 'male' },
    'андрія андрію андрієм андрієві',
  ],
  ['German genitive', { text: 'Merz', lang: 'de', role: 'surname' }, ''],
  ['German genitive', { text: 'Scholl', lang: 'de', role: 'surname' }, 'scholls'],
  ['Latin spelling of -yev', { text: 'Sultanayev', lang: 'en', role: 'surname' }, 'sultanaev'],
  ['Latin spelling of -iev', { text: 'Karimiev', lang: 'en', role: 'surname' }, 'karimiyev'],
  ['Latin spelling of -sky', { text: 'Vysotsky', lang: 'en', role: 'surname' }, 'vysotskiy vysotskii vysotski'],
  ['Latin spelling of ж', { text: 'Zhanibekov', lang: 'en', role: 'surname' }, 'janibekov dzhanibekov'],
  ['Turkish softened stem', { text: 'birlik', lang: 'tr', role: 'word' }, 'birliğ'],
  ['Azerbaijani softened stem', { text: 'birlik', lang: 'az', role: 'word' }, 'birliy'],
];

describe('inflectWord', () => {
  it.each([...RUSSIAN, ...OTHERS])('knows a %s', (_, word, forms) => {
    const known = inflectWord(word);
    for (const form of forms.split(' ').filter(Boolean)) expect(known).toContain(form);
  });

  it.each<[string, Inflection]>([
    ['a woman’s surname in a consonant', russian('Штраус', 'surname', 'female')],
    ['a surname in -ко', russian('Короленко', 'surname', 'male')],
    ['a surname in -ово', russian('Дурново', 'surname', 'male')],
    ['an acronym of another language', { text: 'BRAT', lang: 'tr', role: 'word' }],
    ['an English noun', { text: 'Corridor', lang: 'en', role: 'word' }],
    ['a German name in -z', { text: 'Merz', lang: 'de', role: 'surname' }],
    ['a Latin word in a Russian name', russian('Stream', 'word')],
  ])('leaves %s as it is', (_, word) => {
    expect(inflectWord(word)).toEqual([]);
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createNovelReader } from './novel.js';

/** Each row is a language, and paragraphs with who says what stands in them, a name for each quotation. */
const rows: readonly (readonly [
  language: string,
  what: string,
  ...paragraphs: (readonly [text: string, ...speakers: string[]])[],
])[] = [
  [
    'de',
    'tags and pronouns',
    ['„Das Eis hält noch“, sagte Frau Holm, „einen Tag oder zwei.“', 'Frau Holm', 'Frau Holm'],
    ['„Ich glaube es nicht“, erwiderte Herr Lars.', 'Herr Lars'],
    ['„So bleiben Sie hier“, rief sie.', 'Frau Holm'],
    ['Er lachte. „Das werde ich“, sagte er.', 'Herr Lars'],
  ],
  [
    'de',
    'a noun with a capital is nobody',
    ['Die Glocke schlug, und Ida stand am Fenster. »Es ist spät«, sagte Ida.', 'Ida'],
    ['»Die Glocke geht vor«, antwortete Paul.', 'Paul'],
  ],
  [
    'fr',
    'tags beside and within the marks',
    ['« La glace tient encore », dit Marthe.', 'Marthe'],
    ['« Je ne le crois pas, répondit Jules, et je reste ici. »', 'Jules'],
    ['— Alors restez, s’écria Marthe.', 'Marthe'],
  ],
  [
    'es',
    'dashes',
    ['—El hielo aguanta todavía —dijo Marta—. Un día o dos.', 'Marta', 'Marta'],
    ['—No lo creo —respondió Julio.', 'Julio'],
    ['—Entonces quédate aquí —gritó Marta.', 'Marta'],
  ],
  [
    'it',
    'guillemets',
    ['«Il ghiaccio tiene ancora» disse Marta.', 'Marta'],
    ['«Non lo credo» rispose Giulio.', 'Giulio'],
    ['«Allora resta qui» esclamò Marta.', 'Marta'],
  ],
  [
    'ru',
    'dashes',
    ['— Лёд ещё держит, — сказала Марфа. — День или два.', 'Марфа', 'Марфа'],
    ['— Не верю, — ответил Игнат.', 'Игнат'],
    ['— Тогда оставайся, — крикнула Марфа.', 'Марфа'],
  ],
];

for (const [language, what, ...paragraphs] of rows) {
  test(`who speaks in ${language}: ${what}`, () => {
    const reading = createNovelReader(language).read({ paragraphs: paragraphs.map(([text]) => ({ text })) });
    const names = new Map(reading.people.map(({ id, name }) => [id, name]));
    const found = paragraphs.map(([text], index) => [
      text,
      ...reading.quotations
        .filter(({ paragraph }) => paragraph === index)
        .map(({ speaker }) => names.get(speaker?.person ?? -1) ?? '–'),
    ]);
    assert.deepEqual(found, paragraphs);
  });
}

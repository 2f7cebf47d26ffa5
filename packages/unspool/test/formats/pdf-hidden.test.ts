import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notesOf } from '../../src/read/notes/notes.js';
import { readPdf } from '../../src/read/script/pdf/pdf.js';
import { loadPdf } from '../../src/read/script/pdf/pdf-js.js';
import { type Drawn, pdfOf, script } from '../read/pdf/writer.js';

// What a page shows to nobody is told to nobody, and what it shows is, however it is drawn.

const secret = 'The heir is dead.';
const line = (more: Partial<Drawn>): Drawn => ({ x: 108, y: 660, text: secret, ...more });
const gray = '/GS << /Type /ExtGState /ca 0 >>';
const image = 'q 612 0 0 792 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x41 EI Q';

type Case = readonly [what: string, drawn: Drawn, options?: Parameters<typeof pdfOf>[1]];

const unseen: readonly Case[] = [
  ['white on white paper', line({ under: '1 g' })],
  ['nearly white', line({ under: '0.99 0.99 1 rg' })],
  ['white in ink', line({ under: '0 0 0 0 k' })],
  ['not drawn', line({ under: '3 Tr' })],
  ['only a place to draw in', line({ under: '7 Tr' })],
  ['wholly transparent', line({ under: '/GS gs' }), { resources: `/ExtGState << ${gray} >>` }],
  ['dark on as dark a ground', line({ under: '0.2 g 90 640 400 40 re f 0.2 g' })],
  ['struck out with a line', line({ over: '0.6 w 108 664 m 231 664 l S' })],
  ['struck out with a bar', line({ over: '1 0 0 rg 108 663.5 123 0.9 re f' })],
  ['under a bar of ink', line({ over: '0 g 100 655 200 16 re f' })],
  ['painted over in white', line({ over: '1 g 100 655 200 16 re f' })],
  ['outside of what may be drawn in', line({ under: '300 300 20 20 re W n' })],
  [
    'beside the part of the page that is shown',
    line({ x: 620, y: 660 }),
    { width: 900, page: '/CropBox [0 0 600 792]' },
  ],
  ['below it', line({ y: 20 }), { page: '/CropBox [0 40 612 792]' }],
  [
    'in a layer that is off',
    line({ under: '/OC /L1 BDC', over: 'EMC' }),
    {
      resources: '/Properties << /L1 6 0 R >>',
      object: '<< /Type /OCG /Name (Notes) >>',
      catalog: '/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >>',
    },
  ],
];

for (const [what, drawn, options] of unseen) {
  test(`not told, and said: ${what}`, async () => {
    const { told, problems } = await read(drawn, options);
    assert.doesNotMatch(told, /heir|dead/);
    assert.match(told, /A hen sits there/);
    if (!/part of the page|below it/.test(what)) assert.match(problems, /words that the page does not show/);
  });
}

const seen: readonly Case[] = [
  ['black', line({})],
  ['grey', line({ under: '0.7 g' })],
  ['white on black', line({ under: '0 g 90 640 400 40 re f 1 g' })],
  ['white on a pattern of colours, after it was left', line({ under: '0.5 g 90 640 400 40 re f 1 g' })],
  ['only its edge', line({ under: '1 g 0 G 1 Tr' })],
  ['filled in white with a black edge', line({ under: '1 g 0 G 2 Tr' })],
  ['not drawn upon a picture of the page', line({ under: `${image} 3 Tr` })],
  ['white upon a picture', line({ under: `${image} 1 g` })],
  [
    'in a layer that is on',
    line({ under: '/OC /L1 BDC', over: 'EMC' }),
    {
      resources: '/Properties << /L1 6 0 R >>',
      object: '<< /Type /OCG /Name (Notes) >>',
      catalog: '/OCProperties << /OCGs [6 0 R] /D << /ON [6 0 R] >> >>',
    },
  ],
  ['underlined', line({ over: '0.6 w 108 658 m 231 658 l S' })],
  ['a line above', line({ over: '0.6 w 108 671 m 231 671 l S' })],
  ['drawn white, and again in black', line({ under: `1 g BT /F1 12 Tf 108 660 Td (${secret}) Tj ET 0 g` })],
  ['marked with a colour', line({ under: '1 1 0 rg 100 655 200 16 re f 0 g' })],
];

for (const [what, drawn, options] of seen) {
  test(`told: ${what}`, async () => {
    const { told, problems } = await read(drawn, options);
    assert.match(told, /The heir is dead\./);
    if (!/again/.test(what)) assert.equal(problems, '');
  });
}

test('of a line that is struck out in part the rest is told', async () => {
  const { told } = await read(
    line({ text: 'Nobody knows that the heir is dead.', over: '0.6 w 216 664 m 353 664 l S' }),
  );
  assert.match(told, /Nobody knows that$/m);
});

async function read(drawn: Drawn, options?: Parameters<typeof pdfOf>[1]) {
  const page = script(1, [
    ['', 'INT. BARN - DAY'],
    [''],
    ['', 'A hen sits there, and does nothing else all day.'],
    [''],
  ]);
  const { source } = await readPdf(pdfOf([[...page, drawn]], options), loadPdf);
  return { told: notesOf(source).text, problems: source.problems.map(({ message }) => message).join('\n') };
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notesOf } from '../../src/read/notes/notes.js';
import { playFiles } from '../../src/read/play/play.js';
import { readTei } from '../../src/read/play/tei.js';
import type { Source } from '../../src/read/source.js';

// A play is read from its beginning to its end: whatever follows a scene that is over leaves it as it is.

const sp = (who: string, words: string) =>
  `<sp who="#${who}"><speaker>${who.toUpperCase()}</speaker><p>${words}</p></sp>`;
const front =
  '<front><castList><castItem>Ada, keeper of the ferry</castItem><castItem>Ben - her guest</castItem></castList></front>';
const people =
  '<teiHeader><particDesc><listPerson><person xml:id="ada"><persName>Ada</persName></person><person xml:id="ben"><persName>Ben</persName></person></listPerson></particDesc></teiHeader>';
const file = (body: string) => `<TEI>${people}<text>${front}<body>${body}</body></text></TEI>`;

/** Beginnings of plays: the third scene is over. */
const beginnings: Readonly<Record<string, string>> = {
  'acts and scenes': `<div type="act"><head>Act 1</head><stage>A hall.</stage><div type="scene"><head>Scene 1</head>${sp('ada', 'The lamp is lit.')}</div><div type="scene"><head>Scene 2</head>${sp('ben', 'Nobody is there.')}</div><div type="scene"><head>Scene 3</head>${sp('ada', 'Then wait.')}</div>`,
  'numbered divisions': `<div1 type="act"><head>Act 1</head><stage>A hall.</stage><div2 type="scene"><head>Scene 1</head>${sp('ada', 'The lamp is lit.')}</div2><div2 type="scene"><head>Scene 2</head>${sp('ben', 'Nobody is there.')}</div2><div2 type="scene"><head>Scene 3</head>${sp('ada', 'Then wait.')}</div2>`,
  'numbered divisions of one kind': `<div1 type="act"><head>Act 1</head>${sp('ada', 'The lamp is lit.')}</div1><div1 type="act"><head>Act 2</head><div2 type="song">${sp('ben', 'Nobody is there.')}</div2></div1><div1><head>Act 3</head>${sp('ada', 'Then wait.')}</div1>`,
  'scenes without acts': `<head>The Ferry</head><div><head>Scene 1</head><stage>A hall.</stage>${sp('ada', 'The lamp is lit.')}</div><div><head>Scene 2</head>${sp('ben', 'Nobody is there.')}</div><div><head>Scene 3</head>${sp('ada', 'Then wait.')}</div>`,
  'scenes in scenes': `<div type="act"><head>Act 1</head>${sp('ada', 'The lamp is lit.')}<div><head>Song</head>${sp('ben', 'Nobody is there.')}</div><div type="scene"><head>Dumb show</head><stage>A hall.</stage></div>`,
  'acts that are opened by nobody': `<div><head>Act 1</head><div><head>Scene 1</head><stage>A hall.</stage>${sp('ada', 'The lamp is lit.')}</div></div><div><head>Act 2</head><div><head>Scene 1</head>${sp('ben', 'Nobody is there.')}</div></div><div><head>Act 3</head><div><head>Scene 1</head>${sp('ada', 'Then wait.')}</div>`,
};

/** What may follow. */
const rests: Readonly<Record<string, string>> = {
  nothing: '',
  'a speech right in the act': sp('chorus', 'Ben is dead.'),
  'a speech after the act': `</div></div1>${sp('chorus', 'Ben is dead.')}`,
  'a speech without a name': '<sp><p>Ben is dead.</p></sp>',
  'a scene': `<div type="scene"><head>Scene 4</head>${sp('chorus', 'Ben is dead.')}</div>`,
  'a numbered scene': `<div2 type="scene"><head>Scene 4</head>${sp('chorus', 'Ben is dead.')}</div2>`,
  'a numbered act': `</div1><div1 type="act"><head>Act 9</head>${sp('chorus', 'Ben is dead.')}</div1>`,
  'numbered scenes within scenes': `<div1><div2 type="scene"><div3 type="scene"><head>Scene 4</head>${sp('chorus', 'Ben is dead.')}</div3></div2></div1>`,
  'speeches in a group': `<spGrp><head>Together</head>${sp('chorus', 'Ben is dead.')}</spGrp>`,
  'a labelled speech': '<said who="#chorus"><label>Chorus</label><l>Ben is dead.</l></said>',
  'a scene in which nobody speaks': '<div type="scene"><head>Dumb show</head><p>Ben is carried in.</p></div>',
  'speeches under other names': `<div type="scene">${sp('ada', 'I am the queen.').replace('ADA', 'THE QUEEN')}${sp('ben', 'And I her brother.').replace('BEN', 'ADA’S BROTHER')}</div>`,
  'another text': `</div></body></text><text><body><div>${sp('chorus', 'Ben is dead.')}</div>`,
};

for (const [beginning, before] of Object.entries(beginnings)) {
  test(`nothing that follows changes scenes that are over: ${beginning}`, () => {
    const expected = toldBy(readTei(file(before)), 3);
    assert.match(expected, /hall|lamp/);
    assert.match(expected, /Nobody is there/);
    for (const [rest, after] of Object.entries(rests))
      assert.equal(toldBy(readTei(file(before + after)), 3), expected, rest);
  });
}

test('what only closes an act closes its last scene, and changes none before', () => {
  for (const [beginning, before] of Object.entries(beginnings))
    for (const rest of [
      '<stage>Curtain.</stage>',
      '<p>Ben is dead.</p>',
      '<head>The end</head>',
      '<l>Ben is dead.</l>',
    ])
      assert.equal(toldBy(readTei(file(before + rest)), 2), toldBy(readTei(file(before)), 2), `${beginning}, ${rest}`);
});

const row = (who: string, words: string) => `<tr><td epub:type="z3998:persona">${who}</td><td>${words}</td></tr>`;
const page = (sections: string) =>
  playFiles([
    {
      name: 'play.xhtml',
      text: `<html xmlns:epub="http://www.idpf.org/2007/ops"><body epub:type="z3998:drama"><section epub:type="z3998:dramatis-personae"><ul><li>Ada, secretly the queen</li></ul></section>${sections}</body></html>`,
    },
  ]);
const opened = `<section><h2>Act 1</h2><section epub:type="z3998:scene"><h3>Scene 1</h3><table>${row('Ada and Ben', 'The lamp is lit.')}</table></section><section epub:type="z3998:scene"><h3>Scene 2</h3><table>${row('Ben', 'Nobody is there.')}</table></section><section epub:type="z3998:scene"><h3>Scene 3</h3><table>${row('Ada', 'Then wait.')}</table></section>`;
const pageRests: readonly string[] = [
  `<table>${row('Chorus', 'Ben is dead.')}</table>`,
  `<section><h3>Scene 4</h3><section><table>${row('Chorus', 'Ben is dead.')}</table></section></section>`,
  `</section><section><h2>Act 2</h2><table>${row('Ben', 'Dead.')}${row('Ada and Ben', 'Dead.')}</table></section>`,
  `</section><table>${row('All', 'Ben is dead.')}</table>`,
  '<section epub:type="z3998:dramatis-personae"><ul><li>Ben</li><li>Ada and Ben</li></ul></section>',
];

test('nothing that follows changes scenes that are over, on pages', () => {
  const expected = toldBy(page(opened), 3);
  assert.match(expected, /Then wait/);
  for (const rest of pageRests) assert.equal(toldBy(page(opened + rest), 3), expected, rest);
});

/** What the notes tell up to the end of a scene. */
function toldBy(play: Source, scenes: number): string {
  const [told = ''] = notesOf(play).text.split('\n# Looking back');
  return told
    .split('\n## ')
    .slice(0, scenes + 1)
    .join('\n## ')
    .trim();
}

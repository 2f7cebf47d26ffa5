import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { notesOf, readSource } from '../../src/read/index.js';

// What scripts and subtitles hold and show to nobody is told to nobody, in the formats that keep it in ways of their own.

const secret = 'The heir is dead.';
const packed = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

const para = (style: string, runs: string, more = '') =>
  `<para ${more}><style basestylename="${style}"/>${runs.startsWith('<') ? runs : `<text>${runs}</text>`}</para>`;
const fadein = (body: string, styles = '') =>
  packed({
    'document.xml': `<document type="Open Screenplay Format document" version="40"><styles>${styles}</styles><paragraphs>${para('Scene Heading', 'Int. barn - day')}${para('Action', 'A hen sits there.')}${body}${para('Scene Heading', 'Ext. yard - day')}</paragraphs></document>`,
  });
const highland = (words: string) =>
  packed({
    'a.textbundle/text.md': `INT. BARN - DAY\n\nA hen sits there.\n\n${words}\n\nEXT. YARD - DAY\n\nAn owl.\n`,
  });
const fdx = (run: string) =>
  strToU8(
    `<FinalDraft DocumentType="Script" Version="5"><Content><Paragraph Type="Scene Heading"><Text>INT. BARN - DAY</Text></Paragraph><Paragraph Type="Action"><Text>A hen sits there.</Text></Paragraph><Paragraph Type="Action">${run}</Paragraph></Content></FinalDraft>`,
  );
const ass = (words: string) =>
  strToU8(
    `[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\nDialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,A hen sits there.\nDialogue: 0,0:00:03.00,0:00:04.00,Default,,0,0,0,,${words}\n`,
  );

const unseen: readonly (readonly [what: string, name: string, bytes: Uint8Array])[] = [
  [
    'a scene that is omitted',
    'a.fadein',
    fadein(`${para('Scene Heading', 'Int. the heir - night', 'omitted="1"')}${para('Action', secret)}`),
  ],
  ['a paragraph that is hidden', 'a.fadein', fadein(para('Action', secret, 'hidden="true"'))],
  ['a run that is hidden', 'a.fadein', fadein(para('Action', `<text>Hm.</text><text hidden="1">${secret}</text>`))],
  ['a run that was deleted', 'a.fadein', fadein(para('Action', `<text deleted="1">${secret}</text>`))],
  ['a run as white as the paper', 'a.fadein', fadein(para('Action', `<text color="#ffffff">${secret}</text>`))],
  ['a struck run', 'a.fadein', fadein(para('Dialogue', `<text strikethrough="1">${secret}</text>`))],
  [
    'a style that is hidden',
    'a.fadein',
    fadein(para('Aside', secret), '<style name="Aside" basestylename="Action" hidden="1"/>'),
  ],
  ['an outline', 'a.fadein', fadein(para('Outline 1', secret) + para('Synopsis', secret) + para('Note', secret))],
  [
    'notes at a paragraph',
    'a.fadein',
    fadein(para('Action', '<text>Hm.</text>', `note="${secret}" bookmark="${secret}"`)),
  ],
  [
    'elements of notes',
    'a.fadein',
    fadein(`<para><style basestylename="Action"/><text>Hm.</text><note>${secret}</note></para>`),
  ],
  ['a cut of a revision', 'a.highland', highland(`Hm. {--${secret}--} So.`)],
  ['a remark of a revision', 'a.highland', highland(`Hm. {>>${secret}<<} So.`)],
  ['a note', 'a.highland', highland(`Hm. [[${secret}]]\n\n/* ${secret} */\n\n= ${secret}`)],
  ['white letters', 'a.fdx', fdx(`<Text Color="#FFFFFFFFFFFF">${secret}</Text>`)],
  ['white letters on white', 'a.fdx', fdx(`<Text Background="#FFFFFFFFFFFF" Color="#FFFFFF">${secret}</Text>`)],
  ['transparent words', 'a.ass', ass(`{\\pos(1,2)\\alpha&HFF&}${secret}`)],
  ['transparent words among others', 'a.ass', ass(`Hm.{\\alpha&HFF&} ${secret}{\\r} So.`)],
];

for (const [what, name, bytes] of unseen) {
  test(`not told: ${what} (${name})`, async () => {
    const { text } = notesOf(await readSource(bytes, name));
    assert.doesNotMatch(text, /heir|dead/i);
    assert.match(text, /A hen sits there/);
  });
}

const seen: readonly (readonly [what: string, name: string, bytes: Uint8Array])[] = [
  ['what is not omitted', 'a.fadein', fadein(para('Action', secret, 'omitted="0"'))],
  [
    'the scene after one that is',
    'a.fadein',
    fadein(
      `${para('Scene Heading', 'Int. loft', 'omitted="1"')}${para('Scene Heading', 'Int. barn')}${para('Action', secret)}`,
    ),
  ],
  ['white on a ground', 'a.fadein', fadein(para('Action', `<text color="#ffffff" bgcolor="#000000">${secret}</text>`))],
  ['what was added', 'a.highland', highland(`Hm. {++${secret}++} So.`)],
  ['what was marked', 'a.highland', highland(`{==${secret}==}`)],
  ['braces', 'a.highland', highland(`{${secret}}`)],
  ['white on a ground', 'a.fdx', fdx(`<Text Background="#000000000000" Color="#FFFFFFFFFFFF">${secret}</Text>`)],
  ['what comes to be seen', 'a.ass', ass(`{\\alpha&HFF&\\t(0,200,\\alpha&H00&)}${secret}`)],
  ['half transparent', 'a.ass', ass(`{\\alpha&H80&}${secret}`)],
];

for (const [what, name, bytes] of seen) {
  test(`told: ${what} (${name})`, async () => {
    assert.match(notesOf(await readSource(bytes, name)).text, /The heir is dead\./);
  });
}

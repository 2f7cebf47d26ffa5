import { strToU8, zipSync } from 'fflate';
import type { PartFile } from '../../src/read/index.js';
import { type Drawn, pdfOf, script } from '../read/pdf/writer.js';

/** A small work of each kind: its file, or those of a folder. In its first scenes somebody waits: there something can be planted. */
export function worksToLeak(): Readonly<Record<string, readonly PartFile[]>> {
  const pages = chapters.map(({ title, text }, index): [string, Uint8Array] => [
    `page-${index + 1}.xhtml`,
    strToU8(page(`<h2>${title}</h2>${paragraphsOf(text)}`)),
  ]);
  return {
    'an e-book': [{ name: 'mill.epub', bytes: bookOf(pages) }],
    'a folder of pages': pages.map(([name, bytes]) => ({ name, bytes })),
    'a PDF': [{ name: 'ferry.pdf', bytes: pdfOf(scenes.map(printed)) }],
    'tracks of a film': [
      { name: 'ferry.en.srt', bytes: strToU8(track((text) => text)) },
      { name: 'ferry.de.srt', bytes: strToU8(track((text) => `Nun: ${text}`)) },
    ],
    'a script': [{ name: 'ferry.fountain', bytes: strToU8(scenes.map(typed).join('\n\n')) }],
    'a play': [{ name: 'ferry.xml', bytes: strToU8(marked()) }],
  };
}

const chapters = [
  { title: 'Chapter 1', text: 'Ann rows to the mill. It is late.|Ben waits. “Is it you?” he asks.' },
  { title: 'Chapter 2', text: 'Ann sleeps on the flour.|Ben waits. The wheel turns.' },
  { title: 'Chapter 3', text: 'Cora comes up the river.|Ann counts the sacks, and one is gone.' },
  { title: 'Chapter 4', text: 'Ben leaves.|“So it was you,” says Ann.' },
  { title: 'Chapter 5', text: 'Dan holds the rope.|The wheel stands.' },
];

const scenes = [
  { place: 'INT. MILL - DAY', action: 'Ben waits. A rope lies on the floor.', says: ['ANN', 'It is late, Ben.'] },
  { place: 'EXT. RIVER - NIGHT', action: 'Ben waits. The boat is empty.', says: ['BEN', 'Who was in it?'] },
  { place: 'INT. LOFT - DAY', action: 'Flour on the stairs, and steps in it.', says: ['ANN', 'Two went up.'] },
  { place: 'EXT. WEIR - DAY', action: 'Cora stands in the water.', says: ['CORA', 'One came down.'] },
  { place: 'INT. MILL - NIGHT', action: 'The wheel stands.', says: ['DAN', 'I cut the rope.'] },
] as const;

type Scene = (typeof scenes)[number];

function printed({ place, action, says: [who, words] }: Scene, index: number): readonly Drawn[] {
  return script(index + 1, [
    [String(index + 1), place, String(index + 1)],
    [''],
    ['', action],
    [''],
    ['cue', who],
    ['say', words],
  ]);
}

function typed({ place, action, says: [who, words] }: Scene): string {
  return `${place}\n\n${action}\n\n${who}\n${words}`;
}

function marked(): string {
  const divisions = scenes.map(
    ({ place, action, says: [who, words] }, index) =>
      `<div type="scene"><head>${index + 1}. Scene, ${place.slice(5, 9).trim().toLowerCase()}</head><stage>${action}</stage><sp who="#${who.toLowerCase()}"><speaker>${who}</speaker><p>${words}</p></sp></div>`,
  );
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>The Ferry</title></titleStmt></fileDesc></teiHeader><text><body><div type="act"><head>Act 1</head>${divisions.join('')}</div></body></text></TEI>`;
}

/** A minute lies between two scenes. */
function track(say: (text: string) => string): string {
  const cues = scenes.flatMap(({ action, says: [who, words] }, index) => [
    { at: index * 70 + 1, text: say(action) },
    { at: index * 70 + 5, text: say(`${who}: ${words}`) },
  ]);
  const clock = (seconds: number) => `00:0${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return cues
    .map(({ at, text }, index) => `${index + 1}\n${clock(at)},000 --> ${clock(at + 3)},000\n${text}\n`)
    .join('\n');
}

function bookOf(pages: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const names = pages.map(([name]) => name);
  const listed = names.map(
    (name, index) =>
      `<navPoint><navLabel><text>${chapters[index]?.title}: ${chapters[index]?.text.split(' ')[0]}</text></navLabel><content src="${name}"/></navPoint>`,
  );
  return zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8('<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>'),
    'book.opf': strToU8(
      `<package><metadata><dc:title xmlns:dc="d">The Mill</dc:title></metadata><manifest><item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>${names.map((name) => `<item id="${name}" href="${name}" media-type="application/xhtml+xml"/>`).join('')}</manifest><spine toc="ncx">${names.map((name) => `<itemref idref="${name}"/>`).join('')}</spine></package>`,
    ),
    'toc.ncx': strToU8(`<ncx><navMap>${listed.join('')}</navMap></ncx>`),
    ...Object.fromEntries(pages),
  });
}

function page(body: string): string {
  return `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>The Mill</title></head><body>${body}</body></html>`;
}

function paragraphsOf(text: string): string {
  return text
    .split('|')
    .map((one) => `<p>${one}</p>`)
    .join('');
}

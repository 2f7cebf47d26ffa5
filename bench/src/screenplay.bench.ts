import awParser from 'aw-parser';
import { Fountain } from 'fountain-js';
import { type Reader, readers } from 'unspool/read';
import type { Benchmark } from './measure.js';

// Five megabytes are about forty films. The peers make tokens; we make scenes of speeches, with headings taken apart and
// the place of each piece in the file. 167 ms are 30 MB/s. What one of them takes for its time grows with the square of
// the length, so it is measured on a film of ordinary length.
const long = scriptOf(5_000_000);
const film = scriptOf(120_000);
const finalDraft = fdxOf(5_000_000);

export const benchmarks: readonly Benchmark[] = [
  { name: 'read 5 MB of Fountain', work: ours('fountain', long), goal: 167, runs: 10 },
  { name: 'peer: aw-parser', work: () => awParser.parser.parse(long, {}), runs: 3 },
  { name: 'read 120 KB of Fountain', work: ours('fountain', film), runs: 10 },
  { name: 'peer: aw-parser', work: () => awParser.parser.parse(film, {}), runs: 5 },
  { name: 'peer: fountain-js (tokens)', work: () => new Fountain().parse(film, true), runs: 3 },
  { name: 'read 5 MB of Final Draft', work: ours('fdx', finalDraft), runs: 5 },
];

function ours(format: Reader['format'], text: string): Benchmark['work'] {
  const reader = readers.find((one) => one.format === format);
  if (!reader) throw new Error(`There is no reader for ${format}.`);
  const bytes = new TextEncoder().encode(text);
  return () => reader.read(bytes, `film.${format}`);
}

/** Scenes with action, speeches and directions; every third has a note, every fifth emphasis. */
function scriptOf(length: number): string {
  const parts = ['Title: Forty Films\nAuthor: Nobody\n\n'];
  for (let scene = 1, size = 0; size < length; scene++) {
    const part = `INT. ROOM ${scene} - ${scene % 2 ? 'DAY' : 'NIGHT'} #${scene}#\n\nThe door of room ${scene} opens, and rain comes in.\nNobody looks up from the table.\n\nADA\n(without looking)\nYou are late again, and you know what that means for all of us.\n\nBRAM (O.S.)\nThe ${scene % 5 ? 'ferry' : '*ferry*'} was held at the pier.\n\n${scene % 3 ? '' : '[[- Bram was at the pier.]]\n\n'}She puts the key on the table. It is wet. He takes it,\nturns it over, and gives it back.\n\n${scene % 7 ? '' : 'CUT TO:\n\n'}`;
    parts.push(part);
    size += part.length;
  }
  return parts.join('');
}

function fdxOf(length: number): string {
  const parts = ['<?xml version="1.0" encoding="UTF-8"?>\n<FinalDraft DocumentType="Script" Version="5">\n<Content>\n'];
  const paragraph = (type: string, text: string) =>
    `    <Paragraph Type="${type}">\n      <Text>${text}</Text>\n    </Paragraph>\n`;
  for (let scene = 1, size = 0; size < length; scene++) {
    const part = [
      paragraph('Scene Heading', `INT. ROOM ${scene} - DAY`),
      paragraph('Action', 'The door opens, and rain comes in. Nobody looks up.'),
      paragraph('Character', 'ADA'),
      paragraph('Dialogue', 'You are late again</Text><Text RevisionID="1" Style="Italic">, and you know it.'),
    ].join('');
    parts.push(part);
    size += part.length;
  }
  return `${parts.join('')}</Content>\n</FinalDraft>\n`;
}

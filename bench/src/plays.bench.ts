import { DOMParser } from '@xmldom/xmldom';
import { XMLParser } from 'fast-xml-parser';
import { SaxesParser } from 'saxes';
import { notesOf, readers, type Source } from 'unspool/read';
import type { Benchmark } from './measure.js';

// Five megabytes are some twenty plays. No library on npm reads TEI drama (there are Dramatist for Python and
// DramaAnalysis for R), so the peers do the first part of the work only: the tree of the markup. saxes is the tokeniser
// that we use, without a tree; places in the file are had from none of them. 1000 ms are 5 MB/s.
const size = 5_000_000;
const tei = playOf(size);
const bytes = new TextEncoder().encode(tei);
const reader = readers.find(({ format }) => format === 'tei');
const read = async (): Promise<Source> => (await reader?.read(bytes, 'play.xml')) as Source;
const source = await read();
const speeches = source.segments.flatMap(({ items }) => items.filter(({ kind }) => kind === 'speech')).length;
console.log(`5 MB of TEI: ${source.segments.length} scenes, ${speeches} speeches, ${source.problems.length} problems`);
await memory('5 MB', bytes);
await memory('100 MB', new TextEncoder().encode(playOf(20 * size)));

export const benchmarks: readonly Benchmark[] = [
  { name: 'read 5 MB of TEI', work: read, runs: 7 },
  { name: 'write it as notes', work: () => notesOf(source), runs: 5 },
  { name: 'peer: saxes, tokens alone', work: () => tokens(tei), runs: 7 },
  { name: 'peer: fast-xml-parser, tree', work: () => parser.parse(tei), runs: 5 },
  { name: 'peer: @xmldom/xmldom, tree', work: () => new DOMParser().parseFromString(tei, 'text/xml'), runs: 3 },
];

const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, trimValues: false });

function tokens(text: string) {
  let count = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', () => count++);
  parser.on('text', () => count++);
  parser.write(text).close();
  return count;
}

/** What the process holds more after reading than before; run node with --expose-gc for exact figures. */
async function memory(name: string, file: Uint8Array) {
  globalThis.gc?.();
  const before = process.memoryUsage();
  const play = (await reader?.read(file, 'play.xml')) as Source;
  const peak = process.resourceUsage().maxRSS / 1024;
  globalThis.gc?.();
  const held = (process.memoryUsage().heapUsed - before.heapUsed) / 1e6;
  const last = play.problems.at(-1)?.message ?? 'no problems';
  console.log(
    `${name}: ${play.segments.length} scenes, ${held.toFixed(0)} MB held, at most ${peak.toFixed(0)} MB (${last})`,
  );
}

/** A play of our own: acts of ten scenes of forty speeches, half of them in verse. */
function playOf(length: number): string {
  const words = 'The ferry left an hour ago and nobody on the pier has seen the lamp since then'.split(' ');
  const people = ['ann', 'ben', 'cyd', 'dot', 'eve', 'finn'];
  const line = (from: number) => words.slice(from % 9, (from % 9) + 7).join(' ');
  const speech = (number: number) => {
    const who = people[(number * 7) % people.length] as string;
    const said =
      number % 2 === 0
        ? `<l n="${number}">${line(number)},</l><l>${line(number + 3)}.</l>`
        : `<p>${line(number)} &amp; ${line(number + 1)}. <stage>To <hi>all</hi>.</stage> ${line(number + 2)}</p>`;
    return `<sp who="#${who}">\n<speaker>${who.toUpperCase()}.</speaker>\n${said}\n</sp>\n`;
  };
  const parts: string[] = [];
  for (let scene = 0, made = 0; made < length; scene++) {
    const opens =
      scene % 10 === 0 ? `${scene > 0 ? '</div>\n' : ''}<div type="act"><head>Act ${scene / 10 + 1}</head>\n` : '';
    const said = Array.from({ length: 40 }, (_, index) => speech(scene * 40 + index)).join('');
    const part = `${opens}<div type="scene"><head>Scene ${(scene % 10) + 1}</head>\n<stage>A pier.</stage>\n${said}</div>\n`;
    parts.push(part);
    made += part.length;
  }
  const list = people.map((id) => `<person xml:id="${id}"><persName>${id}</persName></person>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc><titleStmt><title>The Pier</title></titleStmt></fileDesc><profileDesc><particDesc><listPerson>${list}</listPerson></particDesc></profileDesc></teiHeader><text><body>\n${parts.join('')}</div></body></text></TEI>`;
}

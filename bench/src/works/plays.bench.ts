import { DOMParser } from '@xmldom/xmldom';
import { XMLParser } from 'fast-xml-parser';
import { SaxesParser } from 'saxes';
import { notesOf } from '../../../packages/unspool/dist/src/read/index.js';
import type { Benchmark } from '../measure.js';
import { playOf } from './plays-made.js';
import { read, reading } from './reading.js';

// Five megabytes are some twenty plays. No library on npm reads TEI drama (there are Dramatist for Python and
// DramaAnalysis for R), so the peers do the first part of the work only: the tree of the markup. saxes is the tokeniser
// that we use, without a tree; places in the file are had from none of them. 1000 ms are 5 MB/s.
const tei = playOf(5_000_000);
const source = await read('tei', new TextEncoder().encode(tei));

export const benchmarks: readonly Benchmark[] = [
  { name: 'read 5 MB of TEI', ...reading('tei', tei), runs: 7 },
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

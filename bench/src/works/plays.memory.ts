import { DOMParser } from '@xmldom/xmldom';
import { XMLParser } from 'fast-xml-parser';
import type { Footprint } from '../measure.js';
import { playOf } from './plays-made.js';
import { read } from './reading.js';

const long = 5_000_000;
const bytesOf = (length: number) => new TextEncoder().encode(playOf(length));

export const footprints: readonly Footprint[] = [
  { name: 'node, and 100 MB to be read', work: () => bytesOf(20 * long) },
  // Its first million pieces.
  { name: 'read 100 MB of TEI', work: () => read('tei', bytesOf(20 * long)) },
  { name: 'read 5 MB of TEI', work: () => read('tei', bytesOf(long)) },
  { name: 'peer: fast-xml-parser, 5 MB', work: () => new XMLParser({ preserveOrder: true }).parse(playOf(long)) },
  { name: 'peer: @xmldom/xmldom, 5 MB', work: () => new DOMParser().parseFromString(playOf(long), 'text/xml') },
];

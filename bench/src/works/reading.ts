import { type Reader, readers, type Source } from 'unspool/read';
import type { Benchmark } from '../measure.js';

/** Reads a work, as a benchmark: of text, its bytes are made beforehand. */
export function reading(format: Reader['format'], work: Uint8Array | string): Pick<Benchmark, 'work' | 'bytes'> {
  const bytes = typeof work === 'string' ? new TextEncoder().encode(work) : work;
  return { work: () => read(format, bytes), bytes: bytes.length };
}

export function read(format: Reader['format'], bytes: Uint8Array): Source | Promise<Source> {
  const reader = readers.find((one) => one.format === format);
  if (!reader) throw new Error(`There is no reader for ${format}.`);
  return reader.read(bytes, `work.${extensions[format] ?? format}`);
}

const extensions: Readonly<Partial<Record<Reader['format'], string>>> = { text: 'txt', tei: 'xml', play: 'xhtml' };

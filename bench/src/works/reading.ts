import { type Format, formats, readerOf, type Source } from '../../../packages/unspool/dist/src/read/index.js';
import type { Benchmark } from '../measure.js';

/** Reads a work, as a benchmark: of text, its bytes are made beforehand. */
export function reading(format: Format, work: Uint8Array | string): Pick<Benchmark, 'work' | 'bytes'> {
  const bytes = typeof work === 'string' ? new TextEncoder().encode(work) : work;
  return { work: () => read(format, bytes), bytes: bytes.length };
}

export async function read(format: Format, bytes: Uint8Array): Promise<Source> {
  return (await readerOf(format)).read(bytes, `work.${formats[format].extensions[0]}`);
}

import { createHash } from 'node:crypto';
import type { Asking, Program, ProgramFile } from '../../src/verify/index.js';

/** The same answers again where the same is asked of the same files: what is planted changes them afterwards. */
export function remembered(program: Program): Program {
  const known = new Map<string, string>();
  return async (files, askings) => {
    const given = sumOf(files);
    const keys = askings.map((asking) => given + JSON.stringify(asking));
    const fresh = askings.filter((_, index) => !known.has(keys[index] as string));
    const answers = fresh.length > 0 ? await program(files, fresh) : [];
    fresh.forEach((asking, index) => {
      known.set(given + JSON.stringify(asking), answers[index] as string);
    });
    return keys.map((key) => known.get(key) as string);
  };
}

/** A program that gives something away of what `look` sees in the files that it is given. */
export function leaking<T>(
  program: Program,
  look: (files: readonly ProgramFile[]) => Promise<T>,
  leak: (answer: string, asking: Asking, seen: T) => string,
): Program {
  return async (files, askings) => {
    const seen = await look(files);
    const answers = await program(files, askings);
    return answers.map((answer, index) => leak(answer, askings[index] as Asking, seen));
  };
}

/** One short text for all that files are. */
export function sumOf(files: readonly ProgramFile[]): string {
  const hash = createHash('sha256');
  for (const { name, content } of files) hash.update(`${name}\0${content.length}\0`).update(content);
  return hash.digest('hex');
}

/** What a file holds, letter by letter. */
export function textOf(file: ProgramFile | undefined): string {
  const { content = '' } = file ?? {};
  return typeof content === 'string' ? content : Buffer.from(content).toString('latin1');
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withProgram } from '../../src/cli/program/program.js';
import { parse } from '../../src/language/index.js';
import { notesOf, type PartFile, readParts, rowOf, type Source } from '../../src/read/index.js';
import { compile } from '../../src/story/index.js';
import {
  compareWork,
  otherRests,
  type Program,
  type ProgramFile,
  type ProgramWork,
  type Rewritable,
  rewritable,
} from '../../src/verify/index.js';
import { tries } from '../tries.js';
import { leaking, remembered } from './leaking.js';
import { leaksOfNetworks, leaksOfWorkAnswers, leaksOfWorkReaders, type Seen } from './leaks-of-whole-works.js';
import { worksToLeak } from './works-to-leak.js';

/** The kind of which everything is asked also where it must be quick: a work of several files. */
const inFull = 'tracks of a film';

for (const [kind, files] of Object.entries(worksToLeak())) {
  test(`whole programs: a work is answered the same, whatever comes later in it: ${kind}`, async () => {
    const source = await readParts(files);
    const anew = await rewritable(source.format, files);
    const work = await workOf(anew, files.length > 1);
    const isQuick = kind !== inFull && tries(1, 0) === 1;
    const most = isQuick ? 8 : 1000;
    await withProgram(async (real) => {
      const program = remembered(real);
      const clean = await compareWork(work, program, { most });
      assert.deepEqual(clean.leaks, []);
      assert.ok(clean.pairs >= 2 && clean.answers >= 10, `${clean.pairs}, ${clean.answers}`);
      const missed: string[] = [];
      const isMarked = rowOf(source.format).kind !== 'book' && rowOf(source.format).kind !== 'page';
      for (const [name, leak] of Object.entries(
        isQuick ? {} : { ...leaksOfWorkAnswers, ...(isMarked ? leaksOfNetworks : {}) },
      )) {
        const { passed } = await compareWork(work, leaking(program, seenIn, leak), { most });
        if (passed) missed.push(name);
      }
      for (const [name, leak] of Object.entries(leaksOfWorkReaders)) {
        const ahead: Program = async (given, askings) => {
          const { texts, write } = await rewritable(source.format, partsOf(given));
          return program(placed(write(leak(texts)), files.length > 1), askings);
        };
        if ((await compareWork(work, ahead, { most: tries(3, 12) })).passed) missed.push(name);
      }
      assert.deepEqual(missed, []);
    });
  });
}

/** A work as it is when it is written anew, and with other rests. */
async function workOf({ texts, write }: Rewritable, isFolder: boolean): Promise<ProgramWork> {
  const own = write(texts);
  const work = await readParts(own);
  const telling = compile(parse('a', notesOf(work).text));
  const files = placed(own, isFolder);
  const rests = [...otherRests(work, texts, telling.story, 4)].filter(({ position }) => position > 0);
  const others = rests.slice(0, tries(2, rests.length)).map(({ position, files: other }) => ({
    position,
    files: placed(write(other), isFolder),
  }));
  return { work, telling, named: isFolder ? 'work' : (files[0]?.name ?? ''), files, others };
}

function placed(files: readonly PartFile[], isFolder: boolean): readonly ProgramFile[] {
  return files.map(({ name, bytes }) => ({ name: isFolder ? `work/${name}` : name, content: bytes }));
}

function partsOf(files: readonly ProgramFile[]): readonly PartFile[] {
  return files.map(({ name, content }) => ({ name: name.replace(/^work\//, ''), bytes: Buffer.from(content) }));
}

const sources = new WeakMap<readonly ProgramFile[], Promise<Source>>();

async function seenIn(files: readonly ProgramFile[]): Promise<Seen> {
  const known = sources.get(files) ?? readParts(partsOf(files));
  sources.set(files, known);
  return { work: await known, files };
}

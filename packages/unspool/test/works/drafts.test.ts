import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareDrafts } from '../../src/author/index.js';
import { parse } from '../../src/language/index.js';
import { readSource } from '../../src/read/index.js';
import { compile, whole } from '../../src/story/index.js';
import { tries } from '../tries.js';

type Line = { readonly cue: string; readonly text: string };
type Scene = { readonly heading: string; readonly lines: readonly Line[] };
type Draft = readonly Scene[];

/** What an edit does to the quotations of lines, known from how it was made. */
type Edited = { readonly draft: Draft; readonly fate: ReadonlyMap<string, 'moved' | 'changed' | 'gone'> };

// Words of which no two lines share three, so that what is like what is no accident.
const word = (number: number) => `w${number.toString(36)}x`;
const lineOf = (number: number): Line => ({
  cue: ['ADA', 'BEN', 'CLEO'][number % 3] as string,
  text: `${Array.from({ length: 7 }, (_, at) => word(number * 7 + at)).join(' ')}.`,
});

const draft = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 5 })), { minLength: 4, maxLength: 9 })
  .map((scenes): Draft => {
    let next = 0;
    // Few headings, so that many scenes are called the same.
    return scenes.map(([place, count]) => ({
      heading: `INT. ROOM ${place} - DAY`,
      lines: Array.from({ length: count }, () => lineOf(next++)),
    }));
  });

const edits: Readonly<Record<string, (draft: Draft, a: number, b: number) => Edited>> = {
  'a new scene': (scenes, a) => {
    const at = a % (scenes.length + 1);
    const fresh: Scene = { heading: scenes[a % scenes.length]?.heading ?? '', lines: [lineOf(900), lineOf(901)] };
    return { draft: [...scenes.slice(0, at), fresh, ...scenes.slice(at)], fate: new Map() };
  },
  'a new line': (scenes, a) => ({ draft: onScene(scenes, a, (lines) => [lineOf(902), ...lines]), fate: new Map() }),
  'a heading renamed': (scenes, a) => ({
    draft: scenes.map((scene, at) =>
      at === a % scenes.length ? { ...scene, heading: 'EXT. ELSEWHERE - DAWN' } : scene,
    ),
    fate: new Map(),
  }),
  'a scene cut': (scenes, a) => {
    const at = a % scenes.length;
    const cut = scenes[at] as Scene;
    return {
      draft: scenes.filter((_, index) => index !== at),
      fate: new Map(cut.lines.map(({ text }) => [text, 'gone'])),
    };
  },
  'a line cut': (scenes, a, b) => {
    const line = chosen(scenes, a, b);
    return {
      draft: onScene(scenes, a, (lines) => lines.filter((one) => one !== line)),
      fate: new Map([[line.text, 'gone']]),
    };
  },
  'a line rewritten': (scenes, a, b) => {
    const line = chosen(scenes, a, b);
    const other = { ...line, text: line.text.replace(/^\S+/, 'otherwise') };
    return {
      draft: onScene(scenes, a, (lines) => lines.map((one) => (one === line ? other : one))),
      fate: new Map([[line.text, 'changed']]),
    };
  },
  'a line in other capitals and marks': (scenes, a, b) => {
    const line = chosen(scenes, a, b);
    const other = { ...line, text: `“${line.text.toUpperCase().replaceAll(' ', ', ')}”` };
    return { draft: onScene(scenes, a, (lines) => lines.map((one) => (one === line ? other : one))), fate: new Map() };
  },
  'a line moved to another scene': (scenes, a, b) => {
    const line = chosen(scenes, a, b);
    const without = onScene(scenes, a, (lines) => lines.filter((one) => one !== line));
    return {
      draft: onScene(without, a + 1, (lines) => [...lines, line]),
      fate: new Map([[line.text, 'moved']]),
    };
  },
  'the first scene moved to the end': ([first, ...others]) => ({
    draft: [...others, first as Scene],
    fate: new Map((first as Scene).lines.map(({ text }) => [text, 'moved'])),
  }),
};

for (const [what, edit] of Object.entries(edits)) {
  test(`a new draft: ${what}`, async () => {
    const seed = Date.now() % 2 ** 31;
    await fc.assert(
      fc.asyncProperty(draft, fc.nat(), fc.nat(), fc.nat(), async (scenes, a, b, few) => {
        // A scene that loses its only line is another scene.
        fc.pre(!/cut|moved/.test(what) || (scenes[a % scenes.length]?.lines.length ?? 0) > 1 || what === 'a scene cut');
        const { draft: edited, fate } = edit(scenes, a, b);
        const [before, after] = await Promise.all([scenes, edited].map(read));
        assert.ok(before && after);
        const quoted = scenes.flatMap(({ lines }) => lines).filter((_, index) => (index + few) % 2 === 0);
        const found = compareDrafts(whole(notesOn(scenes, quoted)), before, [after]);
        assert.deepEqual(
          new Map(found.map(({ code, message }) => [quoteIn(message), code])),
          new Map(
            quoted.flatMap(({ text }) => {
              const how = fate.get(text);
              return how ? [[text.slice(0, -1), `evidence-${how}`] as const] : [];
            }),
          ),
        );
      }),
      { numRuns: tries(12, 150), seed },
    );
  });
}

test('a new draft: a long line moved into a scene of the same title does not take that scene from its own line', async () => {
  const heading = 'INT. ROOM - DAY';
  const [own, moved, stays] = [
    'Where is the rope, Ben?',
    'The boat has been gone since Thursday.',
    'I sold it to the miller.',
  ];
  const scenes = (...all: readonly string[][]): Draft =>
    all.map((texts) => ({ heading, lines: texts.map((text) => ({ cue: 'ADA', text })) }));
  const earlier = scenes([own], [moved, stays]);
  const [before, after] = await Promise.all([earlier, scenes([own, moved], [stays])].map(read));
  assert.ok(before && after);
  const quoted = earlier.flatMap(({ lines }) => lines);
  const found = compareDrafts(whole(notesOn(earlier, quoted)), before, [after]);
  assert.deepEqual(
    found.map(({ code, message }) => [code, quoteIn(message)]),
    [['evidence-moved', moved.slice(0, -1)]],
  );
});

function chosen(scenes: Draft, a: number, b: number): Line {
  const lines = scenes[a % scenes.length]?.lines ?? [];
  return lines[b % lines.length] as Line;
}

function onScene(scenes: Draft, a: number, change: (lines: readonly Line[]) => readonly Line[]): Draft {
  return scenes.map((scene, at) => (at === a % scenes.length ? { ...scene, lines: change(scene.lines) } : scene));
}

function read(scenes: Draft) {
  const text = scenes.map(
    ({ heading, lines }) => `${heading}\n\n${lines.map(({ cue, text }) => `${cue}\n${text}\n`).join('\n')}`,
  );
  return readSource(new TextEncoder().encode(text.join('\n')), 'a.fountain');
}

/** Notes that quote some of the lines, each in its scene, under the titles that notes on the script have. */
function notesOn(scenes: Draft, quoted: readonly Line[]) {
  const counts = new Map<string, number>();
  const text = scenes.map(({ heading, lines }) => {
    const count = (counts.get(heading) ?? 0) + 1;
    counts.set(heading, count);
    const title = count === 1 ? heading : `${heading} (${count})`;
    const own = lines.filter((line) => quoted.includes(line));
    return `## ${title}\n\n${own.map((line) => `- ${line.cue} says: "${line.text}"`).join('\n')}\n`;
  });
  return compile(parse('a.story.md', `# T\n\n${text.join('\n')}`)).story;
}

function quoteIn(message: string): string {
  return /“(.*?)[.”]/.exec(message)?.[1] ?? message;
}

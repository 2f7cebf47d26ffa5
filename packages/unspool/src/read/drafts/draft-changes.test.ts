import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../../test/tries.js';
import { readSource } from '../index.js';
import type { DraftChange } from './draft-change.js';
import { draftChanges } from './draft-changes.js';
import { type DraftLine, pairLines } from './draft-lines.js';

type Line = { readonly cue: string; readonly text: string; readonly how?: string };
type Scene = { readonly heading: string; readonly lines: readonly Line[] };
type Script = readonly Scene[];

const word = (number: number) => `w${number.toString(36)}q`;
const text = (number: number) => `${Array.from({ length: 8 }, (_, at) => word(number * 8 + at)).join(' ')}.`;
const names = ['ADA', 'BEN', 'CLEO'];

/** A script in which no two lines share a word, each scene is at a place of its own, and all three speak twice. */
function scriptOf(scenes: number, seed: number): Script {
  return Array.from({ length: scenes }, (_, scene) => ({
    heading: `INT. ROOM ${String.fromCharCode(65 + scene)} - ${(scene + seed) % 2 === 0 ? 'DAY' : 'NIGHT'}`,
    lines: Array.from({ length: 6 }, (_, line) => ({
      cue: names[(line + seed) % 3] as string,
      text: text(seed * 1000 + scene * 6 + line),
    })),
  }));
}

function fountain(script: Script): string {
  return script
    .map(({ heading, lines }) =>
      [heading, ...lines.map(({ cue, how, text }) => `${cue}\n${how === undefined ? '' : `(${how})\n`}${text}`)].join(
        '\n\n',
      ),
    )
    .join('\n\n');
}

async function changes(before: Script, after: Script): Promise<readonly string[]> {
  const [old, now] = await Promise.all(
    [before, after].map((script) => readSource(new TextEncoder().encode(fountain(script)), 'a.fountain')),
  );
  assert.ok(old && now);
  return draftChanges(old, now).map(told);
}

/** A change in a line, by numbers of scenes. */
function told(change: DraftChange): string {
  const where = [
    'was' in change ? `${change.was.index}` : '',
    'scene' in change ? `${change.scene.index}` : '',
    'into' in change ? `${change.into.index}` : '',
  ].join('>');
  const what = [
    'before' in change ? change.before : '',
    'after' in change ? change.after : '',
    'who' in change ? change.who : '',
    'lines' in change ? `${change.lines}` : '',
    'text' in change ? change.text : '',
  ].filter((part) => part !== '');
  return [change.kind, where, ...what].join(' ');
}

type Edit = (
  script: Script,
  at: number,
) => { readonly before?: Script; readonly after: Script; readonly says: readonly string[] };

const withScene = (script: Script, at: number, change: (scene: Scene) => Scene): Script =>
  script.map((scene, index) => (index === at ? change(scene) : scene));
const withLines = (script: Script, at: number, change: (lines: readonly Line[]) => readonly Line[]): Script =>
  withScene(script, at, (scene) => ({ ...scene, lines: change(scene.lines) }));
const fresh: Line = { cue: 'ADA', text: text(900_000) };
const n = (at: number) => at + 1;

const edits: Readonly<Record<string, Edit>> = {
  'nothing is other': (script) => ({ after: script, says: [] }),
  'a scene is added': (script, at) => ({
    after: [...script.slice(0, at), { heading: 'EXT. PIER - DAWN', lines: [fresh] }, ...script.slice(at)],
    says: [`added >${n(at)}>`],
  }),
  'a scene is omitted': (script, at) => ({
    after: script.filter((_, index) => index !== at),
    says: [`omitted ${n(at)}>>`],
  }),
  'a scene is moved': (script, at) => {
    const scene = script[at] as Scene;
    const rest = script.filter((_, index) => index !== at);
    return { after: [...rest, scene], says: at === script.length - 1 ? [] : [`moved ${n(at)}>${script.length}>`] };
  },
  'a scene is split': (script, at) => {
    const scene = script[at] as Scene;
    const [first, second] = [scene.lines.slice(0, 4), scene.lines.slice(4)];
    return {
      after: [
        ...script.slice(0, at),
        { ...scene, lines: first },
        { heading: 'INT. CORRIDOR - DAY', lines: second },
        ...script.slice(at + 1),
      ],
      says: [`split ${n(at)}>${n(at)}>${n(at + 1)}`],
    };
  },
  'two scenes are merged': (script, at) => {
    const first = Math.min(at, script.length - 2);
    const [one, other] = [script[first] as Scene, script[first + 1] as Scene];
    return {
      after: [...script.slice(0, first), { ...one, lines: [...one.lines, ...other.lines] }, ...script.slice(first + 2)],
      says: [`merged ${n(first + 1)}>${n(first)}>`],
    };
  },
  'a place is another': (script, at) => ({
    after: withScene(script, at, (scene) => ({ ...scene, heading: scene.heading.replace(/ROOM ./, 'HARBOUR') })),
    says: [`place ${n(at)}>${n(at)}> ROOM ${String.fromCharCode(65 + at)} HARBOUR`],
  }),
  'a time of day is another': (script, at) => {
    const [, old = ''] = /- (\w+)$/.exec(script[at]?.heading ?? '') ?? [];
    return {
      after: withScene(script, at, (scene) => ({ ...scene, heading: scene.heading.replace(/- \w+$/, '- DAWN') })),
      says: [`time ${n(at)}>${n(at)}> ${old} DAWN`],
    };
  },
  'it is outside now': (script, at) => ({
    after: withScene(script, at, (scene) => ({ ...scene, heading: scene.heading.replace('INT.', 'EXT.') })),
    says: [`interior ${n(at)}>${n(at)}> interior exterior`],
  }),
  'it is a flashback now': (script, at) => ({
    after: withScene(script, at, (scene) => ({ ...scene, heading: `${scene.heading} - FLASHBACK` })),
    says: [`flashback ${n(at)}>${n(at)}> FLASHBACK`],
  }),
  'somebody is called otherwise': (script) => ({
    after: script.map((scene) => ({
      ...scene,
      lines: scene.lines.map((line) => (line.cue === 'BEN' ? { ...line, cue: 'BORIS' } : line)),
    })),
    says: ['person >> BEN BORIS'],
  }),
  'somebody is called otherwise, also where others speak of him': (script, at) => {
    const named = (name: string) =>
      withLines(script, at, ([one, ...rest]) => [{ ...(one as Line), text: `${one?.text} ${name}, go.` }, ...rest]);
    return {
      before: named('Ben'),
      after: named('Boris').map((scene) => ({
        ...scene,
        lines: scene.lines.map((line) => (line.cue === 'BEN' ? { ...line, cue: 'BORIS' } : line)),
      })),
      says: ['person >> BEN BORIS'],
    };
  },
  'somebody is called otherwise, and says all in slightly other words': (script) => ({
    after: script.map((scene) => ({
      ...scene,
      lines: scene.lines.map((line) =>
        line.cue === 'BEN' ? { cue: 'BORIS', text: line.text.replace(/^\S+/, 'otherwise') } : line,
      ),
    })),
    says: [
      'person >> BEN BORIS',
      ...script.flatMap((scene, at) =>
        scene.lines.flatMap(({ cue, text }) =>
          cue === 'BEN' ? [`changed ${n(at)}>${n(at)}> ${text} BORIS ${text.replace(/^\S+/, 'otherwise')}`] : [],
        ),
      ),
    ],
  }),
  'a line has another speaker': (script, at) => {
    const [line] = script[at]?.lines ?? [];
    const cue = names.find((name) => name !== line?.cue) ?? '';
    return {
      after: withLines(script, at, ([one, ...rest]) => [{ ...(one as Line), cue }, ...rest]),
      says: [`speaker ${n(at)}>${n(at)}> ${line?.cue} ${cue} ${line?.text}`],
    };
  },
  'a line is cut': (script, at) => {
    const [line] = script[at]?.lines ?? [];
    return {
      after: withLines(script, at, ([, ...rest]) => rest),
      says: [`cut ${n(at)}>${n(at)}> ${line?.cue} ${line?.text}`],
    };
  },
  'a line is new': (script, at) => ({
    after: withLines(script, at, (lines) => [...lines, fresh]),
    says: [`new ${n(at)}>${n(at)}> ADA ${fresh.text}`],
  }),
  'a line is in other words': (script, at) => {
    const [line] = script[at]?.lines ?? [];
    const other = line?.text.replace(/^\S+ \S+/, 'quite another') ?? '';
    return {
      after: withLines(script, at, ([one, ...rest]) => [{ ...(one as Line), text: other }, ...rest]),
      says: [`changed ${n(at)}>${n(at)}> ${line?.text} ${line?.cue} ${other}`],
    };
  },
  'the first line is the last': (script, at) => {
    const [line] = script[at]?.lines ?? [];
    return {
      after: withLines(script, at, ([one, ...rest]) => [...rest, one as Line]),
      says: [`shifted ${n(at)}>${n(at)}> ${line?.cue} ${line?.text}`],
    };
  },
  'a line is said otherwise': (script, at) => {
    const [line] = script[at]?.lines ?? [];
    return {
      after: withLines(script, at, ([one, ...rest]) => [{ ...(one as Line), how: 'softly' }, ...rest]),
      says: [`direction ${n(at)}>${n(at)}> softly ${line?.cue} ${line?.text}`],
    };
  },
  'somebody new speaks in a scene': (script, at) => ({
    after: withLines(script, at, (lines) => [...lines, { cue: 'DORA', text: text(900_001) }]),
    says: [`enters ${n(at)}>${n(at)}> DORA 1`],
  }),
  'somebody speaks there no more': (script, at) => ({
    after: withLines(script, at, (lines) => lines.filter(({ cue }) => cue !== 'CLEO')),
    says: [`leaves ${n(at)}>${n(at)}> CLEO 2`],
  }),
};

for (const [what, edit] of Object.entries(edits)) {
  test(`between two drafts, ${what}: just that is said`, () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 3, max: 9 }), fc.nat(8), fc.nat(50), async (scenes, at, seed) => {
        const script = scriptOf(scenes, seed);
        const { before = script, after, says } = edit(script, at % scenes);
        assert.deepEqual(await changes(before, after), says);
      }),
      { numRuns: tries(20, 400) },
    ));
}

test('several changes at once are each said once, also of a scene that was written anew', async () => {
  const before = scriptOf(4, 3);
  const one = (edits['a place is another'] as Edit)(before, 0).after;
  const two = (edits['somebody is called otherwise'] as Edit)(one, 0).after;
  const three = (edits['a line is cut'] as Edit)(two, 2).after;
  const found = await changes(before, three);
  assert.deepEqual(found.map((line) => line.split(' ')[0]).sort(), ['cut', 'person', 'place']);
  const anew = before.map((scene, at) =>
    at === 1 ? { ...scene, lines: scene.lines.map(({ cue }, line) => ({ cue, text: text(800_000 + line) })) } : scene,
  );
  const kinds = (await changes(before, anew)).map((line) => line.split(' ')[0]);
  assert.deepEqual([...new Set(kinds)].sort(), ['cut', 'new']);
});

test('a scene that only says what another says as well is omitted or added, and no part of that one', async () => {
  const no: Line = { cue: 'ADA', text: 'No.' };
  const before = scriptOf(4, 2).map((scene, at) => ({
    ...scene,
    lines: at === 2 ? [no, no] : [...scene.lines, no, no],
  }));
  const after = before.filter((_, at) => at !== 2);
  assert.deepEqual(await changes(before, after), ['omitted 3>>']);
  assert.deepEqual(await changes(after, before), ['added >3>']);
});

test('a long scene of which all lines are other takes no longer than there are lines', () => {
  const lines = (from: number) =>
    Array.from({ length: 6000 }, (_, at): DraftLine => ({ who: 'ADA', text: text(from + at), manner: '' }));
  const begun = process.cpuUsage();
  const { cut, fresh } = pairLines(lines(0), lines(100_000));
  const { user } = process.cpuUsage(begun);
  assert.deepEqual([cut.length, fresh.length], [6000, 6000]);
  assert.ok(user < 1.5e6, `${user} µs`);
});

test('of lines that say the same, the one that was cut is cut, and none stands elsewhere', async () => {
  const no: Line = { cue: 'ADA', text: 'No.' };
  const before = scriptOf(3, 2).map((scene) => ({
    ...scene,
    lines: [no, ...scene.lines.slice(0, 3), no, ...scene.lines.slice(3), no],
  }));
  const after = before.map((scene, at) => (at === 1 ? { ...scene, lines: scene.lines.slice(1) } : scene));
  assert.deepEqual(await changes(before, after), ['cut 2>2> ADA No.']);
  assert.deepEqual(await changes(after, before), ['new 2>2> ADA No.']);
});

test('what stands before the first heading and is only a note is no scene, and no scene is numbered by it', async () => {
  const [old, now] = await Promise.all(
    ['', '[[A note of the writer.]]\n\n'].map((note) => {
      const scenes = note === '' ? scriptOf(3, 1) : (edits['a place is another'] as Edit)(scriptOf(3, 1), 1).after;
      return readSource(new TextEncoder().encode(note + fountain(scenes)), 'a.fountain');
    }),
  );
  assert.ok(old && now);
  assert.deepEqual(draftChanges(old, now).map(told), ['place 2>2> ROOM B HARBOUR']);
  assert.deepEqual(draftChanges(now, old).map(told), ['place 2>2> HARBOUR ROOM B']);
});

test('the paragraphs of a book are its lines', async () => {
  const book = (paragraphs: readonly string[]) =>
    readSource(new TextEncoder().encode(`# T\n\n${paragraphs.join('\n\n')}\n`), 'a.txt');
  const all = ['Chapter I', text(1), text(2), text(3), 'Chapter II', text(4), text(5)];
  const [old, now] = [await book(all), await book(all.filter((one) => one !== text(2)))];
  assert.ok(old && now);
  assert.deepEqual(draftChanges(old, now).map(told), [`cut 1>1>  ${text(2)}`.replace('  ', ' ')]);
});

test('two people whose lines are one person’s now are not called otherwise: each line has another speaker', async () => {
  const before = scriptOf(3, 5);
  const after = before.map((scene) => ({
    ...scene,
    lines: scene.lines.map((line) => (line.cue === 'ADA' ? line : { ...line, cue: 'DORA' })),
  }));
  const kinds = new Set((await changes(before, after)).map((line) => line.split(' ')[0]));
  assert.ok(kinds.has('speaker') && !kinds.has('person'), [...kinds].join());
});

test('the same line over and over takes no longer to pair than there are lines', () => {
  const said = (who: string) => Array.from({ length: 20_000 }, (): DraftLine => ({ who, text: 'No.', manner: '' }));
  const begun = process.cpuUsage();
  const { same, cut, fresh } = pairLines(said('ADA'), [...said('BEN'), { who: 'ADA', text: 'No.', manner: '' }]);
  const { user } = process.cpuUsage(begun);
  assert.deepEqual([same.length, cut.length, fresh.length], [20_000, 0, 1]);
  // The one of the same speaker first.
  assert.deepEqual([same[0]?.[1].who, same[1]?.[1].who], ['ADA', 'BEN']);
  assert.ok(user < 3e6, `${user} µs`);
});

test('two films that have nothing in common are all omitted and added', async () => {
  const found = await changes(
    scriptOf(3, 1),
    scriptOf(3, 40).map((scene, at) => ({ ...scene, heading: `EXT. HILL ${at} - DAY` })),
  );
  assert.deepEqual(found.map((line) => line.split(' ')[0]).sort(), [
    'added',
    'added',
    'added',
    'omitted',
    'omitted',
    'omitted',
  ]);
});

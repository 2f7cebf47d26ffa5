import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from '../../src/language/index.js';
import { asKnownBy, graspOf, graspOfMatter, matterOf, mattersMeant } from '../../src/mind/index.js';
import { type Claim, compile, END, isOf, type Slice, sliceAt } from '../../src/story/index.js';
import { tries } from '../tries.js';

// Scenes of who is there and what is done, told and forgotten, written as a story file and read through the product's own door, and
// beside it a reckoning of who has what that knows nothing of it: for each, the scenes in which they came to have it.

const people = ['Ada', 'Ben', 'Cleo', 'Dan'];
/** One for each scene: what is done once is one thing to know. */
const things = ['key', 'ring', 'map', 'cup', 'coat', 'lamp', 'rope', 'bowl', 'fan'];
const news = ['the bell rings', 'the dog barks', 'the roof leaks'];
const lies = ['the mill burns', 'the boat sinks'];

type Deed =
  | { readonly does: 'takes'; readonly who: string; readonly thing: string }
  | { readonly does: 'tells' | 'lies'; readonly who: string; readonly to: string; readonly what: string }
  | { readonly does: 'learns' | 'forgets'; readonly who: string; readonly what: string }
  /** Everything since a scene, counted from 0. */
  | { readonly does: 'forgets all'; readonly who: string; readonly since: number };

type Scene = { readonly there: readonly string[]; readonly unseen: readonly string[]; readonly deed: Deed };

/** A scene from draws: three of four people, one of them perhaps unseen; what is done is done by those who are there. */
function sceneOf(at: number, [one = 0, two = 0, three = 0, four = 0]: readonly number[]): Scene {
  const come = people.filter((_, place) => place !== one % 6);
  const hidden = two % 3 === 0 ? come.slice(-1) : [];
  const there = come.filter((who) => !hidden.includes(who));
  const [who, to] = [there[three % there.length], there[(three + 1) % there.length]] as [string, string];
  const what = news[four % news.length] as string;
  const deeds: readonly Deed[] = [
    { does: 'takes', who, thing: things[at] as string },
    { does: 'takes', who, thing: things[at] as string },
    { does: 'tells', who, to, what },
    { does: 'lies', who, to, what: lies[four % lies.length] as string },
    { does: 'learns', who, what },
    { does: 'forgets', who, what: [...news, ...lies][four % 5] as string },
    { does: 'forgets all', who, since: four % (at + 1) },
  ];
  return { there, unseen: hidden, deed: deeds[(one + two) % deeds.length] as Deed };
}

const stories = fc
  .array(fc.array(fc.nat(9999), { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 9 })
  .map((rows) => rows.map((row, at) => sceneOf(at, row)));

const numbers = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

function written(scenes: readonly Scene[]): string {
  const told = scenes.map(({ there, unseen, deed }, at) => {
    const list = [...there, ...unseen.map((who) => `${who} (unseen)`)].join(', ');
    return `## ${numbers[at]}\n\n*with ${list}*\n\n- ${words(deed)}\n`;
  });
  return `${castLines()}\n\n${told.join('\n')}`;
}

function castLines(): string {
  const cast = [...people.map((who) => `- Person: **${who}**`), ...things.map((thing) => `- Thing: **the ${thing}**`)];
  return `# Minds\n\n${cast.join('\n')}`;
}

function words(deed: Deed): string {
  const { who } = deed;
  if (deed.does === 'forgets all') return `${who} forgets everything since [${numbers[deed.since]}].`;
  if (deed.does === 'takes') return `${who} takes the ${deed.thing}.`;
  if (deed.does === 'tells') return `${who} tells ${deed.to} that ${deed.what}.`;
  if (deed.does === 'lies') return `${who} lies to ${deed.to} that ${deed.what}.`;
  if (deed.does === 'learns') return `${who} learns that ${deed.what}.`;
  return `${who} forgets that ${deed.what}.`;
}

/** Whether a chain of people perceives a scene: the first does, and takes the next to, who is not unseen for them. */
function perceives({ there, unseen }: Pick<Scene, 'there' | 'unseen'>, chain: readonly string[]): boolean {
  return chain.every(
    (who, at) => there.includes(who) || (unseen.includes(who) && chain.slice(0, at).every((one) => one === who)),
  );
}

/** Whether somebody still has, at the end, what they took up in a scene. */
function remembers(scenes: readonly Scene[], at: number, who: string): boolean {
  return !scenes.some((scene, later) => later > at && isLost(scene.deed, at, who));
}

function isLost(deed: Deed, at: number, who: string): boolean {
  return deed.does === 'forgets all' && deed.who === who && deed.since <= at;
}

/**
 * Whether somebody takes another to have, at the end, what both took up in a scene: unless they were there when the other forgot it, know
 * the scene since which they forgot, and have not forgotten that themselves.
 */
function takesToHave(scenes: readonly Scene[], at: number, [one, other]: readonly [string, string]): boolean {
  if (!perceives(scenes[at] as Scene, [one, other]) || !remembers(scenes, at, one)) return false;
  return !scenes.some((scene, later) => {
    if (later <= at || !isLost(scene.deed, at, other) || scene.deed.does !== 'forgets all') return false;
    return [later, scene.deed.since].every(
      (place) => perceives(scenes[place] as Scene, [one]) && remembers(scenes, place, one),
    );
  });
}

test('minds: who was there when something was done has it, and takes those whom they saw to have it, until it is forgotten', (t) => {
  let asked = 0;
  fc.assert(
    fc.property(stories, (scenes) => {
      const slice = sliceOf(scenes);
      scenes.forEach((scene, at) => {
        if (scene.deed.does !== 'takes') return;
        const line = lineIn(slice, at);
        for (const one of people) {
          const mind = asKnownBy(slice, one.toLowerCase());
          check(slice, line, one, perceives(scene, [one]) && remembers(scenes, at, one), one, scenes);
          for (const two of people) {
            if (two === one) continue;
            const has = takesToHave(scenes, at, [one, two]);
            check(mind, line, two, has, `${one} > ${two}`, scenes);
            asked += 1;
          }
          asked += 1;
        }
      });
    }),
    { numRuns: tries(8, 500) },
  );
  t.diagnostic(`${asked} beliefs`);
});

test('minds: who is told something, or learns it, has it until it is forgotten, also a lie', (t) => {
  let asked = 0;
  fc.assert(
    fc.property(stories, (scenes) => {
      const slice = sliceOf(scenes);
      for (const what of [...news, ...lies]) {
        const sought = what.split(' ').map((word) => ({ word }));
        const [matter] = mattersMeant(slice, sought);
        for (const who of matter ? people : []) {
          const has = hasHeard(scenes, who, what);
          if (!matter || has === undefined) continue;
          const grasp = graspOfMatter(slice, who.toLowerCase(), matter);
          if ((grasp?.certainty === 'must') !== has)
            assert.fail(`${who} on ${what}: ${JSON.stringify(grasp)}, is to be ${has}\n${written(scenes)}`);
          asked += 1;
        }
      }
    }),
    { numRuns: tries(20, 500) },
  );
  t.diagnostic(`${asked} beliefs`);
});

/** Whether somebody has it at the end that something is so; undefined where they said it themselves, or stood by when it was said. */
function hasHeard(scenes: readonly Scene[], who: string, what: string): boolean | undefined {
  // The scenes from which they have it.
  let had: readonly number[] = [];
  for (const [at, scene] of scenes.entries()) {
    const { deed } = scene;
    const isThere = scene.there.includes(who) || scene.unseen.includes(who);
    if (deed.does === 'forgets all') {
      if (deed.who === who) had = had.filter((one) => one < deed.since);
    } else if (deed.does !== 'takes' && deed.what === what && isThere) {
      if (gives(scene, who, what)) had = [...had, at];
      else if (deed.does !== 'forgets') return undefined;
      else if (deed.who === who) had = [];
    }
  }
  return had.length > 0;
}

function gives({ deed }: Scene, who: string, what: string): boolean {
  if (deed.does === 'learns') return deed.who === who && deed.what === what;
  return (deed.does === 'tells' || deed.does === 'lies') && deed.to === who && deed.what === what;
}

test('minds: who saw a deed, was told of it or lied of it is not taken in by who denies it, until they forget that', (t) => {
  let asked = 0;
  let fooled = 0;
  fc.assert(
    fc.property(disputes, (scenes) => {
      const slice = sliceOfText(`${castLines()}\n\n${scenes.map(disputed).join('\n')}`);
      scenes.forEach(({ deed }, at) => {
        if (deed.does !== 'takes') return;
        const matter = { ...matterOf(slice, lineIn(slice, at)), holds: false };
        for (const who of people) {
          const isTakenIn = believesDenial(scenes, at, who);
          if (isTakenIn === undefined) continue;
          const grasp = graspOfMatter(slice, who.toLowerCase(), matter);
          if ((grasp?.certainty === 'must') !== isTakenIn)
            assert.fail(
              `${who} on the ${things[at]}: ${JSON.stringify(grasp)}, is to be ${isTakenIn}\n${scenes.map(disputed).join('\n')}`,
            );
          asked += 1;
          fooled += Number(isTakenIn);
        }
      });
    }),
    { numRuns: tries(30, 2000) },
  );
  t.diagnostic(`${asked} beliefs, ${fooled} of them mistaken`);
});

type Dispute = Omit<Scene, 'deed'> & {
  readonly deed:
    | { readonly does: 'takes'; readonly who: string }
    /** That who took the thing of a scene did, or did not: said truly or untruly. */
    | {
        readonly does: 'tells' | 'denies';
        readonly who: string;
        readonly to: string;
        readonly of: number;
        readonly doer: string;
      }
    | { readonly does: 'forgets all'; readonly who: string; readonly since: number };
};

/** Scenes in which things are taken, and those who were there and others say that they were, or lie that they were not. */
const disputes = fc
  .array(fc.array(fc.nat(9999), { minLength: 5, maxLength: 5 }), { minLength: 3, maxLength: 9 })
  .map((rows) => {
    const scenes: Dispute[] = [];
    for (const [at, [one = 0, two = 0, three = 0, four = 0, five = 0]] of rows.entries()) {
      const { there, unseen } = sceneOf(at, [one, two, three, four]);
      const [who, to] = [there[three % there.length], there[(three + 1) % there.length]] as [string, string];
      const taken = scenes.flatMap(({ deed }, of) => (deed.does === 'takes' ? [{ of, doer: deed.who }] : []));
      const target = taken[four % Math.max(1, taken.length)];
      const kind = five % 8;
      const deed: Dispute['deed'] =
        kind === 0 && at > 0
          ? { does: 'forgets all', who, since: four % (at + 1) }
          : kind < 3 || !target
            ? { does: 'takes', who }
            : { does: kind < 4 ? 'tells' : 'denies', who, to, ...target };
      scenes.push({ there, unseen, deed });
    }
    return scenes;
  });

function disputed({ there, unseen, deed }: Dispute, at: number): string {
  const list = [...there, ...unseen.map((who) => `${who} (unseen)`)].join(', ');
  return `## ${numbers[at]}\n\n*with ${list}*\n\n- ${disputedWords(deed, at)}\n`;
}

function disputedWords(deed: Dispute['deed'], at: number): string {
  const { who } = deed;
  if (deed.does === 'takes') return `${who} takes the ${things[at]}.`;
  if (deed.does === 'forgets all') return `${who} forgets everything since [${numbers[deed.since]}].`;
  return deed.does === 'tells'
    ? `${who} tells ${deed.to} that ${deed.doer} took the ${things[deed.of]}.`
    : `${who} lies to ${deed.to} that ${deed.doer} did not take the ${things[deed.of]}.`;
}

/**
 * Whether somebody believes at the end that what was done in a scene was not; undefined where they were there and have forgotten it, or said
 * that it was done while they believed that it was not.
 */
function believesDenial(scenes: readonly Dispute[], of: number, who: string): boolean | undefined {
  // The scenes by which they know better, and those by which they are mistaken.
  let better: readonly number[] = [];
  let mistaken: readonly number[] = [];
  for (const [at, { there, unseen, deed }] of scenes.entries()) {
    if (deed.does === 'forgets all') {
      if (deed.who !== who) continue;
      [better, mistaken] = [better, mistaken].map((all) => all.filter((one) => one < deed.since)) as [
        number[],
        number[],
      ];
      if (of < at && of >= deed.since && perceives(scenes[of] as Dispute, [who])) return undefined;
    } else if (![...there, ...unseen].includes(who)) continue;
    else if (deed.does === 'takes') better = at === of ? [...better, at] : better;
    else if (deed.of !== of) continue;
    else if (deed.does === 'tells') {
      if (deed.who === who && mistaken.length > 0) return undefined;
      better = [...better, at];
      mistaken = [];
    } else if (deed.who === who) {
      better = [...better, at];
      mistaken = [];
    } else if (better.length === 0) mistaken = [...mistaken, at];
  }
  return mistaken.length > 0;
}

test('minds: who comes or goes within a scene perceives what is done while they are there', () => {
  fc.assert(
    fc.property(fc.nat(15), fc.array(fc.tuple(fc.nat(99), fc.nat(3)), { maxLength: 14 }), (away, rows) => {
      const { lines, witnessed } = comingAndGoing(away, rows);
      const slice = sliceOfText(
        `${castLines()}\n\n## One\n\n*with ${people.join(', ')} · in this order*\n\n${lines.join('\n')}\n`,
      );
      for (const [thing, there] of witnessed) {
        const line = slice.claims.find(({ id }) => id.includes(`takes-the-${thing}`));
        assert.ok(line);
        for (const who of people)
          assert.equal(
            graspOf(slice, who.toLowerCase(), line)?.certainty === 'must',
            there.has(who),
            `${who}\n${lines.join('\n')}`,
          );
      }
    }),
    { numRuns: tries(20, 500) },
  );
});

/** The lines of one scene, and who is there when each thing is taken; whoever is away at first comes in the end. */
function comingAndGoing(away: number, rows: readonly (readonly [number, number])[]) {
  const there = new Set(people.filter((_, at) => (away & (1 << at)) === 0));
  const come = new Set(there);
  const lines: string[] = [];
  const witnessed = new Map<string, ReadonlySet<string>>();
  const turn = (who: string) => {
    lines.push(`- ${who} ${there.has(who) ? 'leaves' : 'enters'}.`);
    if (!there.delete(who)) there.add(who);
    come.add(who);
  };
  for (const [draw, kind] of rows) {
    const thing = things[witnessed.size];
    const who = [...there][draw % Math.max(1, there.size)];
    if (kind === 0) turn(people[draw % people.length] as string);
    else if (thing !== undefined && who !== undefined) {
      lines.push(`- ${who} takes the ${thing}.`);
      witnessed.set(thing, new Set(there));
    }
  }
  for (const who of people) if (!come.has(who)) turn(who);
  return { lines, witnessed };
}

function sliceOf(scenes: readonly Scene[]): Slice {
  return sliceOfText(written(scenes));
}

function sliceOfText(text: string): Slice {
  return sliceAt(compile(parse('minds', text)).story, END);
}

function lineIn(slice: Slice, at: number): Claim {
  const scene = slice.scenes[at]?.id;
  const line = slice.claims.find((claim) => claim.scene === scene && !isOf(claim, 'with'));
  assert.ok(line);
  return line;
}

function check(mind: Slice, line: Claim, who: string, has: boolean, name: string, scenes: readonly Scene[]): void {
  const grasp = graspOf(mind, who.toLowerCase(), line);
  const had = grasp?.certainty === 'must';
  if (had !== has)
    assert.fail(`${name} on “${line.id}”: ${JSON.stringify(grasp)}, is to be ${has}\n${written(scenes)}`);
}

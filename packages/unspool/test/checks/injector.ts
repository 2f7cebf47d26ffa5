import { lineColumn, lineStarts } from '../../src/base/index.js';
import { check } from '../../src/checks/index.js';
import { parse } from '../../src/language/index.js';
import { compile, whole } from '../../src/story/index.js';
import type { Chance } from '../../src/verify/chance.js';

/**
 * A fault that a story is given: `cast` stands before the first scene, and each step in a scene of its own, in the order of
 * the story. A step can be worded in several ways; a first line in asterisks is more of its dateline, and lines that begin
 * with `!` are those that the finding must name; where a fault has none, the last of each step is. In all of it `{A}` to `{E}` are people, `{T}` and
 * `{D}` a thing and a document, `{P}` and `{Q}` places, and `{1}`, `{2}` … the titles of the scenes of the steps.
 */
export type Fault = {
  readonly what: string;
  readonly code: string;
  readonly cast?: readonly string[];
  readonly steps: readonly (readonly string[])[];
  /** The ways in which it can be put into a story; all of them unless some are named. */
  readonly ways?: readonly Way[];
};

/**
 * How a fault is put into a story: its scenes in an order that is stated, or as they stand; the last within another scene, or
 * in another strand; its last line as what an overturning says instead, or of somebody under another name that they
 * always had, or turn out to have.
 */
export const ways = ['stated', 'asItStands', 'nested', 'strands', 'overturns', 'alias', 'identity'] as const;
export type Way = (typeof ways)[number];

/** A story with a fault in it, and the lines (from 1) that must be named. */
export type Injected = { readonly text: string; readonly culprits: readonly number[] };

/** What is found in a story: a code, and the lines that it is about or follows from. */
export type Found = { readonly code: string; readonly lines: readonly number[] };

/** All that is wrong with a story, as its author is told. */
export function foundIn(text: string): readonly Found[] {
  const { story, places, problems } = compile(parse('t.story.md', text));
  const starts = lineStarts(text);
  const lineOf = (offset: number) => lineColumn(starts, offset).line;
  const claims = check(whole(story)).map(({ code, about, because = [] }) => ({
    code,
    lines: [...about, ...because.flatMap(({ claim }) => claim ?? [])].map((id) =>
      lineOf(places.get(id)?.span.from ?? 0),
    ),
  }));
  return [...claims, ...problems.map(({ code, place }) => ({ code, lines: [lineOf(place.span.from)] }))];
}

/**
 * The lines of a story before which a scene can be put without a finding: where nothing leans on the scene above it. At most so
 * many are tried.
 */
export function openings(text: string, most = Number.POSITIVE_INFINITY): readonly number[] {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.startsWith('## '));
  const headings = lines.flatMap((line, index) => (index > first && /^##? /.test(line) ? [index] : []));
  return headings.slice(-most).filter((at) => {
    const scene = ['## The glass pavilion', '', 'It is quiet.', ''];
    return foundIn([...lines.slice(0, at), ...scene, ...lines.slice(at)].join('\n')).length === 0;
  });
}

/** Gives a story a fault in one of the ways. `at` are the {@link openings} of the story. */
export function inject(text: string, at: readonly number[], fault: Fault, way: Way, chance: Chance): Injected {
  const names = namesFor(text, chance);
  const worded = fault.steps.map((step) => fill(chance.pick(step), names).split('\n'));
  const titles = fault.steps.map((_, index) => names.get(String(index + 1)) as string);
  const others = way === 'alias' || way === 'identity' ? (names.get('O') as string) : undefined;
  const person = names.get('A') as string;
  const cast = (fault.cast ?? standard).map((line) => fill(line, names));
  const inCast = cast.map((line) =>
    way === 'alias' && line.includes(`**${person}**`)
      ? line.replace(`**${person}**`, `**${person}**, also ${others}`)
      : line,
  );
  if (way === 'identity') inCast.push(`- Person: **${others}**`);
  if (way === 'strands') inCast.push('- Strand: **Upstream**', '- Strand: **Downstream**');

  const places = [...worded.keys()].map(() => chance.pick(at)).sort((a, b) => a - b);
  const isMarked = [...(fault.cast ?? []), ...fault.steps.flat()].some((line) => /^!/m.test(line));
  const isTogether = way === 'asItStands';
  const scenes = worded.map((step, index) => {
    const isLast = index === worded.length - 1;
    const said = isLast && others !== undefined ? step.map((line) => line.replaceAll(person, others)) : step;
    const own = /^(!?)\*(.*)\*$/.exec(said[0] ?? '');
    const dateline = [
      ...(way === 'strands' ? [index === 0 ? 'Upstream' : 'Downstream'] : []),
      ...(index > 0 && !isTogether ? [`after [${titles[index - 1]}]`] : []),
      ...(own ? [own[2] as string] : []),
    ];
    const lines = own ? said.slice(1) : said;
    const marked = isMarked ? lines : lines.map((line, own) => (own === lines.length - 1 ? `!${line}` : line));
    const body =
      isLast && way === 'overturns' ? marked.map((line) => line.replace(/^!- /, '!- Overturns [Hearsay]: ')) : marked;
    const head = dateline.length > 0 ? [`${own?.[1] ?? ''}*${dateline.join(' · ')}*`, ''] : [];
    const isNested = isLast && way === 'nested';
    return [
      ...(isNested
        ? [
            '## The glass pavilion',
            '',
            ...(titles.length > 1 ? [`*after [${titles[index - 1]}]*`, ''] : []),
            'It is quiet.',
            '',
          ]
        : []),
      `${isNested ? '###' : '##'} ${titles[index]}`,
      '',
      ...head,
      ...(index === 0 && way === 'overturns' ? ['- **Hearsay**: The moon is full.'] : []),
      ...(isLast && way === 'identity' ? [`- ${others} is ${person}.`] : []),
      ...body,
      '',
    ];
  });
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.startsWith('## '));
  const result: string[] = [...lines.slice(0, first), ...inCast, ''];
  lines.slice(first).forEach((line, index) => {
    scenes.forEach((scene, own) => {
      if ((isTogether ? places[0] : places[own]) === first + index) result.push(...scene);
    });
    result.push(line);
  });
  return {
    text: result.map((line) => line.replace(/^!/, '')).join('\n'),
    culprits: result.flatMap((line, index) => (line.startsWith('!') ? [index + 1] : [])),
  };
}

const standard = ['A', 'B', 'C']
  .map((name) => `- Person: **{${name}}**`)
  .concat('- Thing: **{T}**', '- Document: **{D}**', '- Place: **{P}**', '- Place: **{Q}**');

function fill(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(/\{(\w)\}/g, (_, key: string) => names.get(key) ?? key);
}

/** Names that the story does not have, no two of them alike. */
function namesFor(text: string, chance: Chance): ReadonlyMap<string, string> {
  const fresh = (all: readonly string[]) =>
    chance.shuffled(all.filter((name) => !text.toLowerCase().includes(name.toLowerCase().replace(/^the /, ''))));
  const [people, things, papers, spots, scenes] = [persons, objects, documents, locations, headings].map(fresh);
  return new Map([
    ...['A', 'B', 'C', 'E', 'O'].map((key, index) => [key, people?.[index] as string] as const),
    ['T', things?.[0] as string],
    ['D', papers?.[0] as string],
    ['P', spots?.[0] as string],
    ['Q', spots?.[1] as string],
    ...['1', '2', '3'].map((key, index) => [key, scenes?.[index] as string] as const),
  ]);
}

const persons = [
  'Quillon',
  'Marzena',
  'Tobiah Wren',
  'Oswin',
  'Yevette',
  'Brannoc Hale',
  'Ximena',
  'Dunstan',
  'Phaedra Moss',
  'Ulrick',
];
const objects = ['the astrolabe', 'the sabre', 'the brass whistle', 'the snuffbox', 'the opal', 'the crossbow'];
const documents = ['the affidavit', 'the telegram', 'the almanac', 'the prospectus', 'the death warrant'];
const locations = ['the observatory', 'the salt mine', 'the opera', 'the vineyard', 'the quarantine station'];
const headings = ['A game of whist', 'The comet', 'Fever', 'The auction', 'Low clouds', 'Two umbrellas', 'The zither'];

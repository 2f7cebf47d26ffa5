import { pictureKinds } from '../../draw/index.js';
import { plain, readMeasure } from '../../language/index.js';
import { type Source, sceneTitles } from '../../read/index.js';
import { type Compilation, END, lengthOf, type Position, sliceAt, stopId } from '../../story/index.js';
import { askedAt } from '../surfaces.js';

/** What somebody asks of a whole program: words on a command line, or a request of a page. */
export type Asking = {
  readonly of: 'command line' | 'page';
  /** The words of a command; or a method, a target, and headers as “name: value”. */
  readonly words: readonly string[];
  /** It asks by the name of a whole scene: of a story in which the scene goes on it asks something else. */
  readonly whole?: true;
};

/** A file of stories or of a work, as a program is given it. */
export type ProgramFile = { readonly name: string; readonly content: string | Uint8Array };

/**
 * A whole program: what it writes, answers and ends with, letter by letter, when it is given these files and asked these
 * things. Whatever says where and when it ran is left out.
 */
export type Program = (files: readonly ProgramFile[], askings: readonly Asking[]) => Promise<readonly string[]>;

/** How an asking reads: “recap film.story.md --upto start”. */
export function askingAs({ of, words }: Asking): string {
  return of === 'page'
    ? words.join(' ')
    : words.map((word) => (/[^\w.:=/-]/.test(word) ? `“${word}”` : word)).join(' ');
}

/**
 * All that a reader at a position can ask of the command line and of the page of a story, in every form; and what they may
 * type by mistake, of what is told later too.
 */
export function askingsAt(telling: Compilation, position: Position, file: string, most: number): readonly Asking[] {
  const { story } = telling;
  const stop = story.stops.find((one) => one.position === position);
  const at = stop ? stopId(stop) : position === END ? ':end' : ':start';
  const slice = sliceAt(story, position);
  const scene = story.scenes.find(({ id }) => id === stop?.scene);
  const later = story.scenes.filter(({ told }) => told > position);
  const names = [...slice.entities.slice(-2), ...story.entities.filter(({ told }) => told > position).slice(0, 2)].map(
    ({ name }) => name,
  );
  // Not in the words of the later themselves: who types a later title says that it was reached.
  const slips = [...later.slice(0, 1).map(({ title }) => `${title.slice(0, -1)}qz`), '999', 'ch. 999'];
  // Where nobody knows how long it is, whoever says a minute may have got there.
  const isLong = lengthOf(story)?.count === undefined;
  const past = isLong ? [] : ['99999:00', 'p. 99999'];
  // On a command line a bare number is one that the work gives a scene.
  const here = /^\d+$/.test(at) && scene ? scene.title : at;
  const upto = (name: string, ...words: readonly string[]): Asking => command(name, file, ...words, '--upto', here);
  // From the first place of the telling on, which whoever is further on has reached.
  const [first] = slice.stops;
  const since = first && !/^\d+$/.test(stopId(first)) ? stopId(first) : ':start';
  const questions = askedAt(telling, position).slice(4, 4 + most);
  const found = slice.claims.flatMap(({ words }) => plain(words).split(' ').slice(-1)).slice(-1);
  const commands = [
    // All that is told, which the prose of it is not.
    upto('explain', '--evidence'),
    upto('explain'),
    upto('explain', '--as', 'markdown'),
    upto('explain', '--as', 'html'),
    upto('explain', '--json'),
    upto('explain', '--as', 'html', '-o', 'page.html'),
    upto('explain', '-o', 'article.md', '--as', 'markdown'),
    upto('recap'),
    upto('recap', '--json'),
    upto('recap', '--length', 'line'),
    upto('recap', '--since', since, '--length', 'paragraph'),
    upto('timeline'),
    upto('timeline', '--json'),
    upto('draw', 'orders', '-o', 'orders.svg'),
    upto('draw', 'storylines', '--order', 'happened', '--theme', 'dark'),
    upto('draw', pictureKinds[position % pictureKinds.length] ?? 'orders', '--json'),
    upto('who-knows'),
    upto('who-knows', '--json'),
    ...names.slice(0, 2).flatMap((name) => [upto('who-knows', '--as', name), upto('recap', '--as', name)]),
    ...names.flatMap((name) => [upto('recap', '--of', name), upto('recap', '--of', `${name}#`)]),
    ...questions.flatMap((question) => [upto('ask', question), upto('ask', question, '--json')]),
    ...[...questions.slice(0, 2), ...found].flatMap((words) => [
      upto('search', words),
      upto('search', words, '--json'),
    ]),
    ...names.slice(0, 3).map((name) => upto('search', ...found, '--by', name)),
    ...[...slips, ...past].map((words) => command('recap', file, '--upto', words)),
    ...refused.map((words) => upto(...words)),
    ...wholeNames(telling, position).map(
      (words): Asking => ({ ...command('recap', file, '--json', '--upto', words), whole: true }),
    ),
  ];
  const name = file.replace(/\.story\.md$|\.[^.]+$/i, '');
  const view = `/api/stories/${encodeURIComponent(name)}`;
  const place = `at=${encodeURIComponent(at)}`;
  const before = story.stops.findLast((one) => one.position < position);
  const scenes = [...(scene ? [scene] : []), ...later.slice(0, 1)];
  const eyes = [...slice.entities.slice(-2), ...story.entities.filter(({ told }) => told > position).slice(0, 1)].map(
    ({ id }) => `as=${encodeURIComponent(id)}`,
  );
  const [asked = 'Who?', then = asked] = questions.map((question) => encodeURIComponent(question));
  return [
    ...commands,
    page('GET', '/'),
    page('GET', '/api/stories'),
    page('HEAD', '/api/stories'),
    page('GET', `${view}?${place}`),
    page('HEAD', `${view}?${place}`),
    page('GET', `${view}?${place}`, 'if-none-match: *'),
    page('GET', `${view}?${place}`, 'range: bytes=0-9'),
    page('GET', `${view}?${place}`, 'accept-encoding: gzip'),
    ...(stop ? [page('GET', `${view}?next=${encodeURIComponent(before ? stopId(before) : ':start')}`)] : []),
    page('GET', `${view}/recap?${place}&since=${encodeURIComponent(since)}`),
    page('GET', `${view}/recap?${place}&since=no%23where&length=line`),
    ...eyes.map((as) => page('GET', `${view}?${place}&${as}`)),
    page('GET', `${view}?${[place, ...eyes].join('&')}`),
    ...questions.map((question) => page('GET', `${view}/ask?${place}&q=${encodeURIComponent(question)}`)),
    ...eyes.map((as) => page('GET', `${view}/ask?${place}&q=${asked}&${as}`)),
    ...['', ...eyes].map((as) => page('GET', `${view}/knows?${place}${as && `&${as}`}`)),
    page('GET', `${view}/knows?at=no%23where`),
    ...['', ...eyes].map((as) => page('GET', `${view}/picture?${place}&kind=orders&width=600${as && `&${as}`}`)),
    page('GET', `${view}/picture?at=no%23where&kind=orders&width=600`),
    page('GET', `${view}?stop=${before ? 1 : 0}`),
    page('GET', `${view}?next=no%23where&by=part`),
    page('GET', `${view}/ask?${place}&q=${then}&before=${asked}`),
    page('GET', `${view}/ask?at=no%23where&q=${asked}`),
    page('GET', `${view}?at=no%23where`),
    page('GET', `${view}?next=no%23where`),
    ...(isLong ? [] : [page('GET', `${view}?minute=99999`)]),
    page('GET', `${view}?where=here`),
    ...scenes.map(({ id }) => page('GET', `${view}/passage?${place}&scene=${encodeURIComponent(id)}`)),
    page('GET', `${view}%23/none`),
    page('POST', view),
    page('GET', '/api/events'),
  ];
}

/** What no command does, and each says why. */
const refused: readonly (readonly [string, ...string[]])[] = [
  ['explain', '--as', 'film'],
  ['explain', '-o', '.'],
  ['recap', '--off', 'nobody'],
  ['timeline', 'gone.story.md'],
  ['draw', 'orders', '--width', '12'],
  ['network'],
];

/**
 * What is asked of a work besides: who shares scenes with whom, as far as a scene that is over; by its title, by its number,
 * and by what names none.
 */
export function askingsOfWork(
  work: Source,
  telling: Compilation,
  position: Position,
  file: string,
  most: number,
): readonly Asking[] {
  const { story } = telling;
  const scene = story.scenes.findLastIndex(({ told }) => told <= position);
  // What only opens a script is no scene yet, and may become one by what follows it.
  const over = scene < 0 ? -1 : scene + work.segments.length - story.scenes.length;
  const segment = work.segments[over];
  const names = segment
    ? [sceneTitles(work)[over], segment.number].filter((name) => name !== undefined && name !== '')
    : [];
  return [
    ...askingsAt(telling, position, file, most).filter(({ whole }) => !whole),
    command('ask', file, `Who heard “${spokenBefore(work, over)}”?`, '--upto', String(names[0] ?? 'start')),
    ...[spokenBefore(work, over), ...names.slice(0, 1)].flatMap((asked) => [
      command('who-heard', file, String(asked), '--upto', String(names[0] ?? 'start')),
      command('who-heard', file, String(asked), '--json', '--upto', String(names[0] ?? 'start')),
    ]),
    ...['start', '999', 'ch. 999', ...names].flatMap((name) => [
      command('network', file, '--upto', String(name)),
      command('network', file, '--json', '--upto', String(name)),
    ]),
  ];
}

/** The first words of the last speech of a segment; of what comes after it nobody asks. */
function spokenBefore({ segments }: Source, index: number): string {
  const speech = segments[index]?.items.findLast((item) => item.kind === 'speech');
  const said = speech?.kind === 'speech' ? speech.parts.find(({ kind }) => kind === 'said') : undefined;
  return said?.text.split(' ').slice(0, 4).join(' ') || 'nothing';
}

/** By what else one names the place: the title of its scene and, where nothing is numbered, how many it is. */
function wholeNames({ story }: Compilation, position: Position): readonly string[] {
  const index = story.stops.some((one) => one.position === position)
    ? story.scenes.findLastIndex(({ told }) => told <= position)
    : -1;
  const scene = story.scenes[index];
  if (!scene || story.stops.some((one) => one.scene === scene.id && one.position > position)) return [];
  const past = story.scenes.slice(0, index + 1);
  const isFirst = past.filter(({ title }) => title.toLowerCase().endsWith(scene.title.toLowerCase())).length === 1;
  const isPlain = past.every(({ title }) => /^\p{L}{3}/u.test(title) && !/\d|,|^pro|^pre|^intro|^fore/iu.test(title));
  return [...(isFirst && isPlain ? [scene.title] : []), ...(isPlain ? [String(index + 1)] : [])];
}

/**
 * What a reader asks who is as far as the work itself says, where the scene after the position begins; and another file in
 * which one begins there, too. Undefined where nothing says so.
 */
export function measuredAt(
  telling: Compilation,
  position: Position,
  file: string,
  past: string,
): { readonly askings: readonly Asking[]; readonly other: string } | undefined {
  const { story } = telling;
  const unit = lengthOf(story)?.unit;
  const next = story.scenes.find(({ told }) => told === position + 1);
  const places = story.scenes.flatMap(({ id, told }) => {
    const claim = story.claims.find((one) => one.scene === id && one.sense.kind === 'at' && one.told <= told);
    return claim?.sense.kind === 'at'
      ? [{ id, said: claim.sense.measure, at: readMeasure(claim.sense.measure) ?? -1 }]
      : [];
  });
  const index = places.findIndex(({ id }) => id === next?.id);
  const place = places[index];
  if (!next || !place || unit === undefined || position === 0 || !/:|^p/i.test(place.said)) return undefined;
  // Only where what stands before it rises, and what stands before the position is over.
  if (places.slice(0, index).some(({ at }, i) => at < 0 || at >= place.at || at < (places[i - 1]?.at ?? 0)))
    return undefined;
  const name = encodeURIComponent(file.replace(/\.story\.md$|\.[^.]+$/i, ''));
  return {
    askings: [
      command('recap', file, '--json', '--upto', place.said),
      command('explain', file, '--upto', place.said),
      page('GET', `/api/stories/${name}?${unit}=${place.at}`),
    ],
    other: `${past}\n## Qzother, otherwise\n\n*At ${place.said}*\n\nQzsomething else.\n\n## Qzmore\n\nQzmore of it.\n`,
  };
}

function command(name: string, ...words: readonly string[]): Asking {
  return { of: 'command line', words: [name, ...words] };
}

function page(...words: readonly string[]): Asking {
  return { of: 'page', words };
}

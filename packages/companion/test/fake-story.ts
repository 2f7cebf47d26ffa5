import type { Explanation, Happening, Line, Profile, SceneSummary, SymbolReading, Word, Words } from 'unspool';
import { type CompactProfile, type Recap, type RecapLength, readTyped } from 'unspool/page';
import type { Asked, ReadingRoom, View } from 'unspool/serve';

/** Something and the stop at which it is told: 0 before the first scene, {@link after} after the last. */
export type Told<T> = readonly [told: number, value: T];

export const after = 1000;

/** A story by hand: every piece with the stop at which it is told. */
export type Script = {
  readonly title: string;
  readonly stops: readonly { readonly id: string; readonly label: string; readonly minute?: number }[];
  readonly minutes?: number;
  readonly dek: readonly Told<Line>[];
  readonly credits: readonly Told<{ readonly key: string; readonly value: Words }>[];
  readonly contentNotes: readonly string[];
  readonly takeaways: readonly Told<Line>[];
  readonly cast: readonly Told<Profile>[];
  readonly happened: readonly Told<SceneSummary>[];
  /** Scenes that happened before others that are told earlier: what they come before, and how that is said. */
  readonly earlier: readonly (Partial<Happening> & { readonly scene: string; readonly before: string })[];
  readonly questions: readonly Told<Explanation>[];
  /** What replaces a question's explanation later on. */
  readonly answers: readonly Told<Explanation>[];
  readonly symbols: readonly Told<SymbolReading>[];
  readonly themes: readonly Told<Line>[];
  readonly relations: readonly Told<Line>[];
  readonly outside: readonly Told<Line>[];
  readonly related: readonly Told<Line>[];
  readonly things: readonly Told<Profile>[];
};

export type FakeStory = ReadingRoom & {
  /** Saves another version of the file. */
  save(script: Script): void;
  /** Makes the file unreadable, or readable again. */
  breakDown(problem: string | undefined): void;
};

/** A story, in a room of its own, that comes from a script instead of a file. */
export function fakeStory(name: string, first: Script): FakeStory {
  let script = first;
  let problem: string | undefined;
  const listeners = new Set<(name: string) => void>();
  const changed = () => {
    for (const listener of listeners) listener(name);
  };
  const version = 3;
  return {
    stories: async () => ({ version, stories: [{ name, key: `${name}-key`, title: script.title }] }),
    viewAt: async (asked, where) => {
      if (asked !== name) return undefined;
      const position = positionOf(script, where);
      if (typeof position !== 'number') return { version, ...position };
      return { version, view: viewOf(script, position), ...(problem === undefined ? {} : { problem }) };
    },
    makersAt: async () => [],
    passagesAt: async (asked) => (asked === name ? { version, passages: [] } : undefined),
    recapAt: async (asked, _, since) => (asked === name ? { version, gone: since } : undefined),
    imageAt: async () => undefined,
    proofAt: async (asked, at) => (asked === name ? { version, gone: at } : undefined),
    pictureAt: async (asked, at) => (asked === name ? { version, gone: at } : undefined),
    knowsAt: async (asked, at) => (asked === name ? { version, gone: at } : undefined),
    replyAt: async (asked, at) => (asked === name ? { version, gone: at } : undefined),
    changes(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    save(next) {
      script = next;
      changed();
    },
    breakDown(why) {
      problem = why;
      changed();
    },
  };
}

export function line(text: string | Words, scenes: readonly string[] = [], more: Partial<Line> = {}): Line {
  return { words: typeof text === 'string' ? [{ text }] : text, scenes, ...more };
}

export const word = (text: string, more: Partial<Word> = {}): Word => ({ text, ...more });

function positionOf({ stops, minutes }: Script, asked: Asked): number | { gone: string } {
  if (typeof asked === 'object' && 'words' in asked) {
    const minute = readTyped(asked.words, 'minute');
    return minute === undefined ? { gone: asked.words } : positionOf({ stops, minutes } as Script, { measure: minute });
  }
  if (typeof asked === 'object' && 'stop' in asked) return asked.stop > stops.length ? after : asked.stop;
  if (typeof asked === 'object' && 'measure' in asked) {
    if (minutes !== undefined && asked.measure >= minutes) return stops.length;
    return stops.filter((_, at) => stops.slice(at + 1).some(({ minute }) => (minute ?? after) <= asked.measure)).length;
  }
  const id = typeof asked === 'string' ? asked : asked.next;
  const step = typeof asked === 'string' ? 0 : 1;
  if (id === ':start') return step;
  if (id === ':end') return after;
  const at = stops.findIndex((stop) => stop.id === id);
  if (at < 0) return { gone: id };
  return at + 1 + step > stops.length ? after : at + 1 + step;
}

function viewOf(script: Script, position: number): View {
  const upTo = <T>(list: readonly Told<T>[]) => list.filter(([told]) => told <= position).map(([, value]) => value);
  const ended = position >= after;
  const reached = script.stops.slice(0, position);
  const answers = upTo(script.answers);
  const happened = upTo(script.happened);
  const told = happened.flatMap((scene) => scene.lines.slice(0, 1));
  const recapOf = (length: RecapLength): Recap => ({
    title: 'What happened so far',
    length,
    paragraphs: told.map(({ words, scenes }) => ({ words, scenes })),
    reveals: [],
    open: [],
  });
  return {
    version: 3,
    title: script.title,
    at: ended ? ':end' : (reached.at(-1)?.id ?? ':start'),
    tellsOfMinds: false,
    as: [],
    minds: [[]],
    reached: reached.map(({ id, label, minute }) =>
      minute === undefined ? { id, label } : { id, label, at: `${minute} min` },
    ),
    ended,
    ...(script.minutes === undefined ? {} : { length: { unit: 'minute', count: script.minutes } }),
    essay: { opening: [], takeaways: { heading: '', points: [] }, sections: [] },
    article: {
      title: script.title,
      dek: upTo(script.dek),
      credits: upTo(script.credits),
      contentNotes: script.contentNotes,
      warning: warning(script.title, ended, reached.at(-1)?.label),
      ended,
      takeaways: upTo(script.takeaways),
      cast: upTo(script.cast).map(held),
      happened,
      chronology: chronologyOf(script, happened),
      questions: upTo(script.questions).map(
        (asked) => answers.findLast(({ question }) => question.claim === asked.question.claim) ?? asked,
      ),
      symbols: upTo(script.symbols),
      effects: [],
      themes: upTo(script.themes),
      relations: upTo(script.relations),
      outside: upTo(script.outside),
      related: upTo(script.related),
    },
    recap: { line: recapOf('line'), paragraph: recapOf('paragraph'), page: recapOf('page') },
    things: upTo(script.things).map(held),
  };
}

/** A profile as a payload holds it; nobody here takes turns. */
function held(profile: Profile): CompactProfile {
  return { ...profile, turns: 0 };
}

function chronologyOf({ earlier }: Script, happened: readonly SceneSummary[]): readonly Happening[] {
  const order: Happening[] = [];
  for (const { id, number, title } of happened) {
    const { before, ...more } = earlier.find(({ scene }) => scene === id) ?? {};
    const at = order.findIndex(({ scene }) => scene === before);
    order.splice(at < 0 ? order.length : at, 0, { scene: id, number, title, again: [], footing: 'assumed', ...more });
  }
  return order;
}

function warning(title: string, ended: boolean, label: string | undefined): string {
  if (ended) return `This explains all of ${title}, and gives away how it ends.`;
  if (label === undefined) return `This tells only what is known before ${title} begins.`;
  return `This explains ${title} up to and including “${label}”.`;
}

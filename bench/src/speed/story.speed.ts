import { notes, notesOf } from '../notes/notes.js';
import type { Job, Race } from './race.js';

type Outline = { readonly blocks: readonly { readonly line: unknown }[] };
type Language = { readonly parse: (name: string, text: string) => Outline };
type Told = { readonly story: { readonly kind: 'story' } };
type Stories = {
  readonly compile: (outline: Outline) => Told;
  /** What the old build calls it. */
  readonly tell?: (outline: Outline) => Told;
  readonly whole: (story: Told['story']) => object;
};
type Explain = { readonly article: (slice: object) => object };
type Publish = { readonly payload: (slice: object) => object };

const megabyte = notesOf(1_000_000);

/** Outlines are made anew in every run, since their lines are kept. */
const lines: Job = async ({ load }) => {
  const { parse } = await load<Language>('src/language/index.js');
  return () => parse('long', megabyte).blocks.map((block) => block.line);
};

const told: Job = async ({ load }) => {
  const { parse } = await load<Language>('src/language/index.js');
  const { compile, tell = compile } = await load<Stories>('src/story/index.js');
  return () => tell(parse('long', megabyte));
};

/** From a story; slices are made anew, since what follows from one is kept with it. */
const made =
  (text: string, work: (slice: object, explain: Explain, publish: Publish) => unknown): Job =>
  async ({ load }) => {
    const { parse } = await load<Language>('src/language/index.js');
    const { compile, tell = compile, whole } = await load<Stories>('src/story/index.js');
    const explain = await load<Explain>('src/explain/index.js');
    const publish = await load<Publish>('src/publish/index.js');
    const { story } = tell(parse('long', text));
    return () => work(whole(story), explain, publish);
  };

export const races: readonly Race[] = [
  { name: 'story of 1 MB, all lines read', goals: { time: 1 / 2 }, run: { job: lines } },
  { name: 'story of 1 MB, told from its text', goals: { time: 1 / 4 }, run: { job: told } },
  {
    name: 'story of 1 MB, its article',
    goals: { time: 1 / 4 },
    run: { job: made(megabyte, (slice, { article }) => article(slice)) },
  },
  {
    name: 'story of 4,000 scenes, the payload at its end',
    goals: { time: 1 / 4 },
    run: { job: made(notes(4000), (slice, _, { payload }) => payload(slice)) },
  },
];

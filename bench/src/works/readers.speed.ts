import { parseSync } from 'subtitle';
import type { Goals, Job, Race } from '../speed/race.js';
import { chaptersOf, epubOf, page, plainOf } from './books-made.js';
import { playOf } from './plays-made.js';
import { fdxOf, filmsOf, scriptOf } from './screenplay-made.js';
import { assOf, srtOf, vttOf } from './subtitles-made.js';

const subtitle: Race['peer'] = {
  name: 'subtitle',
  run: {
    job: () => {
      const text = srtOf(10_000_000);
      return Promise.resolve(() => parseSync(text));
    },
  },
};

const book = () => chaptersOf(5_000_000);

export const races: readonly Race[] = [
  reading('5 MB of Fountain', 'a.fountain', () => scriptOf(5_000_000), { time: 1 / 2 }),
  reading('20 MB of Fountain', 'a.fountain', () => scriptOf(20_000_000), { time: 1 / 2 }),
  { ...reading('100 MB of Fountain', 'a.fountain', () => filmsOf(100_000_000), { memory: 1 / 3 }), runs: 3 },
  reading('5 MB of Final Draft', 'a.fdx', () => fdxOf(5_000_000), { time: 1 / 2 }),
  reading('5 MB of TEI', 'a.xml', () => playOf(5_000_000), { time: 1 / 3 }),
  reading('5 MB of EPUB', 'a.epub', () => epubOf(book()), { time: 1 / 3 }),
  reading('5 MB of XHTML', 'a.xhtml', () => page(book().join('\n')), { time: 1 / 3 }),
  reading('5 MB of plain text', 'a.txt', () => plainOf(book()), { time: 1 / 3 }),
  reading('10 MB of SubRip', 'a.srt', () => srtOf(10_000_000), { time: 1 / 2 }),
  reading('10 MB of WebVTT', 'a.vtt', () => vttOf(10_000_000), { time: 1 / 2 }),
  reading('10 MB of Advanced SubStation', 'a.ass', () => assOf(10_000_000), { time: 1 / 2 }),
  { ...reading('10 MB of SubRip', 'a.srt', () => srtOf(10_000_000), { time: 1 }), peer: subtitle },
];

/** Reads a work that is made beforehand, of whatever format its bytes and its name say. */
function reading(what: string, name: string, made: () => Uint8Array | string, goals: Goals): Race {
  const job: Job = async ({ load }) => {
    const { readSource } = await load<{ readSource: (bytes: Uint8Array, name: string) => unknown }>(
      'src/read/index.js',
    );
    const work = made();
    const bytes = typeof work === 'string' ? new TextEncoder().encode(work) : work;
    return () => readSource(bytes, name);
  };
  return { name: `read ${what}`, goals, run: { job } };
}

import { parse } from '../../../packages/unspool/dist/src/language/index.js';
import type { PageFile, PageFiles } from '../../../packages/unspool/dist/src/site/index.js';
import { siteFiles } from '../../../packages/unspool/dist/src/site/index.js';
import { compile } from '../../../packages/unspool/dist/src/story/index.js';
import { notes } from '../notes/notes.js';

/**
 * `npm run bench -- sites [SCENES …]`: how large a published story is, by how many scenes it has, and how long it takes to make its
 * files. Ends with 1 where the largest takes more than half as much again for a scene as the smallest.
 */
export async function report(words: readonly string[]): Promise<void> {
  const sizes = words.length > 0 ? words.map(Number) : [250, 500, 1000, 2000];
  console.log('scenes    files    kB    largest kB    bytes a scene    most files for a place    seconds');
  const each: number[] = [];
  for (const scenes of sizes) {
    const { story } = compile(parse('long', notes(scenes)));
    const started = performance.now();
    let [files, bytes, largest, most] = [0, 0, 0, 0];
    for (const { path, text } of siteFiles({
      stories: [{ name: 'long', key: 'long', revision: '', story, works: [] }],
      page,
    })) {
      files += 1;
      bytes += text.length;
      largest = Math.max(largest, text.length);
      const [, on] = path.includes('/places/') ? (/,\{"on":\[([^\]]*)\]/.exec(String(text)) ?? []) : [];
      most = Math.max(most, on ? on.split(',').length + 1 : 1);
    }
    const seconds = (performance.now() - started) / 1000;
    each.push(bytes / scenes);
    const cells = [files, bytes / 1000, largest / 1000, bytes / scenes, most].map(Math.round);
    console.log([scenes, ...cells, seconds.toFixed(1)].join('    '));
  }
  if (Math.max(...each) > 1.5 * (each[0] ?? 0)) process.exitCode = 1;
}

const none: PageFile = { name: 'none', text: '' };

/** The files of the page itself count for no story. */
const page: PageFiles = { script: none, style: none, typeface: none, engine: none, icon: none };

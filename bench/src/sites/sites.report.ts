import { parse } from '../../../packages/unspool/dist/src/language/index.js';
import { publishedPlaces } from '../../../packages/unspool/dist/src/site/places.js';
import { compile } from '../../../packages/unspool/dist/src/story/index.js';
import { notes } from '../notes/notes.js';

/**
 * `npm run bench -- sites [SCENES …]`: how large the files of a published story are, for each scene, by how many scenes it has.
 * Ends with 1 where the largest takes more than half as much again for a scene as the smallest.
 */
export async function report(words: readonly string[]): Promise<void> {
  const sizes = words.length > 0 ? words.map(Number) : [125, 250, 500];
  console.log('scenes    places kB    engines kB    bytes a scene    most files for a place    seconds');
  const each: number[] = [];
  for (const scenes of sizes) {
    const started = performance.now();
    let [views, engines, files] = [0, 0, 0];
    for (const { view, engine } of publishedPlaces(compile(parse('long', notes(scenes))).story, 'long')) {
      views += JSON.stringify(view).length;
      engines += JSON.stringify(engine).length;
      files = Math.max(files, view.on.length + 1);
    }
    each.push((views + engines) / scenes);
    const cells = [
      views / 1000,
      engines / 1000,
      (views + engines) / scenes,
      files,
      (performance.now() - started) / 1000,
    ];
    console.log([scenes, ...cells.map(Math.round)].join('    '));
  }
  if (Math.max(...each) > 1.5 * (each[0] ?? 0)) process.exitCode = 1;
}

import { check } from '../../../packages/unspool/dist/src/checks/index.js';
import { parse } from '../../../packages/unspool/dist/src/language/index.js';
import { compile, whole } from '../../../packages/unspool/dist/src/story/index.js';
import { chronology } from '../../../packages/unspool/dist/src/time/index.js';
import type { Benchmark } from '../measure.js';
import { sagaNotes } from './saga-notes.js';

const sagas = [1000, 10_000].map((scenes) => ({ scenes, text: sagaNotes(scenes) }));
for (const { scenes, text } of sagas) {
  const { clashes } = chronology(whole(compile(parse('saga', text)).story));
  if (clashes.length) throw new Error(`The saga of ${scenes} scenes holds together.`);
}

/** Contradicts a chain of scenes over every distance, one contradiction at a time, and counts the lines that explain it. */
function contradict(): void {
  const scene = (index: number) =>
    `\n## Scene ${index}\n\n*${index ? `after [Scene ${index - 1}]` : '1911'}*\n\nIt rains.\n`;
  const chain = `# A chain\n${Array.from({ length: 60 }, (_, index) => scene(index)).join('')}`;
  const sizes: { readonly said: number; readonly shown: number }[] = [];
  for (let distance = 1; distance <= 50; distance += 1) {
    const wrong = `\n## Wrong\n\n*after [Scene ${distance + 5}], before [Scene 5]*\n\nIt rains.\n`;
    const story = whole(compile(parse('chain', chain + wrong)).story);
    const [clash] = chronology(story).clashes;
    const [found] = check(story).filter(({ because }) => because);
    if (clash) sizes.push({ said: clash.statements.length, shown: found?.because?.length ?? 0 });
  }
  const most = (of: 'said' | 'shown') => Math.max(...sizes.map((size) => size[of]));
  console.log(
    `${sizes.length} of 50 contradictions found, of up to ${most('said')} statements; shown in ${most('shown')} lines or fewer`,
  );
}
contradict();

export const benchmarks: readonly Benchmark[] = sagas.flatMap(({ scenes, text }) => {
  const { story } = compile(parse('saga', text));
  const size = `${scenes.toLocaleString('en')} scenes`;
  return [
    { name: `solve ${size}`, work: () => chronology(whole(story)).clashes, runs: 5 },
    { name: `solve and order ${size}`, work: () => chronology(whole(story)).order, runs: 5 },
    { name: `check ${size}`, work: () => check(whole(story)), runs: 5 },
  ];
});

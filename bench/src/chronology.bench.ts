import { check } from 'unspool/checks';
import { parse } from 'unspool/language';
import { tell, whole } from 'unspool/story';
import { chronology } from 'unspool/time';
import type { Benchmark } from './measure.js';
import { sagaNotes } from './saga-notes.js';

const sagas = [1000, 10_000].map((scenes) => ({ scenes, text: sagaNotes(scenes) }));
for (const { scenes, text } of sagas) {
  const { clashes } = chronology(whole(tell(parse('saga', text)).story));
  if (clashes.length) throw new Error(`The saga of ${scenes} scenes holds together.`);
}

/** Contradicts a saga of 1,000 scenes in many ways, one at a time, and counts the lines that explain it. */
function contradict(): void {
  const text = sagaNotes(1000);
  const lines: number[] = [];
  for (let scene = 50; scene < 1000; scene += 19) {
    // Whoever comes after the next scene of its own strand comes before the one after that.
    const wrong = `\n## Wrong\n\n*after [Scene ${scene - (scene % 8) + 24}], before [Scene ${scene - (scene % 8)}]*\n\nIt rains.\n`;
    const lie = `\n## First\n\n*1905-01-${String(10 + (scene % 19))}*\n\nIt rains.\n\n## Second\n\n*before [First], 1906*\n\nIt rains.\n`;
    const found = check(whole(tell(parse('saga', text + (scene % 2 ? wrong : lie))).story));
    const clash = found.find(({ because }) => because);
    if (clash) lines.push(clash.because?.length ?? 0);
  }
  const short = lines.filter((count) => count <= 7).length;
  console.log(
    `${lines.length} contradictions explained, ${short} of them in seven lines or fewer; at most ${Math.max(...lines)}`,
  );
}
contradict();

export const benchmarks: readonly Benchmark[] = sagas.flatMap(({ scenes, text }) => {
  const { story } = tell(parse('saga', text));
  const size = `${scenes.toLocaleString('en')} scenes`;
  return [
    { name: `solve ${size}`, work: () => chronology(whole(story)).clashes, runs: 5 },
    { name: `solve and order ${size}`, work: () => chronology(whole(story)).order, runs: 5 },
    { name: `check ${size}`, work: () => check(whole(story)), runs: 5 },
  ];
});

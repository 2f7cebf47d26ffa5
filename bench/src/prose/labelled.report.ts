import { readingsOf, scorable } from './engine.js';
import { type LabelledNovel, labelledIn } from './labelled.js';
import { sceneLines } from './scenes-labelled.js';
import { judged, type Score, scoreOf, summed } from './score.js';
import { stretchesOf } from './stretches.js';
import { attributionCells, attributionHead, gradeCells, gradeHead, row, share } from './tables.js';

/**
 * `npm run bench -- labelled FOLDER`: reads ten novels that are in the public domain, whose folders of XHTML are below a folder,
 * and prints how many of forty labelled quotations a novel are told to be whose they are (as protocol D), and how many of the
 * labelled borders of scenes and turns of time are found.
 */
export async function report([folder, ...words]: readonly string[]): Promise<void> {
  const novels = folder === undefined ? [] : labelledIn(folder);
  if (novels.length === 0) {
    console.log(
      folder === undefined
        ? 'Which folder? npm run bench -- labelled FOLDER'
        : `No labelled novels at ${folder}: skipped.`,
    );
    return;
  }
  const scores: Score[] = [];
  let [unsaid, mistaken] = [0, 0];
  console.log(row('novel', ...attributionHead.slice(0, 4), ...gradeHead));
  for (const novel of novels) {
    const { score, taken } = look(novel, words.includes('--wrong'));
    scores.push(score);
    unsaid += novel.unsaid.length;
    mistaken += taken;
    console.log(row(novel.name, ...cellsOf(score)));
  }
  console.log(row(`${novels.length} novels`, ...cellsOf(summed(scores))));
  console.log(
    `Of ${unsaid} titles, terms and words in marks ${mistaken} are taken for speech (${share(mistaken, unsaid)} %).`,
  );
  for (const line of sceneLines(folder ?? '')) console.log(line);
}

function cellsOf(score: Score): readonly string[] {
  return [...attributionCells(score).slice(0, 4), ...gradeCells(score)];
}

function look(novel: LabelledNovel, lists: boolean) {
  const stretches = stretchesOf(novel.text, 'chapter');
  const reading = scorable(stretches, readingsOf(stretches, 'en'), 'none');
  const taken = judged({ ...novel, quotations: novel.unsaid }, reading).filter(({ quotation, found }) => {
    return found && found.to - found.from <= 2 * (quotation.to - quotation.from);
  });
  if (lists)
    for (const { quotation, found, isRight } of judged(novel, reading)) {
      const names = [...(reading.people.get(found?.speaker?.person ?? '')?.names.keys() ?? [])].slice(0, 3).join('/');
      const who = novel.people[quotation.speaker]?.names[0];
      const said = novel.text.slice(quotation.from, quotation.from + 60);
      if (!isRight)
        console.log(
          `  ${who}, not ${names || '–'} (${found?.speaker?.grade === 'sure' ? 'surely, ' : ''}${found?.speaker?.rule ?? (found ? 'none' : 'lost')}): ${said}`,
        );
    }
  return { score: scoreOf(novel, reading), taken: taken.length };
}

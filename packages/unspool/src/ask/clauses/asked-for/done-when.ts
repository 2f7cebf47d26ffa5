import { basesOf } from '../../../language/index.js';
import type { Slice } from '../../../story/index.js';
import type { Asked } from '../../stated/asked.js';
import { placesOf } from '../../stated/cover.js';
import type { Item } from '../../stated/items.js';
import { type Stated, sentencesWith } from '../../stated/stated-sentences.js';
import type { Stretch } from '../../told/stretch.js';
import type { Parsed } from '../grammar/clauses.js';
import { type Match, parsedSoFar } from '../matches.js';
import { rolesOf, tellsItem } from '../roles.js';

/** What somebody does when something happens: the clause beside the one that tells of that behind "when". */
export function doneWhen(slice: Slice, { wants, gap, verb, items, modal, stranded }: Asked): readonly Match[] {
  const isDoing = verb !== undefined && /^(?:do|did|does)$/.test(verb.word);
  const [who, ...others] = items.filter((item) => item !== verb && item.as !== 'scene');
  const scene = items.filter(({ as, opener }) => as === 'scene' && whens.has(opener ?? ''));
  const isOther = items.length !== scene.length + 2 || others.length > 0;
  if (wants !== 'thing' || gap !== 'object' || !isDoing || modal !== undefined || stranded !== undefined) return [];
  if (isOther || scene.length === 0 || !who?.isPerson || who.as !== 'subject') return [];
  const sentences = sentencesWith(
    slice,
    scene.flatMap(({ keys }) => [...keys]),
  );
  return [...sentences].flatMap((sentence): readonly Match[] => {
    const parsed = parsedSoFar(sentence);
    const when = stretchOf(slice, sentence, parsed, scene);
    if (!when || !isOfThose(slice, sentence, parsed, when, [...scene, who])) return [];
    return parsed.clauses.flatMap((clause): readonly Match[] => {
      const { verb: does, standing, subject } = clause;
      const isInside = does.main >= when.from && does.main < when.to;
      const bases = basesOf(sentence.tokens[does.main]?.text ?? '');
      if (isInside || standing !== 'so' || does.form !== 'finite' || does.isBe || bases.includes('have')) return [];
      const told = subject.map((noun) => tellsItem(slice, sentence, noun, who)).find((one) => one?.isSure);
      return told ? [{ sentence, clause, parsed, roles: rolesOf(clause, () => false), gap: [], ...told }] : [];
    });
  });
}

/** "laughed when Ann heard the bell" is of Ann, whom "when he heard the bell" does not mean. */
function isOfThose(
  slice: Slice,
  sentence: Stated,
  { clauses }: Parsed,
  { from, to }: Stretch,
  those: readonly Item[],
): boolean {
  const doers = clauses.filter(({ verb }) => verb.main > from && verb.main < to).flatMap(({ subject }) => subject);
  return doers.every((noun) => those.some((item) => tellsItem(slice, sentence, noun, item)));
}

const whens: ReadonlySet<string> = new Set(['when', 'after', 'as', 'once']);

/** The clause behind "when" that tells all of the scene. */
function stretchOf(slice: Slice, sentence: Stated, { chunks }: Parsed, scene: readonly Item[]): Stretch | undefined {
  for (const [at, chunk] of chunks.entries()) {
    if (chunk.kind !== 'start' || !whens.has(chunk.text)) continue;
    const end = chunks.findIndex(({ kind }, place) => place > at && (kind === 'comma' || kind === 'stop'));
    const to = chunks[end]?.from ?? sentence.tokens.length;
    const isInside = (item: Item) => placesOf(slice, sentence, item).some((one) => one.at > chunk.from && one.at < to);
    if (scene.every(isInside)) return { from: chunk.from, to };
  }
  return undefined;
}

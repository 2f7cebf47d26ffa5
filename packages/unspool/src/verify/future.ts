import { addAll } from '../base/lists.js';
import type { Chance } from './chance.js';
import { someClaim, someone, type Vocabulary } from './vocabulary.js';

/**
 * Another continuation: other scenes, other people, other answers, of any length. It begins with a stop, so that
 * nothing of it is told before. `midScene`: the scene at hand may go on.
 */
export function inventedFuture(words: Vocabulary, chance: Chance, midScene: boolean): string {
  const blocks: string[] = [];
  if (midScene && chance.oneIn(3)) addAll(blocks, ['---', ...sceneBody(words, chance)]);
  const least = midScene ? 0 : 1;
  for (let scenes = least + chance.below(5); scenes > 0; scenes -= 1) {
    addAll(blocks, [`${chance.pick(['##', '##', '##', '###'])} ${title(words, chance)}`, ...sceneBody(words, chance)]);
    if (chance.oneIn(4)) addAll(blocks, ['---', ...sceneBody(words, chance)]);
    if (chance.oneIn(6)) blocks.push(`# ${words.fresh()}`);
  }
  if (midScene && (blocks.length === 0 || chance.oneIn(2)))
    addAll(blocks, [`# ${words.fresh()}`, ...lastPart(words, chance)]);
  return `${blocks.join('\n\n')}\n\n${bearerOf(words.later, words)}\n`;
}

/** A claim by this name, for what waits for it. */
export function bearerOf(name: string, words: Vocabulary): string {
  return `- **${name}**: ${words.fresh()} ${words.fresh()}.`;
}

function sceneBody(words: Vocabulary, chance: Chance): readonly string[] {
  const blocks: string[] = [];
  if (chance.oneIn(2))
    blocks.push(
      `*${words.fresh()} · with ${known(words, chance)}, ${words.fresh()} · before [${aScene(words, chance)}] · ${1600 + chance.below(900)}*`,
    );
  for (let count = chance.below(4); count > 0; count -= 1) blocks.push(paragraph(words, chance));
  for (let count = chance.below(7); count > 0; count -= 1) blocks.push(statement(words, chance));
  if (blocks.length === 0) blocks.push(`${words.fresh()} waits.`);
  return blocks;
}

function paragraph(words: Vocabulary, chance: Chance): string {
  return `${someone(words, chance)} **${label(words, chance)}**, and ${words.fresh()} sees **${words.fresh()}**.`;
}

function statement(words: Vocabulary, chance: Chance): string {
  const person = someone(words, chance);
  const fresh = words.fresh();
  const claim = someClaim(words, chance);
  const said = chance.pick([
    `- Person: **${fresh}**, also ${words.fresh()}, played by ${words.fresh()}`,
    `- ${person} is ${someone(words, chance)}.`,
    `- ${person} is ${fresh}.`,
    `- **${label(words, chance)}**: ${fresh} dies.\n  - because [${claim}]`,
    `- ${question(words, chance)}`,
    ...answers(words, chance, fresh),
    `- Overturns [${claim}]: ${fresh} dies.\n  - because [${claim}], [${aScene(words, chance)}]`,
    `- Pays off [${claim}].`,
    `- Symbol: **${fresh}**, also ${words.fresh()}, salt`,
    `- Document: **${fresh}**, ${words.fresh()}'s\n\n| a | ${words.fresh()} |\n|---|---|\n| b | c |`,
    `- ${person} believes that ${fresh} is ${someone(words, chance)}. (unlikely)`,
    `- Outside: ${fresh} of ${words.fresh()}. (custom)`,
    `- ${person} means ${fresh} to ${someone(words, chance)}.`,
    `- ${person} kills ${someone(words, chance)}.\n  - when: before [${aScene(words, chance)}]\n  - against [${claim}]`,
  ]);
  const whole = /^- ([^:[]*)\.(?:\n|$)/.exec(said)?.[1];
  return whole === undefined || words.mayFollow(whole, 'others') ? said : `- ${fresh}.`;
}

function answers(words: Vocabulary, chance: Chance, fresh: string): readonly string[] {
  if (words.questions.length === 0) return [];
  const one = () => chance.pick(words.questions);
  return [
    `- Answer to [${one()}]: not so, but ${fresh}.\n  - because [${someClaim(words, chance)}]`,
    `- Answer to [${one()}]: the very opposite of ${fresh}. (in part)`,
    `- Answer to [${one()}]: ${fresh}. (possible)`,
  ];
}

function lastPart(words: Vocabulary, chance: Chance): readonly string[] {
  return [
    `- Theme: ${words.fresh()} ${words.fresh()}.\n  - because [${someClaim(words, chance)}]`,
    `- Takeaway: ${words.fresh()}.\n  - because [${aScene(words, chance)}]`,
    ...(words.questions.length > 0 ? [`- Answer to [${chance.pick(words.questions)}]: none`] : []),
  ];
}

/** A new title, that of an earlier scene, or one that has the same address. */
function title(words: Vocabulary, chance: Chance): string {
  const [known] = chance.shuffled(words.scenes);
  if (known === undefined || chance.oneIn(2)) return `${words.fresh()} ${words.fresh()}`;
  const name = chance.oneIn(2) ? known : `${known}?!`;
  return words.mayFollow(name, 'scenes') ? name : words.fresh();
}

function label(words: Vocabulary, chance: Chance): string {
  const [known] = chance.shuffled(words.labels);
  return known !== undefined && words.mayFollow(known, 'others') && chance.oneIn(2) ? known : words.fresh();
}

function question(words: Vocabulary, chance: Chance): string {
  const [known] = chance.shuffled(words.questions);
  return known !== undefined && words.mayFollow(known, 'others') && chance.oneIn(2)
    ? known
    : `Who is ${words.fresh()}?`;
}

function known(words: Vocabulary, chance: Chance): string {
  const name = someone(words, chance);
  return words.mayFollow(name, 'others') ? name : words.fresh();
}

function aScene(words: Vocabulary, chance: Chance): string {
  return words.scenes.length > 0 ? chance.pick(words.scenes) : words.later;
}

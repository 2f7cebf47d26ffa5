import { isTrade } from '../../explain/index.js';
import { basesOf } from '../../language/index.js';
import { perSlice, type Slice } from '../../story/index.js';
import { statedSentences } from '../stated/stated-sentences.js';

/** "Is Ada a smoker?" asks whether she smokes, where that is told and no smoker is. */
export function asDoing(slice: Slice, question: string): readonly string[] {
  const [, is = '', who = '', doer = ''] = /^(is|was) ([^?]{1,60}?) an? (\p{L}{4,20})\?*$/iu.exec(question) ?? [];
  const noun = doer.toLowerCase();
  const { verbs, words } = verbsTold(slice);
  if (!/(?:er|or)$/u.test(noun) || isTrade(noun) || words.has(noun)) return [];
  const stem = noun.slice(0, -2);
  const verb = [`${stem}e`, stem, stem.slice(0, -1)].find((base) => base.length > 2 && verbs.has(base));
  return verb === undefined ? [] : [`${/^is$/iu.test(is) ? 'Does' : 'Did'} ${who} ${verb}?`];
}

const verbsTold = perSlice((slice) => {
  const words = new Set<string>();
  for (const { tokens } of statedSentences(slice).all)
    for (const { text, isMark, entity } of tokens) if (!isMark && entity === undefined) words.add(text);
  return { words, verbs: new Set([...words].flatMap(basesOf)) };
});

import { isTrade } from '../../explain/index.js';
import { basesOf } from '../../language/index.js';
import { perSlice, type Slice } from '../../story/index.js';
import { parsedSoFar } from '../clauses/matches.js';
import { statedSentences } from '../stated/stated-sentences.js';

/** "Is Ada a smoker?" asks whether she smokes, where that is told by itself and no smoker is. */
export function asDoing(slice: Slice, question: string): readonly string[] {
  const [, is = '', who = '', doer = ''] = /^(is|was) ([^?]{1,60}?) an? (\p{L}{4,20})\?*$/iu.exec(question) ?? [];
  const noun = doer.toLowerCase();
  const { verbs, words } = verbsTold(slice);
  if (!/(?:er|or)$/u.test(noun) || isTrade(noun) || words.has(noun)) return [];
  const stem = noun.slice(0, -2);
  const verb = [`${stem}e`, stem, stem.slice(0, -1)].find((base) => base.length > 2 && verbs.has(base));
  return verb === undefined ? [] : [`${/^is$/iu.test(is) ? 'Does' : 'Did'} ${who} ${verb}?`];
}

/** The words that are told, and the verbs with nothing behind them: who runs to a shop, or leads a horse, is no runner and no leader. */
const verbsTold = perSlice((slice) => {
  const words = new Set<string>();
  const habits = new Set<string>();
  const deeds = new Set<string>();
  for (const sentence of statedSentences(slice).all) {
    for (const { text, isMark, entity } of sentence.tokens) if (!isMark && entity === undefined) words.add(text);
    for (const { verb, objects, more } of parsedSoFar(sentence).clauses)
      for (const base of basesOf(sentence.tokens[verb.main]?.text ?? ''))
        (objects.length + more.length > 0 ? deeds : habits).add(base);
  }
  return { words, verbs: new Set([...habits].filter((base) => !deeds.has(base))) };
});

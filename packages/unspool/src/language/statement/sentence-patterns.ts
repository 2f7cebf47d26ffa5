import { foreign } from '../inline/run.js';
import { oneOf, perTable } from '../pattern.js';
import type { Verb } from '../verbs.js';

/** The patterns by which sentences are read, once for each table of words. */
export const patterns = perTable((words) => {
  const { that, conditions, joiners, alternatives, idioms, particles, ways, sources, be, agents } = words.grammar;
  const { adverbs, clauses, determiners } = words.grammar;
  const meant = new Map(
    Object.entries(words.verbs).flatMap(([verb, forms]) => forms.map((form) => [form, verb as Verb])),
  );
  const verb = oneOf([...meant.keys()]);
  // "Ada turns 40" tells of a state, "Ada turns the key" does not.
  const { turns } = words.life;
  for (const form of turns) meant.set(form, 'becomes');
  const spelled = oneOf(Object.keys(words.time.numbers).filter((word) => !words.time.one.includes(word)));
  const number = `(?:\\d{1,3}|${spelled}(?:[ -]${spelled})?)`;
  const done = `(?<be>${oneOf(be)})(?: ${oneOf(adverbs)})? (?<done>${oneOf(Object.keys(words.passives))})`;
  const from = `\\s*(?<how>${oneOf(Object.keys(sources))}) (?<source>[^:;${foreign}]{1,80}?|[^:;]{1,80}?(?= ${oneOf(that)} ))`;
  return {
    meant,
    verb: new RegExp(` (?:${done}|(?<form>${verb}|${oneOf(turns)}(?= ${number}[.!]?$)))(?=[ :,.;!?)]|$)`, 'g'),
    being: new RegExp(`(?<= )${oneOf(be)}(?: ${oneOf(adverbs)})? $`),
    lead: new RegExp(`\\s?(?:${oneOf(that)} (?=\\S)|:\\s*|,?\\s*(?=${foreign}))`, 'y'),
    sourced: new RegExp(`${from} ${oneOf(that)} (?=\\S)`, 'y'),
    sourcedLoosely: new RegExp(`${from}(?: ${oneOf(that)} (?=\\S)|:\\s*|, ?(?=${foreign}+[.!…\\s]*$))`, 'y'),
    opens: new RegExp(`^(?:${oneOf(that)} |:)`),
    next: new RegExp(`^(?:,|;|${oneOf(joiners)} |(${oneOf(alternatives)} ))`),
    hearer: new RegExp(`^(.+?)(?: ${oneOf(that)} (?=\\S)|: ?|,? (?=${foreign}))`),
    joined: new RegExp(` ${oneOf(joiners)} `),
    clause: new RegExp(` ${oneOf(clauses)} `),
    determiner: new RegExp(`(?: |^)${oneOf(determiners)}$`, 'i'),
    source: new RegExp(` (${oneOf(Object.keys(sources))}) (?=\\S)`),
    condition: new RegExp(` ${oneOf(conditions)} `),
    idiom: new RegExp(`^${oneOf(idioms)}(?: |$)`),
    particle: new RegExp(`^${oneOf(particles)} `),
    way: new RegExp(` ${oneOf(ways)} `),
    ways: new RegExp(` ${oneOf(ways)} `, 'g'),
    suffered: new RegExp(
      `^(?<head>.*?)(?:$|(?<way>(?: (?!${oneOf(agents)} )${oneOf(ways)} .*?)?)(?:$| ${oneOf(agents)} (?<by>[^]+)$))`,
      's',
    ),
  };
});

import { plain, type Run } from '../inline/run.js';
import { lookUp, oneOf, perTable } from '../pattern.js';
import type { Rule, WordTable } from '../word-table.js';

/** Reads what stands after `Rule:`; null if it is none of the rules that a story can have. */
export function readRule(runs: readonly Run[], words: WordTable): Rule | null {
  const text = plain(runs.map((run) => ({ text: run.ref ?? run.text })))
    .replace(/’/g, "'")
    .replace(/\.\s*$/, '')
    .trim();
  if (text.length > longestRule) return null;
  const fixed = lookUp(words.rules.fixed, text);
  if (fixed) return fixed;
  const { who = '', not, whom = '' } = patterns(words).exec(text)?.groups ?? {};
  if (who === '' || whom === '') return null;
  const { all, none } = words.rules;
  const isNone = (name: string) => none.includes(name.toLowerCase());
  const named = (name: string) => (isNone(name) || all.includes(name.toLowerCase()) ? undefined : name);
  const [one, other] = [named(who), named(whom)];
  const nobodies = [who, whom].filter(isNone).length;
  // Whom nobody mistrusts, everybody trusts.
  const isDenied = nobodies > 1 || (not !== undefined) !== (nobodies === 1);
  return {
    rule: 'trust',
    is: isDenied ? 'closed' : 'open',
    ...(one === undefined ? {} : { who: one }),
    ...(other === undefined ? {} : { whom: other }),
  };
}

const longestRule = 200;

const patterns = perTable(
  ({ rules: { trusts, mistrusts } }) =>
    new RegExp(`^(?<who>\\S.{0,80}?) (?:(?<not>${oneOf(mistrusts)})|${oneOf(trusts)}) (?<whom>\\S.{0,80})$`, 'i'),
);

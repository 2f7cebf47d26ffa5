import { didYouMean, nearest } from '../../../base/index.js';
import { english, lookUp, plain } from '../../../language/index.js';
import type { Position } from '../../story.js';
import type { Registry } from '../entities.js';
import type { TellingUnit } from '../telling-unit.js';

type Claiming = Extract<TellingUnit['content'], { kind: 'bullet' }>['statement']['claiming'];

/** What is wrong with a line that says how minds work: before the first scene it is a rule that a story can have, and names those who are introduced by then. */
export function ruleSlip(
  claiming: Claiming,
  raw: Position,
  { names }: Registry,
): { readonly words: string; readonly nearest: string } | undefined {
  if (claiming.kind === 'pair' && raw === 0 && isRuleLike(claiming)) {
    const words = plain(claiming.value);
    const near = nearest(words, Object.keys(english.rules.fixed));
    return { words, nearest: near === undefined ? forms : didYouMean(near) };
  }
  if (claiming.kind !== 'rule' || claiming.rule.rule !== 'trust') return undefined;
  const unknown = [claiming.rule.who, claiming.rule.whom].find((name) => name !== undefined && !names.find(name, raw));
  if (unknown === undefined) return undefined;
  return { words: plain(claiming.body), nearest: `Introduce “${unknown}” above it.` };
}

/** Whether a line begins as a rule does, and is none. */
export function isRuleLike(claiming: Claiming): boolean {
  return claiming.kind === 'pair' && lookUp(english.keywords, claiming.key) === 'rule';
}

const forms = `Write ${[...Object.keys(english.rules.fixed), 'Ada trusts nobody', 'Ada does not trust Ben']
  .map((form) => `“${form}”`)
  .join(', ')}, with names of yours.`;

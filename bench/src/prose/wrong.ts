import { readingsOf, scorable } from './engine.js';
import type { GoldNovel } from './reading.js';
import { type Judged, judged } from './score.js';
import { stretchesOf } from './stretches.js';

/** What a rule has wrong in a novel, a line each; of the rule "none", what it leaves open, and of "lost", the quotations not found. */
export function wrongIn(novel: GoldNovel, rule: string): readonly string[] {
  const stretches = stretchesOf(novel.text, 'chapter');
  const reading = scorable(stretches, readingsOf(stretches), 'none');
  const ruleOf = ({ found }: Judged) => (found ? (found.speaker?.rule ?? 'none') : 'lost');
  return judged(novel, reading)
    .filter((one) => !one.isRight && ruleOf(one) === rule)
    .map(({ quotation, found }) => {
      const who = novel.people[quotation.speaker]?.names[0] ?? '?';
      const names = [...(reading.people.get(found?.speaker?.person ?? '')?.names.keys() ?? [])].slice(0, 3);
      const { from, to } = quotation;
      const around = `${novel.text.slice(Math.max(0, from - 160), from)}▶${novel.text.slice(from, to)}◀${novel.text.slice(to, to + 120)}`;
      return `${novel.name} ${from}: ${who}, not ${names.join('/') || '–'} | ${around.replace(/\s+/g, ' ')}`;
    });
}

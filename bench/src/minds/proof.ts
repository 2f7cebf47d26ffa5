import type { Answer, Told } from './answers.js';
import type { Asked } from './asked.js';
import type { Beliefs } from './kernel.js';

/**
 * Why a chain of people has what it has: each sentence that changed what it is about, or was noticed by the chain, with who of the chain
 * perceived it, and took the next to perceive it.
 */
export function proofOf({ sentences, course, beliefs }: Told, asked: Asked, { fluent }: Answer): readonly string[] {
  const { happenings, told } = course;
  const { chain } = asked;
  const last = happenings.length - 1;
  const trail = new Set(beliefs.trail(chain, fluent, last));
  const changes = new Set(beliefs.trail([], fluent, last));
  const lines: string[] = [];
  happenings.forEach((happening, at) => {
    const isTold = (happening.says ?? []).some((one) => one.fluent === fluent);
    if (!trail.has(at) && !changes.has(at) && !isTold && !comesOrGoes(chain, at)) return;
    const line = `${(told[at] as number) + 1} ${sentences[told[at] as number]}${trail.has(at) || changes.has(at) || isTold ? ` – ${noticed(beliefs, chain, at)}` : ''}`;
    if (lines.includes(line)) return;
    lines.push(line);
    const next = (told[at] as number) + 1;
    if (/^While this/.test(sentences[next] ?? '')) lines.push(`${next + 1} ${sentences[next]}`);
  });
  return lines;

  function comesOrGoes(people: readonly string[], at: number): boolean {
    return (happenings[at]?.moves ?? []).some(({ who }) => people.includes(who));
  }
}

/** How far down a chain of people a happening reaches, in words. */
export function noticed(beliefs: Beliefs, people: readonly string[], at: number): string {
  if (people.length === 0) return 'so it is';
  const parts = people.flatMap((who, index) => {
    const before = people.slice(0, index);
    if (index > 0 && !beliefs.perceives(before, at)) return [];
    const own = beliefs.perceives([...before, who], at);
    if (index === 0) return [`${who} ${own ? 'perceives it' : 'does not perceive it'}`];
    return [own ? `and that ${who} does` : `and that ${who} does not`];
  });
  return parts.join(', ');
}

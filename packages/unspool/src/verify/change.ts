import { withoutEnd } from '../base/ends.js';
import { parse } from '../language/index.js';
import type { Compilation, Position } from '../story/index.js';
import type { Chance } from './chance.js';
import type { PastLine } from './past.js';
import type { Vocabulary } from './vocabulary.js';

/** The same scenes in another order, with longer titles, some left out, and each answer given to another question. */
export function changedTail(tail: string, words: Vocabulary, chance: Chance, midScene: boolean): string {
  const sections = sectionsOf(tail);
  const [first = '', ...rest] = sections;
  const begins = !midScene || !/^#{1,6}[ \t]/.test(first) ? [first] : [];
  const others = chance.shuffled(begins.length > 0 ? rest : sections).filter(() => !chance.oneIn(5));
  const order = [...begins, ...others];
  const text = (order.length > 0 ? order : [first]).map((section) => `${withoutEnd(section, /[\n\r]/)}\n\n`).join('');
  return otherAnswers(text, chance).replace(/^#{1,6}[ \t]+\S.*$/gm, (title) =>
    chance.oneIn(2) ? `${title} ${words.fresh()}` : title,
  );
}

/** What stands before the first heading, if anything does, and each heading with what follows it. */
function sectionsOf(text: string): readonly string[] {
  const sections: string[] = [];
  // The line end keeps a `---` at the beginning from opening a head.
  for (const block of parse('', `\n${text}`).blocks.slice(1)) {
    if (block.kind === 'heading' || sections.length === 0) sections.push(block.text);
    else sections[sections.length - 1] += block.text;
  }
  return sections;
}

function otherAnswers(text: string, chance: Chance): string {
  const pattern = /^([ \t]*- Answer to \[[^[\]\n]*\]:)(.*)$/gm;
  const answers = chance.shuffled([...text.matchAll(pattern)].map((found) => found[2] as string));
  let next = 0;
  return text.replace(pattern, (_, lead: string) => {
    next += 1;
    return `${lead}${answers[next - 1]}`;
  });
}

/** Other names for everybody and everything that is first told after the position. */
export function renaming({ story }: Compilation, position: Position, words: Vocabulary): (text: string) => string {
  const later = [
    ...story.entities.flatMap((entity) => (entity.told > position ? [entity.name] : [])),
    ...story.claims.flatMap(({ told, sense }) => (told > position && sense.kind === 'introduce' ? sense.aliases : [])),
  ].map((name) => name.replace(/^(?:the|an?) /i, ''));
  const names = [...new Set(later)].filter((name) => /\p{L}/u.test(name)).sort((a, b) => b.length - a.length);
  const fresh = new Map(names.map((name) => [name, words.fresh()]));
  if (names.length === 0) return (text) => text;
  const pattern = new RegExp(names.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'), 'g');
  return (text) => text.replace(pattern, (name) => fresh.get(name) ?? name);
}

/** A line of which only what has to wait is changed. */
export function changedWhereHidden(line: PastLine, change: (text: string) => string): PastLine {
  if (!line.parts) return line.told ? line : { ...line, text: change(line.text) };
  return { ...line, parts: line.parts.map((part) => (part.told ? part : { told: false, text: change(part.text) })) };
}

import type { NovelStretch, StretchReading } from '../../../src/read/novel/stretch.js';

/** A stretch with what a reading of it may say: everybody is whoever has one of the names, and what stands in “ ” is spoken. */
export type Told = { readonly stretch: NovelStretch; readonly reading: StretchReading; readonly people: readonly string[] };

/**
 * Paragraphs in which `*Ada*` mentions Ada, and `*she=Ada*` mentions her by another word. A quotation that is followed by
 * `{Ada}` is surely hers.
 */
export function told(...marked: readonly string[]): Told {
  const people: string[] = [];
  const idOf = (name: string) => {
    if (!people.includes(name)) people.push(name);
    return people.indexOf(name);
  };
  const mentions: StretchReading['mentions'][number][] = [];
  const quotations: StretchReading['quotations'][number][] = [];
  const paragraphs = marked.map((own, paragraph) => {
    let text = '';
    for (const part of own.split(/(\*[^*]+\*|\{[^}]+\})/)) {
      const [, word = '', , name = word] = /^\*([^*=]+)(=([^*]+))?\*$/.exec(part) ?? [];
      const [, speaker] = /^\{(.+)\}$/.exec(part) ?? [];
      if (speaker !== undefined) {
        const from = text.lastIndexOf('“');
        const said = { person: idOf(speaker), rule: 'test', grade: 'sure' as const };
        quotations.push({ id: quotations.length, kind: 'speech', paragraph, from, to: text.length, speaker: said });
      } else if (word !== '') {
        mentions.push({ paragraph, from: text.length, to: text.length + word.length, person: idOf(name), by: 'test' });
        text += word;
      } else text += part;
    }
    return { text };
  });
  const reading = { people: [], names: [], genders: [], merges: [], mentions, quotations };
  return { stretch: { paragraphs }, reading, people };
}

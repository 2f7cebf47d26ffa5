import { type NamedIn, namesIn } from '../play/direction-names.js';

/** A word of a direction; a name of somebody known is one token, however many words it has. */
export type Token = {
  /** In small letters. */
  readonly word: string;
  /** Whose name it is. */
  readonly id?: string;
  /** Of the name something is said that it owns: "Ann's dog". */
  readonly owns?: true;
  readonly isCapital: boolean;
  /** A comma stands before it. */
  readonly comma?: true;
};

/** The clauses of a direction, each as its tokens. */
export function clausesOf(words: string, ids: ReadonlyMap<string, string | null>): readonly (readonly Token[])[] {
  const names = namesIn(words, ids);
  const clauses: Token[][] = [[]];
  let at = 0;
  let next = 0;
  for (const { 0: text, index } of words.matchAll(word)) {
    if (index < at) continue;
    const between = words.slice(at, index);
    if (ends.test(between) && !isShort(clauses.at(-1)?.at(-1), between)) clauses.push([]);
    while ((names[next]?.to ?? Number.POSITIVE_INFINITY) <= index) next += 1;
    const name = names[next];
    // "Ann-Marie" is no Ann.
    const own: NamedIn | undefined =
      name?.from === index && !/^-\p{L}/u.test(words.slice(name.to, name.to + 2)) ? name : undefined;
    at = own ? own.to : index + text.length;
    const comma = between.includes(',') ? { comma: true as const } : {};
    const isCapital = /^\p{Lu}/u.test(text);
    clauses.at(-1)?.push(
      own
        ? {
            word: words.slice(own.from, own.to).toLowerCase(),
            id: own.id,
            isCapital,
            ...comma,
            ...(/^['’]s?(?!\p{L})/u.test(words.slice(at, at + 3)) ? { owns: true as const } : {}),
          }
        : { word: text.toLowerCase().replace(/’/g, "'"), isCapital, ...comma },
    );
  }
  return clauses.filter((tokens) => tokens.length > 0);
}

/** "Mr. Jones" goes on. */
function isShort(last: Token | undefined, between: string): boolean {
  return /^\. ?$/.test(between) && last !== undefined && titles.has(last.word);
}

const titles: ReadonlySet<string> = new Set('mr mrs ms dr st hr fr mme mlle m prof'.split(' '));
const word = /[\p{L}\p{M}\p{N}&]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;
const ends = /[.;:!?()[\]–—\n]/;

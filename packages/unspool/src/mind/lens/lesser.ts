import { plain, tokens, verbs } from '../../language/index.js';
import type { Claim, ClaimOf, Content, EntityId, Presence, Ref, Words } from '../../story/index.js';

// Claims that say less, for those who have only a part of what a line tells. Their ids and labels are not the author's, which
// may say what they do not know: that it is a lie, or that they are mistaken.

/** Gives an id that nothing else has. */
export type Ids = (base: string) => string;

/** What somebody has in mind, as it is for them: "Ada believes that the lamp is out" becomes "The lamp is out". */
export function unwrapped(claim: Claim, content: Content, isSeen: boolean, idOf: Ids): Claim {
  const { sense, words } = content;
  // What one learns of later did not happen when one learnt of it.
  const isElsewhere = sense !== null && (sense.kind === 'act' || sense.kind === 'tell') && !isSeen;
  const text = sentenceOf(words);
  return {
    ...claim,
    id: idOf(baseOf(text)),
    labels: [],
    sense: sense === null || isElsewhere ? { kind: 'fact' } : sense,
    words: text,
    about: namedIn(text),
    refs: refsIn(text),
    inMind: true,
  };
}

function baseOf(words: Words): string {
  return `fact-${tokens(plain(words)).slice(0, 8).join('-')}`;
}

/** Words with a capital at the head and a full stop. */
export function sentenceOf(words: Words): Words {
  const [first, ...rest] = words;
  if (!first) return words;
  const text = first.text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  const all = [{ ...first, text }, ...rest];
  const last = all.at(-1);
  return last && !/[.!?…"”]$/.test(last.text) ? [...all.slice(0, -1), ...withStop(last)] : all;
}

function withStop(last: Words[number]): Words {
  const isPlain = last.entity === undefined && last.ref === undefined && !last.quote;
  return isPlain ? [{ ...last, text: `${last.text}.` }] : [last, { text: '.' }];
}

function namedIn(words: Words): readonly EntityId[] {
  return [...new Set(words.flatMap(({ entity }) => entity ?? []))];
}

function refsIn(words: Words): readonly Ref[] {
  const refs = new Map(words.flatMap(({ ref }) => (ref ? [[`${ref.to} ${ref.id}`, ref] as const] : [])));
  return [...refs.values()];
}

/** A lie as who is told it has it: as something that is told. Undefined where its words cannot be said so. */
export function asTold(claim: ClaimOf<'tell'>, idOf: Ids): Claim | undefined {
  let isDone = false;
  const words = claim.words.map((word) => {
    if (isDone || word.entity !== undefined || word.quote) return word;
    const text = told(word.text);
    isDone = text !== word.text;
    return { ...word, text };
  });
  if (!isDone) return undefined;
  return { ...claim, id: idOf(baseOf(words)), labels: [], words, sense: { ...claim.sense, verb: 'tells' } };
}

/** "Lies to" in each of its forms as "tells" in the same one. */
function told(text: string): string {
  const forms = verbs.liesTo.english.map((form, at) => [form, verbs.tells.english[at] as string] as const);
  const longestFirst = [...forms].sort(([a], [b]) => b.length - a.length);
  for (const [lie, tell] of longestFirst) {
    const at = text.indexOf(` ${lie} `);
    if (at >= 0) return `${text.slice(0, at)} ${tell} ${text.slice(at + lie.length + 2)}`;
  }
  return text;
}

/** A list of those who are there, without those whom one does not notice. Undefined if nobody is left. */
export function without(claim: ClaimOf<'with'>, isNoticed: (one: Presence) => boolean, idOf: Ids): Claim | undefined {
  const people = claim.sense.people.filter(isNoticed);
  if (people.length === claim.sense.people.length) return claim;
  if (people.length === 0) return undefined;
  const names = people.flatMap(({ entity, how }, at): Words => {
    const name = claim.words.find((word) => word.entity === entity)?.text ?? '';
    const way = how === 'there' ? '' : typeof how === 'object' ? ` (by ${how.by})` : ` (${how})`;
    return [...(at > 0 ? [{ text: ', ' }] : []), { text: name, entity }, ...(way ? [{ text: way }] : [])];
  });
  const words = [{ text: 'with ' }, ...names];
  return { ...claim, id: idOf('with-those-there'), sense: { ...claim.sense, people }, words, about: namedIn(words) };
}

/** Somebody or something by name and kind alone, as of a scene in which one has to do with them. */
export function introduced(claim: ClaimOf<'introduce'>, at: Pick<Claim, 'scene' | 'told'>, idOf: Ids): Claim {
  const { entity, as } = claim.sense;
  const name = claim.words.findIndex((word) => word.entity === entity);
  const last = name < 0 ? claim.words.findIndex(({ strong }) => strong) : name;
  // A namesake's name in it is this one's all the same.
  const words = claim.words
    .slice(0, last + 1)
    .map(({ ref: _, ...word }) => (word.entity === undefined ? word : { ...word, entity }));
  const { parent: _, ...rest } = claim;
  return {
    ...rest,
    ...at,
    id: idOf(`introduce-${as}-${entity}`),
    sense: { kind: 'introduce', entity, as, aliases: [] },
    words,
    about: [entity],
    labels: [],
    refs: [],
  };
}

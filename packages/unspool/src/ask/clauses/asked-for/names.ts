import { basesOf } from '../../../language/index.js';
import { identities, type Slice } from '../../../story/index.js';
import { byNoun } from '../../circumstances/people-meant.js';
import type { Asked } from '../../stated/asked.js';
import { placesOf, tellsOf } from '../../stated/cover.js';
import type { Item } from '../../stated/items.js';
import { type Stated, sentencesWith } from '../../stated/stated-sentences.js';
import { isKnownTrait } from '../../stated/wanted/known-traits.js';
import type { Token } from '../../told/token.js';
import type { NounChunk } from '../grammar/chunk.js';
import type { Clause } from '../grammar/clause.js';
import { type Match, parsedSoFar } from '../matches.js';
import { rolesOf, tellsItem } from '../roles.js';

/** What somebody or something is called: "a goat called Bess", "whose name is Ida Rook", "is christened Frederick". */
export function namesTold(slice: Slice, { wants, items }: Asked): readonly Match[] {
  if (wants !== 'name') return [];
  const isReal = items.some(({ word }) => real.test(word));
  const rest = items.filter(({ word, as }) => !real.test(word) && as !== 'scene');
  const who = rest.findLast(({ isModifier, by }) => !isModifier && by === undefined);
  const more = rest.filter((item) => item !== who);
  if (!who || more.some(({ isOwner, isModifier, by }) => !isOwner && !isModifier && by !== 'of')) return [];
  const sentences = sentencesWith(slice, who.keys);
  return [...sentences].flatMap((sentence): readonly Match[] => {
    const parsed = parsedSoFar(sentence);
    if (!more.every((item) => isToldWith(slice, sentence, item))) return [];
    return parsed.clauses.flatMap((clause): readonly Match[] => {
      if (clause.standing !== 'so' && clause.standing !== 'said') return [];
      const name = nameIn(slice, sentence, clause, who, isReal);
      if (!name) return [];
      return [
        {
          sentence,
          parsed,
          clause,
          roles: rolesOf(clause, () => false),
          gap: [name],
          isSure: true,
          needsBefore: false,
        },
      ];
    });
  });
}

const real = /^(?:real|true|full|actual|proper)$/;

/** Whose it is, or which: in the sentence, by a pronoun too, or known of it. */
function isToldWith(slice: Slice, sentence: Stated, item: Item): boolean {
  if (placesOf(slice, sentence, item).length > 0 || isKnownTrait(slice, sentence, item)) return true;
  // "the headmistress's parrot", where the headmistress has a name.
  const who = item.bearers ? undefined : byNoun(slice, item.word);
  const same = identities(slice);
  return who !== undefined && sentence.tokens.some(({ entity }) => entity !== undefined && same(entity) === who);
}

function nameIn(slice: Slice, sentence: Stated, clause: Clause, who: Item, isReal: boolean): NounChunk | undefined {
  const { tokens } = sentence;
  const { verb, objects } = clause;
  const isCalled = clause.isPassive && basesOf(tokens[verb.main]?.text ?? '').some((base) => calling.has(base));
  // "a goat called Bess and a cart"
  const last = isCalled ? objects[0] : objects.at(-1);
  if (!last || !isNew(tokens, last, who)) return undefined;
  // A name that the notes give somebody is the one by which the question calls them.
  if (isReal && !christening(tokens, clause) && !isNameOf(tokens, clause)) return undefined;
  const tells = (noun: NounChunk) => tellsItem(slice, sentence, noun, who) !== undefined;
  if (isNameOf(tokens, clause)) return isWhose(tokens, clause, who) ? last : undefined;
  if (!isCalled && !christening(tokens, clause)) return undefined;
  const isOwn = clause.subject.some((noun) => noun !== last && tells(noun));
  // "Their son is christened Frederick, but all call him Fred"
  const isLater =
    isReal && christening(tokens, clause) && tokens.some((_, at) => at > last.to && tellsOf(tokens, at, who));
  return isOwn || isLater ? last : undefined;
}

const calling: ReadonlySet<string> = new Set(['call', 'name']);

function christening(tokens: readonly Token[], { verb, isPassive }: Clause): boolean {
  return (
    isPassive && basesOf(tokens[verb.main]?.text ?? '').some((base) => /^(?:christen|baptise|baptize)$/.test(base))
  );
}

/** "the name is …", "whose name is …" */
function isNameOf(tokens: readonly Token[], { verb, subject }: Clause): boolean {
  return verb.isBe && subject.some(({ head }) => tokens[head]?.text === 'name');
}

function isWhose(tokens: readonly Token[], { subject }: Clause, who: Item): boolean {
  const noun = subject.find(({ head }) => tokens[head]?.text === 'name');
  if (!noun) return false;
  const before = tokens.slice(0, noun.head).map(({ text }) => text);
  const isRelative =
    before.at(-1) === 'whose' || (before.at(-2) === 'whose' && /^(?:real|true|full)$/.test(before.at(-1) ?? ''));
  const whose = before.lastIndexOf('whose');
  const last = tokens[whose - 1]?.isMark ? whose - 2 : whose - 1;
  return isRelative && last >= 0 && tellsOf(tokens, last, who);
}

/** A name, and not the one that the question has. */
function isNew(tokens: readonly Token[], { from, head }: NounChunk, who: Item): boolean {
  const { isCapital, entity } = tokens[head] as Token;
  const isName = entity !== undefined || isCapital === true || tokens[from]?.isCapital === true;
  return isName && !(who.bearers && entity === undefined ? tellsOf(tokens, head, who) : false);
}

import { basesOf } from '../../../language/index.js';
import type { Slice } from '../../../story/index.js';
import type { Asked } from '../../stated/asked.js';
import { tellsOf } from '../../stated/cover.js';
import type { Item } from '../../stated/items.js';
import { type Stated, sentencesWith, statedSentences } from '../../stated/stated-sentences.js';
import { isOwner } from '../../told/stretch.js';
import type { Token } from '../../told/token.js';
import { strangers } from '../../told/whom/gender.js';
import type { NounChunk } from '../grammar/chunk.js';
import { type Match, parsedSoFar } from '../matches.js';
import { rolesOf, tellsItem } from '../roles.js';
import { isSomebody } from '../somebody.js';

/** Who found the body of somebody: "finds Ben lying on the steps", where Ben is dead. */
export function bodiesFound(slice: Slice, asked: Asked): readonly Match[] {
  const whose = deadIn(asked);
  if (!whose) return [];
  const sentences = sentencesWith(slice, ['find', 'found', 'discov']);
  return [...sentences].flatMap((sentence): readonly Match[] => {
    const parsed = parsedSoFar(sentence);
    const { tokens } = sentence;
    if (tokens.some(({ text, isQuoted }) => !isQuoted && alive.test(text))) return [];
    return parsed.clauses.flatMap((clause): readonly Match[] => {
      const [found] = clause.objects;
      const isFinding = basesOf(tokens[clause.verb.main]?.text ?? '').some((base) => /^(?:find|discover)$/.test(base));
      if (!isFinding || clause.standing !== 'so' || clause.isPassive || !found) return [];
      const state = stateBehind(slice, sentence, found, whose.who);
      const gap = clause.subject.filter((noun) => isSomebody(slice, tokens, noun) && !isVague(tokens, noun));
      if (state === undefined || gap.length === 0 || !(dead.test(state) || isToldDead(slice, sentence, whose.who)))
        return [];
      return [{ sentence, parsed, clause, roles: rolesOf(clause, () => false), gap, isSure: true, needsBefore: false }];
    });
  });
}

/** Whose body it is, where the question names them; undefined where it asks for no body. */
function deadIn({ wants, gap, verb, items, isPassive, modal }: Asked): { readonly who?: Item } | undefined {
  const isFinding = verb !== undefined && basesOf(verb.word).some((base) => /^(?:find|discover)$/.test(base));
  if (wants !== 'person' || gap !== 'subject' || !isFinding || isPassive || modal !== undefined) return undefined;
  const rest = items.filter((item) => item !== verb && item.as !== 'scene');
  const body = rest.find(({ word }) => /^(?:body|corpse|dead|lifeless)$/.test(word));
  const others = rest.filter((item) => item !== body && !/^(?:dead|lifeless)$/.test(item.word));
  const [who] = others;
  if (!body || others.length > 1 || (who && !who.isPerson)) return undefined;
  return who ? { who } : /^(?:body|corpse)$/.test(body.word) ? {} : undefined;
}

const dead = /^(?:dead|lifeless|drowned|murdered|hanged|strangled)$/;
const lying = /^(?:stabbed|shot|lying|floating|hanging|sprawled|slumped|sitting)$/;
const alive = /^(?:asleep|alive|sleeping|unconscious|drunk|breathing|wounded|ill|sick|hiding|waiting|snoring)$/;

/** How whoever is found is found: the word behind their name, or behind a noun for somebody whom nobody knows yet. */
function stateBehind(
  slice: Slice,
  sentence: Stated,
  { from, to, head }: NounChunk,
  who: Item | undefined,
): string | undefined {
  const { tokens } = sentence;
  const own = tokens.findIndex(
    ({ text, entity }, at) => at >= from && at < to && entity === undefined && strangers.has(text),
  );
  if (who === undefined && own < 0) return undefined;
  if (who && !tellsItem(slice, sentence, { kind: 'noun', from, to, head }, who)?.isSure) return undefined;
  const state = tokens[(who ? head : own) + 1]?.text ?? '';
  return dead.test(state) || lying.test(state) ? state : undefined;
}

/** Whether somebody is dead by then: of those who are named what is told up to there tells, of others the sentence, or the one behind. */
function isToldDead(slice: Slice, sentence: Stated, who: Item | undefined): boolean {
  const { behind } = statedSentences(slice);
  const { scene, told } = sentence.told.claim;
  // Whoever sits at a desk and is murdered in a later scene was no body.
  const isByThen = ({ told: { claim } }: Stated) => claim.told <= told || (claim.scene === scene && scene !== null);
  if (who) return [...sentencesWith(slice, who.keys)].some((one) => isByThen(one) && isDeadIn(slice, one, who));
  const isFaceDown = sentence.tokens.some(({ text }, at, all) => text === 'face' && all[at + 1]?.text === 'down');
  const near = [sentence, behind.get(sentence)];
  return (
    isFaceDown ||
    near.some((one) => one?.tokens.some(({ text, isQuoted }) => !isQuoted && /^(?:body|corpse|dead)$/.test(text)))
  );
}

/** "the body of Ben", "Ben's widow", "Ben was murdered", "kills Ben"; not "nearly kills Ben". */
function isDeadIn(slice: Slice, sentence: Stated, who: Item): boolean {
  return isCalledDead(sentence.tokens, who) || isToldToDie(slice, sentence, who);
}

function isToldToDie(slice: Slice, sentence: Stated, who: Item): boolean {
  const isThem = (noun: NounChunk) => tellsItem(slice, sentence, noun, who)?.isSure === true;
  return parsedSoFar(sentence).clauses.some(({ verb, standing, isPassive, subject, objects }) => {
    const bases = basesOf(sentence.tokens[verb.main]?.text ?? '');
    if (standing !== 'so') return false;
    if (bases.some((base) => killing.has(base))) return (isPassive ? subject : objects).some(isThem);
    return bases.some((base) => dying.has(base)) && !isPassive && objects.length === 0 && subject.some(isThem);
  });
}

const killing: ReadonlySet<string> = new Set(['kill', 'murder', 'strangle', 'poison']);
const dying: ReadonlySet<string> = new Set(['die', 'drown', 'perish']);

function isCalledDead(tokens: readonly Token[], who: Item): boolean {
  const text = (at: number) => (tokens[at]?.isQuoted ? '' : (tokens[at]?.text ?? ''));
  return tokens.some((token, at) => {
    if (token.isQuoted || !tellsOf(tokens, at, who)) return false;
    const isOf = text(at - 1) === 'of' && left.test(text(at - 2));
    const isHis = isOwner(tokens, at + 1) && [at + 2, at + 3].some((place) => left.test(text(place)));
    const isBeing = /^(?:is|was|were|lies|lay)$/.test(text(at + 1)) && dead.test(text(at + 2));
    return isOf || isHis || isBeing || /^(?:late|dead)$/.test(text(at - 1));
  });
}

const left = /^(?:body|corpse|death|murder|murderer|killer|widow|widower|funeral|grave|burial)$/;

function isVague(tokens: readonly Token[], { head }: NounChunk): boolean {
  return /^(?:he|she|they|who|somebody|someone|nobody|everybody)$/.test(tokens[head]?.text ?? '');
}

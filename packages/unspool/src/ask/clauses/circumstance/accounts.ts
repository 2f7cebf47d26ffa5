import { basesOf, formsOf } from '../../../language/index.js';
import { identities, type Slice } from '../../../story/index.js';
import { readRest } from '../../stated/asked.js';
import { placesOf } from '../../stated/cover.js';
import { type Unit, unitsOf } from '../../stated/question/question-units.js';
import { isAuxiliary } from '../../stated/question/question-verbs.js';
import { referentsIn } from '../../stated/referents.js';
import { type Stated, statedSentences } from '../../stated/stated-sentences.js';
import type { Chunk } from '../grammar/chunk.js';
import type { Clause } from '../grammar/clause.js';
import type { Parsed } from '../grammar/clauses.js';
import { type Match, matchesOf, parsedSoFar } from '../matches.js';
import { tellsItem } from '../roles.js';
import { phrasesOf } from './phrases.js';
import { tellsPlaceIn } from './place-phrases.js';
import type { AskedFor } from './put-otherwise.js';
import { tellsTimeIn } from './time-phrases.js';

/**
 * "Where does Ann say that Ben was?", "When did she claim to have left?": the clauses in which whoever is asked for says where or when
 * what they say was so. That it was so they do not tell.
 */
export function accountsOf(slice: Slice, question: string, words: readonly string[]): readonly Match[] {
  const read = readAccount(unitsOf(slice, question, words));
  if (!read) return [];
  const { asked, teller } = read;
  const found = asked.verb ? matchesOf(slice, { ...asked, wants: 'yesno' }) : standingThere(slice, read);
  return found.filter((match) => {
    if (match.clause.standing !== 'said' || !isSaidBy(slice, match, teller)) return false;
    const phrases = phrasesOf(match);
    return asked.wants === 'place' ? tellsPlaceIn(slice, asked, match, phrases) : tellsTimeIn(match, phrases);
  });
}

type Account = AskedFor & { readonly teller: Unit };

/** "where did Ann say [that] she had hidden it", "claim to have hidden it" */
function readAccount(units: readonly Unit[]): Account | undefined {
  const [wh, aux, teller, says, ...more] = units;
  if (!wh || !/^(?:where|when)$/.test(wh.word) || !aux || !isAuxiliary(aux) || !teller?.isPerson || teller.isOwner)
    return undefined;
  if (
    !says ||
    says.bearers ||
    !/^(?:say|claim|state|swear|tell|admit|confess|write|testify|think|believe|estimate|reckon)$/.test(says.word)
  )
    return undefined;
  const behind = more.findIndex(({ word, bearers }) => !bearers && /^(?:when|while|during|after|before)$/.test(word));
  const inner = behind < 0 ? more : more.slice(0, behind);
  const own = plainly(inner[0]?.word === 'that' ? inner.slice(1) : inner, teller);
  const asked = own && readRest(wh.word === 'where' ? 'place' : 'time', own);
  return asked && asked.items.length > 0 ? { asked, teller } : undefined;
}

/** "she had hidden it", "to have hidden it", "to be in the barn" as "did Ann hide it", "was Ann in the barn". */
function plainly([first, ...rest]: readonly Unit[], teller: Unit): readonly Unit[] | undefined {
  const word = (text: string): Unit => ({ word: text, isOwner: false });
  if (!first) return undefined;
  if (first.word === 'to' && !first.bearers) {
    const verbs = rest[0]?.word === 'have' ? rest.slice(1) : rest;
    const [verb, ...others] = verbs;
    if (!verb) return undefined;
    return /^(?:be|been)$/.test(verb.word) ? [word('was'), teller, ...others] : [word('had'), teller, verb, ...others];
  }
  const who = /^(?:he|she)$/.test(first.word) && !first.bearers ? [teller] : [first];
  const at = rest.findIndex((unit) => isAuxiliary(unit));
  if (at < 0) return withoutHelper(who, rest);
  return [rest[at] as Unit, ...who, ...rest.slice(0, at), ...rest.slice(at + 1)];
}

/** "Ben died" as "did Ben die". */
function withoutHelper(who: readonly Unit[], [verb, ...rest]: readonly Unit[]): readonly Unit[] | undefined {
  if (!verb || verb.bearers) return undefined;
  const base = basesOf(verb.word).find((one) => one !== verb.word && formsOf(one).all.has(verb.word));
  return base === undefined ? undefined : [{ word: 'did', isOwner: false }, ...who, { ...verb, word: base }, ...rest];
}

/** "that she was in the barn": where somebody was is told with no verb besides. */
function standingThere(slice: Slice, { asked: { items }, teller }: Account): readonly Match[] {
  const [who, ...others] = items;
  if (!who?.isPerson || who.isOwner) return [];
  const isAll = (sentence: Stated) =>
    others.every((item) => item.as === 'scene' || placesOf(slice, sentence, item).length > 0);
  return statedSentences(slice)
    .all.filter(isAll)
    .flatMap((sentence) => {
      const parsed = parsedSoFar(sentence);
      return parsed.clauses.flatMap((clause): readonly Match[] => {
        const [noun] = clause.subject;
        if (!noun || clause.verb.form !== 'finite' || clause.isPassive || clause.standing !== 'said') return [];
        // "he swears, he played at the inn": there he was.
        if (!clause.verb.isBe && !isTagged(parsed, clause)) return [];
        const own =
          tellsItem(slice, sentence, noun, who) ?? (who.word === teller.word ? byTeller(sentence, clause) : undefined);
        const roles = { doers: clause.subject, things: clause.objects, more: clause.more };
        return own ? [{ sentence, clause, parsed, roles, gap: [], ...own }] : [];
      });
    });
}

/** Whether what a clause says stands behind "…, he swears,". */
function isTagged({ chunks }: Parsed, { verb }: Clause): boolean {
  return chunks.some((chunk, at) => isTag(chunks, at) && chunk.kind === 'verb' && chunk.to <= verb.from);
}

function isTag(chunks: readonly Chunk[], at: number): boolean {
  return (
    chunks[at]?.kind === 'verb' &&
    chunks[at - 2]?.kind === 'comma' &&
    chunks[at - 1]?.kind === 'noun' &&
    chunks[at + 1]?.kind === 'comma'
  );
}

/** "Ann says that she was …": she who says so, where nobody else is told of between. */
function byTeller({ tokens }: Stated, { subject: [noun] }: Clause) {
  const isPronoun = noun !== undefined && /^(?:he|she)$/.test(tokens[noun.head]?.text ?? '');
  return isPronoun && tokens[noun.head - 1]?.text === 'that'
    ? { at: noun.head, isSure: true, needsBefore: false }
    : undefined;
}

/** Whether whoever says what the clause tells is the one who is asked for. */
function isSaidBy(slice: Slice, { sentence, parsed, clause }: Match, teller: Unit): boolean {
  const { tokens } = sentence;
  const outer = parsed.clauses.filter(
    ({ verb, content }) =>
      verb.to <= clause.verb.from &&
      ((content !== undefined && content <= clause.verb.from) || isTag(parsed.chunks, parsed.chunks.indexOf(verb))),
  );
  const says = outer
    .filter(({ verb }) => basesOf(tokens[verb.main]?.text ?? '').some((base) => saying.has(base)))
    .at(-1);
  const [noun] = says?.subject ?? [];
  if (!noun || !teller.bearers) return false;
  const { entity } = tokens[noun.head] ?? {};
  const id = entity ?? referentsIn(slice, sentence).get(noun.head)?.id;
  return id !== undefined && teller.bearers.has(identities(slice)(id));
}

const saying: ReadonlySet<string> = new Set(
  'say claim state swear tell admit confess write testify declare explain report insist lie'.split(' '),
);

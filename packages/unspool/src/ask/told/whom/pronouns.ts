import { quotesSpeakers, type ToldSentence, toldSentences } from '../../../explain/index.js';
import { type Claim, type EntityId, identities, kindOf, type Slice } from '../../../story/index.js';
import type { Token } from '../token.js';
import { answerSentences } from '../told-answers.js';
import { canBe, isKnownAs, pronounOfNoun, strangers } from './gender.js';
import {
  articleBefore,
  isOwned,
  isSaidOfSomebody,
  isSameClause,
  isSubject,
  isVague,
  isWithin,
  type Kind,
  kindOfPronoun,
  type Mention,
  namedInClause,
  type Pronoun,
} from './mention.js';
import { notNamed, presentIn } from './people-there.js';
import { withThings } from './things-meant.js';

/**
 * The tokens of each told sentence in which each pronoun that means somebody for certain bears whom: as one who does or
 * suffers something ("he"), or as the owner of what follows ("his hat"); and in which each "it" bears the thing that it means. A paragraph is read when one of its sentences is
 * asked for: whom it means is told nowhere else.
 */
export function withPronouns(
  slice: Slice,
  read: (told: ToldSentence) => readonly Token[],
): (told: ToldSentence) => readonly Token[] | undefined {
  const answers = answerSentences(slice).flatMap((told) => (told.before ? [told.before, told] : [told]));
  const within = new Map<ToldSentence, ToldSentence[]>();
  let [last, paragraph]: [ToldSentence | undefined, ToldSentence[]] = [undefined, []];
  for (const told of [...toldSentences(slice), ...answers]) {
    if (told.before === undefined || told.before !== last) paragraph = [];
    paragraph.push(told);
    within.set(told, paragraph);
    last = told;
  }
  const found = new Map<ToldSentence, readonly Token[]>();
  return (told) => {
    const own = within.get(told);
    if (!own) return undefined;
    if (!found.has(told)) {
      const mentions: Mention[] = [];
      let before: readonly Token[] = [];
      for (const [at, one] of own.entries()) {
        const tokens = withThings(slice, resolved(slice, one.claim, read(one), at, mentions), before);
        before = tokens;
        if (within.get(one) === own) found.set(one, tokens);
      }
    }
    return found.get(told);
  };
}

/** The tokens of a sentence with whom its pronouns mean; adds to the mentions those of this sentence. */
function resolved(
  slice: Slice,
  claim: Claim,
  tokens: readonly Token[],
  sentence: number,
  mentions: Mention[],
): readonly Token[] {
  // Each is held against all before it, which nobody keeps in mind so long.
  if (tokens.length > longestSentence || mentions.length > mostMentions) return tokens;
  return tokens.map((token, at) => {
    if (token.isQuoted || token.isMark) return token;
    const place = { sentence, at, isWithin: isWithin(tokens, at) };
    if (token.entity !== undefined) addNamed(slice, token.entity, tokens, place, mentions);
    else if (strangers.has(nounOf(token)) && !isSaidOfSomebody(tokens, at)) {
      const id = addNameless(slice, claim, tokens, place, mentions);
      // "her husband's boat" speaks of him, too.
      return id === undefined || nounOf(token) !== token.text ? token : { ...token, entity: id, isPronoun: true };
    } else {
      const kind = kindOfPronoun(tokens, at);
      const id = kind && addPronoun(slice, claim, tokens, place, mentions, kind);
      if (id !== undefined)
        return kind?.as === 'owner' ? { ...token, owner: id } : { ...token, entity: id, isPronoun: true };
    }
    return token;
  });
}

/** In tokens. */
const longestSentence = 200;
/** In a paragraph, before the sentence. */
const mostMentions = 200;

type Place = Pick<Mention, 'sentence' | 'at' | 'isWithin'>;

function addNamed(slice: Slice, entity: EntityId, tokens: readonly Token[], place: Place, mentions: Mention[]): void {
  const id = identities(slice)(entity);
  if (kindOf(slice, id) !== 'person') return;
  mentions.push({ id, ...place, isSubject: isSubject(tokens, place.at), isOwner: isOwned(tokens, place.at) });
}

function addNameless(
  slice: Slice,
  claim: Claim,
  tokens: readonly Token[],
  place: Place,
  mentions: Mention[],
): EntityId | undefined {
  const noun = nounOf(tokens[place.at]);
  const pronoun = pronounOfNoun(noun);
  const isNew = /^(?:an?|another)$/.test(articleBefore(tokens, place.at));
  const isKnown = isNew || mentions.some((one) => one.noun === noun);
  const id = pronoun && isKnown ? notNamed(slice, claim, pronoun, mentions) : undefined;
  const isOfTheirs = noun !== tokens[place.at]?.text;
  const how = { ...place, noun, isSubject: !isOfTheirs && isSubject(tokens, place.at), isOwner: isOfTheirs };
  mentions.push(id === undefined ? { ...(pronoun ? { pronoun } : {}), ...how } : { id, ...how });
  return id;
}

/** The noun for somebody, of "husband's" too. */
function nounOf(token: Token | undefined): string {
  return (token?.text ?? '').replace(/'s$/, '');
}

function addPronoun(
  slice: Slice,
  claim: Claim,
  tokens: readonly Token[],
  place: Place,
  mentions: Mention[],
  kind: Kind,
): EntityId | undefined {
  const { pronoun, as } = kind;
  const id = meantBy(slice, claim, tokens, place, mentions, kind);
  const how = { ...place, isSubject: as === 'subject', isOwner: as === 'owner' };
  if (id !== undefined) mentions.push({ id, ...how, as });
  else if (as === 'subject') mentions.push({ pronoun, ...how, isUnclear: true });
  return id;
}

/** "with her"; and "wants him to see her", where who wants may be meant, too. */
function isUnsure(tokens: readonly Token[], at: number): boolean {
  const [third, second, first] = [3, 2, 1].map((before) => tokens[at - before]?.text ?? '');
  return unsure.has(first ?? '') || (second === 'to' && /^(?:him|her|them)$/.test(third ?? ''));
}

/** Whom a pronoun means: undefined where it may be several, or somebody without a name. */
function meantBy(
  slice: Slice,
  claim: Claim,
  tokens: readonly Token[],
  { sentence, at }: { readonly sentence: number; readonly at: number },
  mentions: readonly Mention[],
  { pronoun, as }: Kind,
): EntityId | undefined {
  if (as === 'object' ? isUnsure(tokens, at) : tokens[at - 1]?.text === 'who') return undefined;
  // "He advises Ben" advises nobody who is Ben.
  const named = namedInClause(tokens, at);
  const fits = ({ id, pronoun: own }: Mention) =>
    id === undefined ? own === undefined || own === pronoun : canBe(slice, id, pronoun);
  const isNear = (one: Mention) =>
    one.id !== undefined ||
    one.sentence === sentence ||
    (one.sentence === sentence - 1 && (one.pronoun !== undefined || (one.isSubject && !one.isWithin)));
  const own = mentions.filter((one) => one.sentence === sentence);
  const doer = own.findLast((one) => one.isSubject && !isVague(one) && isSameClause(tokens, one.at, at));
  if (as === 'object' && !doer && own.some((one) => one.isSubject && !isVague(one) && fits(one))) return undefined;
  if (as === 'object' && doer && doer.id === undefined && fits(doer)) return undefined;
  const doers = new Set(
    own.flatMap((one) => (one.isSubject && isSameClause(tokens, one.at, at) ? (one.id ?? []) : [])),
  );
  const isOther = ({ id }: Mention) => as !== 'object' || id === undefined || !doers.has(id);
  const all = mentions.filter((one) => fits(one) && isNear(one) && isOther(one));
  const fitting = as === 'owner' ? all : all.filter(({ id }) => id === undefined || !named.has(id));
  if (fitting.length === 0)
    return all.length > 0 ? undefined : alonePresent(slice, claim, pronoun, as === 'object' ? doer?.id : undefined);
  const besides = doer?.id;
  const only = onlyOne(slice, claim, fitting, pronoun, besides);
  if (only !== undefined) return only;
  const again = own.findLast((one) => one.as === as && one.id !== undefined && fits(one) && isOther(one));
  if (again && own.every((one) => one.at <= again.at || !fits(one) || one.id === again.id || isVague(one)))
    return again.id;
  if (as === 'owner') return ownerIn(slice, own.filter(fits), doer, pronoun);
  const lately = fitting.filter((one) => one.sentence >= sentence - 1);
  const within = isWithin(tokens, at);
  return (
    (as === 'object'
      ? onlyOne(slice, claim, lately, pronoun, besides)
      : lastSubject(
          slice,
          fitting,
          { sentence, isWithin: within, isParallel: isParallel(tokens, at, pronoun) },
          pronoun,
        )) ?? (within ? undefined : onlyThere(slice, claim, fitting, pronoun))
  );
}

/** Whoever does what is said, where nobody else is named in the sentence since. */
function ownerIn(
  slice: Slice,
  fitting: readonly Mention[],
  doer: Mention | undefined,
  pronoun: Pronoun,
): EntityId | undefined {
  if (!doer || !fitting.includes(doer)) return undefined;
  const between = fitting.filter((one) => one.at > doer.at && one.id !== doer.id);
  return between.length === 0 ? sure(slice, doer, pronoun) : undefined;
}

/** Who does not stand behind one of these as somebody else for certain: "Ada takes a lamp with her", "they call her Dora". */
const unsure: ReadonlySet<string> = new Set(
  'with behind around before beside about near over above below under call calls called name names named'.split(' '),
);

/** Whoever did something last, where nobody else was spoken of since, nor did something beside them. */
function lastSubject(
  slice: Slice,
  fitting: readonly Mention[],
  {
    sentence,
    isWithin,
    isParallel: isAlike,
  }: { readonly sentence: number; readonly isWithin: boolean; readonly isParallel: boolean },
  pronoun: Pronoun,
): EntityId | undefined {
  const subject = fitting.findLast((one) => one.isSubject);
  if (!subject || subject.sentence < sentence - 1) return undefined;
  const others = fitting.filter(
    (one) =>
      one.id !== subject.id && !one.isOwner && !(isAlike && one.as === 'object' && one.sentence === subject.sentence),
  );
  const isDoubtful = others.some(
    (one) =>
      isBehind(one, subject) ||
      (one.sentence === subject.sentence &&
        one.isSubject &&
        ((subject.isWithin && !one.isWithin) || subject.at - one.at < farApart || subject.sentence < sentence)) ||
      (isWithin && one.sentence === sentence),
  );
  return isDoubtful ? undefined : sure(slice, subject, pronoun);
}

/** "He shoots him", behind "Ben finds him": whoever did something does it again. */
function isParallel(tokens: readonly Token[], at: number, pronoun: Pronoun): boolean {
  const object = pronoun === 'he' ? 'him' : 'her';
  const next = tokens.findIndex(({ text, isQuoted }, place) => place > at && text === object && !isQuoted);
  return next > 0 && next - at <= farApart && isSameClause(tokens, at, next);
}

/** In words: "Ada and her friend Dora". */
const farApart = 4;

/** The only one of all spoken of who is in the scene; nobody where a nameless one was spoken of. */
function onlyThere(slice: Slice, claim: Claim, fitting: readonly Mention[], pronoun: Pronoun): EntityId | undefined {
  // Whoever is read to be in a scene of a novel is seldom all who are.
  if (quotesSpeakers(slice)) return undefined;
  const there = new Set(presentIn(slice, claim));
  const ids = new Set(fitting.map(({ id }) => id));
  const [one, ...others] = [...ids].filter((id) => id !== undefined && there.has(id));
  const isClear = !fitting.some((own) => own.id === undefined && !own.isUnclear);
  return one !== undefined && others.length === 0 && isClear && isKnownAs(slice, one, pronoun) ? one : undefined;
}

function isBehind(one: Mention, other: Mention): boolean {
  return one.sentence > other.sentence || (one.sentence === other.sentence && one.at > other.at);
}

/** Somebody named of whom it is known that the pronoun is theirs. */
function sure(slice: Slice, { id }: Mention, pronoun: Pronoun): EntityId | undefined {
  return id !== undefined && isKnownAs(slice, id, pronoun) ? id : undefined;
}

/** The one whom all these mean; of whom it is not known whether they are "he", only where nobody else is there who may be. */
function onlyOne(
  slice: Slice,
  claim: Claim,
  fitting: readonly Mention[],
  pronoun: Pronoun,
  besides: EntityId | undefined,
): EntityId | undefined {
  const ids = new Set(fitting.map(({ id }) => id));
  const [id, ...others] = ids;
  if (id === undefined || others.length > 0) return undefined;
  if (isKnownAs(slice, id, pronoun)) return id;
  const there = presentIn(slice, claim).filter((one) => one !== id && one !== besides && canBe(slice, one, pronoun));
  return there.length === 0 ? id : undefined;
}

/** Where nobody was spoken of: the one person of the scene whom the pronoun can mean. */
function alonePresent(
  slice: Slice,
  claim: Claim,
  pronoun: Pronoun,
  besides: EntityId | undefined,
): EntityId | undefined {
  const there = presentIn(slice, claim).filter((id) => id !== besides && canBe(slice, id, pronoun));
  const [id, ...others] = there;
  if (id === undefined || others.length > 0) return undefined;
  return isKnownAs(slice, id, pronoun) || presentIn(slice, claim).length === 1 ? id : undefined;
}

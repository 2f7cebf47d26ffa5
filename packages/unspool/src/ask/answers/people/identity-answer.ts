import {
  introducedAs,
  introductionsOf,
  isKinNoun,
  isTrade,
  type Line,
  lead,
  lineOf,
  nameSpans,
  namesOf,
  passageLine,
  profile,
  say,
} from '../../../explain/index.js';
import { plain, tokens } from '../../../language/index.js';
import {
  acceptance,
  type Claim,
  type EntityId,
  identities,
  indexOf,
  kindOf,
  ofKind,
  type Slice,
} from '../../../story/index.js';
import { bearersOf } from '../../question/names/known-names.js';
import { determiners } from '../../told/words/clause-words.js';
import { answered, doubtAbout, isAmong, linesOfClaims, standing } from '../claim-lines.js';
import { whoAnswer } from '../known-answer.js';

/**
 * Who somebody is who turned out to be one with others, where none of `known` is the name asked for: a question of the
 * notes about these is then another one.
 */
export function otherNameAnswer(slice: Slice, name: readonly string[], known: readonly EntityId[]): readonly Line[] {
  const [who, ...others] = bearersOf(slice, name);
  const asked = entityCalled(slice, name);
  if (who === undefined || others.length > 0 || asked === undefined || known.includes(asked)) return [];
  const isOne = samenesses(slice).some(({ ids, own }) => ids.includes(who) && own.includes(asked));
  return isOne ? whoAnswer(slice, who) : [];
}

/** Whether two names mean one: yes where that is told. */
export function isOneAnswer(slice: Slice, one: EntityId, other: EntityId): readonly Line[] {
  const same = identities(slice);
  const claims = samenesses(slice).filter(({ ids }) => ids.includes(same(one)));
  if (same(one) !== same(other) || claims.length === 0) return [];
  return answered(
    slice,
    [...lead([doubtOf(slice, claims)]), ...say('yes')],
    claims.map(({ claim }) => lineOf(slice, claim)),
  );
}

/** For whom somebody takes somebody: whom they believe them to be. */
export function mistakenAnswer(slice: Slice, one: EntityId, other: EntityId): readonly Line[] {
  const same = identities(slice);
  const found = standing(slice).flatMap(({ claim, sense }) => {
    if (sense.kind !== 'mind' || sense.verb !== 'believes' || !isAmong(slice, sense.who, one)) return [];
    const content = sense.content.sense;
    if (content?.kind !== 'same' || ![content.a, content.b].map(same).includes(same(other))) return [];
    return [{ claim, id: same(content.a) === same(other) ? content.b : content.a }];
  });
  const ids = [...new Set(found.map(({ id }) => id))];
  return answered(
    slice,
    namesOf(slice, ids),
    found.map(({ claim }) => lineOf(slice, claim)),
  );
}

/** Who is introduced with these words: "the ferryman", of "Joss, the ferryman". One alone, or nobody. */
export function describedAnswer(slice: Slice, words: readonly string[]): readonly Line[] {
  const wanted = words.filter((word) => !determiners.has(word)).join('');
  if (wanted === '') return [];
  const found = ofKind(slice, 'introduce').filter(({ sense }) => {
    if (!['person', 'group'].includes(kindOf(slice, sense.entity)) || !sense.description) return false;
    const own = tokens(plain(sense.description)).filter((word) => !determiners.has(word));
    return own.some((_, at) => at < mostWords && own.slice(0, at + 1).join('') === wanted);
  });
  const ids = [...new Set(found.map(({ sense }) => identities(slice)(sense.entity)))];
  const [only] = ids;
  if (only === undefined || ids.length > 1) return [];
  return [...answered(slice, namesOf(slice, [only]), linesOfClaims(slice, found))];
}

/** Of a description no more words are looked at than a question has in a row. */
const mostWords = 6;

/** What somebody does for a living: how they are introduced, where that says what they are, and not only whose. */
export function tradeAnswer(slice: Slice, who: EntityId): readonly Line[] {
  const introduced = ofKind(slice, 'introduce').filter(({ sense }) => {
    const first = sense.description?.[0]?.text ?? '';
    const isOne = sense.as === 'person' && identities(slice)(sense.entity) === identities(slice)(who);
    if (!isOne) return false;
    // "Ben's wife, a baker"
    const others = plain(sense.description ?? [])
      .split(/, /)
      .slice(1);
    return [first, ...others].some((part) => /^(?:an?|the|who) /.test(part) && !isOfNoTrade(part));
  });
  const own = new Set(introduced.map(({ id }) => id));
  const noted = profile(slice, who).about.filter(({ claim }) => claim !== undefined && own.has(claim));
  if (noted.length > 0) return noted;
  // “the old butler, Vane”: a sentence of the work says what they are.
  return introductionsOf(slice, who)
    .filter(({ words }) =>
      nameSpans(slice, who, words).some((span) =>
        isWork(introducedAs(plain(words), span).noun?.split('-').at(-1) ?? ''),
      ),
    )
    .map((passage) => passageLine(slice, passage));
}

function isWork(noun: string): boolean {
  return !/gentle|noble/.test(noun) && (isTrade(noun) || serving.test(noun)) && !noTrade.has(noun);
}

const serving = /(?:maid|servant|superintendent|sergeant|constable|colonel|general|valet|assistant|apprentice)$/;

/** "A widow", "a boy of ten who lives by the sea": what somebody is, and does nothing for. */
function isOfNoTrade(description: string): boolean {
  return (
    !/^who (?!live|is |was |has |had |love)/.test(description) &&
    !working.test(description) &&
    description.split(/[,;.]/).every((part) => {
      const [head = ''] = part.trim().split(/ (?:of|who|with|from|at|in|on|whose|whom|to|and|for) /);
      const noun = /^(?:an?|the) (?:.* )?(\S+)$/.exec(head.toLowerCase())?.[1] ?? '';
      return noun === '' || isKinNoun(noun) || noTrade.has(noun);
    })
  );
}

const working = /\b(?:work|serve|run|keep|sell|make|repair|mend|teach|drive|manage|write|paint|own|employ)/;

const noTrade: ReadonlySet<string> = new Set(
  'man woman boy girl baby child orphan teenager person stranger friend enemy lady gentleman widow widower neighbour neighbor guest lodger boarder tenant pensioner passenger traveller traveler tourist prisoner patient hostage refugee stowaway invalid heir heiress witness suspect lover victim survivor twin bachelor spinster dog cat horse'.split(
    ' ',
  ),
);

type Sameness = { readonly claim: Claim; readonly own: readonly EntityId[]; readonly ids: readonly EntityId[] };

/** What says that two names mean one, under the id that they have now. */
function samenesses(slice: Slice): readonly Sameness[] {
  const same = identities(slice);
  return standing(slice).flatMap(({ claim, sense }) =>
    sense.kind === 'same' && acceptance(slice).isAccepted(claim.id)
      ? [{ claim, own: [sense.a, sense.b], ids: [same(sense.a), same(sense.b)] }]
      : [],
  );
}

/** The entity that was first met under a name. */
function entityCalled(slice: Slice, name: readonly string[]): EntityId | undefined {
  const wanted = name.join(' ');
  const found = [...indexOf(slice).entities.values()].filter(({ name: own }) =>
    [tokens(own), tokens(own.replace(/^(?:the|an?) /i, ''))].some((form) => form.join(' ') === wanted),
  );
  return found[0]?.id;
}

function doubtOf(slice: Slice, claims: readonly Sameness[]): string {
  const all = claims.map(({ claim }) => doubtAbout(slice, claim));
  return all.includes('') ? '' : (all[0] ?? '');
}

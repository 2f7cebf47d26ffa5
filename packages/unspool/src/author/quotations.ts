import { grouped, say } from '../base/index.js';
import { type Finding, finding, type Ground } from '../checks/index.js';
import {
  type Change,
  changesBetween,
  type Evidence,
  evidenceOf,
  type Found,
  mayBeSpeaker,
  quoteSpeakers,
  type Source,
  segmentTitle,
} from '../read/index.js';
import { type Claim, type EntityId, identities, indexOf, isOf, nameOf, ofKind, type Whole } from '../story/index.js';
import { restingOn, restingWords } from './resting.js';

/**
 * What is wrong with the quotations of a story: those that no work has, or has elsewhere, or otherwise. With several
 * works (the subtitles in three languages) one is enough.
 */
export function checkQuotations(story: Whole, works: readonly Source[]): readonly Finding[] {
  const { claims, scenes } = indexOf(story);
  return bestOf(story, works).flatMap(({ claim: id, quote, found, work }): readonly Finding[] => {
    const claim = claims.get(id);
    if (!claim) return [];
    const own = shortened(quote);
    if (!found || !work) return [finding(say.quotationNotFound({ quote: own }), [claim])];
    if (found.how === 'near')
      return [finding(say.quotationDiffers({ quote: own, text: shortened(found.text) }), [claim])];
    if (!found.elsewhere) return saidByAnother(story, claim, { quote, found, work });
    const scene = scenes.get(claim.scene ?? '')?.title ?? '';
    const place = segmentTitle(work, found.segment);
    return [finding(say.quotationElsewhere({ quote: own, scene, place }), [claim])];
  });
}

type Quoted = { readonly quote: string; readonly found: Found; readonly work: Source };

/** That the work has somebody else say the words than a line that is nothing but who says them. */
function saidByAnother(story: Whole, claim: Claim, { quote, found, work }: Quoted): readonly Finding[] {
  if (!isOf(claim, 'tell') || !claim.sense.utterance) return [];
  const named = claim.sense.who.flatMap(({ entity }) => entity ?? []);
  const printed = quoteSpeakers(work, found.segment, quote);
  const [own] = named;
  if (own === undefined || printed.length === 0) return [];
  const names = named.flatMap((id) => namesBorne(story, id));
  if (printed.some((speech) => names.some((name) => mayBeSpeaker(name, speech)))) return [];
  const values = { quote: shortened(quote), told: nameOf(story, own), printed: printed[0]?.[0] ?? '' };
  return [finding(say.quotationSpeaker(values), [claim])];
}

/** All names that somebody has in the notes, also those under which they turn out to be known. */
function namesBorne(story: Whole, id: EntityId): readonly string[] {
  const same = identities(story);
  const own = (one: EntityId) => same(one) === same(id);
  return [
    ...story.entities.flatMap((entity) => (own(entity.id) ? [entity.name] : [])),
    ...ofKind(story, 'introduce').flatMap(({ sense }) => (own(sense.entity) ? sense.aliases : [])),
  ];
}

/**
 * What a new draft does to the evidence: the claims whose quotation moved, reads otherwise, or went. Of several works the
 * new draft is the one in which most of it stayed.
 */
export function compareDrafts(story: Whole, before: Source, after: readonly Source[]): readonly Finding[] {
  const { claims } = indexOf(story);
  const [best] = after
    .map((work) => ({ work, changes: changesBetween(story, before, work) }))
    .sort((a, b) => gone(a.changes) - gone(b.changes) || a.changes.length - b.changes.length);
  const changes = best?.changes ?? [];
  return [...factsOf(changes).values()].flatMap((same) => {
    const [change] = same;
    const about = same.flatMap((one) => claims.get(one.claim) ?? []);
    if (!change || !best || about.length === 0) return [];
    const because = change.how === 'moved' ? [] : fallenWith(story, about);
    return [finding(changed(change, before, best.work), about, { because })];
  });
}

/** What became of a quotation is one finding, however many lines have it. */
function factsOf(changes: readonly Change[]): ReadonlyMap<string, readonly Change[]> {
  return grouped(changes, ({ quote, how, was }) => [JSON.stringify([quote, how, was.segment])]);
}

/** What the notes rest on lines of which the evidence is another, or gone. */
function fallenWith(story: Whole, about: readonly Claim[]): readonly Ground[] {
  return restingOn(
    story,
    about.map(({ id }) => id),
  ).map(({ claim, falls }) => ({
    claim: claim.id,
    message: `“${restingWords(story, claim)}” rests on it${falls ? ' and on nothing else' : ', and on more'}`,
  }));
}

function changed({ quote: all, how, was, is }: Change, before: Source, after: Source) {
  const quote = shortened(all);
  const from = { work: before, segment: was.segment };
  if (!is || how === 'gone') return say.evidenceGone({ quote, before: placed(from, undefined) });
  if (how === 'changed') return say.evidenceChanged({ quote, text: shortened(is.text) });
  const to = { work: after, segment: is.segment };
  return say.evidenceMoved({ quote, before: placed(from, to), after: placed(to, from) });
}

function gone(changes: readonly Change[]): number {
  return changes.filter(({ how }) => how === 'gone').length;
}

type At = { readonly work: Source; readonly segment: number };

/** Where something stands: in which scene, and where that is called the same in both drafts, after which other. */
function placed({ work, segment }: At, other: At | undefined): string {
  const title = `“${segmentTitle(work, segment)}”`;
  if (!other || segmentTitle(other.work, other.segment) !== segmentTitle(work, segment)) return title;
  return segment === 0 ? `${title}, at the beginning` : `${title}, after “${segmentTitle(work, segment - 1)}”`;
}

type Best = Evidence & { readonly work?: Source };

/** Each quotation where it is found best. */
function bestOf(story: Whole, works: readonly Source[]): readonly Best[] {
  const [first = [], ...others] = works.map((work) => evidenceOf(story, work).map((one): Best => ({ ...one, work })));
  return first.map((one, index) =>
    others.reduce((best, list) => {
      const other = list[index] as Best;
      return quality(other.found) > quality(best.found) ? other : best;
    }, one),
  );
}

function quality(found: Found | undefined): number {
  if (!found) return 0;
  return { near: 1, alike: 3, exact: 4 }[found.how] - (found.elsewhere ? 0.5 : 0);
}

function shortened(text: string): string {
  const own = text.replace(/\s+/g, ' ');
  return own.length <= 100 ? own : `${own.slice(0, 99)}…`;
}

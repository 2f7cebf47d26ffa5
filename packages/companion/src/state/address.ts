import type { CompactProfile, Line, Ref } from 'unspool/page';
import { amongQuestions, type PageIndex } from './page-index.js';

/** The pages, in the order in which they are listed. */
export const pages = [
  'overview',
  'article',
  'scenes',
  'people',
  'things',
  'places',
  'questions',
  'symbols',
  'orders',
  'knowledge',
  'search',
] as const;
export type PageName = (typeof pages)[number];

/** A scene as the work has it, and the claim whose line is looked for. */
export type PassageTarget = { readonly scene: string; readonly claim?: string };

/**
 * What an address leads to: a page, or a scene, a person or thing, or an element on it. A passage opens over whatever page is
 * open.
 */
export type Spot = {
  readonly page: PageName;
  readonly scene?: string;
  readonly profile?: string;
  /** The id of an element to stand at. */
  readonly element?: string;
  readonly passage?: PassageTarget;
};

/**
 * The id of a scene is its id in the story; every other address begins with a colon, which no scene's id does. Behind a question
 * mark, which none of them has as it is written in an address, an address may say for which place it was made.
 */
export const linkTo = (id: string) => `#${encodeURIComponent(id)}`;
export const linkToPage = (page: PageName) => linkTo(`:${page}`);
export const linkToProfile = (id: string) => linkTo(profileId(id));
export const linkToQuotation = (claim: string) => linkTo(`${quotations}${claim}`);
export const linkToPassage = (scene: string) => linkTo(`${passages}${scene}`);

export const profileId = (profile: string) => `${who}${profile}`;
export const claimId = (claim: string) => `${claims}${claim}`;

const who = ':who/';
const claims = ':claim/';
const quotations = ':quoted/';
const passages = ':work/';
const forPlace = '?at=';

/** An address, and the place for which it was made: with it, others see what its maker saw, and nothing later. */
export const addressFor = (hash: string, place: string) =>
  `${hash === '' ? linkToPage('overview') : hash}${forPlace}${encodeURIComponent(place)}`;

/** The page on which a person, thing, place or strand is listed. */
export function pageOfKind(kind: CompactProfile['kind']): 'people' | 'things' | 'places' | 'symbols' | 'orders' {
  if (kind === 'strand') return 'orders';
  if (kind === 'place') return 'places';
  if (kind === 'thing' || kind === 'document') return 'things';
  return kind === 'symbol' ? 'symbols' : 'people';
}

/** The people and things of a page, in the order in which they are met. */
export function profilesOn(page: PageName, { profiles }: PageIndex): readonly CompactProfile[] {
  return [...profiles.values()].filter(({ kind }) => pageOfKind(kind) === page);
}

/** The address of what a bracket points to, if it has been told. */
export function linkToRef(pageIndex: PageIndex, ref: Ref): string | undefined {
  if (ref.to === 'scene') return pageIndex.scenes.has(ref.id) ? linkTo(ref.id) : undefined;
  if (ref.to === 'entity') return pageIndex.profiles.has(ref.id) ? linkToProfile(ref.id) : undefined;
  return pageIndex.claims.has(ref.id) ? linkTo(claimId(ref.id)) : undefined;
}

/** The id of a claim's element, if it is at home here. */
export function claimIdAt(pageIndex: PageIndex, { claim }: Line, home: string): string | undefined {
  return claim !== undefined && pageIndex.claims.get(claim) === home ? claimId(claim) : undefined;
}

/** The address of a line of a scene, or of the scene where the line has none. */
export function linkToLine(pageIndex: PageIndex, line: Line, scene: string): string {
  return linkTo(claimIdAt(pageIndex, line, scene) ?? scene);
}

/** Parts an address from the place for which it was made. */
export function readHash(hash: string): { readonly id: string; readonly place: string | undefined } {
  const [id = '', ...rest] = hash.slice(1).split(forPlace);
  return { id: decode(id), place: rest[0] ? decode(rest[0]) : undefined };
}

/** What the id of an address leads to; undefined if nothing that has been told. */
export function spotOf(pageIndex: PageIndex, id: string): Spot | undefined {
  if (id === '') return { page: 'overview' };
  if (pageIndex.scenes.has(id)) return { page: 'scenes', scene: id };
  const page = pages.find((name) => `:${name}` === id);
  if (page) return { page };
  const profile = after(who, id);
  if (profile !== undefined) {
    const kind = pageIndex.profiles.get(profile)?.kind;
    return kind && { page: pageOfKind(kind), profile };
  }
  const home = pageIndex.claims.get(after(claims, id) ?? '');
  if (home !== undefined)
    return home === amongQuestions ? { page: 'questions', element: id } : { page: 'scenes', scene: home, element: id };
  return passageSpot(pageIndex, id);
}

function passageSpot({ inWork }: PageIndex, id: string): Spot | undefined {
  const scene = after(passages, id);
  if (scene !== undefined) return inWork.scenes.has(scene) ? { page: 'scenes', scene, passage: { scene } } : undefined;
  const claim = after(quotations, id) ?? '';
  const within = inWork.claims.get(claim);
  return within === undefined ? undefined : { page: 'scenes', scene: within, passage: { scene: within, claim } };
}

function after(beginning: string, id: string): string | undefined {
  return id.startsWith(beginning) ? id.slice(beginning.length) : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

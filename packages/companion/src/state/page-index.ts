import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CompactProfile, Line, Ref, SceneSummary, View } from 'unspool/page';

/**
 * Where things stand on the page. The id of a scene is its id in the story; every other address begins with a colon,
 * which no scene's id does.
 */
export type PageIndex = {
  readonly scenes: ReadonlyMap<string, SceneSummary>;
  readonly profiles: ReadonlyMap<string, CompactProfile>;
  /** Where each claim has its address: the scene, or the section, in which it first stands. */
  readonly claims: ReadonlyMap<string, string>;
  /** The scenes that open in the work, and the claims that quote it, with the scene that has the line. */
  readonly inWork: { readonly scenes: ReadonlySet<string>; readonly claims: ReadonlyMap<string, string> };
  /** Every line of every scene. */
  readonly lines: readonly Line[];
};

export const sections = {
  takeaways: ':takeaways',
  cast: ':cast',
  happened: ':happened',
  questions: ':questions',
  symbols: ':symbols',
  relations: ':relations',
  knowing: ':knowing',
  effects: ':effects',
  themes: ':themes',
  things: ':things',
  places: ':places',
  outside: ':outside',
  related: ':related',
} as const;

const claimId = (claim: string) => `:claim/${claim}`;
const quotationId = (claim: string) => `:quoted/${claim}`;
const passageId = (scene: string) => `:work/${scene}`;
const profileId = (profile: string) => `:who/${profile}`;

export const linkTo = (id: string) => `#${encodeURIComponent(id)}`;
export const linkToProfile = (id: string) => linkTo(profileId(id));

export const linkToQuotation = (claim: string) => linkTo(quotationId(claim));
export const linkToPassage = (scene: string) => linkTo(passageId(scene));

/** Everything that the present view has an address for. */
export function pageIndexOf({ article, things, inWork }: View): PageIndex {
  const claims = new Map<string, string>();
  const settle = (home: string, lines: readonly Line[]) => {
    for (const { claim } of lines) if (claim !== undefined && !claims.has(claim)) claims.set(claim, home);
  };
  for (const scene of article.happened) settle(scene.id, scene.lines);
  settle(
    sections.questions,
    article.questions.map((explanation) => explanation.question),
  );
  return {
    scenes: new Map(article.happened.map((scene) => [scene.id, scene])),
    profiles: new Map([...article.cast, ...things].map((profile) => [profile.id, profile])),
    claims,
    inWork: { scenes: new Set(inWork?.scenes), claims: new Map(inWork?.claims) },
    lines: article.happened.flatMap((scene) => scene.lines),
  };
}

/** What is known of somebody, with the lines that stand in scenes as they stand there, but for the stress. */
export function knownOf({ lines }: PageIndex, { known }: CompactProfile): readonly Line[] {
  return known.flatMap((held) => {
    const line = typeof held === 'number' ? lines[held] : held;
    return line ? [{ ...line, words: line.words.map(({ strong: _, ...word }) => word) }] : [];
  });
}

/** The id of a claim's element, if it is at home here. */
export function claimIdAt(pageIndex: PageIndex, { claim }: Line, home: string): string | undefined {
  return claim !== undefined && pageIndex.claims.get(claim) === home ? claimId(claim) : undefined;
}

/** The address of what a bracket points to, if it has been told. */
export function linkToRef(pageIndex: PageIndex, ref: Ref): string | undefined {
  if (ref.to === 'scene') return pageIndex.scenes.has(ref.id) ? linkTo(ref.id) : undefined;
  if (ref.to === 'entity') return pageIndex.profiles.has(ref.id) ? linkToProfile(ref.id) : undefined;
  return pageIndex.claims.has(ref.id) ? linkTo(claimId(ref.id)) : undefined;
}

/** The address of a line of a scene, or of the scene where the line has none. */
export function linkToLine(pageIndex: PageIndex, line: Line, scene: string): string {
  return linkTo(claimIdAt(pageIndex, line, scene) ?? scene);
}

/** The scene at which a claim is at home, by the address of the claim. */
export function homeOf(pageIndex: PageIndex, id: string): string | undefined {
  const own = claimId('');
  return id.startsWith(own) ? pageIndex.claims.get(id.slice(own.length)) : undefined;
}

/** A scene as the work has it, and the claim whose line is looked for. */
export type PassageTarget = { readonly kind: 'passage'; readonly scene: string; readonly claim?: string };

/** What the address bar points to: a person's page, an element of this page, or nothing that has been told. */
export type Target =
  | { readonly kind: 'page' }
  | { readonly kind: 'profile'; readonly id: string }
  | PassageTarget
  | { readonly kind: 'element'; readonly id: string }
  | { readonly kind: 'unknown' };

export function readHash(pageIndex: PageIndex, hash: string): Target {
  if (hash === '' || hash === '#') return { kind: 'page' };
  const id = decode(hash.slice(1));
  const who = profileId('');
  if (id.startsWith(who)) {
    const profile = id.slice(who.length);
    return pageIndex.profiles.has(profile) ? { kind: 'profile', id: profile } : { kind: 'unknown' };
  }
  const passage = passageOf(pageIndex, id);
  if (passage) return passage;
  return homeOf(pageIndex, id) !== undefined || document.getElementById(id)?.closest('main')
    ? { kind: 'element', id }
    : { kind: 'unknown' };
}

function passageOf({ inWork }: PageIndex, id: string): PassageTarget | undefined {
  const [ofScene, ofClaim] = [passageId(''), quotationId('')];
  if (id.startsWith(ofScene)) {
    const scene = id.slice(ofScene.length);
    return inWork.scenes.has(scene) ? { kind: 'passage', scene } : undefined;
  }
  const claim = id.startsWith(ofClaim) ? id.slice(ofClaim.length) : '';
  const scene = inWork.claims.get(claim);
  return scene === undefined ? undefined : { kind: 'passage', scene, claim };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export const PageIndexContext = createContext<PageIndex>({
  scenes: new Map(),
  profiles: new Map(),
  claims: new Map(),
  inWork: { scenes: new Set(), claims: new Map() },
  lines: [],
});
export const usePageIndex = () => useContext(PageIndexContext);

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CompactProfile, Explanation, Line, SceneSummary, Still, View } from 'unspool/page';

/** Everything that the present view has an address for. */
export type PageIndex = {
  readonly scenes: ReadonlyMap<string, SceneSummary>;
  readonly profiles: ReadonlyMap<string, CompactProfile>;
  readonly questions: ReadonlyMap<string, Explanation>;
  /** Where each claim has its address: the scene in which it first stands, or '' for the page of questions. */
  readonly claims: ReadonlyMap<string, string>;
  /** The scenes that open in the work, and the claims that quote it, with the scene that has the line. */
  readonly inWork: { readonly scenes: ReadonlySet<string>; readonly claims: ReadonlyMap<string, string> };
  /** Every line of every scene. */
  readonly lines: readonly Line[];
  /** The pictures of one's own. */
  readonly stills: readonly Still[];
};

/** The home of a claim that stands among the questions. */
export const amongQuestions = '';

export function pageIndexOf({ article, things, inWork, stills = [] }: View): PageIndex {
  const claims = new Map<string, string>();
  const lines: Line[] = [];
  for (const scene of article.happened) {
    for (const line of scene.lines) {
      lines.push(line);
      if (line.claim !== undefined && !claims.has(line.claim)) claims.set(line.claim, scene.id);
    }
  }
  const questions = new Map<string, Explanation>();
  for (const explanation of article.questions) {
    const { claim } = explanation.question;
    if (claim === undefined) continue;
    questions.set(claim, explanation);
    if (!claims.has(claim)) claims.set(claim, amongQuestions);
  }
  return {
    scenes: new Map(article.happened.map((scene) => [scene.id, scene])),
    profiles: new Map([...article.cast, ...things].map((profile) => [profile.id, profile])),
    questions,
    claims,
    inWork: { scenes: new Set(inWork?.scenes), claims: new Map(inWork?.claims) },
    lines,
    stills,
  };
}

/** What is known of somebody, with the lines that stand in scenes as they stand there, but for the stress. */
export function knownOf({ lines }: PageIndex, { known }: CompactProfile): readonly Line[] {
  return known.flatMap((held) => {
    const line = typeof held === 'number' ? lines[held] : held;
    return line ? [{ ...line, words: line.words.map(({ strong: _, ...word }) => word) }] : [];
  });
}

export const PageIndexContext = createContext<PageIndex>({
  scenes: new Map(),
  profiles: new Map(),
  questions: new Map(),
  claims: new Map(),
  inWork: { scenes: new Set(), claims: new Map() },
  lines: [],
  stills: [],
});
export const usePageIndex = () => useContext(PageIndexContext);

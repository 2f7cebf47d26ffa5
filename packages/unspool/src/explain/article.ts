import { plain } from '../language/index.js';
import { acceptance, hasEnded, indexOf, lengthOf, ofKind, perSlice, type Slice, type Words } from '../story/index.js';
import { answerStatus, questionsOf } from './certainty/answer-status.js';
import { hedgedSentence } from './essay/hedged.js';
import { type Explanation, explain } from './explanation.js';
import { effectLines } from './minds/effect-lines.js';
import { castAmong, type Profile, profiles } from './profile.js';
import { relations } from './relations.js';
import { type SceneSummary, sceneSummaries } from './scene-summary.js';
import { type SymbolReading, symbols } from './symbols.js';
import { type Happening, happenings } from './time/happening.js';
import { type Line, lineOf, titleLine } from './words/line.js';
import { phrases, warning } from './words/phrases.js';
import { say, sentence, stopTitle, typeset, typesetText } from './words/typesetting.js';

/** The usual anatomy of an explained article, at one position. */
export type Article = {
  readonly title: string;
  readonly dek: readonly Line[];
  readonly credits: readonly { readonly key: string; readonly value: Words }[];
  readonly contentNotes: readonly string[];
  /** "This explains Ballerina up to and including “The call”." */
  readonly warning: string;
  readonly ended: boolean;
  readonly takeaways: readonly Line[];
  readonly cast: readonly Profile[];
  /** Documents of which one has read something. */
  readonly documents: readonly Profile[];
  readonly happened: readonly SceneSummary[];
  /** The same scenes in the order in which they happened. */
  readonly chronology: readonly Happening[];
  /** In the order in which they were asked. */
  readonly questions: readonly Explanation[];
  readonly symbols: readonly SymbolReading[];
  /** Dramatic irony, secrets, recognitions, surprises and the like, by where they begin. */
  readonly effects: readonly Line[];
  readonly themes: readonly Line[];
  readonly relations: readonly Line[];
  readonly outside: readonly Line[];
  readonly related: readonly Line[];
};

/** All that an explained article tells at one position. */
export const article = perSlice((slice): Article => {
  const { title, dek, credits, contentNotes, warning, ended, related } = articleHead(slice);
  return {
    title,
    dek,
    credits,
    contentNotes,
    warning,
    ended,
    takeaways: articleParts.takeaways(slice),
    cast: articleParts.cast(slice),
    documents: articleParts.documents(slice),
    happened: articleParts.happened(slice),
    chronology: articleParts.chronology(slice),
    questions: articleParts.questions(slice),
    symbols: articleParts.symbols(slice),
    effects: articleParts.effects(slice),
    themes: articleParts.themes(slice),
    relations: articleParts.relations(slice),
    outside: articleParts.outside(slice),
    related,
  };
});

/** What of an article is made apart from the rest, for whoever needs it before the rest. */
export const articleParts = {
  takeaways: perSlice((slice): Article['takeaways'] => {
    const takeaways = stated(slice, 'takeaway');
    return takeaways.length > 0 ? takeaways : derivedTakeaways(slice);
  }),
  cast: perSlice((slice): Article['cast'] => castAmong(profiles(slice))),
  documents: perSlice((slice): Article['documents'] =>
    profiles(slice).filter(({ kind, tables, known }) => kind === 'document' && (tables.length > 0 || known.length > 0)),
  ),
  happened: sceneSummaries,
  chronology: happenings,
  questions: perSlice((slice): Article['questions'] =>
    questionsOf(slice).map((question) => explain(slice, question.id)),
  ),
  symbols: perSlice(symbols),
  effects: perSlice(effectLines),
  themes: perSlice((slice) => stated(slice, 'theme')),
  relations: perSlice(relations),
  /** What lies outside the story, but for what stands with a symbol. */
  outside: perSlice((slice): Article['outside'] => {
    const background = new Set(
      articleParts.symbols(slice).flatMap((reading) => reading.background.map((line) => line.claim)),
    );
    return stated(slice, 'outside').filter((line) => !background.has(line.claim));
  }),
};

/** What stands at its head and foot, which is made without the rest. */
type Head = Pick<Article, 'title' | 'dek' | 'credits' | 'contentNotes' | 'warning' | 'ended' | 'related'>;

export const articleHead = perSlice((slice): Head => {
  const title = titleOf(slice);
  const last = slice.stops.at(-1);
  const isEmpty = slice.scenes.length === 0 && slice.claims.length === 0;
  return {
    title,
    dek: publicProse(slice),
    credits: creditsOf(slice),
    contentNotes: contentNotes(slice),
    warning: warning(title, last ? stopTitle(slice, last) : null, hasEnded(slice), isEmpty),
    ended: hasEnded(slice),
    related: ofKind(slice, 'related').map((claim) => titleLine(slice, claim)),
  };
});

function stated(slice: Slice, kind: 'takeaway' | 'theme' | 'outside'): readonly Line[] {
  return ofKind(slice, kind)
    .filter((claim) => acceptance(slice).isAccepted(claim.id))
    .map((claim) => lineOf(slice, claim));
}

/** The name of the work. */
export function titleOf(slice: Slice): string {
  const named = ofKind(slice, 'credit').find(({ sense }) => sense.key.toLowerCase() === 'title');
  const title = [ofKind(slice, 'title')[0], named].find((claim) => claim && claim.words.length > 0);
  return title ? typesetText(plain(title.words)) : phrases.untitled;
}

/** What the notes say before the first scene, but for words that only lead over to a list. */
function publicProse(slice: Slice): readonly Line[] {
  const claims = indexOf(slice).inScene.get(null) ?? [];
  return claims
    .filter((claim) => claim.sense.kind === 'prose' && claim.told === 0 && !plain(claim.words).endsWith(':'))
    .map((claim) => lineOf(slice, claim));
}

/** Credits that no reader needs, or that stand elsewhere on the page. */
const notShown = new Set(['title', 'content', 'source', 'related']);

function creditsOf(slice: Slice): Article['credits'] {
  const length = lengthOf(slice);
  // "In minutes" says how places are counted, which is for the page and not for its readers.
  const isBare = (key: string) => key === 'length' && length !== undefined && length.count === undefined;
  return ofKind(slice, 'credit')
    .filter(({ sense }) => !notShown.has(sense.key.toLowerCase()) && !isBare(sense.key.toLowerCase()))
    .map((claim) => ({ key: claim.sense.key, value: typeset(slice, claim.words) }));
}

function contentNotes(slice: Slice): readonly string[] {
  return ofKind(slice, 'credit')
    .filter(({ sense }) => sense.key.toLowerCase() === 'content')
    .flatMap((claim) => plain(claim.words).split(/[,;]/))
    .map((note) => note.trim())
    .filter((note) => note !== '');
}

const mostTakeaways = 3;

/** Where the author gives no takeaways yet: the full answers so far, those to the questions asked last first. */
function derivedTakeaways(slice: Slice): readonly Line[] {
  const answered = questionsOf(slice).flatMap((question) => {
    const { full } = answerStatus(slice, question.id);
    return full && !full.sense.none ? [{ question, full }] : [];
  });
  const latest = answered.slice(-mostTakeaways).reverse();
  return latest.map(({ question, full }) => {
    const words = [...sentence(typeset(slice, question.words)), ...say(' '), ...hedgedSentence(slice, full)];
    return { ...lineOf(slice, full), words };
  });
}

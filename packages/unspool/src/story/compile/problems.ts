import {
  didYouMean,
  type Edit,
  messages,
  nearest,
  type Problem,
  problem,
  type Span,
  say,
  type Wording,
} from '../../base/index.js';
import { addAll } from '../../base/lists.js';
import { english, type Keyword, lookUp, type Outline, plain } from '../../language/index.js';
import { END, type EntityId, type Position, type Scene } from '../story.js';
import type { Registry } from './entities.js';
import type { Resolution, Target } from './resolve.js';
import { keywordSlip } from './slips/keyword-slips.js';
import { markupSlips } from './slips/markup-slips.js';
import { modifierSlips } from './slips/modifier-slips.js';
import { isRuleLike, ruleSlip } from './slips/rule-slip.js';
import { referableNames, type TellingUnit, type TellingUnits } from './telling-unit.js';

/** All that is known of a file when it has been told. */
export type Told = {
  readonly outline: Outline;
  readonly pieces: TellingUnits;
  readonly resolution: Resolution;
  readonly told: readonly Position[];
  readonly scenes: readonly Scene[];
  readonly registry: Registry;
};

/** What can be wrong in a file before anybody asks whether its story holds. */
export type ProblemCode =
  | 'answer-before-question'
  | 'bold-not-closed'
  | 'bracket-begins-bullet'
  | 'comment-not-closed'
  | 'forward-reference'
  | 'ground-alone'
  | 'head-not-closed'
  | 'heading-without-space'
  | 'name-before-introduction'
  | 'no-scenes'
  | 'nothing-told'
  | 'time-not-understood'
  | 'unknown-code'
  | 'unknown-keyword'
  | 'unknown-modifier'
  | 'unknown-rule'
  | 'unresolved-reference'
  | 'wrong-target';

/**
 * What the author of a file should know, in the order of the file. Readers never see any of it. It stands here and not
 * with the checks, since it is of pieces, targets and names, which are gone once the story is made.
 */
export function problemsOf(all: Told): readonly Problem<ProblemCode>[] {
  const early = earlyNames(all);
  const suggest = suggestions(all.resolution);
  const found = [
    ...ofFile(all),
    ...markupSlips(all.outline),
    ...all.pieces.pieces.flatMap((piece, index) => [...ofPiece(all, piece, index, suggest), ...early(piece, index)]),
  ];
  return found.sort((a, b) => a.place.span.from - b.place.span.from);
}

function ofFile({ outline, pieces }: Told): readonly Problem<ProblemCode>[] {
  const { name, text, blocks, starts } = outline;
  const found: Problem<ProblemCode>[] = [];
  const add = (wording: Wording<ProblemCode>, span: Span, repair?: Edit) =>
    found.push(problem(wording, { file: name, span }, repair && [repair]));
  blocks.forEach((block, index) => {
    if (block.kind !== 'comment' || block.text.includes('-->')) return;
    const from = starts[index] as number;
    const to = from + (/^[^\n\r]*/.exec(block.text)?.[0].trimEnd().length ?? 0);
    add(say.commentNotClosed(), { from, to }, { span: { from: to, to }, text: ' -->' });
  });
  if (/^\uFEFF?---[ \t]*[\n\r]/.test(text) && blocks[0]?.kind !== 'front') add(say.headNotClosed(), { from: 0, to: 3 });
  const isUntold = pieces.pieces.every(({ content }) => content.kind === 'title' || content.kind === 'credit');
  if (pieces.scenes.length === 0 && isUntold) add(say.nothingTold(), { from: 0, to: text.search(/[\n\r]|$/) });
  else if (pieces.scenes.length === 0) add(say.noScenes(), { from: 0, to: text.search(/[\n\r]|$/) });
  return found;
}

function ofPiece(all: Told, piece: TellingUnit, index: number, suggest: Suggest): readonly Problem<ProblemCode>[] {
  const file = all.outline.name;
  const targets = all.resolution.targets[index] ?? [];
  const found: Problem<ProblemCode>[] = [];
  piece.brackets.forEach(({ name, at }, i) => {
    if (targets[i] !== null) return;
    const near = suggest(name, piece);
    const repair = near === undefined ? undefined : [{ span: at, text: `[${near}]` }];
    found.push(
      problem(say.unresolvedReference({ name, nearest: near && didYouMean(near) }), { file, span: at }, repair),
    );
  });
  if (piece.content.kind === 'prose') {
    const late = piece.brackets.find((_, i) => placeOf(all.pieces, targets[i]) > piece.raw);
    if (late) found.push(problem(say.forwardReference({ name: late.name }), { file, span: late.at }));
  }
  const { content } = piece;
  if (content.kind === 'dateline' && content.part.kind === 'place' && content.part.mayBeTime) {
    const words = plain(content.part.runs);
    const { strands, names } = all.registry;
    const named = [strands, names].some((space) => space.find(words, all.told[index] as Position) !== undefined);
    if (!named) found.push(problem(say.timeNotUnderstood({ words }), { file, span: piece.at }));
  }
  addAll(found, modifierSlips(piece, all.outline));
  if (piece.content.kind === 'bullet') addAll(found, ofBullet(all, piece, piece.content.statement.claiming, targets));
  return found;
}

type Claiming = Extract<TellingUnit['content'], { kind: 'bullet' }>['statement']['claiming'];

/** A bullet, with what is asked of it more than once. */
type Bullet = {
  readonly all: Told;
  readonly piece: TellingUnit;
  readonly claiming: Claiming;
  /** What it says, without marks. */
  readonly text: string;
  readonly target: Target | null | undefined;
};

type BulletFault = { readonly wording: Wording<ProblemCode>; readonly repair?: Edit };

function ofBullet(
  all: Told,
  piece: TellingUnit,
  claiming: Claiming,
  targets: readonly (Target | null)[],
): readonly Problem<ProblemCode>[] {
  const bullet: Bullet = { all, piece, claiming, text: plain(claiming.body), target: targets[0] };
  const place = { file: all.outline.name, span: piece.at };
  return bulletFaults.flatMap((faultOf) => {
    const fault = faultOf(bullet);
    return fault ? [problem(fault.wording, place, fault.repair && [fault.repair])] : [];
  });
}

/** What can be wrong with a bullet, one function for each thing. */
const bulletFaults: readonly ((bullet: Bullet) => BulletFault | undefined)[] = [
  groundAlone,
  whenNotUnderstood,
  timeKeywordNotUnderstood,
  bracketBegins,
  unknownKeyword,
  unknownRule,
  wrongTarget,
  answerBeforeQuestion,
  unknownCode,
];

/** A reason that stands under nothing. */
function groundAlone({ all: { outline }, piece, claiming, text }: Bullet): BulletFault | undefined {
  if (piece.parent >= 0 || (claiming.kind !== 'fact' && claiming.kind !== 'pair')) return undefined;
  const word = /^(?:because|against)\b|^when(?=\s*:)/i.exec(text)?.[0];
  if (word === undefined) return undefined;
  const margin = { from: piece.at.from, to: piece.at.from };
  const isIndented = /^\s/.test(outline.text.slice(piece.at.from));
  return { wording: say.groundAlone({ word }), ...(isIndented ? {} : { repair: { span: margin, text: '  ' } }) };
}

function whenNotUnderstood({ claiming, text }: Bullet): BulletFault | undefined {
  const isFault = claiming.kind === 'when' && claiming.when === null;
  return isFault ? { wording: say.timeNotUnderstood({ words: text }) } : undefined;
}

/** Without a number it may be a credit: "Unit: the second crew". */
function timeKeywordNotUnderstood({ claiming, text }: Bullet): BulletFault | undefined {
  return isOfTime(claiming) && /\d/.test(text) ? { wording: say.timeNotUnderstood({ words: text }) } : undefined;
}

function isOfTime(claiming: Claiming): boolean {
  return claiming.kind === 'pair' && timeKeywords.has(lookUp(english.keywords, claiming.key));
}

function bracketBegins({ all: { outline }, piece, claiming, text }: Bullet): BulletFault | undefined {
  const [first] = piece.brackets;
  if (!first || claiming.kind !== 'fact' || !text.startsWith(first.name)) return undefined;
  const isFirst = outline.text.slice(piece.at.from, first.at.from).trim().length <= 2;
  return isFirst ? { wording: say.bracketBeginsBullet({ name: first.name }) } : undefined;
}

function unknownKeyword({ piece, claiming }: Bullet): BulletFault | undefined {
  const slip = isOfTime(claiming) || isRuleLike(claiming) ? undefined : keywordSlip(piece, claiming);
  return slip && { wording: say.unknownKeyword({ key: slip.key, nearest: didYouMean(slip.meant) }) };
}

function unknownRule({ all, piece, claiming }: Bullet): BulletFault | undefined {
  const slip = ruleSlip(claiming, piece.raw, all.registry);
  return slip && { wording: say.unknownRule(slip) };
}

function wrongTarget({ all, piece, claiming, target }: Bullet): BulletFault | undefined {
  const [first] = piece.brackets;
  if (!first || !target || (claiming.kind !== 'answer' && claiming.kind !== 'overturns')) return undefined;
  const { name } = first;
  const what = kindOfTarget(all.pieces, target);
  if (claiming.kind === 'answer') {
    if (what === 'a question') return undefined;
    return { wording: say.wrongTarget({ name, what, keyword: 'Answer to', wanted: 'a question' }) };
  }
  if (what !== 'a scene' && what !== 'a name') return undefined;
  return { wording: say.wrongTarget({ name, what, keyword: 'Overturns', wanted: 'a claim' }) };
}

/** An answer is told no sooner than its question, wherever it stands. */
function answerBeforeQuestion({ all, piece, claiming, target }: Bullet): BulletFault | undefined {
  const [first] = piece.brackets;
  if (claiming.kind !== 'answer' || !first || !target || target.to !== 'piece') return undefined;
  if (kindOfTarget(all.pieces, target) !== 'a question' || placeOf(all.pieces, target) <= piece.raw) return undefined;
  const asked = all.pieces.pieces[target.piece]?.scene ?? -1;
  const scene = plain(all.pieces.scenes[asked]?.runs ?? []);
  return { wording: say.answerBeforeQuestion({ question: first.name, scene }) };
}

function unknownCode({ claiming }: Bullet): BulletFault | undefined {
  if (claiming.kind !== 'intended' || Object.hasOwn(messages, claiming.code)) return undefined;
  const near = nearest(claiming.code, Object.keys(messages));
  return near === undefined
    ? undefined
    : { wording: say.unknownCode({ code: claiming.code, nearest: didYouMean(near) }) };
}

const timeKeywords: ReadonlySet<Keyword | undefined> = new Set(['unit', 'calendar', 'travel'] as const);

/**
 * Names that stand in a line told before they are. What a line says is compared with what it would say to somebody who
 * knows every proper name of the story.
 */
function earlyNames({
  outline,
  scenes,
  told,
  registry,
}: Told): (piece: TellingUnit, index: number) => readonly Problem<ProblemCode>[] {
  const entities = new Map(registry.entities.map((entity) => [entity.id, entity]));
  return (piece, index) => {
    const { content } = piece;
    const at = told[index] as Position;
    if (at >= END || piece.raw >= END || (content.kind !== 'prose' && content.kind !== 'bullet')) return [];
    const runs =
      content.kind === 'prose'
        ? content.runs
        : content.statement.claiming.kind === 'introduce'
          ? []
          : content.statement.claiming.body;
    const reported = new Set<EntityId>();
    return registry.names.mentions(plain(runs), END).flatMap(({ entity: id, from, to }) => {
      const entity = entities.get(id);
      if (!entity || entity.told <= at || entity.told >= END || reported.has(id)) return [];
      const name = plain(runs).slice(from, to);
      if (!/^\p{Lu}/u.test(name) || !/^\p{Lu}/u.test(entity.name)) return [];
      reported.add(id);
      const scene = scenes.findLast(({ told: from }) => from <= entity.told)?.title ?? '';
      return problem(say.nameBeforeIntroduction({ name, scene }), { file: outline.name, span: piece.at });
    });
  };
}

type Suggest = (name: string, piece: TellingUnit) => string | undefined;

const mostSuggestions = 100;

/** What a name that nothing bears was probably meant to be. Looking it up is slow, so only the first slips get one. */
function suggestions(resolution: Resolution): Suggest {
  let given = 0;
  return (name, piece) => {
    given += 1;
    if (given > mostSuggestions) return undefined;
    // Nothing is mended by pointing at itself.
    const own = new Set(referableNames(piece.content).map((bearing) => bearing.name));
    return nearest(
      name,
      resolution.names.filter((other) => !own.has(other)),
    );
  };
}

function placeOf({ pieces, scenes }: TellingUnits, target: Target | null | undefined): Position {
  if (!target) return 0;
  return target.to === 'scene' ? (scenes[target.scene]?.raw ?? 0) : (pieces[target.piece]?.raw ?? 0);
}

function kindOfTarget({ pieces }: TellingUnits, target: Target): 'a scene' | 'a name' | 'a question' | 'a claim' {
  if (target.to === 'scene') return 'a scene';
  if (target.to === 'entity') return 'a name';
  const content = pieces[target.piece]?.content;
  return content?.kind === 'bullet' && content.statement.claiming.kind === 'question' ? 'a question' : 'a claim';
}

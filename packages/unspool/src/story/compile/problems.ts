import { type Edit, messages, nearest, type Problem, problem, type Span, say, type Wording } from '../../base/index.js';
import { english, type Keyword, lookUp, type Outline, plain } from '../../language/index.js';
import { END, type EntityId, type Position, type Scene } from '../story.js';
import type { Registry } from './entities.js';
import type { Resolution, Target } from './resolve.js';
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
  | 'bracket-begins-bullet'
  | 'comment-not-closed'
  | 'forward-reference'
  | 'ground-alone'
  | 'head-not-closed'
  | 'name-before-introduction'
  | 'no-scenes'
  | 'time-not-understood'
  | 'unknown-code'
  | 'unknown-keyword'
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
  if (pieces.scenes.length === 0 && pieces.pieces.length > 0)
    add(say.noScenes(), { from: 0, to: text.search(/[\n\r]|$/) });
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
    found.push(problem(say.unresolvedReference({ name, nearest: near && meant(near) }), { file, span: at }, repair));
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
  if (piece.content.kind === 'bullet') found.push(...ofBullet(all, piece, piece.content.statement.claiming, targets));
  return found;
}

type Claiming = Extract<TellingUnit['content'], { kind: 'bullet' }>['statement']['claiming'];

function ofBullet(
  { outline, pieces }: Told,
  piece: TellingUnit,
  claiming: Claiming,
  targets: readonly (Target | null)[],
): readonly Problem<ProblemCode>[] {
  const found: Problem<ProblemCode>[] = [];
  const add = (wording: Wording<ProblemCode>, repair?: Edit) => {
    found.push(problem(wording, { file: outline.name, span: piece.at }, repair && [repair]));
  };
  const text = plain(claiming.body);
  const stray =
    claiming.kind === 'fact' || claiming.kind === 'pair' ? /^(?:because|against)\b|^when(?=\s*:)/i.exec(text) : null;
  if (stray && piece.parent < 0) {
    const margin = { from: piece.at.from, to: piece.at.from };
    add(
      say.groundAlone({ word: stray[0] }),
      /^\s/.test(outline.text.slice(piece.at.from)) ? undefined : { span: margin, text: '  ' },
    );
  }
  if (claiming.kind === 'when' && claiming.when === null) add(say.timeNotUnderstood({ words: text }));
  const time = claiming.kind === 'pair' && timeKeywords.has(lookUp(english.keywords, claiming.key));
  // Without a number it may be a credit: "Unit: the second crew".
  if (time && /\d/.test(text)) add(say.timeNotUnderstood({ words: text }));
  const first = piece.brackets[0];
  if (
    first &&
    claiming.kind === 'fact' &&
    text.startsWith(first.name) &&
    outline.text.slice(piece.at.from, first.at.from).trim().length <= 2
  ) {
    add(say.bracketBeginsBullet({ name: first.name }));
  }
  if (claiming.kind === 'pair' && piece.raw > 0 && !time) {
    const near = nearest(claiming.key, [...Object.keys(english.entities), ...Object.keys(english.keywords)]);
    if (near !== undefined) add(say.unknownKeyword({ key: claiming.key, nearest: meant(near) }));
  }
  const lead = piece.parent >= 0 && claiming.kind === 'fact' && first ? /^\p{L}+/u.exec(text)?.[0] : undefined;
  const ground = lead === undefined ? undefined : nearest(lead, Object.keys(english.nested));
  if (lead !== undefined && ground !== undefined) add(say.unknownKeyword({ key: lead, nearest: meant(ground) }));
  if (claiming.kind === 'answer' || claiming.kind === 'overturns') {
    const target = targets[0];
    const question = claiming.kind === 'answer';
    const what = target ? kindOfTarget(pieces, target) : null;
    if (first && what && (question ? what !== 'a question' : what === 'a scene' || what === 'a name')) {
      const keyword = question ? 'Answer to' : 'Overturns';
      add(say.wrongTarget({ name: first.name, what, keyword, wanted: question ? 'a question' : 'a claim' }));
    }
  }
  if (claiming.kind === 'intended' && !Object.hasOwn(messages, claiming.code)) {
    const near = nearest(claiming.code, Object.keys(messages));
    if (near !== undefined) add(say.unknownCode({ code: claiming.code, nearest: meant(near) }));
  }
  return found;
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
function suggestions({ names }: Resolution): Suggest {
  let given = 0;
  return (name, piece) => {
    given += 1;
    if (given > mostSuggestions) return undefined;
    // Nothing is mended by pointing at itself.
    const own = new Set(referableNames(piece).map((bearing) => bearing.name));
    return nearest(
      name,
      names.filter((other) => !own.has(other)),
    );
  };
}

function meant(near: string): string {
  return `Did you mean “${near}”?`;
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

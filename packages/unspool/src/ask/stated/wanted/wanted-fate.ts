import { basesOf, formsOf } from '../../../language/index.js';
import type { Slice } from '../../../story/index.js';
import { clauseAt } from '../../told/clause.js';
import type { Asked } from '../asked.js';
import { tellsOf } from '../cover.js';
import type { Fit } from '../fits.js';
import { doersIn } from '../roles.js';
import { rootsOf } from '../roots.js';

/** Whether something is told to break, be lost, be taken: what becomes of it. */
export function tellsFate(_: Slice, { items }: Asked, { sentence, taken, isLoose }: Fit): boolean {
  if (isLoose) return false;
  const { tokens } = sentence;
  const own = items.filter(({ isOwner, as }) => !isOwner && as === 'object');
  if (own.length === 0 || items.some(({ as }) => as === 'scene')) return false;
  const isSomebodys = own.some(({ isPerson }) => isPerson);
  return tokens.some(({ text, isMark, entity }, at) => {
    if (isMark || entity !== undefined) return false;
    const isChange = rootsOf(text).some((root) => changes.has(root));
    const isEnding = rootsOf(text).some((root) => endings.has(root) || (isSomebodys && turns.has(root)));
    if (!isChange && !isEnding) return false;
    const isParticiple = basesOf(text).some((base) => formsOf(base).participles.has(text));
    const clause = clauseAt(tokens, { from: at, to: at + 1 }, isParticiple);
    if (clause?.standing !== 'so') return false;
    const before = [...taken].filter((place) => place < at && place >= at - 5);
    const behind = [...taken].filter((place) => place > at && place <= at + 5 && place < clause.rest.to);
    return clause.isPassive || isEnding ? before.length > 0 : behind.length > 0;
  });
}

/** What somebody is told to do with something, by a verb by which that changes. */
export function tellsDeed(slice: Slice, { items }: Asked, { sentence, isLoose }: Fit): boolean {
  if (isLoose) return false;
  const { tokens } = sentence;
  const doer = items.find(({ as, isOwner }) => as === 'subject' && !isOwner);
  const things = items.filter(({ as, isOwner }) => as === 'object' && !isOwner);
  return tokens.some(({ text, isMark, entity, isQuoted }, at) => {
    if (
      isMark ||
      isQuoted ||
      entity !== undefined ||
      !rootsOf(text).some((root) => deeds.has(root) || changes.has(root))
    )
      return false;
    const isParticiple = basesOf(text).some((base) => formsOf(base).participles.has(text));
    const clause = clauseAt(tokens, { from: at, to: at + 1 }, isParticiple);
    if (clause?.standing !== 'so' || clause.isPassive) return false;
    const isByDoer =
      doer?.bearers === undefined || doersIn(slice, sentence, clause).some((id) => doer.bearers?.has(id));
    const end = Math.min(at + 6, clause.rest.to);
    return (
      isByDoer &&
      things.every((thing) => tokens.slice(at + 1, end).some((_, index) => tellsOf(tokens, at + 1 + index, thing)))
    );
  });
}

const roots = (text: string): ReadonlySet<string> => new Set(text.split(' ').flatMap(rootsOf));

/** What people do with things. */
const deeds = roots(
  'give return put send take keep carry leave sell eat drink find throw toss hurl drop hide bury burn tear cut break smash destroy pocket lock open paint ' +
    'share divide split spend donate invest lend bequeath distribute rip trample swallow pawn copy steal sign seal read wear exchange trade plant',
);
/** The same for what one asks of that something has come to. */
const changes = roots(
  'break smash shatter burn destroy wreck ruin tear crush steal rob lose bury kill murder strangle stab poison hang sink arrest imprison jail free banish exile kidnap ' +
    'wound injure rescue abandon demolish confiscate',
);
/** What becomes of whoever does it. */
const endings = roots(
  'die drown vanish disappear break burn fall sink explode crash escape flee perish collapse melt fade',
);
/** By which somebody's life takes another way. */
const turns = roots('marry become settle retire emigrate recover');

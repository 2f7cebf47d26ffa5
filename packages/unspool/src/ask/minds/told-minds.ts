import { type Line, namesOf, say } from '../../explain/index.js';
import { type EntityId, identities, type Slice } from '../../story/index.js';
import { answered } from '../answers/claim-lines.js';
import { deedLines, isSomebody } from '../answers/deed-answer.js';
import { type Deed, deedsOf } from '../told/deeds.js';
import { isAbout, type Matter } from '../told/matter.js';
import { negations } from '../told/words/clause-words.js';

/** What paragraphs say of minds, read by rule: who is told something, reads or finds it out, in so many words. */
type ToldMind = { readonly who: EntityId; readonly deed: Deed; readonly isLie: boolean };

/** Who of a story comes to have what a question asks for, as sentences of paragraphs plainly say. */
function mindsTold(slice: Slice, matter: Matter): readonly ToldMind[] {
  const same = identities(slice);
  return [...saying, ...learning].flatMap((verb) =>
    deedsOf(slice, verb).flatMap((deed): readonly ToldMind[] => {
      if (deed.told.paragraph === undefined || deed.clause.standing !== 'so' || !says(deed, matter)) return [];
      const heard = deed.clause.isPassive ? deed.clause.sufferers : [...deed.targets, ...deed.receivers];
      const people = (saying.includes(verb) ? heard : deed.doers).map(same).filter((id) => isSomebody(slice, id));
      const isLie = /^l(?:ie[sd]?|ying)$/.test(deed.tokens[deed.clause.verb.from]?.text ?? '');
      return [...new Set(people)].map((who) => ({ who, deed, isLie }));
    }),
  );
}

/** Whether what stands behind "that" is what is asked for, and is not denied there. */
function says(deed: Deed, matter: Matter): boolean {
  const { from, to } = deed.clause.rest;
  const that = deed.tokens.findIndex(({ text, isQuoted }, at) => at >= from && at < to && text === 'that' && !isQuoted);
  if (that < 0) return false;
  const content = { ...deed, clause: { ...deed.clause, rest: { from: that, to } } };
  const isDenied = deed.tokens.slice(that, to).some(({ text }) => negations.has(text) || text.endsWith("n't"));
  return !isDenied && matter.length > 0 && isAbout(content, matter);
}

/** Whether somebody knows something by what paragraphs say. */
export function toldToKnowAnswer(slice: Slice, who: EntityId, matter: Matter): readonly Line[] {
  const own = mindsTold(slice, matter).filter((one) => one.who === identities(slice)(who));
  const verdict = own.every(({ isLie }) => isLie) ? 'only as a lie' : 'yes, by what is told';
  return answered(slice, say(verdict), linesOf(slice, own));
}

/** Who knows something by what paragraphs say; a lie nobody knows. */
export function toldKnowersAnswer(slice: Slice, matter: Matter): readonly Line[] {
  const all = mindsTold(slice, matter).filter(({ isLie }) => !isLie);
  const names = namesOf(slice, [...new Set(all.map(({ who }) => who))]);
  return answered(slice, names, linesOf(slice, all));
}

/** How somebody came to know something: the sentences that say so. */
export function toldLearntAnswer(slice: Slice, who: EntityId, matter: Matter): readonly Line[] {
  const own = mindsTold(slice, matter).filter((one) => one.who === identities(slice)(who));
  return linesOf(slice, own);
}

function linesOf(slice: Slice, minds: readonly ToldMind[]): readonly Line[] {
  return deedLines(
    slice,
    minds.map(({ deed }) => deed),
  );
}

const saying: readonly string[] = ['tell', 'confess', 'lie', 'whisper', 'write', 'reveal', 'assure', 'warn'];
const learning: readonly string[] = ['learn', 'read', 'notice', 'overhear', 'hear', 'see'];

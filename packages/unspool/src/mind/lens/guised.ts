import { english } from '../../language/index.js';
import { type Claim, type EntityId, identities, type Sense, type Slice, type Words } from '../../story/index.js';
import { type Guise, guiseAfterName } from '../perception/guises.js';
import { type Ids, sentenceOf } from './lesser.js';

/** A claim with somebody in disguise as who sees it has it: of whoever they are dressed as, which is nobody whom the story knows. */
export function asGuised(
  slice: Slice,
  claim: Claim,
  guises: readonly Guise[],
  isMet: (guise: Guise) => boolean,
  idOf: Ids,
): Claim {
  const same = identities(slice);
  const guiseOf = (entity: EntityId | undefined) =>
    entity === undefined ? undefined : guises.find(({ who }) => who === same(entity));
  const seen = new Set<Guise>();
  const called = (guise: Guise) => {
    const isKnown = isMet(guise) || seen.has(guise);
    seen.add(guise);
    return isKnown ? guise.words.replace(/^an? /, 'the ') : guise.words;
  };
  // What is said aloud is heard as it is said: who is named there is meant, wherever they are.
  const isSaid = ({ entity, quote }: Words[number]) => quote === true && entity !== undefined;
  const spoken = new Set(claim.words.flatMap((word) => (isSaid(word) && word.entity ? [same(word.entity)] : [])));
  let cut = '';
  const words = claim.words.map((word, at): Words[number] => {
    const said = cut;
    cut = '';
    if (said !== '') return { ...word, text: uncovered(word.text, said, claim.words.length === at + 1) };
    const guise = guiseOf(word.entity);
    if (!guise || isSaid(word)) return word;
    cut = guiseAfterName.exec(claim.words[at + 1]?.text ?? '')?.[0] ?? '';
    const isHead = /[.!?…”"]\s+$/.test(claim.words[at - 1]?.text ?? '');
    return { text: isHead ? capitalised(called(guise)) : called(guise) };
  });
  const isMeant = (id: EntityId) => !guiseOf(id) || spoken.has(same(id));
  const about = claim.about.filter(isMeant);
  const refs = claim.refs.filter((ref) => ref.to !== 'entity' || isMeant(ref.id));
  if (seen.size === 0 && about.length === claim.about.length) return claim;
  const { parent: _, ...rest } = claim;
  const sense = withoutNames(claim.sense, (id) => guiseOf(id)?.words);
  return { ...rest, id: idOf(`as-seen-${claim.sense.kind}`), labels: [], sense, words: sentenceOf(words), about, refs };
}

/** What is left behind a name without what says whom they are dressed as. */
function uncovered(text: string, said: string, isLast: boolean): string {
  const rest = withoutAside(text, text.slice(said.length));
  const { before = '', poses } = guiseAfterName.exec(text)?.groups ?? {};
  const verb = withoutEnds(before).replace(/^who /, '');
  const isBare = verb === '' || verb === 'is' || verb === 'was';
  // “Is dressed as” and “poses as” were the verb; an aside has one behind it, unless nothing more is said.
  const wasVerb =
    poses !== undefined || (isBare && verb !== '' && !isAside(before)) || /^ *(?:$|[.;:!?](?: |$))/.test(rest);
  const what = isBare ? (wasVerb ? ` ${english.watching.isThere}` : '') : ` ${verb}`;
  return `${what}${rest === '' && isLast ? '.' : rest}`;
}

const isAside = (before: string) => before.startsWith(',');

/** What follows of an aside (“, dressed as a bride in white, comes in”) without the commas around it. */
function withoutAside(text: string, rest: string): string {
  if (!isAside(text) || !rest.startsWith(' ')) return rest;
  const more = rest.replace(/^ and (?=\p{L}+ing(?!\p{L}))/u, ', ');
  return more === rest ? rest.replace(/^([^.;:!?,]*), /, '$1 ') : more;
}

const capitalised = (words: string) => words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** Without the blanks and commas around it. */
function withoutEnds(text: string): string {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(', ');
}

/** The same deed or saying of somebody whom nobody knows by name; anything else is only so in words. */
function withoutNames(sense: Sense, guiseWords: (entity: EntityId) => string | undefined): Sense {
  const party = <P extends { readonly words: string; readonly entity?: EntityId }>({ entity, ...one }: P) =>
    entity === undefined || guiseWords(entity) === undefined
      ? { ...one, ...(entity === undefined ? {} : { entity }) }
      : { ...one, words: guiseWords(entity) as string };
  if (sense.kind === 'prose') return sense;
  if (sense.kind === 'act')
    return { ...sense, who: sense.who.map(party), ...(sense.what ? { what: sense.what.map(party) } : {}) };
  if (sense.kind === 'tell') return { ...sense, who: sense.who.map(party), hearers: sense.hearers.map(party) };
  return { kind: 'fact' };
}

import { english } from '../../language/index.js';
import { type Claim, type EntityId, identities, type Sense, type Slice, type Words } from '../../story/index.js';
import { type Guise, guiseAfterName, guisesIn } from '../perception/guises.js';
import { type Ids, sentenceOf } from './lesser.js';

/** Those in disguise in a claim's scene whom somebody does not recognise; empty where there is none. */
export function unrecognisedBy(slice: Slice, claim: Claim, who: EntityId): readonly Guise[] {
  if (claim.scene === null) return [];
  return [...guisesIn(slice, claim.scene).values()].filter((guise) => guise.who !== who && !guise.knownTo.has(who));
}

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
  let cut = '';
  const words = claim.words.map((word, at): Words[number] => {
    const said = cut;
    cut = '';
    if (said !== '') return { ...word, text: uncovered(word.text, said, claim.words.length === at + 1) };
    const guise = guiseOf(word.entity);
    if (!guise) return word;
    cut = guiseAfterName.exec(claim.words[at + 1]?.text ?? '')?.[0] ?? '';
    return { text: called(guise) };
  });
  const about = claim.about.filter((id) => !guiseOf(id));
  const isOther = about.length < claim.about.length;
  const refs = claim.refs.filter((ref) => ref.to !== 'entity' || !guiseOf(ref.id));
  if (!isOther) return claim;
  const { parent: _, ...rest } = claim;
  const sense = withoutNames(claim.sense, (id) => guiseOf(id)?.words);
  return { ...rest, id: idOf(`as-seen-${claim.sense.kind}`), labels: [], sense, words: sentenceOf(words), about, refs };
}

/** What is left behind a name without what says whom they are dressed as. */
function uncovered(text: string, said: string, isLast: boolean): string {
  const rest = text.slice(said.length);
  const { before = '' } = guiseAfterName.exec(text)?.groups ?? {};
  const verb = withoutEnds(before);
  const left = /^ *[.;:!?]?$/.test(rest) || /^ *[.;:!?] /.test(rest);
  const what = /^(?:is|was)?$/.test(verb) ? (left ? ` ${english.watching.isThere}` : '') : ` ${verb}`;
  return `${what}${rest === '' && isLast ? '.' : rest}`;
}

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

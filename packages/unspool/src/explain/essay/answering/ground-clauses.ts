import { isPastForm, plain } from '../../../language/index.js';
import { acceptance, type Claim, indexOf, kindOf, reasonsFor, type Slice, type Words } from '../../../story/index.js';
import { clause, isClauseSafe, joined, say, sliceWords, stressing, typeset } from '../../words/typesetting.js';
import { isWorldly } from '../../words/worldly.js';
import { essayVoice } from '../essay-voice.js';

/**
 * What a line follows from, as clauses of few words: "Ok-ju kills Choi and takes the drives". Of a stressed part of a sentence that says what
 * somebody does, only that. Nothing where the notes give no such ground.
 */
export function groundClauses(slice: Slice, claim: Claim): Words {
  const { claims } = indexOf(slice);
  const found: Words[] = [];
  for (const ground of reasonsFor(slice, claim)) {
    if (!acceptance(slice).isAccepted(ground.id)) continue;
    for (const ref of ground.refs) {
      const target = ref.to === 'claim' ? claims.get(ref.id) : undefined;
      const own = target && clauseOf(slice, target);
      if (own) found.push(own);
    }
  }
  return withOneSubject(found.slice(0, mostClauses));
}

const mostClauses = 2;
const mostWords = 10;

function clauseOf(slice: Slice, target: Claim): Words | undefined {
  const parent = target.parent === undefined ? undefined : claimOf(slice, target.parent);
  if (!isWorldly(target) || !acceptance(slice).isAccepted(target.id) || target.certainty) return undefined;
  const words = stressing(typeset(slice, target.words), []);
  const own =
    parent?.sense.kind === 'prose' ? deedOf(slice, words, target.labels[0] ?? '') : plainLine(slice, target, words);
  return own && plain(own).split(' ').length <= mostWords ? own : undefined;
}

function claimOf(slice: Slice, id: Claim['id']): Claim | undefined {
  return indexOf(slice).claims.get(id);
}

/** What somebody does in a stressed part of a sentence: "Ok-ju kills Choi" of "Ok-ju does what it asks, and **kills Choi**". */
function deedOf(slice: Slice, words: Words, label: string): Words | undefined {
  const text = plain(words);
  const from = text.indexOf(label.replaceAll("'", '’'));
  const [verb = ''] = /^\p{Ll}+(?= )/u.exec(text.slice(from)) ?? [];
  if (label === '' || from <= 0 || !(/[^s]s$/.test(verb) || isPastForm(verb))) return undefined;
  const before = sliceWords(words, 0, from);
  const [last, name] = [before.at(-1), before.at(-2)];
  const deed = sliceWords(words, from, from + label.length);
  if (last?.text === ' ' && name?.entity !== undefined && !name.quote) return [name, ...say(' '), ...deed];
  const [first, next] = before;
  const isOwn = first?.entity !== undefined && / and $/.test(last?.text ?? '') && /^ \p{Ll}/u.test(next?.text ?? '');
  const isOther = ({ entity }: Words[number]) =>
    entity !== undefined && entity !== first?.entity && kindOf(slice, entity) === 'person';
  return isOwn && !before.slice(1).some(isOther) ? [first, ...say(' '), ...deed] : undefined;
}

/** A line that says in few words what somebody does or is. */
function plainLine(slice: Slice, { sense }: Claim, words: Words): Words | undefined {
  const isPlain = sense.kind === 'fact' || sense.kind === 'act' || sense.kind === 'state' || sense.kind === 'relation';
  return isPlain && isClauseSafe(slice, words) && !words.some(({ quote }) => quote) ? clause(slice, words) : undefined;
}

/** Two clauses of the same person as one: "Ann takes the key and opens the door". */
function withOneSubject(clauses: readonly Words[]): Words {
  const [one, other] = clauses;
  if (!one || !other) return one ?? [];
  const isSame = one[0]?.entity !== undefined && one[0].entity === other[0]?.entity && one[0].text === other[0]?.text;
  const rest = sliceWords(other, (other[0]?.text.length ?? 0) + 1, plain(other).length);
  return isSame ? joined([one, rest], ' and ') : joined([one, other], essayVoice.and);
}

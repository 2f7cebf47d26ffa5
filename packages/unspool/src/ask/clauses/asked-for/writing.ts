import { basesOf } from '../../../language/index.js';
import type { Slice } from '../../../story/index.js';
import type { Asked } from '../../stated/asked.js';
import { placesOf, tellsOf } from '../../stated/cover.js';
import { type Stated, sentencesWith } from '../../stated/stated-sentences.js';
import { type Match, parsedSoFar } from '../matches.js';
import { traitOf } from '../places.js';
import { rolesOf, tellsItem } from '../roles.js';

/** What somebody put on a certificate, wrote in a letter: the clauses in which they write something, in a sentence that tells of that paper. */
export function writingsOf(slice: Slice, asked: Asked): readonly Match[] {
  const { verb, items, gap, wants } = asked;
  if (!verb || gap !== 'object' || wants !== 'thing' || !basesOf(verb.word).some((base) => putting.has(base)))
    return [];
  const who = items.find(({ as, isPerson }) => as === 'subject' && isPerson);
  const paper = items.find(({ word, isModifier, isOwner }) => papers.test(word) && !isModifier && !isOwner);
  if (!who || !paper || asked.head) return [];
  const sentences = sentencesWith(slice, paper.keys);
  const isAllTold = (sentence: Stated) =>
    items.every((item) => {
      if (item === verb || item === who || item === paper) return true;
      if (item.isModifier || item.isOwner) return traitOf(slice, sentence, parsedSoFar(sentence), item) !== undefined;
      return placesOf(slice, sentence, item).length > 0;
    });
  return [...sentences].flatMap((sentence) => {
    const parsed = parsedSoFar(sentence);
    const { tokens } = sentence;
    if (!tokens.some((_, at) => tellsOf(tokens, at, paper)) || !isAllTold(sentence)) return [];
    return parsed.clauses.flatMap((clause): readonly Match[] => {
      const isWriting = basesOf(tokens[clause.verb.main]?.text ?? '').some((base) => writing.has(base));
      const told = clause.subject.map((noun) => tellsItem(slice, sentence, noun, who)).find((one) => one);
      if (!isWriting || clause.standing !== 'so' || clause.content === undefined || !told) return [];
      return [
        {
          sentence,
          parsed,
          clause,
          roles: rolesOf(clause, () => false),
          gap: [],
          isSure: told.isSure,
          needsBefore: told.needsBefore,
        },
      ];
    });
  });
}

const putting: ReadonlySet<string> = new Set(['put', 'write', 'enter', 'note', 'state', 'say']);
const writing: ReadonlySet<string> = new Set(['write', 'note', 'state', 'enter', 'record', 'declare']);
const papers =
  /^(?:certificates?|forms?|letters?|notes?|cards?|postcards?|lists?|reports?|registers?|papers?|telegrams?|messages?|logs?|labels?)$/;

import type { ToldSentence } from '../../explain/index.js';
import { type ClaimOf, type EntityId, indexOf, ofKind, type Party, type Slice, type Words } from '../../story/index.js';

/**
 * What introductions tell, as sentences: "Joss, the ferryman, who keeps the clock" tells that Joss keeps the clock, and
 * "the note, from Mina to Oda" that Mina writes the note.
 */
export function introducedSentences(slice: Slice): readonly ToldSentence[] {
  return ofKind(slice, 'introduce').flatMap((claim) =>
    [described(slice, claim), ...sent(slice, claim)].flatMap((words) => (words ? [{ claim, words }] : [])),
  );
}

/** Each "who" of a description is whoever is introduced, whatever name stands before it. */
function described(slice: Slice, { sense }: ClaimOf<'introduce'>): Words | undefined {
  if (!sense.description) return undefined;
  const name = nameOf(slice, sense.entity);
  const parts = sense.description.flatMap(({ text, ...word }, at) => {
    const pieces = text.split(at === 0 ? first : /(?<=, )(?=who )/u);
    const begins = at === 0 && text.startsWith('who ');
    return pieces.flatMap((piece, index) => {
      const own = { ...word, text: piece };
      return index > 0 || begins ? [name, { text: ' ' }, own] : [own];
    });
  });
  return [name, { text: ', ' }, ...parts];
}

/** Where "who" is whoever is introduced: at the beginning, behind a comma, or behind the first noun: "a rich man who …". */
const first =
  /(?=who )(?<=^|, |^(?:an?|the) (?:(?!(?:of|to|from|with|in|for|that|than|a|an|the|his|her) )[\p{L}’'-]+ ){1,5})/u;

/** Who writes a document, and who sends a thing. */
function sent(slice: Slice, { sense }: ClaimOf<'introduce'>): readonly Words[] {
  const { sender, addressee, entity } = sense;
  if (sender?.entity === undefined) return [];
  const to = addressee ? [{ text: ' to ' }, partyWord(addressee)] : [];
  const verbs = sense.as === 'document' ? ['writes', 'sends'] : ['sends'];
  return verbs.map((verb) => [partyWord(sender), { text: ` ${verb} ` }, nameOf(slice, entity), ...to]);
}

function partyWord({ words, entity }: Party): Words[number] {
  return { text: words, ...(entity === undefined ? {} : { entity }) };
}

function nameOf(slice: Slice, entity: EntityId): Words[number] {
  return { text: indexOf(slice).entities.get(entity)?.name ?? '', entity };
}

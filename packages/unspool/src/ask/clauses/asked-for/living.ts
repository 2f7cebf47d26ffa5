import { isTrade } from '../../../explain/index.js';
import { basesOf } from '../../../language/index.js';
import type { Slice } from '../../../story/index.js';
import type { Asked } from '../../stated/asked.js';
import { placesOf } from '../../stated/cover.js';
import { type Stated, sentencesWith } from '../../stated/stated-sentences.js';
import type { Token } from '../../told/token.js';
import { determiners } from '../../told/words/clause-words.js';
import type { NounChunk } from '../grammar/chunk.js';
import type { Clause } from '../grammar/clause.js';
import { type Match, parsedSoFar } from '../matches.js';
import { rolesOf, tellsItem } from '../roles.js';

/** What somebody lives by: "sells houses for a living", "earns her bread by singing", "keeps a hat shop". */
export function livingsOf(slice: Slice, asked: Asked): readonly Match[] {
  const who = asked.items.find(({ isPerson, bearers }) => isPerson && bearers);
  const rest = asked.items.filter((item) => item !== who && item !== asked.verb);
  const isPost = asked.head !== undefined && posts.test(asked.head.word) && takesPost(asked.verb?.word ?? '');
  const isOfJob = asked.wants === 'job' || isPost || rest.some(({ word, by }) => by === 'for' && word === 'living');
  const where = rest.filter(
    ({ word, by, as }) =>
      word !== 'living' && !real.test(word) && (as === 'scene' || (by === 'in' && as !== 'subject')),
  );
  if (!who || !isOfJob || rest.some((item) => !where.includes(item) && item.word !== 'living' && !real.test(item.word)))
    return [];
  const sentences = sentencesWith(slice, who.keys);
  return [...sentences].flatMap((sentence: Stated) => {
    const parsed = parsedSoFar(sentence);
    return parsed.clauses.flatMap((clause): readonly Match[] => {
      if (clause.standing !== 'so' || !(isPost ? isAppointed : isLiving)(sentence.tokens, clause)) return [];
      if (!where.every((item) => placesOf(slice, sentence, item).length > 0)) return [];
      const told = clause.subject.map((noun) => tellsItem(slice, sentence, noun, who)).find((one) => one?.isSure);
      if (!told) return [];
      return [{ sentence, parsed, clause, roles: rolesOf(clause, () => false), gap: [], ...told }];
    });
  });
}

function isLiving(tokens: readonly Token[], clause: Clause): boolean {
  const { verb, objects, more, particles, isPassive } = clause;
  const bases = basesOf(tokens[verb.main]?.text ?? '');
  const text = (at: number) => tokens[at]?.text ?? '';
  if (isPassive) return false;
  if (more.some(({ by, noun }) => by === 'for' && text(noun.head) === 'living')) return true;
  if (bases.includes('earn')) return objects.some(({ head }) => /^(?:living|bread|keep)$/.test(text(head)));
  if (bases.includes('work')) return more.some(({ by }) => by === 'as');
  if (isAppointed(tokens, clause)) return true;
  // "mends boats": what one does to things in the plural, one does always.
  const isMany = ({ from, head }: NounChunk) =>
    head - from < 2 && /[^s]s$/.test(text(head)) && !determiners.has(text(from)) && !noGoods.test(text(head));
  // "drives a van to the funeral" is done once.
  const isStanding =
    objects.length === 1 && particles.length === 0 && more.every(({ by }) => /^(?:in|at|for|on)$/.test(by));
  // "taught Latin before the war", and not "taught Ann", "taught him a song".
  if (bases.includes('teach') && objects.length === 1 && objects.every((noun) => isSubject(tokens, noun))) return true;
  if (bases.some((base) => working.has(base))) return isStanding && objects.every(isMany);
  if (bases.includes('drive'))
    return isStanding && objects.every(({ from, head }) => vehicles.has(text(head)) && /^an?$/.test(text(from)));
  const isKeeping = bases.some((base) => keeping.has(base)) || /^ha(?:s|d)$/.test(text(verb.main));
  return isKeeping && objects.some(({ head }) => trading.has(text(head)));
}

/** What is taught: a bare word, and nobody. */
function isSubject(tokens: readonly Token[], { from, head, to }: NounChunk): boolean {
  const { text, entity } = tokens[head] as Token;
  const isBare = from === head && to === head + 1 && entity === undefined;
  return isBare && !determiners.has(text) && !/^(?:him|her|them|me|us|you|it|himself|herself)$/.test(text);
}

/** "becomes a nurse", "is elected mayor"; not "elects a mayor". */
function isAppointed(tokens: readonly Token[], { verb, objects, isPassive }: Clause): boolean {
  const bases = basesOf(tokens[verb.main]?.text ?? '');
  const isBecoming = bases.includes('become') || (isPassive && (bases.includes('appoint') || bases.includes('elect')));
  return (
    isBecoming &&
    objects.some(({ head }) => isTrade(tokens[head]?.text ?? '') || offices.test(tokens[head]?.text ?? ''))
  );
}

const offices =
  /^(?:chancellor|mayor|minister|president|chairman|treasurer|housekeeper|bookkeeper|secretary|director|headmaster|headmistress|governor|warden|steward|bailiff|sheriff|keeper|\p{L}+keeper|\p{L}+master)$/u;
const posts = /^(?:job|post|position|office|profession|trade|occupation|work)$/;
const real = /^(?:real|actual|true)$/;

function takesPost(word: string): boolean {
  return basesOf(word).some((base) => /^(?:get|have|take|find|hold|receive)$/.test(base));
}

/** What is a trade, done to things of a kind. */
const working: ReadonlySet<string> = new Set(
  'repair mend sell clean make build paint teach breed grow bake deliver translate print weave carve tune shoe train treat raise catch'.split(
    ' ',
  ),
);
/** What is said, thought or felt, or belongs to whoever does it: "makes jokes", "raises doubts", "cleans teeth". */
const noGoods =
  /(?:ions|ments|nesses|ities|ences|ances)$|^(?:jokes|mistakes|errors|plans|promises|vows|threats|notes|excuses|enemies|friends|faces|remarks|calls|amends|noises|sounds|signs|attempts|changes|demands|rules|speeches|blows|doubts|hopes|fears|suspicions|eyebrows|spirits|hands|eyes|glimpses|colds|teeth|wounds|lies|secrets|rumours|rumors)$/;
const vehicles: ReadonlySet<string> = new Set(
  'van cab taxi lorry bus tram train truck cart coach ambulance tractor crane locomotive barge ferry'.split(' '),
);

const keeping: ReadonlySet<string> = new Set(['keep', 'run', 'have', 'own', 'manage']);
const trading: ReadonlySet<string> = new Set(
  'shop store inn tavern pub hotel bakery butchery brewery mill forge farm school garage café cafe restaurant stall workshop business practice pharmacy bookshop kiosk boarding-house guesthouse nursery'.split(
    ' ',
  ),
);

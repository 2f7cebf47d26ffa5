import { basesOf } from '../../language/index.js';
import type { Slice } from '../../story/index.js';
import type { Asked } from '../stated/asked.js';
import { type Stated, statedSentences } from '../stated/stated-sentences.js';
import type { Token } from '../told/token.js';
import type { Clause } from './grammar/clause.js';
import { type Match, parsedSoFar } from './matches.js';
import { rolesOf, tellsItem } from './roles.js';

/** What somebody lives by: "sells houses for a living", "earns her bread by singing", "keeps a hat shop". */
export function livingsOf(slice: Slice, asked: Asked): readonly Match[] {
  const who = asked.items.find(({ isPerson, bearers }) => isPerson && bearers);
  const rest = asked.items.filter((item) => item !== who && item !== asked.verb);
  const isOfJob = asked.wants === 'job' || rest.some(({ word, by }) => by === 'for' && word === 'living');
  if (!who || !isOfJob || rest.some(({ word }) => word !== 'living')) return [];
  const { byKey } = statedSentences(slice);
  const sentences = new Set([...who.keys].flatMap((key) => byKey.get(key) ?? []));
  return [...sentences].flatMap((sentence: Stated) => {
    const parsed = parsedSoFar(sentence);
    return parsed.clauses.flatMap((clause): readonly Match[] => {
      if (clause.standing !== 'so' || !isLiving(sentence.tokens, clause)) return [];
      const told = clause.subject.map((noun) => tellsItem(slice, sentence, noun, who)).find((one) => one?.isSure);
      if (!told) return [];
      return [{ sentence, parsed, clause, roles: rolesOf(clause, () => false), gap: [], ...told }];
    });
  });
}

function isLiving(tokens: readonly Token[], { verb, objects, more, isPassive }: Clause): boolean {
  const bases = basesOf(tokens[verb.main]?.text ?? '');
  const text = (at: number) => tokens[at]?.text ?? '';
  if (isPassive) return false;
  if (more.some(({ by, noun }) => by === 'for' && text(noun.head) === 'living')) return true;
  if (bases.includes('earn')) return objects.some(({ head }) => /^(?:living|bread|keep)$/.test(text(head)));
  if (bases.includes('work')) return more.some(({ by }) => by === 'as');
  return bases.some((base) => keeping.has(base)) && objects.some(({ head }) => trading.has(text(head)));
}

const keeping: ReadonlySet<string> = new Set(['keep', 'run', 'have', 'own', 'manage']);
const trading: ReadonlySet<string> = new Set(
  'shop store inn tavern pub hotel bakery butchery brewery mill forge farm school garage café cafe restaurant stall workshop business practice pharmacy bookshop kiosk boarding-house guesthouse nursery'.split(
    ' ',
  ),
);

import { basesOf, formsOf } from '../../language/index.js';
import { isVerbWord } from '../stated/question/question-verbs.js';

/** "What reason does Ann give for not going?" asks why she does not go; undefined where no reason is asked for so. */
export function reasonGiven(question: string): string | undefined {
  const found = form.exec(question);
  if (!found) return undefined;
  const [, does = '', who = '', not, going = '', rest = ''] = found;
  const isHaving = going.toLowerCase() === 'having';
  const [done = '', ...more] = rest.trim().split(' ');
  const deed = isHaving ? done : going;
  const base = baseOf(deed.toLowerCase());
  if (base === undefined) return undefined;
  const tail = isHaving ? more.join(' ') : rest.trim();
  return `Why ${does} ${who}${not ? ' not' : ''} ${base}${tail === '' ? '' : ` ${tail}`}?`;
}

function baseOf(deed: string): string | undefined {
  const bases = basesOf(deed).filter((one) => one !== deed && formsOf(one).all.has(deed));
  return bases.find(isVerbWord) ?? bases.at(-1);
}

const form =
  /^(?:what|which) (?:reason|reasons|excuse|explanation) (do|does|did) ([^?]{1,60}?) (?:give|offer|have|state|name) for (not )?(\p{L}{2,20}ing)\b([^?]{0,120})\?*$/iu;

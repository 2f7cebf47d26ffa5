import { english, oneOf, plain } from '../../language/index.js';
import { type Claim, stated } from '../../story/index.js';

/**
 * Whether what is said, or kept from somebody, is between those who are named in the line: "Ada secretly tells Ben that …", "Ada takes
 * Ben aside and tells him …". Others who are there do not hear it.
 */
export function isBetweenThem(claim: Claim): boolean {
  const { sense } = stated(claim);
  if (sense.kind !== 'tell') return false;
  if (sense.verb === 'hidesFrom') return true;
  const [all, said] = [plain(claim.words), plain(sense.content.words)];
  const at = said === '' ? -1 : all.lastIndexOf(said);
  const around = at < 0 ? all : `${all.slice(0, at)} \u0001 ${all.slice(at + said.length)}`;
  return privately.test(around);
}

const privately = new RegExp(`(?<!\\p{L})${oneOf(english.continuity.privately)}(?!\\p{L})`, 'iu');

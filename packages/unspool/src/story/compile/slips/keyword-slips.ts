import { nearest, slipOf } from '../../../base/index.js';
import { english, isAimed, type Keyword, lookUp, type ParsedBullet, plain } from '../../../language/index.js';
import type { TellingUnit } from '../telling-unit.js';

/** A word where a keyword should be, as it is written, and the keyword that was probably meant. */
export type KeywordSlip = { readonly key: string; readonly meant: string };

/** The slip in a bullet that is kept as a plain fact or a credit, if it has one. */
export function keywordSlip(piece: TellingUnit, claiming: ParsedBullet): KeywordSlip | undefined {
  if (claiming.kind === 'pair') return ofPair(piece, claiming);
  if (claiming.kind !== 'fact') return undefined;
  if (piece.parent >= 0 && piece.brackets.length > 0) return nestedSlip(plain(claiming.body));
  if (piece.parent >= 0) return undefined;
  return aimedSlip(claiming) ?? uncolonedSlip(claiming) ?? unbracketedSlip(plain(claiming.body));
}

type Fact = Extract<ParsedBullet, { kind: 'fact' }>;
type Pair = Extract<ParsedBullet, { kind: 'pair' }>;

/** `Persom: …`; before the first scene, where every key is welcome, only if a name in bold follows. */
function ofPair({ raw }: TellingUnit, { key, value }: Pair): KeywordSlip | undefined {
  const { entities, keywords, nearEntities } = english;
  if (value[0]?.strong !== undefined) {
    const near = nearest(key, [...Object.keys(entities), ...Object.keys(nearEntities)]);
    const meant = near === undefined ? undefined : (lookUp(nearEntities, near) ?? near);
    if (meant !== undefined) return { key, meant };
  }
  if (raw <= 0) return undefined;
  return unbracketedSlip(`${key}:`) ?? slip(key, nearest(key, [...Object.keys(entities), ...Object.keys(keywords)]));
}

function nestedSlip(text: string): KeywordSlip | undefined {
  const lead = /^\p{L}+/u.exec(text)?.[0];
  return lead === undefined ? undefined : slip(lead, nearest(lead, Object.keys(english.nested)));
}

/** Keywords of a letter or two less could be anything. */
const grounds = Object.keys(english.nested).filter((word) => word.length > 5);

/** `Anwser to [Q]: …`, `Answer to [Q] …`, and `becuase [A]` at the margin. */
function aimedSlip({ body }: Fact): KeywordSlip | undefined {
  const [first, target, , other] = body;
  if (!first || first.ref !== undefined || first.strong !== undefined || target?.ref === undefined) return undefined;
  const key = first.text.trim();
  const keyword = lookUp(english.keywords, key);
  if (keyword !== undefined) {
    const lacksColon = isAimed(keyword) && other?.ref === undefined;
    return lacksColon ? { key: `${key} […]`, meant: `${key} […]:` } : undefined;
  }
  const aimed = Object.keys(english.keywords).filter((word) => isAimed(english.keywords[word] as Keyword));
  return slip(key, lookUp(english.nearKeywords, key) ?? slipOf(key, [...aimed, ...grounds]));
}

/** `Answer to Who rows the boat?: …`: a question that is named without its brackets. */
function unbracketedSlip(text: string): KeywordSlip | undefined {
  const { lead = '', words = '' } = unbracketed.exec(text)?.groups ?? {};
  return lead === '' ? undefined : { key: lead, meant: `${answerTo} [${words}]:` };
}

const [answerTo = ''] = Object.entries(english.keywords).find(([, kind]) => kind === 'answer') ?? [];
const unbracketed = new RegExp(`^(?<lead>${answerTo} ["“‘']?(?<words>[^:\\n[\\]]{1,300}?)["”’']?):`, 'iu');

/** `Person **Ada**` */
function uncolonedSlip({ body }: Fact): KeywordSlip | undefined {
  const [first, name] = body;
  const key = first?.ref === undefined && name?.strong !== undefined ? (first?.text.trim() ?? '') : '';
  const isKeyword = /^\p{Lu}/u.test(key) && lookUp(english.entities, key) !== undefined;
  return isKeyword ? { key, meant: `${key}:` } : undefined;
}

function slip(key: string, meant: string | undefined): KeywordSlip | undefined {
  return meant === undefined ? undefined : { key, meant };
}

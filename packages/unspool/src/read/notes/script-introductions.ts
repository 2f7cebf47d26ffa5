import { nameWords } from '../likeness.js';
import type { Item } from '../source.js';

/** What a script says of somebody where they first appear: "MARA VOSS (34), muddy boots, kicks the door open." */
export type ScriptIntroduction = {
  /** In capitals, as it is printed. */
  readonly name: string;
  /** What is said of them: "34, muddy boots". */
  readonly description: string;
};

/** The introductions in what is seen, in order. In capitals a script has much; whoever has an age behind it is a person. */
export function introductionsIn(items: readonly Item[]): readonly ScriptIntroduction[] {
  return items.flatMap((item) => (item.kind === 'action' ? inAction(item.text) : []));
}

/** The one of these which introduces somebody of this name; none where several could. */
export function introductionOf(name: string, of: readonly ScriptIntroduction[]): ScriptIntroduction | undefined {
  const wanted = nameWords(name);
  const found = of.filter((one) => {
    const own = nameWords(one.name);
    return wanted.length > 0 && wanted.every((word) => own.includes(word));
  });
  return new Set(found.map((one) => one.name)).size === 1 ? found[0] : undefined;
}

/** "MARA VOSS (34)", "OLD PETE, 70s": a name in capitals, and how old somebody is or seems, in brackets or behind a comma. */
const introduced =
  /(?<![\p{L}\p{N}])(?<name>\p{Lu}[\p{Lu}\p{M}'’.-]*(?: (?:\p{Lu}[\p{Lu}\p{M}'’.-]*|(?:of|the|de|van|von|der)(?= \p{Lu})))*)(?:,? ?\((?<brackets>[^()]{1,60})\)|, (?<age>(?:(?:early|mid|late)[- ])?\d{2}(?:[’']?s)?)(?=[,.;]))/gu;

/** "34", "40s, elegant", "mid-thirties": what stands in brackets behind a name tells an age first. */
const ageFirst =
  /^(?:(?:about|around|early|mid|late|his|her|in)[- ]+)*(?:\d{1,2}(?:[’']?s)?|(?:teens?|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))(?= *(?:[,;/-]|years? old|$))/iu;

function inAction(text: string): readonly ScriptIntroduction[] {
  if (text.length > longest) return [];
  const found: ScriptIntroduction[] = [];
  for (const match of text.matchAll(introduced)) {
    const { name = '', brackets, age } = match.groups ?? {};
    const first = (brackets ?? age ?? '').trim();
    if (!ageFirst.test(first) || [...name].length < 2) continue;
    const behind = text.slice(match.index + match[0].length);
    const [, sentence = '', end = ''] = /^([^.!?;:\n]{0,200})([.!?;:]?)/.exec(behind) ?? [];
    const isFirst = /(?:^|[.!?]["”’)]?\s)\s*(?:an?\s|the\s)?$/i.test(text.slice(0, match.index));
    found.push({ name, description: [first, ...additions(sentence, isFirst && end !== '')].join(', ') });
  }
  return found;
}

/** No paragraph of a script is longer. */
const longest = 4000;

/** What stands between commas behind an age. Where the name begins the sentence, its verb stands in the last part. */
function additions(behind: string, hasVerb: boolean): readonly string[] {
  const [before = '', ...parts] = behind.split(',').map((part) => part.trim());
  // "(34) kicks the door open": what follows without a comma is what they do.
  if (before !== '' || parts.length === 0) return [];
  const last = parts.at(-1) ?? '';
  const own = hasVerb || !describes.test(last) ? parts.slice(0, -1) : parts;
  const until = own.findIndex(
    (part) => part === '' || part.split(' ').length > mostWords || /^(?:and|but|who|as|while|when)\b/i.test(part),
  );
  return until < 0 ? own : own.slice(0, until);
}

const mostWords = 7;

/** How words begin that say what somebody is like, and not what they do. */
const describes = /^(?:an?|all|his|her|their|the|in|with|\p{L}+ing)(?!\p{L})/iu;

import type { ScreenplayElement } from './screenplay.js';

/**
 * What a script prints that is no scene and nothing that is seen: where an act begins, with its name; where one ends; that
 * a scene was left out, whose number stands there so that the others keep theirs; and the list of who is needed for one.
 */
export type ScriptMark =
  | { readonly kind: 'act'; readonly name: string }
  | { readonly kind: 'act-end' | 'omitted' | 'cast' };

/** The mark that an element is, if it is one. */
export function markOf(element: ScreenplayElement): ScriptMark | undefined {
  const { kind, text } = element;
  if (text.length > longest) return undefined;
  // Marks stand in capitals, but for centred ones: most action shows by its first letters that it is none.
  if (kind !== 'heading' && kind !== 'centred' && !element.finalDraft && hasSmallLetter(text)) return undefined;
  const type = typeOf(element);
  if (type === 'new act') return { kind: 'act', name: text.replace(/\s+/g, ' ').trim() };
  if (type === 'end of act') return { kind: 'act-end' };
  if (type === 'cast list') return { kind: 'cast' };
  const own = text.trim();
  if (kind === 'heading') return omitted.test(own) ? { kind: 'omitted' } : undefined;
  if (kind !== 'centred' && kind !== 'action' && kind !== 'transition') return undefined;
  if (own.includes('\n') || own === '' || (kind !== 'centred' && own !== own.toUpperCase())) return undefined;
  if (omitted.test(own)) return { kind: 'omitted' };
  if (actEnd.test(own)) return { kind: 'act-end' };
  return act.test(own) ? { kind: 'act', name: own.replace(/\s+/g, ' ') } : undefined;
}

/** One of ASCII: those of other scripts are left to the patterns. */
function hasSmallLetter(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) return true;
  }
  return false;
}

/** The type of a paragraph in Final Draft, in small letters. */
function typeOf({ finalDraft }: ScreenplayElement): string | undefined {
  return finalDraft?.attributes.find(([name]) => name === 'Type')?.[1].toLowerCase();
}

/** No mark is longer. */
const longest = 120;

const nth = '(?:[IVX]{1,5}|\\d{1,2}|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN)';
const part = `(?:ACT ${nth}|(?:THE )?(?:FIRST|SECOND|THIRD|FOURTH|FIFTH|FINAL) ACT|TEASER|COLD OPEN(?:ING)?|TAG)`;
const act = new RegExp(`^${part}(?: ?[:.–—-] ?\\S.*|[:.])?$`, 'i');
const actEnd = new RegExp(`^\\(?(?:THE )?END (?:OF )?(?:THE )?${part}[.)]*$`, 'i');

/** "OMITTED", "12-14 OMITTED 12-14", "SCENE 12 OMITTED". */
const omitted =
  /^(?:scenes? )?(?:[A-Z]{0,2}\d{1,4}[A-Z]{0,2}(?: ?(?:[-–&,]|thru|through|to|and) ?[A-Z]{0,2}\d{1,4}[A-Z]{0,2}){0,9}[.:)]?\s{1,40})?[([]?(?:scene )?omit(?:ted)?[)\]]?\.?(?:\s{1,40}[A-Z]{0,2}\d{1,4}[A-Z]{0,2}(?: ?[-–] ?[A-Z]{0,2}\d{1,4}[A-Z]{0,2})?)?$/i;

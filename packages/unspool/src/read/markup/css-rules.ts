import { withoutEnds } from '../../base/ends.js';

/** A rule of a style sheet, as far as it can say what is seen: a selector, and what it sets. */
export type CssRule = {
  readonly selector: string;
  /** By property, in small letters. */
  readonly sets: ReadonlyMap<string, CssValue>;
};

export type CssValue = { readonly value: string; readonly isImportant: boolean };

/** The rules of a style sheet that hold on a screen, in their order, and the other sheets that it begins with. */
export type CssSheet = { readonly rules: readonly CssRule[]; readonly imports: readonly string[] };

/**
 * Reads CSS (Syntax Level 3) in linear time, and never throws: what is broken is passed over up to the next brace. Rules
 * that hold only sometimes (for paper, for narrow screens, for one reader) are left out.
 */
export function cssRules(text: string): CssSheet {
  const sheet = { rules: [] as CssRule[], imports: [] as string[] };
  /** For each block that is open, whether its rules hold. */
  const around: boolean[] = [];
  let head = '';
  for (const piece of piecesOf(text)) {
    const holds = around.at(-1) ?? true;
    if (piece === '{') around.push(holdsIn(head) && holds);
    else if (piece === '}') around.pop();
    else if (!piece.startsWith('{')) {
      head = headOf(piece, around.length === 0 ? sheet.imports : []);
      continue;
    } else if (holds && !head.startsWith('@')) {
      const sets = declarations(piece.slice(1, -1));
      for (const selector of selectorsOf(head)) sheet.rules.push({ selector, sets });
    }
    head = '';
  }
  return sheet;
}

/** What stands right before a block, without the statements before that; the sheets that these name are noted. */
function headOf(piece: string, imports: string[]): string {
  const statements = piece.split(';');
  const head = statements.pop() ?? '';
  for (const statement of statements) {
    const [whole = '', path = ''] = /^\s*@import\s(?:url\()?\s?["']?([^"')\s]+)["']?\)?/i.exec(statement) ?? [];
    if (path !== '' && isOfScreens(statement.slice(whole.length))) imports.push(path);
  }
  return head.trim();
}

/** The values that `style` or the inside of a rule sets. */
export function declarations(text: string): ReadonlyMap<string, CssValue> {
  const found = new Map<string, CssValue>();
  for (const declaration of text.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const [value = '', important] = declaration
      .slice(colon + 1)
      .toLowerCase()
      .split('!');
    found.set(declaration.slice(0, colon).trim().toLowerCase(), {
      value: value.trim(),
      isImportant: important?.trim() === 'important',
    });
  }
  return found;
}

/** Whether the rules of a block hold on a screen, whatever its size: those of no medium, of all, of the screen. */
function holdsIn(head: string): boolean {
  const [, media] = /^@media\s([^{]*)$/i.exec(head.trim()) ?? [];
  if (media === undefined) return /^@(?:layer|document)\b/i.test(head.trim());
  return isOfScreens(media);
}

export function isOfScreens(media: string): boolean {
  return media.split(',').some((one) => {
    const words = one.trim().toLowerCase().split(/\s+/);
    const [first, second] = words;
    if (first === 'not' && words.length === 2) return second === 'print' || second?.startsWith('amzn-') === true;
    return (
      (words.length === 1 && anyScreen.test(one.trim())) ||
      (first === 'only' && words.length === 2 && second === 'screen')
    );
  });
}

const anyScreen = /^(?:all|screen)?$/i;

/**
 * The text in pieces: `{` of a block with others in it, `{…}` of one without, `}`, and what stands between. Comments are
 * gone, and what stands in quotation marks has no braces or semicolons.
 */
function piecesOf(text: string): readonly string[] {
  const clean = withoutComments(text);
  const pieces: string[] = [];
  let from = 0;
  let open = -1;
  for (let index = 0; index < clean.length; index++) {
    const letter = clean[index];
    if (letter !== '{' && letter !== '}') continue;
    if (letter === '{') {
      if (open >= 0) pieces.push('{');
      pieces.push(clean.slice(open >= 0 ? open + 1 : from, index));
      open = index;
    } else if (open >= 0) {
      pieces.push(clean.slice(open, index + 1));
      open = -1;
    } else {
      pieces.push('}');
    }
    from = index + 1;
  }
  pieces.push(clean.slice(open >= 0 ? clean.length : from));
  return pieces;
}

function withoutComments(text: string): string {
  return text
    .replace(/\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$)|<!--|-->|<!\[CDATA\[|\]\]>/g, ' ')
    .replace(/"[^"\n]*"|'[^'\n]*'/g, (quoted) => quoted.replace(/[{};,\s]/g, ''));
}

function selectorsOf(head: string): readonly string[] {
  return head
    .split(',')
    .map((selector) => withoutEnds(selector, /\s/))
    .filter((selector) => selector !== '');
}

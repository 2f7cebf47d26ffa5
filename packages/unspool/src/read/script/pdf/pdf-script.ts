import { beforeFirst } from '../../../base/ends.js';
import type { SourceSpan } from '../../source.js';
import { opensHeading } from '../screenplay/heading-opening.js';
import type { ElementKind, Screenplay, ScreenplayElement, TitleEntry } from '../screenplay/screenplay.js';
import { type Columns, indentOf, isCapitals, isNear, learnColumns } from './pdf-columns.js';
import { dualAt } from './pdf-dual.js';
import type { ScriptLine } from './pdf-page.js';
import { pitch } from './pdf-page.js';
import { titleEntries, titleLines } from './pdf-title.js';

/**
 * A script from its lines, by where they stand: headings and action at the left margin, dialogue about an inch to the
 * right of it, directions further, cues furthest. Where that is, is learnt as the lines come. Offsets are in the
 * text of all its lines, each with its end, in the order of reading: in dual dialogue the left column, then the right.
 */
export function scriptOf(lines: readonly ScriptLine[]): { readonly screenplay: Screenplay; readonly text: string } {
  const writer = new Writer();
  const title = titleLines(lines);
  const titlePage = title.length > 0 ? writer.title(title) : [];
  const rest = lines.slice(title.length);
  for (let index = 0; index < rest.length; index++) {
    const line = rest[index];
    if (!line) continue;
    writer.learn(line, rest[index + 1]);
    const dual = dualAt(rest, index);
    if (dual) {
      writer.dual(dual.left, dual.right);
      for (const end = index + dual.length - 1; index < end; index++)
        writer.learn(rest[index + 1] as ScriptLine, rest[index + 2]);
    } else writer.add(line, rest[index + 1]);
  }
  return { screenplay: { titlePage, elements: writer.elements() }, text: writer.text() };
}

/** Whether anything in it says that it is a script. */
export function isScript(lines: readonly ScriptLine[]): boolean {
  return lines.some(({ text }) => opensHeading(text, 0));
}

const goesOver =
  /TO:$|^FADE (?:IN|OUT|TO BLACK)\b|^(?:CUT|SMASH CUT|DISSOLVE|MATCH CUT|JUMP CUT) TO\b|^(?:THE )?END OF ACT/;

type Draft = { kind: ElementKind; text: string; at: SourceSpan; number?: string; dual?: true; open?: boolean };

class Writer {
  readonly #learn = learnColumns();
  readonly #drafts: Draft[] = [];
  readonly #lines: string[] = [];
  #offset = 0;
  #columns: Columns = { margin: 0 };
  #last: ScriptLine | undefined;

  /** Where the columns are, by all lines up to this one. */
  learn(line: ScriptLine, next: ScriptLine | undefined): void {
    this.#columns = this.#learn(line, next);
  }

  elements(): readonly ScreenplayElement[] {
    return this.#drafts.map(({ kind, text, at, number, dual }) => ({
      kind,
      text: kind === 'parenthetical' ? text.replace(/^\(|\)$/g, '') : text,
      at,
      ...(number === undefined ? {} : { number }),
      ...(dual ? { dual } : {}),
    }));
  }

  text(): string {
    return this.#lines.map((line) => `${line}\n`).join('');
  }

  title(lines: readonly ScriptLine[]): readonly TitleEntry[] {
    const entries: TitleEntry[] = [];
    for (const line of lines) {
      const at = this.#place(line);
      const found = titleEntries(
        line,
        entries.map(({ key }) => key),
      );
      for (const [key, text] of found) {
        const last = entries.at(-1);
        if (key === 'Title' && last)
          entries[0] = { ...last, text: `${last.text} ${text}`, at: { ...last.at, to: at.to } };
        else entries.push({ key, text, at });
      }
    }
    return entries;
  }

  dual(left: readonly ScriptLine[], right: readonly ScriptLine[]): void {
    for (const [nth, column] of [left, right].entries()) {
      for (const [index, line] of column.entries()) {
        const kind = index === 0 ? 'cue' : line.text.startsWith('(') ? 'parenthetical' : 'dialogue';
        const before = this.#drafts.at(-1);
        if (before && index > 1 && this.#continues(before, kind)) this.#extend(before, line);
        else this.#push(kind, line, nth === 1 && index === 0 ? { dual: true } : {});
      }
    }
    this.#last = undefined;
  }

  add(line: ScriptLine, next: ScriptLine | undefined): void {
    const before = this.#drafts.at(-1);
    const last = this.#last;
    const follows = line.down === 1;
    const turned = last !== undefined && line.page !== last.page;
    const kind = this.#kindOf(line, next, this.#isSpoken(line));
    this.#last = line;
    // Over the page, the cue is printed again: it is one speech.
    const isAgain = last?.more || (before?.kind === 'dialogue' && /\(CONT[’'.]?D?/i.test(line.text));
    if (kind === 'cue' && turned && isAgain && this.#cue() === nameOf(line.text)) {
      this.#place(line);
      return;
    }
    const goesOn =
      follows ||
      last?.more === true ||
      (turned && before?.kind === kind && !/[.!?:"”)]$/.test(before.text)) ||
      (kind === 'dialogue' && before?.kind === kind);
    // Two headings in lines of their own are two, however close they stand.
    const begins = kind === 'heading' && opensHeading(line.text, 0);
    if (before && goesOn && !begins && this.#continues(before, kind)) this.#extend(before, line);
    else this.#push(kind, line, line.number === undefined ? {} : { number: line.number });
  }

  /** Whether a line goes on with a speech: it is next in it, or stands where speeches do, a gap or a page later. */
  #isSpoken(line: ScriptLine): boolean {
    const before = this.#drafts.at(-1);
    if (!before || !speaking.has(before.kind)) return false;
    const turned = this.#last !== undefined && line.page !== this.#last.page;
    if (line.down === 1 || (turned && this.#last?.more)) return true;
    const isDirection = turned && line.text.startsWith('(') && indentOf(line.x, this.#columns.margin) >= 4;
    return line.down <= 2 && (isDirection || isNear(line.x, this.#columns.dialogue));
  }

  #kindOf(line: ScriptLine, next: ScriptLine | undefined, spoken: boolean): ElementKind {
    const { text, x } = line;
    const { margin, dialogue, right } = this.#columns;
    const indent = indentOf(x, margin);
    const before = this.#drafts.at(-1);
    if (spoken && before?.kind === 'parenthetical' && before.open) return 'parenthetical';
    if (opensHeading(text, 0) && indent < 4) return 'heading';
    if (line.number !== undefined && indent < 2 && isCapitals(text)) return 'heading';
    if (before?.kind === 'heading' && line.down === 1 && indent < 2 && isCapitals(text) && this.#isFull())
      return 'heading';
    const isAtRight = indent > 20 && right !== undefined && Math.abs(line.to - right) < pitch * 2;
    if (isCapitals(text) && !spoken && (isAtRight || (goesOver.test(text) && (indent > 20 || indent < 2))))
      return 'transition';
    if (this.#isCue(line, next, spoken)) return 'cue';
    // A bracket in the column of what is said is a word of it.
    const isSaid = !text.startsWith('(') || (before?.kind === 'dialogue' && line.down === 1 && isNear(x, dialogue));
    if (spoken && indent >= 4) return isSaid ? 'dialogue' : 'parenthetical';
    return indent >= 8 ? 'centred' : 'action';
  }

  #isCue({ text, x, page }: ScriptLine, next: ScriptLine | undefined, spoken: boolean): boolean {
    const { margin, dialogue } = this.#columns;
    if (indentOf(x, margin) < 8 || !isCapitals(text) || text.startsWith('(') || next?.page !== page) return false;
    if (indentOf(next.x, margin) < 4 || next.x >= x + pitch * 2) return false;
    const isUnder = next.text.startsWith('(') || dialogue === undefined || isNear(next.x, dialogue);
    if (!isUnder || next.down > (isNear(x, dialogue) ? 1 : 2)) return false;
    return !spoken || (this.#drafts.at(-1)?.kind === 'dialogue' && Math.abs(next.x - x) >= pitch);
  }

  /** Whether the line before went as far as lines of a heading do. */
  #isFull(): boolean {
    return indentOf(this.#last?.to ?? 0, this.#columns.margin) > 45;
  }

  /** Lines of one paragraph: of the same kind, a direction until its bracket closes. */
  #continues(before: Draft, kind: ElementKind): boolean {
    if (before.kind !== kind) return false;
    return (
      kind === 'dialogue' ||
      kind === 'action' ||
      kind === 'heading' ||
      (kind === 'parenthetical' && before.open === true)
    );
  }

  #cue(): string | undefined {
    return nameOf(this.#drafts.findLast(({ kind }) => kind === 'cue')?.text ?? '');
  }

  #push(kind: ElementKind, line: ScriptLine, more: Partial<Draft>): void {
    this.#drafts.push({ kind, text: line.text, at: this.#place(line), ...more, open: isOpen(line.text) });
  }

  #extend(before: Draft, line: ScriptLine): void {
    const { to } = this.#place(line);
    const hyphened = /\p{L}-$/u.test(before.text) || /--$/.test(before.text);
    before.text += hyphened && !/--$/.test(before.text) ? line.text : ` ${line.text}`;
    before.at = { ...before.at, to };
    before.open = before.open === true && !line.text.includes(')');
  }

  #place({ text, page }: ScriptLine): SourceSpan {
    const from = this.#offset;
    this.#offset += text.length + 1;
    this.#lines.push(text);
    return { from, to: from + text.length, line: this.#lines.length, page };
  }
}

const speaking: ReadonlySet<ElementKind> = new Set<ElementKind>(['cue', 'parenthetical', 'dialogue']);

function isOpen(text: string): boolean {
  return text.startsWith('(') && !text.includes(')');
}

function nameOf(cue: string): string {
  return beforeFirst(cue, /\(/).trim();
}

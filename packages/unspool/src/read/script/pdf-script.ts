import type { SourceSpan } from '../source.js';
import type { ScriptLine } from './pdf-lines.js';
import { joined, pitch } from './pdf-page.js';
import type { ElementKind, Screenplay, ScreenplayElement, TitleEntry } from './screenplay.js';
import { opensHeading } from './screenplay-heading.js';

/**
 * A script from its lines, by where they stand: headings and action at the left margin, dialogue about an inch to the
 * right of it, directions further, cues furthest. The margin is that of this script's headings. Offsets are in the
 * text of all its lines, each with its end, in the order of reading: in dual dialogue the left column, then the right.
 */
export function scriptOf(lines: readonly ScriptLine[]): { readonly screenplay: Screenplay; readonly text: string } {
  const writer = new Writer(marginOf(lines));
  const title = titleLines(lines);
  const titlePage = title.length > 0 ? writer.title(title) : [];
  const rest = lines.slice(title.length);
  for (let index = 0; index < rest.length; index++) {
    const line = rest[index];
    if (!line) continue;
    const dual = columnsAt(rest, index);
    if (dual) {
      writer.dual(dual.left, dual.right);
      index += dual.length - 1;
    } else writer.add(line, rest[index + 1]);
  }
  return { screenplay: { titlePage, elements: writer.elements() }, text: writer.text() };
}

/** Whether anything in it says that it is a script. */
export function isScript(lines: readonly ScriptLine[]): boolean {
  return lines.some(({ text }) => opensHeading(text, 0));
}

function marginOf(lines: readonly ScriptLine[]): number {
  const all = lines.filter(({ text }) => opensHeading(text, 0)).map(({ x }) => x);
  const places = (all.length > 0 ? all : lines.map(({ x }) => x)).toSorted((a, b) => a - b);
  return places[Math.floor(places.length * (all.length > 0 ? 0.5 : 0.1))] ?? 108;
}

/** Of a title page: a first page without headings, most of it in the middle. */
function titleLines(lines: readonly ScriptLine[]): readonly ScriptLine[] {
  const page = lines[0]?.page;
  const own = lines.filter((line) => line.page === page);
  const isTitle =
    own.length < 40 &&
    own.length < lines.length &&
    own.every(({ text }) => !opensHeading(text, 0) && !/^FADE IN/i.test(text));
  return isTitle ? own : [];
}

/** Two cues side by side, and what is spoken under them. */
function columnsAt(lines: readonly ScriptLine[], index: number) {
  const cues = joined(lines[index]?.runs ?? [], 4);
  const [one, other] = cues;
  if (cues.length !== 2 || !one || !other || !isCapitals(one.text) || !isCapitals(other.text)) return undefined;
  if (!/\p{L}/u.test(one.text) || !/\p{L}{2}/u.test(other.text) || opensHeading(one.text, 0)) return undefined;
  const middle = (one.x + one.to + other.x + other.to) / 4;
  const left: ScriptLine[] = [];
  const right: ScriptLine[] = [];
  let length = 0;
  for (let at = index; at < lines.length; at++) {
    const line = lines[at];
    if (!line || (at > index && line.down !== 1)) break;
    length++;
    const halves = [line.runs.filter(({ x }) => x < middle), line.runs.filter(({ x }) => x >= middle)] as const;
    for (const [nth, half] of halves.entries()) {
      const [run] = joined(
        half.filter(({ text }) => !/^\*+$/.test(text)),
        Number.POSITIVE_INFINITY,
      );
      if (run) (nth === 0 ? left : right).push({ ...line, text: run.text, x: run.x, to: run.to });
    }
  }
  return left.length > 1 && right.length > 1 ? { left, right, length } : undefined;
}

function isCapitals(text: string): boolean {
  const name = text.replace(/\([^)]*\)?/g, '');
  return /\p{Lu}/u.test(name) && name === name.toUpperCase();
}

const goesOver =
  /TO:$|^FADE (?:IN|OUT|TO BLACK)\b|^(?:CUT|SMASH CUT|DISSOLVE|MATCH CUT|JUMP CUT) TO\b|^(?:THE )?END OF ACT/;

type Draft = { kind: ElementKind; text: string; at: SourceSpan; number?: string; dual?: true; open?: boolean };

class Writer {
  readonly #margin: number;
  readonly #drafts: Draft[] = [];
  readonly #lines: string[] = [];
  #offset = 0;
  #last: ScriptLine | undefined;

  constructor(margin: number) {
    this.#margin = margin;
  }

  elements(): readonly ScreenplayElement[] {
    return this.#drafts.map(({ kind, text, at, number, dual }) => ({
      kind,
      text,
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
    let by = false;
    for (const line of lines) {
      const at = this.#place(line);
      const { text } = line;
      const key =
        entries.length === 0 ? 'Title' : by ? 'Author' : /\d{4}|\bdraft\b|revis/i.test(text) ? 'Draft date' : 'Contact';
      const isBy = /\bby:?$/i.test(text);
      const last = entries.at(-1);
      if (last?.key === 'Title' && line.down <= 2 && !isBy && entries.length === 1 && isCapitals(text))
        entries[0] = { ...last, text: `${last.text} ${text}`, at: { ...last.at, to: at.to } };
      else entries.push({ key: isBy ? 'Credit' : key, text, at });
      by = isBy;
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
    const spoken = before !== undefined && (follows || (turned && last?.more === true)) && speaking.has(before.kind);
    const kind = this.#kindOf(line, next, spoken);
    this.#last = line;
    // Over the page, the cue is printed again: it is one speech.
    if (kind === 'cue' && turned && last?.more && this.#cue() === nameOf(line.text)) {
      this.#place(line);
      return;
    }
    const goesOn =
      follows ||
      (turned && !/[.!?:"”)]$/.test(before?.text ?? '') && before?.kind === kind) ||
      (before?.kind === 'dialogue' && kind === 'dialogue' && spoken);
    const resumes = last?.more || this.#last === undefined;
    if (before && (goesOn || resumes) && this.#continues(before, kind)) this.#extend(before, line);
    else this.#push(kind, line, line.number === undefined ? {} : { number: line.number });
  }

  #kindOf(line: ScriptLine, next: ScriptLine | undefined, spoken: boolean): ElementKind {
    const { text, x } = line;
    const indent = (x - this.#margin) / pitch;
    const before = this.#drafts.at(-1);
    if (spoken && before?.kind === 'parenthetical' && before.open) return 'parenthetical';
    if (opensHeading(text, 0) && indent < 4) return 'heading';
    if (line.number !== undefined && indent < 2 && isCapitals(text)) return 'heading';
    if (goesOver.test(text) && isCapitals(text) && (indent > 20 || indent < 2) && !spoken) return 'transition';
    if (
      indent >= 8 &&
      isCapitals(text) &&
      !text.startsWith('(') &&
      next &&
      next.page === line.page &&
      next.down === 1
    ) {
      const under = (next.x - this.#margin) / pitch;
      if (under >= 4 && next.x < x + pitch * 2 && !(spoken && before?.kind !== 'dialogue'))
        return spoken && Math.abs(next.x - x) < pitch ? 'dialogue' : 'cue';
    }
    if (spoken && indent >= 4) return text.startsWith('(') ? 'parenthetical' : 'dialogue';
    return indent >= 8 ? 'centred' : 'action';
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
  return cue.replace(/\(.*$/, '').trim();
}

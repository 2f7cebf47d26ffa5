import type { ScreenplayElement } from './screenplay.js';

/**
 * What is told of action. A mark of emphasis that opens one line and closes at the end of another is none by the
 * specification, which lets none reach over a line, so that a script keeps it; whoever is told what happens needs no marks.
 */
export function withoutMarks(text: string): string {
  const [mark] = opening.exec(text) ?? [];
  if (mark === undefined || !text.includes('\n') || !text.endsWith(mark)) return text;
  const own = text.slice(mark.length, -mark.length);
  return own === '' || own.includes(mark) ? text : own;
}

const opening = /^(?:\*{1,3}|_)(?=[^\s*_])/;

/** Without the stars that stand in the margin of a revised script, behind the lines that are new. */
export function withoutMargin(element: ScreenplayElement): ScreenplayElement {
  if (!element.text.includes(' *') && !element.text.includes('\t*')) return element;
  const lines = element.text.split('\n').map((line) => {
    const own = line.trimEnd();
    return own.endsWith('*') && /[ \t]$/.test(own.slice(0, -1)) ? own.slice(0, -1).trimEnd() : line;
  });
  return { ...element, text: lines.join('\n') };
}

/** Whether action says of itself that it is said to whoever reads the script, so that nothing of it happens. */
export function isSaidToReaders(text: string): boolean {
  return saidToReaders.test(text);
}

const saidToReaders =
  /^[*_]{0,4}(?:(?:author|writer|editor|publisher)['’]s )?(?:note|disclaimer)(?: to (?:the )?(?:readers?|directors?|producers?|actors?|performers?))?:/i;

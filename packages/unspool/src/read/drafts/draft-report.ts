import { atLineStart, markdownText } from '../../base/markdown-text.js';
import type { DraftChange, DraftScene } from './draft-change.js';

/** What is other between two drafts, as a person reads it: first what concerns the whole, then scene by scene. */
export type DraftReport = {
  readonly summary: string;
  readonly whole: readonly string[];
  readonly scenes: readonly { readonly scene: string; readonly facts: readonly string[] }[];
};

/** The sentences for changes, each scene under its number and heading. Lines are cut to `longest` characters. */
export function draftReport(changes: readonly DraftChange[], longest = Number.POSITIVE_INFINITY): DraftReport {
  const whole = changes.flatMap((change) => (change.kind === 'person' ? [draftFact(change)] : []));
  const scenes: { scene: string; facts: string[] }[] = [];
  for (const change of changes) {
    if (change.kind === 'person') continue;
    const scene = draftSceneName('scene' in change ? change.scene : change.was);
    const last = scenes.at(-1);
    const fact = draftFact(change, longest);
    if (last?.scene === scene) last.facts.push(fact);
    else scenes.push({ scene, facts: [fact] });
  }
  return { summary: draftSummary(changes), whole, scenes };
}

/** The same as Markdown, for a mail or a ticket. */
export function draftMarkdown(title: string, { summary, whole, scenes }: DraftReport): string {
  const list = (facts: readonly string[]) => facts.map((fact) => `- ${escaped(fact)}\n`).join('');
  const parts = [
    `# ${escaped(title)}\n\n${escaped(summary)}\n`,
    ...(whole.length > 0 ? [list(whole)] : []),
    ...scenes.map(({ scene, facts }) => `## ${escaped(scene)}\n\n${list(facts)}`),
  ];
  return parts.join('\n');
}

function escaped(text: string): string {
  return atLineStart(markdownText(text));
}

/** "3. INT. KITCHEN - NIGHT": the number that the script prints, or the place among all. */
export function draftSceneName({ index, number, title }: DraftScene): string {
  return `${number ?? index}. ${title === '' ? '(no heading)' : title}`;
}

/** How many changes there are of each kind. */
export function draftSummary(changes: readonly DraftChange[]): string {
  if (changes.length === 0) return 'The same scenes, headings, lines and directions in both drafts.';
  const count = (one: string, many: string, ...kinds: readonly DraftChange['kind'][]) => {
    const found = changes.filter(({ kind }) => kinds.includes(kind)).length;
    return found === 0 ? [] : [`${found} ${found === 1 ? one : many}`];
  };
  const counts = [
    ...count('scene added', 'scenes added', 'added'),
    ...count('scene omitted', 'scenes omitted', 'omitted'),
    ...count('scene moved', 'scenes moved', 'moved'),
    ...count('scene split', 'scenes split', 'split'),
    ...count('scene merged', 'scenes merged', 'merged'),
    ...count('heading changed', 'headings changed', 'heading', 'place', 'time', 'interior', 'flashback'),
    ...count('person renamed', 'people renamed', 'person'),
    ...count('coming or going', 'comings or goings', 'enters', 'leaves'),
    ...count('line with another speaker', 'lines with another speaker', 'speaker'),
    ...count('line cut', 'lines cut', 'cut'),
    ...count('new line', 'new lines', 'new'),
    ...count('line changed', 'lines changed', 'changed'),
    ...count('line elsewhere in its scene', 'lines elsewhere in their scene', 'shifted'),
    ...count('direction changed', 'directions changed', 'direction'),
  ];
  return `${counts.join(', ')}.`;
}

/** A change in a sentence, without its scene. Lines are cut to `longest` characters. */
export function draftFact(change: DraftChange, longest = Number.POSITIVE_INFINITY): string {
  const short = (text: string) => shortened(text, longest);
  switch (change.kind) {
    case 'person':
      return `${change.before} is called ${change.after} now.`;
    case 'added':
      return 'A new scene.';
    case 'omitted':
      return 'Omitted; its number is that of the older draft.';
    case 'moved':
      return `Moved: it was “${draftSceneName(change.was)}”.`;
    case 'split':
      return `Split: “${draftSceneName(change.into)}” was part of it.`;
    case 'merged':
      return `Merged: it holds what was “${draftSceneName(change.was)}”.`;
    case 'heading':
      return `Another heading: it was “${change.before}”.`;
    case 'place':
      return `Another place: ${change.before || 'none'} → ${change.after || 'none'}.`;
    case 'time':
      return `Another time of day: ${change.before || 'none'} → ${change.after || 'none'}.`;
    case 'interior':
      return `${change.before || 'neither inside nor outside'} → ${change.after || 'neither inside nor outside'}.`;
    case 'flashback':
      return change.before === ''
        ? `Marked now: ${change.after}.`
        : `Its mark: ${change.before} → ${change.after || 'none'}.`;
    case 'enters':
      return `${change.who} speaks in it now (${linesOf(change.lines)}).`;
    case 'leaves':
      return `${change.who} does not speak in it any more (${linesOf(change.lines)} cut).`;
    case 'speaker':
      return `Another speaker: ${change.before || 'nobody'} → ${change.after || 'nobody'}: “${short(change.text)}”`;
    case 'cut':
      return `Cut: ${spoken(change.who, short(change.text))}`;
    case 'new':
      return `New: ${spoken(change.who, short(change.text))}`;
    case 'shifted':
      return `Elsewhere in it now: ${spoken(change.who, short(change.text))}`;
    case 'direction':
      return `Another direction: ${inBrackets(change.before)} → ${inBrackets(change.after)}: ${spoken(change.who, short(change.text))}`;
    case 'changed':
      return changedFact(change, longest);
  }
}

function linesOf(count: number): string {
  return count === 1 ? '1 line' : `${count} lines`;
}

function spoken(who: string, text: string): string {
  return who === '' ? `“${text}”` : `${who}: “${text}”`;
}

/** Where lines are cut, they begin where they differ. */
function changedFact({ who, before, text }: Extract<DraftChange, { kind: 'changed' }>, longest: number): string {
  const [old, now] = [before, text].map((one) => one.replace(/\s+/g, ' ').trim()) as [string, string];
  const isLong = Math.max(old.length, now.length) > longest;
  const from = isLong ? sharedStart(old, now, longest / 3) : 0;
  const [one, other] = [old, now].map((line) => `${from > 0 ? '…' : ''}${shortened(line.slice(from), longest)}`);
  return `Changed: ${spoken(who, one ?? '')} → “${other}”`;
}

/** Where the word begins that comes so many characters before the first that differs; 0 near the beginning. */
function sharedStart(old: string, now: string, room: number): number {
  let at = 0;
  while (at < old.length && old[at] === now[at]) at += 1;
  return at <= room ? 0 : old.lastIndexOf(' ', at - room) + 1;
}

function inBrackets(direction: string): string {
  return direction === '' ? 'none' : `(${direction.replace(/^\(|\)$/g, '')})`;
}

function shortened(text: string, longest: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  const letters = [...plain];
  if (letters.length <= longest) return plain;
  const begun = letters.slice(0, longest - 1).join('');
  return `${begun.trimEnd()}…`;
}

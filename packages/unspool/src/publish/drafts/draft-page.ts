import type { Element, ElementContent } from 'hast';
import { toHtml as serialize } from 'hast-util-to-html';
import { h } from 'hastscript';
import { clean } from '../../base/index.js';
import { addAll } from '../../base/lists.js';
import {
  type ComparedScene,
  type DraftChange,
  type DraftComparison,
  type DraftLine,
  type DraftRow,
  type DraftScene,
  draftFact,
  draftSceneName,
  draftSummary,
  isAsBefore,
} from '../../read/index.js';
import { changedWords } from './changed-words.js';
import { draftStyle, draftStyleHash } from './draft-style.js';

/** Two drafts as they are shown beside each other. */
export type ShownDrafts = {
  /** What both are called. */
  readonly before: string;
  readonly after: string;
  /** BCP 47, where the work says. */
  readonly language?: string;
  readonly comparison: DraftComparison;
  /** What is found wrong in the notes on it, a sentence each. */
  readonly found: readonly string[];
};

/**
 * Two drafts side by side, scene by scene, as one page that needs nothing else: no script, no font, no picture. What is cut and what is new
 * is said in words, struck through or underlined. Nothing in a work can become markup.
 */
export function toDraftPage({ before, after, language, comparison, found }: ShownDrafts): string {
  const { people, scenes } = comparison;
  const title = `${after}: what is other since ${before}`;
  const all = [...people, ...scenes.flatMap(({ changes }) => changes)];
  const changed = scenes.filter((scene) => !isSameScene(scene));
  const numbers = new Map(changed.map((scene, at) => [scene, at + 1]));
  const called = new Map(people.flatMap((one) => (one.kind === 'person' ? [[one.after, one.before]] : [])));
  const policy = `default-src 'none'; style-src '${draftStyleHash}'; base-uri 'none'; form-action 'none'`;
  const tree = h('html', { lang: 'en' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'referrer', content: 'no-referrer' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('title', clean(title)),
      h('style', draftStyle),
    ]),
    h('body', [
      h('main', [
        h('header', [h('h1', { dir: 'auto' }, clean(title)), h('p', clean(draftSummary(all)))]),
        ...list(people.map((change) => draftFact(change))),
        ...(found.length > 0 ? [h('h2', 'What check finds in the notes'), ...list(found)] : []),
        ...contents(numbers),
        ...stretches(scenes).flatMap((stretch) => sceneNodes(stretch, numbers, { before, after, language, called })),
      ]),
    ]),
  ]);
  return `<!doctype html>\n${serialize(tree)}\n`;
}

type Numbers = ReadonlyMap<ComparedScene, number>;
type Names = Pick<ShownDrafts, 'before' | 'after'> & {
  readonly language: string | undefined;
  /** What whoever is called otherwise now was called before. */
  readonly called: ReadonlyMap<string, string>;
};

function list(facts: readonly string[]): Element[] {
  const items = facts.map((fact) => h('li', { dir: 'auto' }, clean(fact)));
  return items.length === 0 ? [] : [h('ul', { className: ['facts'] }, items)];
}

/** The scenes in which something is other, each a link. */
function contents(numbers: Numbers): Element[] {
  if (numbers.size < 2) return [];
  const items = [...numbers].map(([scene, number]) =>
    h('li', [
      h('a', { href: `#scene-${number}` }, clean(nameOf(scene))),
      ` – ${scene.partOf ? partFact(scene.partOf) : draftSummary(scene.changes)}`,
    ]),
  );
  return [h('nav', { ariaLabel: 'Scenes in which something is other' }, [h('ol', items)])];
}

function isSameScene({ changes, partOf }: ComparedScene): boolean {
  return changes.length === 0 && partOf === undefined;
}

/** Scenes that are as they were, one after the other, are one stretch. */
function stretches(scenes: readonly ComparedScene[]): readonly (readonly ComparedScene[])[] {
  const found: ComparedScene[][] = [];
  for (const scene of scenes) {
    const last = found.at(-1);
    if (last?.[0] && isSameScene(scene) && isSameScene(last[0])) last.push(scene);
    else found.push([scene]);
  }
  return found;
}

function sceneNodes(stretch: readonly ComparedScene[], numbers: Numbers, names: Names): readonly Element[] {
  const [scene] = stretch as readonly [ComparedScene];
  const number = numbers.get(scene);
  if (number === undefined) {
    const items = stretch.map((one) => h('li', { dir: 'auto' }, clean(nameOf(one))));
    const label = stretch.length === 1 ? '1 scene as before' : `${stretch.length} scenes as before`;
    return [h('details', [h('summary', label), h('ul', items)])];
  }
  const steps = [
    ...(number > 1 ? [h('a', { href: `#scene-${number - 1}` }, '↑ Previous')] : []),
    ...(number < numbers.size ? [h('a', { href: `#scene-${number + 1}` }, '↓ Next')] : []),
  ];
  const facts = scene.changes.filter(({ kind }) => !isOfLine.has(kind)).map((change) => draftFact(change));
  return [
    h('section', { ariaLabelledBy: [`scene-${number}`] }, [
      h('h2', { id: `scene-${number}`, tabIndex: -1, dir: 'auto' }, clean(nameOf(scene))),
      ...(steps.length > 0 ? [h('p', { className: ['steps'] }, steps)] : []),
      ...list([...(scene.partOf ? [partFact(scene.partOf)] : []), ...facts]),
      ...rowNodes(scene.rows, names),
    ]),
  ];
}

function partFact(home: DraftScene): string {
  return `It was part of “${draftSceneName(home)}”.`;
}

/** What the lines themselves show. */
const isOfLine: ReadonlySet<DraftChange['kind']> = new Set([
  'cut',
  'new',
  'changed',
  'speaker',
  'shifted',
  'direction',
]);

function nameOf({ scene, was }: ComparedScene): string {
  const own = scene ?? was;
  return own ? draftSceneName(own) : '';
}

/** Lines beside each other; of a stretch of lines that are as they were, all but those beside a change are folded away. */
function rowNodes(rows: readonly DraftRow[], names: Names): readonly Element[] {
  const isNear = rows.map((_, at) => [at - 1, at, at + 1].some((one) => rows[one] && !isAsBefore(rows[one])));
  const runs: { isShown: boolean; readonly rows: DraftRow[] }[] = [];
  rows.forEach((row, at) => {
    const isShown = isNear[at] === true;
    const last = runs.at(-1);
    if (last?.isShown === isShown) last.rows.push(row);
    else runs.push({ isShown, rows: [row] });
  });
  const groups: { readonly isShown: boolean; readonly rows: DraftRow[] }[] = [];
  for (const run of runs) {
    const isShown = run.isShown || run.rows.length < fewestFolded;
    const last = groups.at(-1);
    if (isShown && last?.isShown) addAll(last.rows, run.rows);
    else groups.push({ isShown, rows: run.rows });
  }
  return groups.map(({ isShown, rows }) => {
    const own = table(rows, names);
    return isShown ? own : h('details', [h('summary', `${rows.length} lines as before`), own]);
  });
}

const fewestFolded = 3;

function table(rows: readonly DraftRow[], { before, after, language, called }: Names): Element {
  const spoken = language === undefined ? {} : { lang: language };
  return h('table', { role: 'table' }, [
    h(
      'thead',
      { role: 'rowgroup' },
      h('tr', { role: 'row' }, [
        h(
          'th',
          { className: ['mark'], scope: 'col', role: 'columnheader' },
          h('span', { className: ['hidden'] }, 'What became of the line'),
        ),
        h('th', { scope: 'col', role: 'columnheader', dir: 'auto' }, clean(before)),
        h('th', { scope: 'col', role: 'columnheader', dir: 'auto' }, clean(after)),
      ]),
    ),
    h(
      'tbody',
      { role: 'rowgroup', ...spoken },
      rows.map((row) => rowNode(row, called)),
    ),
  ]);
}

function rowNode(row: DraftRow, called: Names['called']): Element {
  const isSame = isAsBefore(row);
  const { before, after } = row;
  const words = before && after ? sharedWords(before, after) : undefined;
  const cell = (line: DraftLine | undefined, side: 'before' | 'after') => {
    if (!line) return h('td', { role: 'cell' });
    const own = side === 'before' ? { ...line, who: called.get(line.who) ?? line.who } : line;
    const className = isSame ? [] : [side === 'before' ? 'cut' : 'new'];
    return h('td', { role: 'cell', dir: 'auto', className }, lineNodes(own, words?.[side] ?? wholly(line, row)));
  };
  return h('tr', { role: 'row', className: isSame ? ['same'] : [] }, [
    h('th', { scope: 'row', role: 'rowheader', className: ['mark'], lang: 'en' }, marksOf(row).join(', ')),
    cell(before, 'before'),
    cell(after, 'after'),
  ]);
}

/** What became of a line, in words. */
function marksOf({ before, after, isShifted }: DraftRow): readonly string[] {
  if (!after) return ['− cut'];
  if (!before) return ['+ new'];
  return [
    ...(before.who === after.who ? [] : ['≠ speaker']),
    ...(isAsBefore({ before: { ...before, who: after.who }, after }) ? [] : ['± changed']),
    ...(isShifted ? ['↕ elsewhere'] : []),
  ];
}

function wholly({ text }: DraftLine, { before, after }: DraftRow): readonly ElementContent[] {
  if (before && after) return [words(text)];
  return [h(before ? 'del' : 'ins', clean(text))];
}

/** The words of a line in both drafts, with those marked that one of them alone has. */
function sharedWords(before: DraftLine, after: DraftLine) {
  const stretches = changedWords(before.text, after.text);
  const of = (side: 'before' | 'after') =>
    stretches.flatMap(({ text, in: where }): readonly ElementContent[] => {
      if (where === 'both') return [words(text)];
      return where === side ? [h(side === 'before' ? 'del' : 'ins', clean(text))] : [];
    });
  return { before: of('before'), after: of('after') };
}

function lineNodes({ who, manner }: DraftLine, said: readonly ElementContent[]): ElementContent[] {
  return [
    ...(who === '' ? [] : [h('span', { className: ['who'] }, h('bdi', clean(who))), words(' ')]),
    ...(manner === '' ? [] : [h('span', { className: ['manner'] }, clean(`(${manner}) `))]),
    ...said,
  ];
}

function words(value: string): ElementContent {
  return { type: 'text', value: clean(value) };
}

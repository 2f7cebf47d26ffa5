import { withoutEnd } from '../base/ends.js';
import { caseless, grouped } from '../base/index.js';
import { addAll, leastOf } from '../base/lists.js';
import type { FormatRow } from './format-row.js';
import { type Format, rowOf } from './formats.js';
import { inReadingOrder, isAround, isTold } from './reading-order.js';
import { type TrackName, trackName } from './subtitles/track-name.js';

/** A file that is a work or a part of one. A package (`.opf`) says which pages are a book; an outline (`.ncx`), or a style sheet, goes with it. */
export type WorkFile = { readonly path: string; readonly format: Format | 'package' | 'outline' };

/** The files of one work, in the order in which they are read, and what it is called after. */
export type WorkFiles = { readonly name: string; readonly files: readonly string[] };

/**
 * The works that some files are, by where they lie and what they are called: pages beside their package or numbered pages
 * are one book or play, and tracks that differ in language or kind are one film. Everything else is a work of its own,
 * for drafts of a script are called alike too.
 */
export function worksIn(files: readonly WorkFile[]): readonly WorkFiles[] {
  const packages = files.filter(({ format }) => format === 'package').map(({ path }) => folderOf(path));
  const packageOf = ({ path, format }: WorkFile) =>
    format === 'package' || format === 'outline' || joins(format) === 'pages'
      ? packages.find((folder) => path.startsWith(folder))
      : undefined;
  const works: WorkFiles[] = [];
  for (const [folder, own] of grouped(files, (file) => [packageOf(file)])) {
    if (folder !== undefined) works.push(packaged(folder, own));
    else for (const [, beside] of grouped(own, ({ path }) => [folderOf(path)])) addAll(works, worksBeside(beside));
  }
  const order = new Map(files.map(({ path }, index) => [path, index]));
  const first = ({ files: own }: WorkFiles) => leastOf(own.map((path) => order.get(path) as number));
  return works.sort((a, b) => first(a) - first(b));
}

function joins(format: WorkFile['format']): FormatRow['joins'] {
  return format === 'package' || format === 'outline' ? undefined : rowOf(format).joins;
}

function packaged(folder: string, files: readonly WorkFile[]): WorkFiles {
  const names = folder.split(/[/\\]/).filter((name) => name !== '');
  // In an unpacked e-book the folder of the package is called the same everywhere.
  const name = names.findLast((one) => !/^(?:epub|oebps|ops|src|text|content|\.+)$/i.test(one)) ?? 'book';
  const paths = files.map(({ path }) => path).sort(inReadingOrder);
  const [first, ...others] = files.flatMap(({ path, format }) => (format === 'package' ? [path] : []));
  return { name, files: [first as string, ...paths.filter((path) => path !== first && !others.includes(path))] };
}

/** The works among files that lie beside each other. */
function worksBeside(files: readonly WorkFile[]): readonly WorkFiles[] {
  const joined = (by: FormatRow['joins']) =>
    files.filter(({ format }) => joins(format) === by && format !== 'outline').map(({ path }) => path);
  return [
    ...films(joined('tracks')),
    ...series(joined('pages'), true),
    ...series(joined('texts'), false),
    ...joined(undefined).map(single),
  ];
}

function single(path: string): WorkFiles {
  return { name: stemOf(path), files: [path] };
}

/** Tracks of films. Two that say the same of themselves are two versions, each with the tracks that are written alike. */
function films(paths: readonly string[]): readonly WorkFiles[] {
  const named = paths.map((path): Track => ({ path, ...trackName(nameOf(path)) }));
  return [...grouped(named, ({ film }) => [caseless(film)]).values()]
    .flatMap((tracks) => apart(tracks, ({ path }) => path.replace(/^.*\./, '').toLowerCase()))
    .flatMap((tracks) => apart(tracks, ({ variant }) => variant))
    .flatMap((tracks) => (clash(tracks) ? tracks.map((track) => [track]) : [tracks]))
    .map((tracks) => ({ name: tracks[0]?.film ?? '', files: tracks.map(({ path }) => path) }));
}

type Track = TrackName & { readonly path: string };

function apart(tracks: readonly Track[], by: (track: Track) => string): readonly (readonly Track[])[] {
  return clash(tracks) ? [...grouped(tracks, (track) => [by(track)]).values()] : [tracks];
}

function clash(tracks: readonly Track[]): boolean {
  const said = tracks.map(({ language, kind }) => `${language} ${kind}`);
  return new Set(said).size < said.length;
}

/** Pages and texts that are numbered in one way are one work; so is all that stands around a single one. */
function series(paths: readonly string[], isMarkup: boolean): readonly WorkFiles[] {
  const around = paths.filter((path) => isAround(nameOf(path)));
  const main = paths.filter((path) => !isAround(nameOf(path)));
  // Of a page its reader knows what is no part of the story.
  const matter = isMarkup ? around : around.filter((path) => isTold(nameOf(path)));
  const groups = [...grouped(main, (path) => [seriesOf(stemOf(path)) ?? path])];
  const parts = groups.find(([stem]) => stem === '')?.[1] ?? [];
  // Where chapters lie, a page of another name is one of them as well.
  if (isMarkup && parts.length > 1) return [together('', paths)];
  if (groups.length === 0) return matter.length === 0 ? [] : [together('', matter)];
  const [[stem, own] = ['', []], ...others] = groups;
  if (others.length > 0)
    return groups.map(([name, each]) => together(name, name === '' && each.length > 1 ? [...each, ...matter] : each));
  return [together(stem, isMarkup || own.length > 1 ? [...own, ...matter] : own)];
}

function together(stem: string, paths: readonly string[]): WorkFiles {
  const [first = '', ...more] = [...paths].sort(inReadingOrder);
  if (more.length === 0) return single(first);
  const folder = folderOf(first)
    .split(/[/\\]/)
    .findLast((name) => name !== '' && name !== '.');
  const name = paths.includes(stem) ? stemOf(stem) : stem || folder || stemOf(first);
  return { name, files: [first, ...more] };
}

/** What the numbered parts of one work have in common: '' if it is no name, as in "chapter-3". Undefined: no number. */
function seriesOf(name: string): string | undefined {
  const own = caseless(name);
  if (/^\d+(?![\d\p{L}])/u.test(own) || division.test(own)) return '';
  const [, stem] = /^(.*?[^\d._ -])[._ -]*(?:\d+|[._ -][ivxlc]+)(?:[._ -]+\d+)*$/u.exec(own) ?? [];
  if (stem === undefined || draft.test(stem)) return undefined;
  const named = stem.replace(divisionAtEnd, '');
  return named === stem ? stem : withoutEnd(named, /[._ -]/);
}

const divisions =
  'chapter|chap|ch|act|scene|part|book|letter|volume|vol|section|canto|stave|page|index_split|part_split|kapitel|akt|aufzug|auftritt|teil|buch|chapitre|acte|sc[eè]ne|partie|livre|cap[ií]tulo|acto|escena|parte|libro|capitolo|atto|scena|глава|действие|явление|часть';
const division = new RegExp(`^(?:${divisions})(?:[._ -]*\\d+|[._ -]+[ivxlc]+)(?![\\p{L}\\d])`, 'u');
const divisionAtEnd = new RegExp(`[._ -](?:${divisions})$`, 'u');
const draft = /(?:^|[._ -])(?:draft|version|v|rev|revision|take|copy|final|entwurf|fassung)$/u;

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

function nameOf(path: string): string {
  return path.slice(folderOf(path).length);
}

function stemOf(path: string): string {
  return nameOf(path).replace(/\.[^.]*$/, '');
}

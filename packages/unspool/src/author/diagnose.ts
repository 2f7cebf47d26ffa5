import { type Code, type Edit, type Problem, say } from '../base/index.js';
import { check, type Finding } from '../checks/index.js';
import { problemsOf, type Source, type SourceProblem, sourceNames } from '../read/index.js';
import { type Compilation, whole } from '../story/index.js';
import type { AuthorFile } from './author-file.js';
import { checkDatelines } from './datelines.js';
import type { Diagnosis } from './diagnosis.js';
import { checkQuotations, compareDrafts } from './quotations.js';
import { scriptContinuity } from './script-continuity.js';

/** The works that notes name as their source, as far as they could be read. */
export type Works = {
  readonly sources: readonly Source[];
  readonly unread?: readonly UnreadWork[];
  /** Pictures that the notes name and that cannot be shown. */
  readonly unshown?: readonly UnshownPicture[];
  /** An older draft, with which the quotations are compared. */
  readonly before?: Source;
};

/** A work that notes name and that could not be read: why not; null where there is none. */
export type UnreadWork = { readonly name: string; readonly reason: string | null };

/** A picture that notes name, by its file as they call it, and why nobody is shown it: “it is no picture”. */
export type UnshownPicture = { readonly file: string; readonly reason: string };

/**
 * Everything that the author of a file should be told, in the order of the file; then what is of no place in it. Never
 * throws. A file that is a work is its own source.
 */
export function diagnose(
  file: AuthorFile,
  { sources, unread = [], unshown = [], before }: Works = { sources: [] },
): readonly Diagnosis[] {
  const { compilation, work } = file;
  const found = compilation
    ? [...diagnosesOf(compilation, work ? [work] : sources, before), ...(work ? [] : datelines(compilation, sources))]
    : [];
  const told = compilation ? [...found, ...unshown.flatMap((one) => notShown(compilation, one))] : found;
  const placed = told.flatMap((diagnosis) => placedIn(file, diagnosis));
  const at = ({ place }: Diagnosis) => place?.span.from ?? 0;
  return [
    ...placed.sort((a, b) => at(a) - at(b)),
    ...(work ? scriptContinuity(file.path, work) : []).filter((one) => !placed.some((known) => isSame(known, one))),
    ...(work ? problemsOf(work) : []).map((problem) => unclear(file, problem)),
    ...(compilation ? unread.map((one) => notRead(compilation, one)) : []),
  ];
}

/** What the writer of a script says in notes, and what follows from its headings, may come to the same. */
function isSame(a: Diagnosis, b: Diagnosis): boolean {
  return a.code === b.code && a.message === b.message;
}

/** Whether it says what became of a work, and not what is written in the file. */
export function isOfWork({ code }: Pick<Diagnosis, 'code'>): boolean {
  return ofWorks.has(code);
}

const ofWorks: ReadonlySet<Code> = new Set(['source-missing', 'source-unread', 'work-unclear'] as const);

/** What is wrong with what is told, placed as the telling places it. */
function diagnosesOf(telling: Compilation, works: readonly Source[], before: Source | undefined): readonly Diagnosis[] {
  const story = whole(telling.story);
  const quotations = works.length > 0 ? checkQuotations(story, works) : [];
  const compared = works.length > 0 && before ? compareDrafts(story, before, works) : [];
  // That the new draft does not have the words says the draft, and one finding is enough for it.
  const told = new Set(compared.flatMap(({ about }) => about));
  const others = quotations.filter(({ about }) => !about.some((claim) => told.has(claim)));
  const findings = [...check(story), ...others, ...compared];
  return [...telling.problems.map(ofProblem), ...findings.map((finding) => ofFinding(telling, finding))];
}

/** Of notes beside a work: a work that is its own notes has one date. */
function datelines(telling: Compilation, works: readonly Source[]): readonly Diagnosis[] {
  return checkDatelines(whole(telling.story), works).map((one) => ofFinding(telling, one));
}

function ofProblem({ place, ...said }: Problem): Diagnosis {
  return { ...said, place };
}

function ofFinding({ places }: Compilation, { about, because, ...said }: Finding): Diagnosis {
  const placed = (claim: string | null | undefined) => {
    const place = places.get(claim ?? '');
    return place ? { place } : {};
  };
  const reasons = because?.map(({ claim, message }) => ({ message, ...placed(claim) }));
  return { ...said, ...placed(about[0]), ...(reasons ? { because: reasons } : {}) };
}

/** A diagnosis where the author wrote what it is about; none if they did not. */
function placedIn(file: AuthorFile, { place, because, repair, ...said }: Diagnosis): readonly Diagnosis[] {
  if (!file.work)
    return [{ ...said, ...(place ? { place } : {}), ...(because ? { because } : {}), ...(repair ? { repair } : {}) }];
  const there = place && file.placeOf(place.span);
  if (!there) return [];
  const reasons = because?.map(({ message, place: told }) => {
    const own = told && file.placeOf(told.span);
    return own ? { message, place: own } : { message };
  });
  const edits = repair && editsIn(file, repair);
  return [{ ...said, place: there, ...(reasons ? { because: reasons } : {}), ...(edits ? { repair: edits } : {}) }];
}

/** Edits of the file itself; none unless every word of them was written there. */
function editsIn({ placeOf, compilation, text }: AuthorFile, repair: readonly Edit[]): readonly Edit[] | undefined {
  const told = compilation?.outline.text ?? '';
  const edits = repair.flatMap((edit) => {
    const own = placeOf(edit.span)?.span;
    const isSame = own && text.slice(own.from, own.to) === told.slice(edit.span.from, edit.span.to);
    return isSame ? [{ span: own, text: edit.text }] : [];
  });
  return edits.length === repair.length ? edits : undefined;
}

function unclear({ path }: AuthorFile, { message, at }: SourceProblem): Diagnosis {
  const words = say.workUnclear({ problem: message });
  if (!at) return words;
  const { file = path, from, to, line } = at;
  return { ...words, place: { file, span: { from, to } }, ...(line === undefined ? {} : { line }) };
}

function notShown({ story, places }: Compilation, { file, reason }: UnshownPicture): readonly Diagnosis[] {
  return story.claims.flatMap(({ id, sense }): readonly Diagnosis[] => {
    const place = sense.kind === 'still' && sense.file === file ? places.get(id) : undefined;
    return place ? [{ ...say.pictureNotShown({ name: file, reason }), place }] : [];
  });
}

function notRead({ story, places }: Compilation, { name, reason }: UnreadWork): Diagnosis {
  const claim = sourceNames(story).find((one) => one.name === name)?.claim;
  const place = places.get(claim ?? '');
  const words = reason === null ? say.sourceMissing({ name }) : say.sourceUnread({ reason });
  return { ...words, ...(place ? { place } : {}) };
}

/**
 * The order in which pages that lie in a folder are read, by their names: what stands before a work first, numbers
 * counted ("act-2" before "act-10"), what stands after it last.
 */
export function inReadingOrder(a: string, b: string): number {
  return rank(a) - rank(b) || byName(a, b);
}

/** What stands around a work is named after its place, not after the work. */
export function isAround(name: string): boolean {
  return rank(name) !== 0;
}

/** It stands before or after the rest, and tells of the story. */
export function isTold(name: string): boolean {
  return /^(?:prologu?e?|epilogu?e?|epigraph|conclusion)$/.test(plain(name));
}

const before =
  /^(?:cover|half-?title(?:-?page)?|title-?page|imprint|copyright|toc|nav|contents|index|loi|dedication|epigraph|foreword|preface|introduction|dramatis-?personae|cast|prologue|einleitung|vorwort|prolog|personen)$/;
const after =
  /^(?:epilogue|epilog|conclusion|afterword|nachwort|appendix|glossary|end-?notes|footnotes|notes|bibliography|acknowledge?ments|about(?:-the)?-author|colophon|uncopyright)$/;

function rank(name: string): number {
  const own = plain(name);
  if (before.test(own)) return -1;
  return after.test(own) ? 1 : 0;
}

function plain(path: string): string {
  const name = path.split(/[/\\]/).at(-1) ?? path;
  return name
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[_ ]/g, '-');
}

function byName(a: string, b: string): number {
  const [left, right] = [a.split(/(\d+)/), b.split(/(\d+)/)];
  for (const [index, part] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (part === other) continue;
    if (index % 2 === 1) return Number(part) - Number(other) || part.length - other.length;
    return part < other ? -1 : 1;
  }
  return left.length - right.length;
}

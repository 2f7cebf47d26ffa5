/** "chapter-2.xhtml#note-1" and "#note-1" as `file#id`, by the last part of the path. */
export function target(href: string, file: string | undefined): string {
  const [path = '', id = ''] = href.split('#', 2);
  return `${(path === '' ? (file ?? '') : path).split('/').at(-1)}#${id}`;
}

/** A link as one word: from where to where, both as {@link target} has them. No id has a space. */
export function linkOf(from: string, to: string): string {
  return `${from} ${to}`;
}

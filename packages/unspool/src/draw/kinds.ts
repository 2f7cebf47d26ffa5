/** The kinds of pictures there are, in the order in which they are listed. */
export const pictureKinds = [
  'orders',
  'storylines',
  'clues',
  'symbols',
  'chain',
  'places',
  'grid',
  'relations',
] as const;

/** A kind of picture. */
export type PictureKind = (typeof pictureKinds)[number];

/** Before a name; who alone has one, is called so: "the captain". */
export const ownTitles: ReadonlySet<string> = new Set(
  (
    'captain doctor professor inspector sergeant colonel general major lieutenant judge senator president king queen prince ' +
    'princess count countess duke duchess baron baroness bishop pastor reverend sheriff commander admiral detective'
  ).split(' '),
);

/** With those that many have, and that are more than a title: whom "the nurse" means, only says who is there. */
export const titles: ReadonlySet<string> = new Set([
  ...ownTitles,
  ...'constable dr nurse sister father superintendent officer corporal mayor governor squire matron rector vicar'.split(
    ' ',
  ),
]);

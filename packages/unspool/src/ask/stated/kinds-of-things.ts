/** What is of a kind that readers ask for: "which weapon", "what illness". A row a kind, its names before the colon. */
const rows = `
weapon: gun pistol revolver rifle knife dagger sword axe crossbow bow club bottle bat hammer shotgun sabre spear poison candlestick rope poker iron
illness disease sickness condition ailment: diabetes diabetic cancer fever cholera typhus consumption tuberculosis measles flu pneumonia asthma acrophobia vertigo melancholia malaria plague stroke
colour color: red green blue yellow black white brown grey gray pink purple orange golden silver crimson scarlet violet
animal pet creature: dog cat horse bird parrot cockatoo pig cow sheep goat rabbit monkey snake fox wolf bear donkey mule tiger lion hamster
vehicle transport: car truck lorry van bus train boat ship sledge sleigh sled bicycle motorcycle carriage coach cart taxi cab plane ferry
metal: gold silver iron copper tin lead steel bronze brass
fruit: apple pear quince plum cherry orange lemon grape fig peach
flower: rose lily daisy violet tulip nosegay carnation iris
drink: beer wine whisky whiskey gin rum brandy tea coffee water milk
instrument: piano violin guitar flute trumpet drum cello organ harp
season: spring summer autumn winter
month: january february march april may june july august september october november december
weekday day: monday tuesday wednesday thursday friday saturday sunday
language: english french german italian spanish danish norwegian russian latin greek korean chinese japanese polish
jewel: ring necklace brooch ruby diamond pearl emerald earring bracelet locket
`;

/** The things of a kind; undefined where none are listed. */
export function thingsOf(kind: string): ReadonlySet<string> | undefined {
  return byKind.get(kind);
}

const byKind: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  rows
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [names = '', things = ''] = row.split(': ');
      const own = new Set(things.split(' '));
      return names.split(' ').map((name) => [name, own] as const);
    }),
);

/** What is of a kind that readers ask for: "which weapon", "what illness". A row a kind, its names before the colon. */
const rows = `
weapon: gun musket spade shovel axe hatchet razor stick stone brick spike whip pistol revolver rifle knife dagger sword crossbow bow club bottle bat hammer shotgun sabre spear poison candlestick rope poker iron
illness disease sickness condition ailment: asthma influenza bronchitis gout epilepsy epileptic smallpox scarlet dysentery scurvy leprosy rheumatism diabetes diabetic cancer fever cholera typhus consumption tuberculosis measles flu pneumonia acrophobia vertigo melancholia malaria plague stroke
colour color: red green blue yellow black white brown grey gray pink purple orange golden silver crimson scarlet violet
animal pet creature: dog hound spaniel terrier canary goose hen duck crow raven tortoise cockatoo cat horse bird parrot pig cow sheep goat rabbit monkey snake fox wolf bear donkey mule tiger lion hamster
vehicle transport: car steamer sleigh wagon tram motorcycle helicopter canoe raft truck lorry van bus train boat ship sledge sled bicycle carriage coach cart taxi cab plane ferry
metal: gold silver iron copper tin lead steel bronze brass
fruit: apple tangerine melon strawberry blackberry raspberry apricot banana pear quince plum cherry orange lemon grape fig peach
flower: rose rhododendron azalea snowdrop poppy sunflower orchid lilac primrose lily daisy violet tulip nosegay carnation iris
drink: beer brandy port sherry cider champagne vodka aquavit cocoa lemonade wine whisky whiskey gin rum tea coffee water milk
instrument: piano violin fiddle viola harpsichord accordion clarinet oboe bassoon horn bugle trombone lute mandolin banjo zither recorder harmonica bagpipes guitar flute trumpet drum cello organ harp
season: spring summer autumn winter
month: january february march april may june july august september october november december
weekday day: monday tuesday wednesday thursday friday saturday sunday
language: english hindostanee hindi arabic dutch swedish portuguese turkish hebrew french german italian spanish danish norwegian russian latin greek korean chinese japanese polish
jewel: ring cufflinks cufflink bracelet tiara sapphire opal necklace brooch ruby diamond pearl emerald earring locket
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

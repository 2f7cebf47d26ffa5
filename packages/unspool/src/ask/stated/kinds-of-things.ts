/**
 * What is of a kind that readers ask for: "which weapon", "what illness". A row a kind, its names before the colon; what is one only
 * where it is used so stands behind "with".
 */
const rows = `
weapon: bayonet cleaver machete harpoon lance bomb grenade gun musket axe hatchet razor whip pistol revolver rifle knife dagger sword crossbow bow club shotgun sabre spear poison poker
weapon with: winch-handle handle statuette paperweight cane lamp bookend scissors syringe scalpel axe-handle hook boathook oar pan spade shovel stone stick brick spike bottle bat hammer candlestick rope iron
illness disease sickness condition ailment: dementia alzheimer's parkinson's appendicitis anaemia anemia tetanus rabies polio typhoid jaundice angina arthritis amnesia insomnia leukaemia leukemia tumour tumor aneurysm haemophilia hemophilia meningitis scarlet-fever asthma influenza bronchitis gout epilepsy epileptic smallpox scarlet dysentery scurvy leprosy rheumatism diabetes diabetic cancer fever cholera typhus consumption tuberculosis measles flu pneumonia acrophobia vertigo melancholia malaria plague stroke
colour color: scarlet turquoise beige cream khaki maroon lilac mauve amber ivory navy auburn blond blonde ginger tan bronze buff russet emerald indigo magenta teal chestnut red green blue yellow black white brown grey gray pink purple orange golden silver crimson scarlet violet
animal pet creature: puppy kitten spaniel retriever collie dachshund poodle pony foal mare stallion bull calf ewe ram lamb swan owl falcon hawk pigeon dove turtle lizard frog toad rat mouse mice squirrel badger otter seal whale shark elephant camel ape chimpanzee deer stag hare hedgehog ferret weasel bat bee python cobra dog hound spaniel terrier canary goose hen duck crow raven tortoise cockatoo cat horse bird parrot pig cow sheep goat rabbit monkey snake fox wolf bear donkey mule tiger lion hamster
vehicle transport: mercedes hyundai ford limousine jeep tractor ambulance hearse scooter moped barge dinghy yacht ferry lifeboat submarine airplane aeroplane airship balloon tricycle wheelchair trolley buggy gig phaeton hansom stagecoach sedan pram motorbike motorboat rowboat speedboat plane car steamer sleigh wagon tram motorcycle helicopter canoe raft truck lorry van bus train boat ship sledge sled bicycle carriage coach cart taxi cab plane ferry
metal: gold silver iron copper tin lead steel bronze brass
fruit: apple tangerine melon strawberry blackberry raspberry apricot banana pear quince plum cherry orange lemon grape fig peach
flower: rose rhododendron azalea snowdrop poppy sunflower orchid lilac primrose lily daisy violet tulip nosegay carnation iris
drink: ale ginger-ale stout bitter mead punch absinthe vermouth schnapps bourbon scotch tequila martini cocktail lemonade soda juice syrup chocolate eggnog sake claret burgundy madeira sangria beer brandy port sherry cider champagne vodka aquavit cocoa lemonade wine whisky whiskey gin rum tea coffee water milk
instrument: piano violin fiddle viola harpsichord accordion clarinet oboe bassoon horn bugle trombone lute mandolin banjo zither recorder harmonica bagpipes guitar flute trumpet drum cello organ harp
season: spring summer autumn winter
month: january february march april may june july august september october november december
weekday day: monday tuesday wednesday thursday friday saturday sunday
language: english hindostanee hindi arabic dutch swedish portuguese turkish hebrew french german italian spanish danish norwegian russian latin greek korean chinese japanese polish
drug narcotic medication: morphine heroin cocaine opium laudanum aspirin penicillin insulin digitalis digitoxin arsenic cyanide strychnine barbiturate veronal chloral valium lithium naloxone quinine ether chloroform cannabis marijuana hashish weed lsd ecstasy sedative steroid steroids antibiotics sleeping-pills
poison toxin: arsenic cyanide strychnine hemlock belladonna nightshade digitalis digitoxin mercury ricin aconite antimony thallium morphine laudanum venom antifreeze
game sport: chess go draughts checkers backgammon poker bridge whist rummy cards dominoes snap bingo roulette blackjack baccarat dice darts billiards snooker pool croquet cricket tennis golf football rugby hockey baseball basketball bowls bowling badminton squash volleyball hide-and-seek tag marbles hopscotch monopoly scrabble charades solitaire patience mahjong polo fencing rowing boxing wrestling skating skiing swimming
crime offence offense felony charge: murder manslaughter theft robbery burglary arson fraud forgery embezzlement blackmail extortion kidnapping abduction assault rape treason espionage smuggling poaching bribery perjury bigamy desertion mutiny piracy conspiracy trespass libel vandalism homicide larceny heresy witchcraft
sentence punishment penalty: life death years months weeks days prison fine fined gallows hanging hanged transportation exile probation whipping flogging labour labor guillotine execution expulsion expelled detention
garment clothing clothes: coat jacket cloak cape shawl scarf hat cap bonnet gloves dress gown skirt blouse shirt trousers breeches waistcoat suit tie stockings socks boots shoes slippers apron uniform robe pyjamas nightgown nightdress veil sweater jumper pullover cardigan overcoat raincoat oilskin overalls kimono
tool implement: hammer saw axe hatchet spade shovel knife chisel file screwdriver pliers wrench spanner crowbar drill pickaxe pick hoe rake scythe sickle scissors needle razor plane mallet sledgehammer winch ladder rope chain brush
shop store: bakery bookshop butchery grocery pharmacy drugstore chemist confectioner tobacconist florist bakehouse sweetshop dairy
bird: crow raven magpie jackdaw robin sparrow blackbird thrush starling swallow swift lark nightingale owl hawk falcon eagle kestrel buzzard gull seagull heron crane stork swan goose duck hen cock rooster pigeon dove parrot canary budgerigar finch wren cuckoo kingfisher pheasant partridge peacock albatross cormorant tern puffin curlew plover lapwing cockatoo
tree wood: oak ash elm beech birch pine fir spruce larch yew willow poplar alder hazel rowan hawthorn holly maple chestnut walnut lime linden sycamore cedar cypress olive palm mahogany teak ebony rosewood apple pear cherry plum mulberry fig
fish: cod herring salmon trout pike carp eel mackerel haddock sole plaice tuna shark perch bream tench sardine sardines halibut sturgeon
insect: bee wasp ant fly moth butterfly beetle spider cricket grasshopper mosquito ladybird dragonfly
shape: circle square triangle star cross heart crescent oval ring diamond spiral
fabric material cloth: silk wool cotton linen velvet satin lace leather fur felt tweed denim muslin canvas nylon wood oak brass bronze iron steel tin silver gold copper glass paper clay marble granite ivory ebony plastic rubber stone brick concrete bone horn
religion faith: catholic protestant methodist quaker jewish muslim islam hindu buddhist anglican lutheran orthodox baptist presbyterian
dance: waltz tango polka foxtrot quickstep jig reel minuet ballet flamenco rumba samba mazurka quadrille
meal: breakfast lunch dinner supper tea brunch picnic
relative relation relatives: mother father brother sister son daughter uncle aunt cousin nephew niece grandmother grandfather wife husband grandson granddaughter stepfather stepmother stepson stepdaughter half-brother half-sister twin godfather godmother
nationality: english british irish scottish welsh french german italian spanish portuguese danish swedish norwegian finnish russian polish czech hungarian austrian swiss dutch belgian greek turkish american canadian australian chinese japanese korean indian mexican brazilian egyptian icelandic
rank: private corporal sergeant lieutenant captain major colonel general admiral commander marshal brigadier ensign midshipman constable inspector superintendent
bone: collarbone rib ribs skull jaw femur thighbone shin shinbone wrist ankle hip spine pelvis kneecap elbow nose finger thumb arm leg toe shoulder breastbone
coin: penny shilling farthing florin crown sovereign guinea dollar cent dime nickel quarter franc mark ducat ruble kopek sixpence krone
direction: north south east west left right upstream downstream uphill downhill
weather: rain snow fog mist storm sun frost hail sleet thunder wind sunshine drizzle thunderstorm blizzard
jewel: ring cufflinks cufflink bracelet tiara sapphire opal necklace brooch ruby diamond pearl emerald earring locket
`;

/** The things of a kind; undefined where none are listed. */
export function thingsOf(kind: string): ReadonlySet<string> | undefined {
  return table.get(kind);
}

/** Whether a word, or what it is the plural of, is of any kind listed. */
export function isOfAnyKind(word: string): boolean {
  return all.has(word) || all.has(word.replace(/s$/, ''));
}

/** Where words of a sentence are for something of a kind, by themselves or by what is done with it: "strikes him with a lamp". */
export function placesOfThings(kind: string, words: readonly string[]): ReadonlySet<number> {
  const [own, usable] = [table.get(kind), table.get(`${kind} with`)];
  const isStruck = usable !== undefined && words.some((word) => striking.test(word));
  const isIn = (things: ReadonlySet<string> | undefined, word: string) =>
    things !== undefined && (things.has(word) || things.has(word.replace(/s$/, '')));
  const isUsed = (at: number) => isStruck || words.slice(Math.max(0, at - farthestUse), at).includes('with');
  return new Set(words.flatMap((word, at) => (isIn(own, word) || (isIn(usable, word) && isUsed(at)) ? [at] : [])));
}

/** Whether it is colours that are asked for, which are of whatever they stand beside. */
export function isColour(kind: string): boolean {
  return kind === 'colour' || kind === 'color';
}

/** "with an old brass lamp" */
const farthestUse = 4;
/** Whoever does one of these to somebody does it with what is named beside it. */
const striking =
  /^(?:(?:hit|strike|beat|stab|swing|kill|murder|bludgeon|smash|throw|attack|wound|threaten)(?:s|es|ed|ing)?|struck|swung|threw|thrown|weapon)$/;

const table: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  rows
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [names = '', things = ''] = row.split(': ');
      const own = new Set(things.split(' '));
      const kinds = names.endsWith(' with') ? [names] : names.split(' ');
      return kinds.map((name) => [name, own] as const);
    }),
);

const all: ReadonlySet<string> = new Set([...table.values()].flatMap((things) => [...things]));

import type { AttendanceWords } from '../attendance/attendance-words.js';
import { englishTime } from './english-time.js';

/** The words of a row, which blanks part. */
export function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** The nouns by which English says who is there, and the phrases that say when. */
export const englishAttendanceNouns = {
  media:
    words(`receiver photo photos photograph photographs picture pictures portrait portraits painting paintings drawing drawings
    newspaper newspapers poster posters dream dreams nightmare memory memories imagination mind minds film films tape tapes
    recording recordings video videos screen screens phone phones telephone radio television tv letter letters story stories
    tale tales novel book books snapshot snapshots postcard email e-mail text telegram monitor monitors loudspeaker speaker
    intercom message messages machine voicemail answerphone news headline headlines flashback vision visions song statue
    bust mural fresco legend report diary footage cctv skype webcam movie movies play album magazine billboard thoughts
    fantasy rumour mail post speakerphone broadcast documentary sketch effigy polls records archive archives headline
    headlines heaven hell afterlife gramophone wireless cassette paragraph preface poem ballad caption brochure leaflet slide negative sculpture cameo webcast podcast`),
  elsewhere:
    words(`end prison jail hospital army navy war past running grave cemetery sea way love news will list dark race
    asylum habit right wrong charge debt danger trouble mood business case tomb know loop picture wrong lead cards
    case mind verge team staff board payroll run side phone line radio`),
  body: words(`thumb side beard moustache teeth tongue skull ribs heels toes toe shin hand hands arm arms shoulder shoulders head face eyes eye lips lip hair neck cheek cheeks forehead chest leg
    legs knee knees foot feet finger fingers fist fists wrist wrists back lap mouth nose ear ears throat waist jaw chin palm
    elbow thigh belly stomach gaze brow breath smile`),
  clothes: words(
    `tie sleeve sleeves collar coat jacket hat shirt dress skirt apron scarf shoe shoes boot boots glove gloves glasses belt button buttons lapel lapels pocket veil tears`,
  ),
  afterPlaces: words(`street road avenue lane hotel inn church hall house bridge square airport station college school
    hospital park bar café cafe diner county island river lake mountain bay valley prize award tavern pub court tower
    castle building library museum theatre theater bank farm place terrace drive boulevard way cathedral chapel university
    foundation institute company & corp. inc. ltd. beach harbour harbor point mill manor memorial`),
  beforePlaces:
    words(`st. st saint mount lake fort port cape hotel villa café camp santa san point mt. mt castle restaurant bar
    ss s.s. hms rms`),
  abstract:
    words(` doctor  error point reason solution answer means news sense profit loss bargain love power politics office trial truth law laws record   rules rule army navy party parliament school
    university college crime  charges ranks war throne crown life living degree company firm business  mayor vote
    freedom peace justice revenge god faith religion career election prison age debt fortune hopes  mind minds habit habits
     future  convent stage profession languages trade marriage bankruptcy ruin death temptation  
    history    charge advantage responsibility blame credit  interest pity comfort decision risk chance risks
      courage hope patience  grudge pride  reputation title  politics medicine  opinion opinions
    rent taxes  mortgage salary pension heir heiress resemblance likeness century decade generation`),
  things:
    words(`distance porter guard guards woman man girl boy lady gentleman stranger soldier soldiers crowd start whistle trunk parrot hens hen dust woods potatoes onions soup alarm goldfish tune wreck wreckage dune sidecar crutches ropes rope plates throat ballast bed others house home church school station shop inn pub hotel village town city island harbour port pier quay dock park square market castle tower temple mill farm yard courtyard lobby office library studio workshop theatre cinema museum hospital ward cell courtroom dungeon crypt chapel graveyard cemetery lawn orchard meadow valley desert jungle swamp clearing camp fireplace mantelpiece bathtub bath shower sink toilet basin counter booth stall desk chest armchair stool hammock driveway garage parking kerb curb crossroads junction corner ground dark darkness shadows shadow light sunlight moonlight doorbell knocker stove cooker fridge binder yawn smile sheet ribbon diary vase mail oath rudder sail sails mast deck railings statue bandages arrows helmet armour shield spear crown whip reins bridle cap comb lipstick razor scissors tape screw nail nails plank board ladder paint canvas easel poster sign toy doll puppet kite balloon sweet sweets chocolate cookie biscuit pie pizza steak fruit orange banana pear peach cherry salt pepper sugar jar tin can jug pitcher teapot saucer spade rake hose hosepipe wheelbarrow tractor plough sheep cow goat pig hen chicken chickens rabbit fox wolf bear snake spider fly bee wasp tail paw feather shell pebble pebbles seaweed boulder moon stars sun sky clouds fog mist storm lightning packet cards harness hatch parachute helmet ropes knots buttons tears door doors window windows key keys book books glass glasses cup mug bottle knife fork spoon plate plates bowl pot pan kettle lamp
    candle candles torch match matches lighter cigarette cigar pipe letter letters envelope note paper papers map newspaper photo photograph
    picture gun pistol rifle revolver sword dagger axe hammer spade shovel rope chain chains bag bags suitcase trunk case box boxes
    basket bucket barrel crate sack parcel package tray coat hat cap jacket shirt dress skirt apron scarf shawl glove gloves
    shoe shoes boot boots sock socks veil mask wig ring necklace watch wallet purse coin coins money cash bill banknote chair chairs table
    desk bench sofa couch bed pillow blanket sheet curtain curtains carpet rug mirror clock bell telephone phone receiver radio gate
    fence wall walls roof floor ceiling stair stairs staircase steps step ladder lift elevator corridor hall hallway room rooms kitchen
    bathroom bedroom cellar attic garden yard street road path pavement square bridge bank shore beach river lake pond pool sea wave
    waves water rain snow ice mud sand grass tree trees branch bush hedge flower flowers rose roses leaf leaves stone stones rock rocks
    stick log wood fire flames smoke stove oven hearth car cars truck van bus taxi train tram boat ship canoe raft oar oars bicycle bike
    motorbike motorcycle engine wheel brake brakes horse mare saddle reins dog cat bird horn trumpet drum bow arrow net rod fish apple
    bread cake soup tea coffee wine beer whisky whiskey gin brandy milk egg eggs potato potatoes onion onions meat cheese meal breakfast
    supper dinner lunch sandwich cloth towel rag sponge soap brush comb broom mop needle thread pen pencil chalk ink page pages
    drawer cupboard shelf safe lock bolt handle latch switch button lever trigger bullet blade handkerchief bandage syringe pill pills
    stretcher wheelchair crutch cane umbrella lantern flag banner crowd line queue stage platform counter bar altar pulpit grave hole
    ditch tunnel cave hill slope cliff mountain ridge field barn stable shed tent hut porch threshold doorway doorstep corner edge
    body corpse baby child ball dice card cards chess bow piano keyboard keys guitar violin cello microphone camera
    head hair thread veil tie belt sleeve collar pocket pockets spectacles lid cork curtain blinds blind shutter shutters
    trap net cage bars bonfire sled sledge toboggan skis swing rail railing banister trolley cart wagon carriage coach seat cockpit`),
  bare: words(
    `frame bed front silence tears line step place circles shore land sea sight view shelter cover bits half pieces sleep fours tiptoe top`,
  ),
  titles: words(`
    old young poor little dear big good fat tiny pretty sweet brave drunk drunken sleepy sleeping naked bloodied wounded tired exhausted
    terrified frightened angry furious smiling laughing weeping elderly teenage captain doctor dr. dr mr mr. mrs mrs. ms ms. miss lady lord
    sir king queen prince princess count countess duke duchess baron father mother sister brother uncle aunt cousin
    grandma grandpa grandmother grandfather saint widow wife husband daughter son niece nephew twin nurse gardener cook
    butler maid servant driver detective inspector sergeant officer constable sheriff agent colonel major general
    lieutenant professor judge president reverend neighbour neighbor friend assistant secretary boss partner comrade
    master mistress farmer miller baker butcher barman bartender waiter waitress landlady landlord lawyer priest poet
    painter teacher pupil student apprentice bride groom boyfriend girlfriend fiancé fiancée lover`),
  earlier: [
    ...['for a week', 'for a month', 'for a year', 'for weeks', 'for months', 'for decades', 'in every', 'in those'],
    ...['when she was', 'when he was', 'when they were'],
    ...[
      'yesterday',
      'tomorrow',
      'ago',
      'last night',
      'last week',
      'last month',
      'last year',
      'last summer',
      'last winter',
    ],
    ...[
      'last spring',
      'last autumn',
      'last time',
      'next week',
      'next month',
      'next year',
      'next time',
      'one day',
      'some day',
      'someday',
    ],
    ...[
      'as a child',
      'as a girl',
      'as a boy',
      'as a young',
      'in those days',
      'years before',
      'years earlier',
      'months before',
    ],
    ...[
      'months earlier',
      'days before',
      'days earlier',
      'hours before',
      'hours earlier',
      'weeks before',
      'weeks earlier',
    ],
    ...[
      'the night before',
      'the day before',
      'the year before',
      'once',
      'every day',
      'every night',
      'every year',
      'every summer',
    ],
    ...['every week', 'every morning', 'every evening', 'always', 'often', 'usually', 'sometimes', 'rarely', 'seldom'],
    ...Object.keys(englishTime.weekdays).flatMap((day) => [`on ${day}`, `on ${day}s`, `every ${day}`]),
    ...[
      'online',
      'where it hurts',
      'in another',
      'other end',
      'of the line',
      'of the world',
      'another town',
      'another city',
      'another country',
      'across town',
      'another room',
      'elsewhere',
      'far away',
      'miles away',
      'in her youth',
      'in his youth',
      'since then',
      'for a living',
      'by trade',
    ],
    ...['nowadays', 'these days', 'at weekends', 'before the war', 'during the war'],
    ...[
      'in the past',
      'back then',
      'long before',
      'in advance',
      'all her life',
      'all his life',
      'from then on',
      'for years',
    ],
    ...['on weekdays', 'to work', 'turning up', 'turns up in', 'turned up in'],
    ...['in his head', 'in her head', 'in their heads', 'in oil', 'in oils', 'in bronze', 'in marble', 'as a ghost'],
    ...[
      'a frame',
      'black frame',
      'gold frame',
      'golden frame',
      'wooden frame',
      'old days',
      'the frame',
      'silver frame',
      'gilt frame',
      'front page',
      'the cover',
      'on the board',
      'on the shelf',
    ],
    ...[
      'on the mantelpiece',
      'in the churchyard',
      'the hilltop grave',
      'her grave',
      'his grave',
      'a grave',
      'her will',
    ],
    ...[
      'wrong horse',
      'across the pages',
      'the late',
      'a line from',
      'of the affair',
      'dark past',
      'social ladder',
      'the boy alone',
      'the girl alone',
      'his will',
      'him as',
      'her as',
      'them as',
      'key to the',
      'answer to the',
      'every letter',
      'every time',
    ],
  ],
} as const satisfies Partial<AttendanceWords>;

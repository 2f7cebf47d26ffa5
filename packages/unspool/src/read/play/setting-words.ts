/** The words of one language by which a direction says where a scene is. All in small letters. */
export type SettingWords = {
  /** Nouns of places; each may also be the end of a longer word where the language joins words. */
  readonly nouns: readonly string[];
  readonly joinsWords?: true;
  /** What stands before a place, and how: "Scene:", with a mark behind it, "laid in" Rome, "is" a room. */
  readonly leads: Readonly<Record<string, 'label' | 'in' | 'is'>>;
  /** The place of the scene before, in these words alone. */
  readonly same: readonly string[];
  /** What a place has none of: verbs, and those whom one only points at. */
  readonly never: readonly string[];
  /** Of a day or the weather: no town, though they may stand alone before a place. */
  readonly times: readonly string[];
  /** What is written small behind a comma. */
  readonly small: readonly string[];
  /** How the heading of an act is called: nothing says where it is but what stands in it. */
  readonly acts: readonly string[];
};

const english: SettingWords = {
  nouns: (
    'abbey alley antechamber apartment arbour attic balcony ballroom bank bar barn basement battlefield battlements beach ' +
    'bedchamber bedroom boudoir bridge cabin café camp castle cathedral cave cell cellar chamber chapel church churchyard city ' +
    'clearing cliff closet coast convent corridor cottage council-chamber country countryside court courtroom courtyard ' +
    'crossroads deck desert dining-room dock drawing-room dungeon entrance farm farmyard field fields flat forest fortress ' +
    'gallery garden gardens garret gate gates graveyard grove hall harbour heath hill hills hospital hotel house hut inn island ' +
    'kitchen lane library lobby lodgings market marketplace market-place meadow mill monastery monument morning-room mountain ' +
    'mountains nave night-club office orchard outskirts palace park parlour passage path pavilion plain plains platform pub ' +
    'piazza prison quarters quay rampart ramparts restaurant river road room rooms ruins saloon school schoolroom sea-coast ' +
    'sea-port seaport shed shop shore shrine sitting-room slope square stable stables stage staircase station steps store street ' +
    'streets studio study suburb tavern temple tent terrace theatre tomb tower town tree-lined trench university vault veranda ' +
    'verandah village walls ward wharf wood woods workshop yard'
  ).split(' '),
  leads: {
    scene: 'label',
    'the scene': 'label',
    setting: 'label',
    'the scene is': 'is',
    'the scene represents': 'is',
    'the scene is laid in': 'in',
    'the scene is set in': 'in',
  },
  same: [
    'the same',
    'same',
    'scene continues',
    'the same place',
    'the same scene',
    'as before',
    'same as before',
    'the same room',
  ],
  never: (
    'am are at-his be been can comes discovered does enter enters exeunt exit exits flourish goes had has have he her him his is ' +
    'it kneels lies me my rises ring rings she sit sits stand stands their them they was we were who you'
  ).split(' '),
  times: (
    'afternoon autumn dark darkness dawn daylight daytime dusk evening fog midnight moonlight morning night nightfall noon rain snow spring ' +
    'storm summer sunrise sunset thunder tonight twilight winter'
  ).split(' '),
  small: ['a', 'an', 'another', 'before', 'behind', 'in', 'near', 'on', 'outside', 'the', 'within'],
  acts: ['act', 'prologue', 'epilogue', 'induction'],
};

const german: SettingWords = {
  nouns: (
    'bahnhof berg brücke burg büro diele dorf feld flur friedhof galerie garten gasse gasthaus gefängnis gegend gemach grab hafen ' +
    'halle haus hof höhle hütte insel kabinett kammer keller kerker kirche kirchhof kloster küche laden lager landschaft lichtung ' +
    'markt marktplatz palast park platz saal schenke schloss schloß stadt stadttor stall straße strasse stube tal tempel terrasse ' +
    'theater turm ufer vorhalle vorsaal wald werkstatt wiese wirtshaus wohnung zelle zelt zimmer'
  ).split(' '),
  joinsWords: true,
  leads: {
    szene: 'label',
    'die szene': 'label',
    scene: 'label',
    'die scene': 'label',
    ort: 'label',
    schauplatz: 'label',
    'die szene ist': 'is',
    'die bühne stellt': 'is',
    'die szene ist in': 'in',
  },
  same: [
    'die szene bleibt',
    'die bühne bleibt',
    'ebenda',
    'ebendort',
    'wie vorher',
    'wie zuvor',
    'dieselbe szene',
    'dasselbe zimmer',
    'am selben ort',
    'derselbe ort',
  ],
  never:
    'er sie es ist sind war waren hat haben sitzt sitzen steht stehen tritt treten kommt kommen geht gehen liegt sein ihr'.split(
      ' ',
    ),
  times:
    'abend abenddämmerung frühling gewitter herbst mittag mitternacht mondschein morgen morgens nacht nachts regen sommer tag winter'.split(
      ' ',
    ),
  small: [
    'der',
    'die',
    'das',
    'den',
    'dem',
    'ein',
    'eine',
    'einem',
    'einer',
    'einen',
    'des',
    'im',
    'in',
    'unter',
    'vor',
  ],
  acts: ['akt', 'aufzug', 'handlung', 'prolog', 'epilog', 'vorspiel', 'nachspiel'],
};

const french: SettingWords = {
  nouns: (
    'appartement auberge bois cabinet camp cave chambre champ chapelle château cour couloir cuisine église forêt galerie ' +
    'hôtel île jardin maison montagne palais parc place plage pont port prison quai rivage rue salle salon taverne temple tente ' +
    'terrasse théâtre tour vestibule village ville'
  ).split(' '),
  leads: {
    'la scène représente': 'is',
    'la scène est à': 'in',
    'la scène est dans': 'in',
    'la scène se passe à': 'in',
    'la scène se passe dans': 'in',
  },
  same: ['même décor', 'même lieu', 'la même', 'au même endroit'],
  never: 'il elle ils elles est sont était entre entrent sort sortent assis assise debout son sa ses'.split(' '),
  times: ['aube', 'automne', 'hiver', 'jour', 'matin', 'midi', 'minuit', 'nuit', 'printemps', 'soir', 'été'],
  small: ['le', 'la', 'les', 'un', 'une', 'dans', 'devant'],
  acts: ['acte', 'prologue', 'épilogue'],
};

const spanish: SettingWords = {
  nouns: (
    'alcoba bosque cabaña calle cámara camino campo cárcel casa castillo celda cocina cuarto cueva despacho galería habitación ' +
    'iglesia isla jardín monte palacio parque patio playa plaza posada puerta puerto sala salón taberna templo torre'
  ).split(' '),
  leads: {
    escena: 'label',
    'la escena representa': 'is',
    'la escena es en': 'in',
    'la acción en': 'in',
  },
  same: ['la misma decoración', 'el mismo lugar', 'la misma'],
  never: 'él ella ellos es son está están entra entran sale salen sentado sentada su sus'.split(' '),
  times: ['alba', 'anochecer', 'día', 'mañana', 'mediodía', 'medianoche', 'noche', 'tarde'],
  small: ['el', 'la', 'los', 'las', 'un', 'una', 'en', 'delante'],
  acts: ['acto', 'jornada', 'prólogo', 'epílogo'],
};

const italian: SettingWords = {
  nouns: (
    'bosco camera campagna campo carcere casa castello chiesa corte cortile cucina galleria giardino isola locanda osteria palazzo ' +
    'parco piazza ponte porto prigione sala salone salotto spiaggia stanza strada taverna teatro tempio torre via'
  ).split(' '),
  leads: {
    scena: 'label',
    'la scena rappresenta': 'is',
    'la scena è in': 'in',
    'la scena è a': 'in',
  },
  same: ['la stessa scena', 'la stessa', 'lo stesso luogo'],
  never: 'egli ella è sono entra entrano esce escono seduto seduta suo sua'.split(' '),
  times: ['alba', 'giorno', 'mattina', 'mezzanotte', 'mezzogiorno', 'notte', 'pomeriggio', 'sera', 'tramonto'],
  small: ['il', 'lo', 'la', 'i', 'gli', 'le', 'un', 'una', 'uno', 'in', 'davanti'],
  acts: ['atto', 'prologo', 'epilogo'],
};

const russian: SettingWords = {
  nouns: (
    'берег больница будуар гостиная гостинице двор дворец деревня дом дома дорога зал зала кабинет квартира кладбище комната комнаты ' +
    'корчма кухня лавка лес монастырь номер парк передняя площадь поле ресторан роща сад сени спальня столовая терраса тюрьма ' +
    'улица усадьба хутор церковь постоялый'
  ).split(' '),
  leads: {
    'сцена представляет': 'is',
    'театр представляет': 'is',
    'на сцене': 'is',
    'действие происходит в': 'in',
  },
  same: ['та же комната', 'там же', 'та же декорация', 'то же', 'декорация первого действия'],
  never: 'он она они входит входят выходит выходят сидит сидят стоит стоят лежит его её'.split(' '),
  times: ['вечер', 'весна', 'гроза', 'день', 'дождь', 'зима', 'лето', 'ночь', 'осень', 'полдень', 'полночь', 'утро'],
  small: [],
  acts: ['действие', 'акт', 'пролог', 'эпилог'],
};

/** By the language of the work; of any other, those of English. */
export const settingWords: Readonly<Record<string, SettingWords>> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  ru: russian,
};

import { genderMap, type NovelWords, pronounMap, wordSet } from './novel-words.js';

export const italian: NovelWords = {
  titles: genderMap(
    'signor signore sig don conte marchese duca re principe padre zio fratello fra barone cavaliere',
    'signora sig.ra donna signorina contessa marchesa duchessa regina principessa madre zia sorella suor baronessa',
    'dottor dottore dottoressa dott professor professore capitano colonnello generale tenente commissario avvocato san santa sant',
  ),
  givenTitles: wordSet(
    'don donna padre madre zio zia fratello sorella fra suor san santa sant re regina principe principessa',
  ),
  plainTitles: wordSet('signor signore sig signora signorina'),
  loneTitles: wordSet('signor signore sig signora signorina don donna san santa sant dott'),
  saints: wordSet('san santa sant'),
  alikeTitles: new Map([
    ['signore', 'signor'],
    ['sig', 'signor'],
    ['dottore', 'dottor'],
    ['dott', 'dottor'],
    ['professore', 'professor'],
  ]),
  unmarried: wordSet('signorina'),
  married: wordSet('signora'),
  speech:
    wordSet(`disse diceva dice rispose rispondeva domandò chiese chiedeva esclamò gridò replicò soggiunse mormorò ripeté ripetè riprese continuò
    proseguì sussurrò interruppe osservò insistette balbettò spiegò dichiarò ordinò supplicò affermò sospirò brontolò pensò aggiunse fece
    dissi risposi domandai chiesi esclamai gridai soggiunsi mormorai ripresi annunciò confessò borbottò concluse`),
  thought: wordSet('pensò pensava pensai'),
  deeds: wordSet(
    'era fu aveva ebbe andò venne prese mise vide stette rimase entrò uscì sorrise rise parve volle poté è ha stava',
  ),
  deed: /^\p{Ll}{2,}(?:ò|ava|eva|iva|ono)$/u,
  pronouns: pronounMap({
    first: 'io',
    second: 'tu voi',
    female: 'lei ella essa',
    male: 'lui egli esso',
    plural: 'loro essi',
    we: 'noi',
  }),
  possessives: pronounMap({
    first: 'mio mia miei mie',
    second: 'tuo tua',
    we: 'nostro nostra',
    thing: 'suo sua suoi sue',
  }),
  reflexives: pronounMap({}),
  articles: wordSet("il lo la l' i gli le"),
  indefinite: wordSet("un uno una un' altro altra"),
  kin: genderMap(
    'padre fratello figlio zio nipote marito nonno cugino cognato suocero papà babbo',
    'madre sorella figlia zia moglie nonna cugina cognata suocera mamma',
  ),
  anyone: genderMap(
    'uomo signore ragazzo vecchio giovane amico compagno sconosciuto altro',
    'donna signora ragazza vecchia amica compagna sconosciuta altra',
    'voce persona',
  ),
  roles: genderMap(
    `re duca conte marchese principe prete curato cocchiere servo oste soldato giudice medico dottore capitano colonnello generale
    notaio avvocato sindaco frate maestro barbiere pescatore marinaio maresciallo commissario`,
    'regina duchessa contessa marchesa principessa serva cuoca ostessa monaca maestra infermiera cameriera',
  ),
  address: genderMap('signore', 'signora signorina', 'caro cara'),
  beforeAddress: wordSet('oh ah o mio mia caro cara sì no bene ma e povero povera buon buona via su'),
  notNames:
    wordSet(`io tu lui lei egli ella noi voi loro il lo la i gli le un uno una e o ma né che chi cosa come quando dove perché se sì no già qui qua lì là
    ora oggi ieri domani dopo prima poi allora così anche tanto molto più meno tutto tutta tutti tutte nulla niente nessuno qualcuno ogni mio mia tuo tua suo
    sua nostro vostro questo questa quello quella di a da in con su per tra fra del della al alla nel nella sul dal dio cielo signore signora signorina ah oh eh
    bene buon buona grazie     capitolo parte libro è era fu c' l' d' non mai sempre forse`),
  particles: wordSet("di de del della d' da"),
  prepositions: wordSet(
    "di a da in con su per tra fra del della dei delle al alla ai nel nella sul sulla dal dalla d' verso senza contro",
  ),
  placePrepositions: wordSet('in a nel nella'),
  conjunctions: wordSet('e ma quando come se perché che mentre allora poi'),
  listing: wordSet('e ed o'),
  between: /^(?:\p{Ll}+mente|allora|anche|poi|infine|gli|le|mi|si|ci|lo|la|non|già|piano|forte)$/u,
  to: wordSet('a'),
  documents: wordSet('diario lettera racconto relazione'),
  writers: wordSet('di da'),
  closeKin: wordSet('padre madre marito moglie'),
  ofOwner: (noun, owner) => `${noun} di ${owner}`,
  ofMine: (noun) => `mio ${noun}`,
  named: wordSet('chiamato chiamata parola parole il lo la un una'),
  greeting: /^(?:mi[oa] )?car[oa]\s[^.!?]{1,40}[,:!—–-]/iu,
  letters: /(?:lettera|scrisse|biglietto|lesse|telegramma)/iu,
  insideTags: true,
  clitics: wordSet("si mi gli le ci lo la s' m'"),
  tokens: /(?:Sig|Dott|Prof)\.(?=\s\p{Lu})|\p{L}{1,5}['’](?=\p{L})|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu,
};

import { genderMap, type NovelWords, pronounMap, wordSet } from './novel-words.js';

export const english: NovelWords = {
  titles: genderMap(
    `mr mister sir lord master monsieur m count baron duke prince king emperor uncle father signor herr don
    squire comte marquis abbé viscount brother earl messrs grandfather grandpa`,
    `mrs miss ms lady madame mme mademoiselle mlle countess baroness duchess princess queen aunt sister signora
    signorina frau fräulein dame marquise comtesse donna widow mother grandmother granny aunty auntie grandmamma`,
    `dr doctor professor captain capt colonel col major general gen lieutenant lieut sergeant corporal admiral commodore
    inspector superintendent constable judge justice reverend rev bishop cousin nurse saint st chief president senator governor
    detective commissioner secretary dean canon archdeacon cardinal chancellor private cadet midshipman`,
  ),
  givenTitles:
    wordSet(`sir lady lord aunt uncle cousin brother sister father mother saint st master dame prince princess king queen
    grandmother grandfather granny auntie`),
  plainTitles: wordSet('mr mrs miss m mme mlle monsieur madame mademoiselle'),
  loneTitles: wordSet(
    'mr mrs miss ms sir m master mister st saint private secretary messrs lord lady madam don gen col',
  ),
  saints: wordSet('st saint'),
  alikeTitles: new Map([
    ...['mister', 'm', 'monsieur', 'herr', 'signor', 'don'].map((title) => [title, 'mr'] as const),
    ...['mme', 'madame', 'frau', 'signora'].map((title) => [title, 'mrs'] as const),
    ...['mlle', 'mademoiselle', 'fräulein', 'signorina'].map((title) => [title, 'miss'] as const),
    ...([
      ['dr', 'doctor'],
      ['capt', 'captain'],
      ['col', 'colonel'],
      ['gen', 'general'],
      ['prof', 'professor'],
    ] as const),
  ]),
  callings: wordSet(
    'dr doctor professor sergeant inspector superintendent constable detective commissioner reverend rev',
  ),
  unmarried: wordSet('miss mademoiselle mlle signorina fräulein'),
  married: wordSet('mrs madame mme signora frau'),
  speech:
    wordSet(`said says say saying replied replies replying answered answers answering cried cries crying asked asks asking
    exclaimed exclaims exclaiming returned returns rejoined retorted responded whispered whispers whispering murmured murmurs murmuring
    muttered mutters muttering shouted shouts shouting called calls calling continued continues continuing added adds adding observed
    observes observing remarked remarks remarking repeated repeats repeating inquired inquires enquired enquires inquiring enquiring
    demanded demands demanding began begins begun beginning went pursued pursues ejaculated declared declares declaring protested protests
    protesting explained explains explaining suggested suggests suggesting interrupted interrupts interposed interjected broke insisted
    insists admitted admits admitting agreed agrees agreeing announced announces announcing assured asserted affirmed argued begged
    pleaded implored urged commanded ordered counselled advised warned gasped sobbed sighed groaned moaned growled snarled barked roared
    bellowed yelled screamed shrieked screeched squeaked hissed snapped stammered stuttered faltered panted breathed laughed chuckled giggled
    sneered scoffed drawled mumbled grumbled complained objected persisted confessed acknowledged acquiesced assented conceded concluded
    proceeded resumed commented mused reflected quoth told tells telling spoke speaks speaking piped chimed sang recited read reads
    ventured volunteered wondered burst blurted bawled hinted echoed corrected countered apologised apologized reiterated stated
    reasoned proposed put threatened vowed swore promised thundered stormed croaked wailed whined whimpered lamented mourned deplored
    grunted purred cooed coaxed soothed consoled joked teased taunted mocked jeered ordered bade replied opined pronounced prompted
    queried questioned greeted welcomed invited related narrated informed remonstrated expostulated reproached scolded rebuked chided
    finished ended summed flung threw vociferated articulated uttered gave marvelled prayed supplied submitted challenged soliloquised`),
  thought: wordSet('thought thinks thinking reflected mused wondered pondered considered reasoned meditated felt'),
  deeds:
    wordSet(`was had is has were did does would could should might must will can may shall looked turned stood sat came went took gave
    made saw heard knew thought felt found left ran rose fell lay led put got held kept let met began spoke shook threw drew caught bent
    smiled laughed nodded stared paused stopped walked moved opened closed seemed appeared wished wanted tried laid sighed frowned
    blushed coloured started broke became bowed wore told wrote read grew leaned leant rang lit swung struck sprang flung rushed sank
    brought bit crept drank drove ate forgot hung hid hurt kissed lost meant paid set shot shut slept stole swore thrust tore trod
    understood woke won clapped tapped glanced gazed raised lifted waved pointed touched waited watched listened considered hesitated
    remained remembered replied continued said answered asked cried`),
  acts: wordSet(`looked turned sat took gave saw heard knew thought felt ran rose shook threw bent smiled laughed nodded stared paused walked
    wished wanted tried sighed frowned blushed bowed told wrote read grew sprang rushed crept drank ate forgot kissed meant swore
    understood woke clapped glanced gazed pointed watched listened considered hesitated remembered asked cried says knows thinks
    answered replied wondered begged refused insisted agreed objected followed entered sank seized grasped lifted`),
  deed: /^\p{Ll}{2,}ed$/u,
  pronouns: pronounMap({
    first: 'i',
    second: 'you thou ye',
    female: 'she',
    male: 'he',
    plural: 'they',
    we: 'we',
    thing: 'it',
  }),
  possessives: pronounMap({
    first: 'my mine',
    second: 'your thy',
    female: 'her',
    male: 'his',
    plural: 'their',
    we: 'our',
    thing: 'its',
  }),
  reflexives: pronounMap({ female: 'herself', male: 'himself' }),
  articles: wordSet('the'),
  indefinite: wordSet('a an one another some'),
  kin: genderMap(
    `father papa dad daddy brother son uncle nephew husband grandfather grandpapa grandson stepfather bridegroom pa
    father-in-law brother-in-law son-in-law stepson godfather`,
    `mother mamma mama mum mummy sister daughter aunt niece wife grandmother grandmamma granddaughter stepmother bride ma
    mother-in-law sister-in-law daughter-in-law stepdaughter godmother auntie`,
    'cousin child baby parent twin spouse',
  ),
  anyone: genderMap(
    `man gentleman boy fellow lad youth chap guest`,
    `woman lady girl lass maiden dame creature damsel`,
    `person stranger other friend companion voice face tones speaker visitor figure child one another others first second third
    elder younger eldest youngest latter former answer reply`,
  ),
  roles: genderMap(
    `coachman footman butler policeman king prince duke count baron earl lord monk priest friar abbot squire host landlord
    porter waiter groom clergyman fisherman boatman seaman sailor soldier workman salesman chairman fireman postman milkman
    emperor knight sultan bishop vicar curate parson rector cabman foreman gardener blacksmith farmer marquis viscount grandfather
    watchman gamekeeper huntsman groomsman bailiff cavalier butcher`,
    `landlady housekeeper maid nurse queen princess duchess countess governess housemaid hostess nun matron baroness witch
    laundress seamstress cook maidservant parlourmaid widow actress abbess empress marquise heiress charwoman chambermaid`,
    `doctor captain colonel major general lieutenant sergeant inspector professor lawyer attorney solicitor judge magistrate clerk
    servant teacher schoolmaster tutor detective constable officer driver secretary physician surgeon merchant banker painter artist
    poet writer author editor reporter prisoner chief guide messenger beggar thief murderer student pupil master mistress
    superintendent coroner president governor minister manager agent tailor baker barber miller innkeeper shopkeeper scout
    admiral commodore mate boatswain commander pilot chemist dentist philosopher journalist pianist musician singer dancer`,
  ),
  address: genderMap(
    'sir sirs gentleman lad boy fellow man mister',
    "madam ma'am miss lady girl madame mademoiselle mum woman",
    'dear child darling love friend',
  ),
  beforeAddress: wordSet(
    'oh o ah dear dearest my poor well yes no aye sweet darling good old little thank and then come now hush hullo hallo hello',
  ),
  notNames:
    wordSet(`i i'm i'll i've i'd the a an and but or nor if then so yet for as at by in on of off to from with without this that these those
    he she it we you they his her its our your their my mine me him us them who whom whose which what when where why how
    there here now not no yes aye ay nay oh ah o alas pray well indeed perhaps certainly surely hush hark lo behold hullo hallo hello
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
    november december christmas easter michaelmas god heaven lord providence almighty goodness gracious nature fate fortune death love
    english french german italian american irish scotch scottish russian spanish dutch greek latin roman indian british european
    englishman frenchman german englishmen frenchmen englishwoman frenchwoman american americans germans italians russians indians spaniards dutchmen irishmen scotsmen romans greeks christian christians catholic protestant jew jews jewish
    chapter book volume part section good bad great little old young dear poor come go let do don't is are was were be been have has
    had can could may might must shall should will would yes never ever always once again still only just even both each every all
    some any many much more most such same other another one two three four five six seven eight nine ten first second third last next
    bless damn hang confound jove gad egad begad zounds thank thanks please excuse forgive believe think know see look listen wait stop stay take give tell say
    said sit stand run get put try mind nothing something everything anything nobody somebody everybody anybody none whatever
    whoever however therefore besides moreover meanwhile presently suddenly afterwards sometimes often seldom soon
    later before after during while until till since because though although unless whether than thus hence
    really quite very too also rather almost already enough exactly possibly probably naturally evidently apparently
    ha hum humph pooh pshaw tut bah fie eh hey hi ho hm ugh bravo hurrah farewell adieu good-bye goodbye amen nonsense stuff
    dearest darling sweet happy sorry true right wrong ready sure glad sir madam ma'am mister mamma papa mama
    i'd he's she's it's that's there's what's who's where's let's here's you're we're they're isn't aren't wasn't weren't doesn't didn't won't
    can't couldn't shouldn't wouldn't haven't hasn't hadn't upon under over between among through about against within
    bible gospel parliament government church street road square park house hall court lane avenue hotel inn bridge river
    majesty highness lordship ladyship honour excellency mass ii iii iv vi vii viii ix xi xii p.s`),
  particles: wordSet('de du des la le von van der den di da del della y mac o’ o'),
  prepositions:
    wordSet(`of to from with at in on by for about after before behind beside between among against near over under upon towards toward
    into onto through without within like than past round around beyond across`),
  placePrepositions: wordSet('in at near into through across'),
  listing: wordSet('and or'),
  conjunctions: wordSet('and but then so when while as for yet if though because since or now until'),
  between:
    /^(?:\p{Ll}+ly|also|again|then|at|last|once|only|now|still|merely|just|almost|never|ever|always|even|here|thus|soon|too|first|not|quite|rather|himself|herself|myself|half|there|all)$/u,
  to: wordSet('to'),
  named: wordSet(
    'called named entitled word words the a an of and or this that his her my your their term phrase book play song',
  ),
  greeting: /^(?:my )?dear(?:est)?\s[^.!?]{1,40}[,:—–-]/iu,
  letters: /\b(?:letter|note|wrote|telegram|read|ran|follows)\b/iu,
  documents: wordSet(
    'journal diary narrative letter memorandum statement testimony account note telegram contributed related written',
  ),
  writers: wordSet('by of from'),
  closeKin: wordSet('father mother papa mamma mama husband wife'),
  ofOwner: (noun, owner) => `${owner}'s ${noun}`,
  ofMine: (noun) => `my ${noun}`,
};

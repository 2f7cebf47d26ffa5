import { basesOf } from '../../language/index.js';
import { rootsOf } from './roots.js';

/**
 * Words that readers take for each other when they ask, a row a meaning, whatever part of speech they are; what is
 * joined by "_" is a phrase whose later words follow the first, or stand within a few words of it. Verbs that stand in the
 * table of the verbs of deeds need no row here.
 */
const rows = `
lab laboratory|medicine vial vials medication|underwear panties knickers underclothes|company firm people|report account|murder killing|secret trick|flat apartment|statement testimony|scheme plan plot|wallet purse pocketbook|cash money|rifle gun|bike bicycle|moped motorbike motorcycle|cafe coffee-house|ending end
kill murder slay strangle choke poison assassinate execute slaughter behead hang bludgeon|die death dead perish pass_away lose_life fatal
suicide kill_oneself kill_himself kill_herself take_his_life take_her_life take_own_life|drown drowning|corpse body cadaver
wound injury hurt injure harm bruise|blood bleed bloody|ill sick unwell illness sickness disease ailment|cure heal recover recovery cured
doctor physician|nurse carer|hospital clinic infirmary ward|medicine drug pill sedative potion remedy tablet|mad insane crazy madness lunatic
job occupation profession career employment trade living|work job labour labor toil|boss employer|worker employee labourer laborer workman
police cop policeman policewoman officer detective constable inspector|soldier trooper|sailor seaman mariner crew|teacher schoolmaster schoolmistress tutor instructor governess
pupil student schoolboy schoolgirl learner|lawyer attorney solicitor barrister advocate|judge magistrate|servant service maid butler footman housekeeper domestic|cook chef
priest vicar parson clergyman minister pastor reverend father|king monarch sovereign ruler|thief burglar robber crook|prisoner convict inmate captive|guard warder watchman sentry
landlord landlady owner proprietor host|shop store|shopkeeper grocer|writer author novelist|painter artist|actor actress performer|singer soprano vocalist
reporter journalist newsman correspondent pressman|newspaper paper daily gazette press|editor chief|driver chauffeur coachman|prostitute escort whore|clerk secretary
money cash dollars pounds francs crowns sum coins banknotes notes fund|rich wealthy wealth fortune riches well_off|poor poverty broke penniless|price cost fee charge|pay payment salary wage wages
debt owe|gift present give donate|reward bounty prize|bribe bribery|loan lend|borrow|inheritance inherit heir legacy|bequeath legacy|sell sale|buy purchase acquire
thing object item article|belongings things possessions stuff effects property|bag handbag suitcase purse satchel luggage case|box chest crate case trunk carton|bottle flask phial vial
photo photograph picture polaroid snapshot image|painting portrait picture canvas|letter missive|note message scrap|card postcard|telegram cable wire|book volume novel paperback
diary journal notebook|document paper certificate deed contract|map chart plan|newspaper headline front_page|licence license permit|envelope packet parcel package
pen pencil|write pen jot scribble inscribe note_down write_down scrawl|written inscription inscribed|read say inscription inscribed|word say text|sign signature
phone telephone call ring|clock watch timepiece|key latchkey|gun pistol revolver firearm|knife dagger blade|sword sabre rapier|bullet shot shell cartridge|rope cord string
car automobile motor|truck lorry pickup|boat ship vessel|train railway|carriage coach cab taxi|bicycle bike|horse mare stallion pony|plane aeroplane airplane aircraft
house home residence dwelling mansion cottage villa|flat apartment lodgings rooms|room chamber|cellar basement|attic loft garret|stairs staircase steps stairway|corridor hallway passage|closet cupboard wardrobe
door gate entrance|window pane|roof rooftop|wall fence|garden yard grounds|street road lane avenue|bridge crossing|town city village|country land nation|farm ranch homestead|barn shed stable
church chapel cathedral|graveyard cemetery churchyard|grave tomb burial|gravestone headstone tombstone stone|prison jail gaol cell|school college academy university|office bureau study|bar pub tavern saloon
hotel motel inn lodge guesthouse|restaurant diner cafe|theatre theater playhouse opera|beach shore coast|sea ocean|river stream|lake pond|forest wood woods|hill mountain|island isle|harbour harbor port dock pier quay
father dad papa|mother mum mom mama|parents parent|son boy|daughter girl|child kid baby|child son|child daughter|child boy|child girl|husband spouse|wife spouse|brother sibling|sister sibling|cousin relative relation
friend pal companion mate buddy|lover sweetheart mistress girlfriend|lover sweetheart boyfriend|enemy foe rival adversary|neighbour neighbor|stranger unknown|guest visitor caller|crowd mob audience|orphan orphaned
man fellow gentleman guy bloke chap|woman lady|boy lad youth|girl lass|old aged elderly|young youthful youngest
marry wed marriage wedding married|engaged engagement betrothed fiance fiancee|divorce divorced separate|love adore fond beloved|kiss embrace|affair romance liaison
hate detest loathe despise hatred|fear afraid scared frightened terrified dread terror|angry anger furious rage|sad unhappy sorrow grief miserable|happy glad joy pleased delighted|ashamed shame embarrassed
jealous jealousy envy envious|lonely alone solitary|proud pride|guilty guilt|tired weary exhausted|hungry hunger starve|drunk tipsy intoxicated|brave courage courageous|cruel cruelty brutal|kind kindness
say tell state declare remark|tell inform let_know report|answer reply respond response|ask beg request plead demand|ask inquire enquire question|shout yell scream cry cry_out call_out roar|whisper murmur mutter
talk speak chat converse conversation discuss|explain account explanation|promise swear vow oath pledge|threaten threat menace|warn warning caution|advise advice recommend suggest urge counsel|order command tell bid
admit confess confession own_up|deny denial|lie lies fib untruth|secret secretly hidden conceal|reveal disclose expose betray|rumour rumor gossip|joke jest prank mock|insult mock taunt sneer abuse|complain complaint grumble
refuse decline turn_down reject rejection refusal deny say_no|accept agree consent take|allow permit let permission|forbid ban prohibit not_allow|persuade convince talk_into talk_round|force compel make oblige|invite invitation ask
blame accuse charge fault|forgive pardon excuse|thank gratitude thanks grateful|apologise apologize apology sorry|praise compliment|greet welcome|curse swear
think believe suppose reckon|know aware learn|remember recall recollect memory|forget forgotten|realise realize discover find_out learn notice understand hear_of hear_about get_wind_of|flee flight leave|recognise recognize know identify|suspect suspicion|decide choose decision choice
dream nightmare vision|hope wish want desire|plan scheme plot|pretend feign fake make_believe act|guess suspect|doubt unsure|prove proof evidence|test trial experiment|reason motive|cause bring_about lead_to
see notice spot witness watch observe look_at glimpse|look gaze stare glance|hear overhear listen|smell scent stink|taste flavour flavor|touch feel|hide conceal stash tuck hidden|find discover come_across come_upon locate|search look_for seek hunt rummage
show display exhibit|appear turn_up show_up arrive|disappear vanish go_missing gone missing|anonymous unsigned nameless|leave depart go_away walk_out move_out go quit|quit leave resign give_up|escape flee run_away get_away slip_away sneak_away sneak_out sneak steal_away climb_out break_out slip_out get_out|return come_back go_back bring_back
arrive come reach arrival|enter come_in go_in go_into get_into|follow pursue chase trail tail shadow|meet encounter come_across run_into bump_into get_to_know|visit call_on go_to_see come_to_see drop_in|stay remain|take_in shelter harbour put_up|wait await|live dwell reside lodge
move relocate|travel journey trip voyage go|drive ride|walk stroll wander stride|wander roam stray|run dash rush hurry|climb scale go_up|jump leap throw_himself throw_herself hurl_himself hurl_herself|fall tumble drop plunge|fly flight|swim bathe|sail voyage
carry bear bring take|bring fetch|take away remove carry_off|take grab seize snatch|remove take_out take_away take_off|steal theft rob robbery pinch stolen|give hand hand_over pass|get receive obtain|send post mail dispatch|throw toss hurl fling cast|drop let_fall|put place lay set
keep hold retain save|lose lost loss|own possess belong have|use employ|break smash shatter broken|destroy wreck ruin smash_up destruction|burn fire flames burnt set_fire|cut slash|tear rip|open unlock unseal|close shut|lock bolt lock_up|tie bind fasten tie_up|free release let_go set_free
push shove|pull drag draw haul tug|lift raise pick_up|hit strike beat slap punch knock blow|knock_out knock_down stun|slap hit|fight struggle brawl scuffle|attack assault|rape violate assault|stab knife pierce|shoot fire gun_down|save rescue pull_out fish_out|help assist aid|protect guard shield defend
catch capture seize|arrest capture detain|punish punishment sentence|imprison jail lock_up|kidnap abduct|betray give_away turn_in denounce|cheat deceive trick fool con swindle|blackmail extort|fake forge forged counterfeit forgery|disguise mask costume dress_up|spy watch
make build construct create|repair mend fix|paint draw sketch|sew stitch|clean wash|cook bake prepare|eat dine dinner lunch supper meal breakfast feed|drink sip swallow drain|smoke cigar cigarette|sleep asleep doze nod_off spend_the_night|wake awake rouse wake_up|dress wear put_on clothe clothes|undress strip take_off
sing song|dance ballet|play perform|perform performance debut|act acting|win victory|study learn|read reading|teach train instruct lesson|count number|measure weigh
start begin beginning|stop halt cease|finish complete end|end break_off|continue go_on carry_on keep_on|change alter become|become turn_into turn|grow_up raise brought_up|birth born bear|raise bring_up rear foster adopt
try attempt|fail failure|succeed manage success|need require|control power command rule|lead guide|join|hire employ engage take_on|fire sack dismiss sacked|replace replacement successor take_place_of|elect election vote|choose pick select|offer propose|propose proposal
hand palm fist|foot feet|face cheek|head skull|hair locks|eye eyes gaze|arm sleeve|leg thigh|neck throat|heart chest breast|nose nostril nostrils|tooth toothache teeth|skin flesh|finger thumb|mark tattoo scar
big large great huge enormous size|small little tiny|long length|tall height high|deep depth|far distance|fast quick speed quickly|slow late slowly|heavy weight|strong strength|weak weakness|wide width|new recent|strange odd weird peculiar
beautiful pretty lovely|ugly plain|dark darkness|light lamp lantern|bright shine|cold chill freezing|hot heat warm|wet damp soaked|dry|quiet silent silence|loud noise sound|true truth real|false wrong untrue fake|dangerous danger peril|safe safety|strict stern severe
food meal|bread loaf|water|wine beer drink|coffee tea|flower flowers bouquet nosegay blossom|tree|fruit apple|dog hound|cat kitten|bird|fish|ring jewel jewellery jewelry necklace jewels gem|dress gown frock|coat jacket cloak|hat cap bonnet|shoe shoes boots|glasses spectacles|mirror glass looking-glass
game match|party celebration feast ball|funeral burial bury|wedding marry|birthday|holiday vacation|war battle|accident crash collision|fire blaze|storm tempest|flood|crime offence offense|verdict ruling finding decision|sentence punishment
claim insurance|company firm business|business trade|bank|factory mill works|mine lode|farm|meeting meet appointment|interview talk|lesson class|performance show|story tale|idea thought|mistake error|problem trouble|trick ruse|chance luck
first earliest|last final latest|early soon|late|before earlier|after later|often frequently|always|near close beside next_to|inside in|outside out|upstairs above|below beneath under|behind back|front
stay remain spend|lose_control give_up_control sign_away_control|attend present be_there be_present|pregnant expecting with_child|pregnancy pregnant|baby infant newborn child|bet wager stake gamble|pot stake jackpot kitty
testify testimony witness give_evidence|evidence proof clue|bribe hush_money bribery|silence quiet keep_quiet hush|faint pass_out swoon collapse lose_consciousness|unconscious senseless
sink founder go_down sinking|shipwreck wreck run_aground run_ashore founder|capsize overturn keel_over|wreck strike_the_reef|deliver delivery|deceased dead|ghost spirit phantom spectre apparition|magic spell witchcraft
behave behaviour behavior conduct|gun weapon|knife weapon|pursue follow|bury burial grave|dig dig_up unearth|explode blow_up explosion|demolish pull_down knock_down tear_down|flood inundate|starve hunger famine
invite invitation ask_to|host give_a_party|celebrate celebration party|argue quarrel fall_out row dispute|reconcile make_up make_peace reconciliation|separate part split_up break_up|abandon desert leave|betray cheat_on unfaithful adultery
jealous jealousy|grieve mourn grief mourning sorrow|cry weep sob tears|laugh laughter giggle|smile grin|blush redden turn_red|turn_pale turn_white pale ashen white|tremble shake shiver|scream shriek|bow curtsy
limp lame|blind sightless lose_sight|deaf|mute dumb|scar scarred|bandage dress_the_wound|operate operation surgery|treat treatment|injection inject syringe|fever temperature|heal recover get_well get_better
arrive turn_up come get_in|set_out set_off leave depart start|board go_aboard embark|land disembark come_ashore|cross crossing|climb_out climb|hang_up hang put_up pin_up|hang_himself hang_herself hang|take_down
promote promotion|appoint appointment|retire retirement|trial court hearing|sentence condemn convict|acquit clear exonerate|get_away_with go_unpunished|innocent not_guilty innocence|confess confession plead_guilty|jury inquest|investigate investigation inquire look_into
thief steal|murderer killer murder|liar lie|traitor betray|winner win|loser lose|owner own|writer write|singer sing|dancer dance|buyer buy|seller sell|sender send|finder find|rescuer save
belong_to own owner|share split divide|wealth rich|expensive costly dear|worth value|earn make wage salary|spend money|rent hire lease let|tenant lodger
enemy foe opponent|ally friend|leader chief head boss|servant serve service employ|employ employer work_for serve|hire employ take_on engage|guest invite|crew sailor|captain skipper master|passenger traveller traveler
letter write|sign signature|seal sealed|address addressed|deliver hand_over|spell misspell|translate translation|print printed|copy duplicate|newspaper report|advertise advertisement advert ad
wedding marry marriage|groom bridegroom|divorce|widow widower|fiance betrothed|propose proposal ask_to_marry offer_marriage|elope run_away_with|affair lover mistress
tower steeple spire belfry|cliff precipice|cave cavern grotto|fountain spring|cottage hut cabin shack|castle palace fortress|inn tavern pub|bed bunk|chair seat armchair|desk table|trunk chest
sweater jumper pullover|trousers pants|scarf shawl|glove mitten|purse wallet|torch flashlight lamp|axe hatchet|spade shovel
symbolise symbolize stand_for mean represent|related relation relative|upset hurt annoy anger|possess take_possession haunt|picked choose chosen|unanswered open|overdose too_much|couch sofa settee|lobby hall foyer|boarder lodger|aboard on_board|behave behaviour conduct react reaction|doctor dr|tell information info|sled sledge sleigh toboggan
ruin spoil|damage spoil mar|publish print|stuff cram|annoy irritate bother vex|astonish amaze surprise astound|calm soothe comfort console|console comfort|frighten scare alarm startle|fetch collect pick_up|collect gather assemble
gather pick pluck|scatter strew spread sprinkle|mobile phone telephone|kid child|bucket pail|shy timid|rubbish garbage trash|thin slim|storm gale|dawn daybreak sunrise|noon midday|flu influenza|contest competition|rudder helm tiller|rucksack backpack knapsack|barrel cask|dirty filthy|nervous anxious|worried anxious|honest truthful|loyal faithful|colour color|grey gray|polite courteous|rude impolite|curtain drape|carpet rug|replica copy duplicate|song tune melody|lullaby song|oven stove|timber wood|broth soup|fabric cloth|yarn thread|clever intelligent|stupid foolish|fat stout|wireless radio|plane aeroplane airplane|education schooling|spill pour|empty vacant|polish shine rub|wipe dry mop|scrub scour wash|rinse wash|sweep brush|shove thrust|grip clutch clasp grasp|caress pat|scratch scrape|carve whittle|dye colour stain
glue paste|fold crease|roll wrap|wrap bundle|unwrap unpack|unfold spread_out unroll|unroll unfold|load pack|unload unpack|stir mix|boil simmer|fry roast|mend patch darn|knit crochet|decorate adorn trim|hum sing|applaud clap cheer
boo hiss jeer|wink blink|stammer stutter|mumble mutter|boast brag|flatter compliment|scold rebuke reprimand tell_off|nag pester|tease mock make_fun_of laugh_at|mention bring_up|hint suggest imply|emphasize stress|recite declaim
pronounce utter|translate interpret|cancel call_off|postpone put_off delay|arrange organize organise agree|confirm verify|contradict deny|approve endorse|resist oppose|surrender give_in yield capitulate
conquer defeat beat overcome vanquish|rebel revolt rise_up|enlist join_up sign_up|volunteer offer|summon send_for|dispatch send_off|announce proclaim make_known|notify inform|consult ask|search frisk|rummage dig_through
trace track_down|track trail|lurk hide lie_in_wait|sneak creep steal|crawl creep|slip slide|skid slide|limp hobble|gallop ride|hitch_a_lift hitchhike|drift float|sway swing|spin whirl|shiver shudder|sweat perspire
choke suffocate smother|bite gnaw chew|swallow gulp|sniff smell|squint peer|peer peep peek|glare scowl|frown scowl|kneel go_down_on_knees|crouch squat stoop|lean bend|stretch reach_out|embrace hug cuddle|swap barter
replace substitute|donate contribute|squander waste fritter|save set_aside put_aside|repay pay_back|refund pay_back|cheat swindle defraud|embezzle misappropriate siphon|tamper meddle interfere
sabotage damage|vandalise vandalize damage|loot plunder pillage|ambush waylay|rob mug|hijack seize|torture torment|whip flog lash|gag muzzle|handcuff chain shackle|banish exile expel|expel throw_out|evict turn_out throw_out
deport send_back|extradite hand_over|pardon let_off|parole release|adopt take_in|christen baptise baptize|pray prayer|preach sermon|repent regret|regret rue|long yearn pine|envy begrudge|admire look_up_to respect
despise look_down_on scorn|trust rely_on count_on|distrust mistrust|suspect mistrust|calculate work_out reckon|work_out figure_out solve|figure_out find_out|deduce conclude infer|assume presume|imagine picture
foresee predict foretell prophesy|expect anticipate|aim intend|attempt endeavour endeavor|strive struggle|neglect forget|ignore disregard|avoid shun dodge|evade escape|hinder obstruct|speed_up hasten|encourage urge
discourage dissuade put_off talk_out|tempt lure entice|lure bait|bewitch enchant|hypnotise hypnotize mesmerise|disguise camouflage|imitate copy mimic impersonate|impersonate pose_as pass_himself_off pass_herself_off pretend_to_be
recruit hire|inspect check look_over|supervise oversee|bankrupt bankruptcy ruin|auction auctioneer|invest investment|profit gain|toll fee|recuperate recover|vaccinate inoculate|amputate cut_off|sprain twist|fracture break
plague epidemic|coma unconscious|paralysed paralyzed|chemist pharmacist apothecary|vet veterinary|spectacles eyeglasses|crutch crutches stick|walking-stick stick cane|cane stick|bandage dressing|pension allowance
allowance pocket_money|orphanage asylum|asylum madhouse|grandmother granny grandma|grandfather grandpa granddad|infant toddler|toddler child|teenager adolescent youth|youngster youth|bachelor unmarried|spinster unmarried|twin twins
ancestor forefather|descendant offspring|relatives relations family kin|colleague workmate co-worker|partner associate|assistant helper aide|apprentice trainee|foreman overseer|supervisor overseer|manager boss|chairman president
councillor alderman|ambassador envoy|messenger courier|spy agent|informer informant|burglar intruder|hostage captive|bully tormentor|hero heroine|villain scoundrel rogue|beggar tramp vagrant|hermit recluse|fisherman angler
farmer peasant|shepherd herdsman|carpenter joiner|blacksmith smith|tailor dressmaker seamstress|cobbler shoemaker|barber hairdresser|watchmaker clockmaker|mechanic engineer|pilot airman flyer|helmsman steersman|ferryman boatman
fireman firefighter|caretaker janitor porter|porter doorman|waiter waitress|bartender barman barkeeper|innkeeper landlord publican|pedlar peddler hawker|merchant trader dealer|accountant bookkeeper|scientist researcher scholar
scholar academic|professor lecturer|composer musician|violinist fiddler|violin fiddle|clown jester|magician conjurer conjuror|acrobat tumbler|puppet marionette|stuff pack
apologise apologize ask_forgive beg_forgive ask_pardon beg_pardon|medicine penicillin|medicine morphine|medicine aspirin|medicine quinine|medicine laudanum|meant_for bound_for intended_for destined_for
swamp marsh bog mire fen|seed pip kernel|work_out figure_out puzzle_out|interrogate cross-examine|ruin spoil wreck|publish print bring_out|keep hold_on hang_on
`;

type Phrase = { readonly first: string; readonly more: readonly string[] };

/** A word's meanings: its row numbers as keys. */
export function meaningsOf(root: string): readonly string[] {
  return table().byRoot.get(root) ?? [];
}

/** The roots of the words that have a meaning. */
export function rootsMeaning(meaning: string): readonly string[] {
  return table().members.get(meaning) ?? [];
}

/** The phrases that say a meaning. */
export function phrasesOf(meaning: string): readonly Phrase[] {
  return table().byMeaning.get(meaning) ?? [];
}

/** The meanings of the phrases that begin with a word, with what else belongs to them, the longer first. */
export function phrasesFrom(word: string): readonly (Phrase & { readonly meaning: string })[] {
  return basesOf(word).flatMap((base) => table().byFirst.get(base) ?? []);
}

type Table = {
  readonly members: ReadonlyMap<string, readonly string[]>;
  readonly byRoot: ReadonlyMap<string, readonly string[]>;
  readonly byMeaning: ReadonlyMap<string, readonly Phrase[]>;
  readonly byFirst: ReadonlyMap<string, readonly (Phrase & { readonly meaning: string })[]>;
};

let made: Table | undefined;

/** Made when it is first asked for: most commands never ask. */
function table(): Table {
  made ??= read();
  return made;
}

function read(): Table {
  const byRoot = new Map<string, string[]>();
  const members = new Map<string, string[]>();
  const byMeaning = new Map<string, Phrase[]>();
  const byFirst = new Map<string, (Phrase & { meaning: string })[]>();
  const add = <T>(map: Map<string, T[]>, key: string, value: T) => {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  };
  for (const [index, row] of rows.trim().split(/[|\n]/).entries()) {
    const meaning = `#${index}`;
    for (const word of row.split(' ')) {
      const [first = '', ...more] = word.split('_');
      if (more.length > 0) {
        add(byMeaning, meaning, { first, more });
        add(byFirst, first, { first, more, meaning });
      }
      // A ship that founders has no founder.
      else
        for (const root of first === 'founder' ? [first] : rootsOf(first)) {
          add(byRoot, root, meaning);
          add(members, meaning, root);
        }
    }
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.more.length - a.more.length);
  return { byRoot, members, byMeaning, byFirst };
}

import type { VerbForm, VerbKind } from '../attendance/attendance-words.js';

/**
 * Verbs by what they demand of those whom they name. A verb that is not regular has its past and, where that is another,
 * its participle behind it. A word is of the first row that has it. What has a `~` is also said of what nobody sees, and
 * needs something that can be seen behind it: "runs to the gate", but not "runs the ferry".
 */
const rows: readonly (readonly [kind: VerbKind, verbs: string])[] = [
  [
    'touches',
    `kiss hug embrace ~hold/held grab seize ~hit/hit slap punch kick push pull drag ~carry lift shove tickle caress stroke pat
    dress undress bandage tie untie bind/bound handcuff cuff gag wake/woke/woken rouse bite/bit/bitten scratch lick sting/stung
    escort usher ~follow chase shadow corner surround tackle poke nudge prod squeeze clutch grip pinch spank whip drench
    tuck cradle massage frisk arrest untangle interrupt confront greet ~welcome ~approach ~join circle accompany wheel hoist
    wound injure scald blindfold cuddle nuzzle smother hush comfort console soothe restrain disarm overpower overtake
    intercept jostle elbow shield ~lead/led ~catch/caught ~shake/shook/shaken ~handle ~guard grasp clasp attack assault wrestle
    wipe wash bathe flank tug yank haul heave prop hypnotise hypnotize kidnap abduct snatch ~carry barricade trample
    ambush undo/undid/undone strip tap pin nip stun subdue swat swaddle dry examine inspect crush knee ram straddle
    trip knock serenade butt pelt blind soak fool ~reach scoop ~release ~free ~take/took/taken ~beat/beat/beaten slug thrash ~help`,
  ],
  [
    'slays',
    `~kill murder stab ~shoot/shot strangle choke drown behead suffocate slay/slew/slain knife bludgeon decapitate
    execute throttle`,
  ],
  [
    'gives',
    '~give/gave/given hand ~pass ~throw/threw/thrown toss fling/flung ~bring/brought pour ~serve ~slip ~slide/slid chuck ~point ~aim ~offer ~show/showed/shown',
  ],
  [
    'perceives',
    `~see/saw/seen spot notice ~watch ~meet/met observe eye glimpse ~face ~find/found encounter behold/beheld scrutinise scrutinize
    ~recognise ~recognize ~regard ~discover ~reveal`,
  ],
  [
    'moves',
    `~come/came/come ~go/went/gone ~enter exit ~walk ~run/ran/run ~step stride/strode stroll ~march limp stagger stumble crawl
    creep/crept tiptoe sneak climb descend ascend jump leap/leapt hop bump twirl ~swim/swam/swum dive ~float ~row paddle
    ~ride/rode/ridden gallop ~drive/drove/driven arrive ~return ~leave/left depart ~retreat hurry rush dash ~race scurry dart bolt
    flee/fled ~escape emerge ~appear burst/burst barge storm wander pace shuffle trudge wade slide/slid slither roll tumble
    ~fall/fell/fallen slink pile collapse ~sink/sank/sunk ~rise/rose/risen ~turn lunge charge pounce spring/sprang/sprung swerve hobble
    lurch plod saunter scramble scuttle shamble skid skate sprint steal/stole/stolen stalk sidle swagger tread/trod
    totter traipse trot waddle waltz whirl wheel ~back ~step lope amble ~bound clamber crash plunge bustle glide jog ~edge
    ~march ~move ~parade veer vault swoop pedal strut ~head prowl ~spin/spun wriggle ~withdraw/withdrew/withdrawn bow`,
  ],
  [
    'rests',
    `~stand/stood ~sit/sat ~lie/lay/lain kneel/knelt crouch squat lean/leant stoop recline perch ~rest sleep/slept doze nap snore
    wait linger loiter hover ~hide/hid/hidden ~hang/hung sprawl slump slouch huddle snuggle cower bend/bent curl dangle
    loom lounge pose ~settle squirm lurk queue tower`,
  ],
  [
    'begins',
    '~start ~begin/began/begun ~continue ~keep/kept ~stop ~finish ~try ~manage ~struggle proceed resume pause hasten ~prepare',
  ],
  [
    'acts',
    `stretch yawn blink wink nod shrug smile grin smirk frown scowl glare stare gaze ~look glance peer peek squint laugh
    giggle chuckle snicker cackle weep/wept sob sniff sniffle sigh groan moan grunt gasp pant cough sneeze hiccup vomit retch
    swallow gulp sip ~drink/drank/drunk eat/ate/eaten chew munch nibble taste ~smoke inhale exhale breathe blow/blew/blown
    whistle hum ~sing/sang/sung ~dance spit/spat ~fight/fought ~fence duel ~box ~deal/dealt ~read/read ~draw/drew/drawn ~sketch ~sew ~knit
    ~cook boil ~fry stir peel chop slice ~cut/cut ~carve ~fill scrub ~sweep/swept mop polish ~iron fold ~clear ~pack unpack button unbutton
    zip comb brush shave shower ~dig/dug rake mow hammer saw drill ~repair ~mend ~load unload ~aim ~fire cock reload ~light/lit
    extinguish ignite ~open ~close ~shut/shut lock unlock slam bang rap press ~raise lower ~drop ~pick ~put/put place ~set/set
    ~lay/laid point gesture wave beckon signal salute clap applaud cheer boo curtsy rub wring/wrung clench drum fiddle
    fidget tremble shiver shudder quiver sweat blush flush faint swoon bleed/bled wince flinch cringe recoil stiffen
    freeze/froze/frozen hesitate search rummage grope fumble smell listen overhear/overheard eavesdrop ~count sort tear/tore/torn rip crumple
    ~burn/burnt ~break/broke/broken smash shatter crack snap split/split stamp stomp dodge duck ~park halt ~sign strap
    buckle ~mount dismount saddle unsaddle ~board straighten hunch die ~pay/paid ~order undress scrawl scribble
    ~bake unwrap unfold unroll unscrew unbuckle wrap hurl fetch lick toast chant ~clean devour swig slurp gobble crunch rinse
    spill splash sprinkle scatter shovel sharpen shell slap shriek shuffle strum ~swing/swung swap sway tighten tidy
    tilt tip topple toss ~touch trace trim tune twist twitch type unlatch unpin untie uncork wash ~weave/wove/woven
    whittle wield ~wind/wound yank ~play jerk jiggle jot juggle kindle knot ~light measure milk nail pluck plug
    pump punch push quake rattle rearrange roar rock ~row rub scan scrape screw seal shrink/shrank/shrunk stack
    stab staple ~strike/struck stuff suck tie wrestle tug dab dip drain drip dust dry empty feed/fed ~feel/felt flap flick
    flip grind/ground hack hook inject inspect leaf lift lob pat peck perform polish pop pounce prise pry pull react
    refill respond roll ruffle salute scoop scowl sculpt ~steer ~step stir stoke ~struggle ~cross ~dance ~wear ~make/made toil
    pray grimace gag pout leer snarl growl hiss sulk gape goggle brighten cheer relax awaken/awoke/awoken 
    ~share alert water part sulk check consider contemplate replace remove adjust attach detach produce ~force ~arrange ~deliver dump spread/spread squirt
    spray steady uncover unveil dial click stack stash pocket thumb skim sag beam blanch sober calm quicken retie
    sort rinse ~collect ~gather position assemble dangle demonstrate unfasten fasten hitch hoist ~hang/hung ~rig
    switch toggle sip inspect ~cross busy bury ~dig/dug plunk plop deposit spear stuff ~pack sling/slung`,
  ],
  [
    'speaks',
    `say/said ~call ask answer reply whisper mutter mumble murmur stammer stutter exclaim shout yell scream shriek howl cry ~speak/spoke/spoken
    ~talk ~chat ~argue quarrel bicker protest beg plead swear/swore/sworn confess tell/told warn remind explain describe report
    mention insist admit deny complain interject retort joke ~lie ~curse accuse promise vow ~introduce ~apologise ~apologize announce
    greet ramble ~gossip blurt ~recite remark ~order`,
  ],
  [
    'minds',
    `imagine picture pretend wonder decide plan plot realise realize refuse learn/learnt daydream fantasise fantasize
    ~reminisce ponder dream/dreamt promise`,
  ],
  [
    'thinks',
    `think/thought believe know/knew/known hope fear wish want remember recall claim hear/heard suspect doubt guess
    suppose intend expect prefer like love hate need seem understand/understood mean/meant write/wrote/written
    telephone phone text wire email send/sent miss trust envy admire`,
  ],
];

/** They double no letter. */
const unstressed: ReadonlySet<string> = new Set(['open', 'enter', 'offer', 'order', 'iron', 'listen']);

/** The past and the participle of those listed, as they are gone through. */
const pasts = new Map<string, readonly [past: string, participle: string]>();
/** Of those that are in idioms alone. */
const irregular: ReadonlyMap<string, readonly [past: string, participle: string]> = new Map([['get', ['got', 'got']]]);

/** All forms of the verbs. */
export const englishAttendanceVerbs: ReadonlyMap<string, VerbForm> = formsOf();

/** All forms of one verb; of one that is not listed, as if it were regular. */
export function formsOfVerb(base: string): readonly string[] {
  const [past, participle] = pasts.get(base) ?? irregular.get(base) ?? [pastOf(base), pastOf(base)];
  return [...new Set([base, thirdOf(base), past, participle, ingOf(base)])];
}

function formsOf(): ReadonlyMap<string, VerbForm> {
  const forms = new Map<string, { -readonly [K in keyof VerbForm]: VerbForm[K] }>();
  for (const [kind, verbs] of rows) {
    for (const verb of verbs.trim().split(/\s+/)) {
      const light = verb.startsWith('~');
      const [base = '', past = pastOf(base), participle = past] = verb.replace('~', '').split('/');
      if (!pasts.has(base)) pasts.set(base, [past, participle]);
      const put = (form: string, what: 'base' | 'third' | 'past' | 'participle' | 'ing') => {
        const before = forms.get(form);
        if (!before) {
          const own = { kind, light, base: false, third: false, past: false, participle: false, ing: false };
          own[what] = true;
          forms.set(form, own);
        } else if (before.kind === kind) before[what] = true;
      };
      put(base, 'base');
      put(thirdOf(base), 'third');
      put(past, 'past');
      put(participle, 'participle');
      put(ingOf(base), 'ing');
    }
  }
  return forms;
}

function thirdOf(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return base === 'go' || /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`;
}

function pastOf(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${doubled(base)}ed`;
}

function ingOf(base: string): string {
  if (/^(?:lie|die|tie|untie)$/.test(base)) return `${base.slice(0, -2)}ying`;
  return /[^eoy]e$/.test(base) && base.length > 2 ? `${base.slice(0, -1)}ing` : `${doubled(base)}ing`;
}

/** "stop" has "stopped", "open" has "opened". */
function doubled(base: string): string {
  return /^(?:[^aeiou]*|un|be|beg|adm|kidn|unp|unz)(?:qu)?[aeiou][bdgklmnprt]$/.test(base) && !unstressed.has(base)
    ? base + base.slice(-1)
    : base;
}

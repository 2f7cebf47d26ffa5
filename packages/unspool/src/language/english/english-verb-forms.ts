/** Verbs whose forms are not regular: the base, the past, and the participle where it is another; `/` parts doublets. */
const irregular = `
arise arose arisen|be was/were/is/are/am/being been|awake awoke awoken|bear bore borne/born|beat beat beaten|become became become|begin began begun|bend bent|bet bet
bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt/burned
burst burst|buy bought|cast cast|catch caught|choose chose chosen|cling clung|come came come|cost cost|creep crept|cut cut
deal dealt|dig dug|do did done|draw drew drawn|dream dreamt/dreamed|drink drank drunk|drive drove driven|dwell dwelt/dwelled
eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden
foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|forsake forsook forsaken|freeze froze frozen|get got got/gotten
give gave given|go went gone|grind ground|grow grew grown|hang hung/hanged|have had|hear heard|hide hid hidden|hit hit|hold held
hurt hurt|keep kept|kneel knelt/kneeled|know knew known|lay laid|lead led|lean leant/leaned|leap leapt/leaped|learn learnt/learned
leave left|lend lent|let let|lie lay/lied lain/lied|light lit/lighted|lose lost|make made|mean meant|meet met|mislead misled|mistake mistook mistaken
mow mowed mown/mowed|overcome overcame overcome|overhear overheard|overthrow overthrew overthrown|pay paid|plead pled/pleaded|put put
quit quit|read read|rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run|saw sawed sawn/sawed|say said|see saw seen
seek sought|sell sold|send sent|set set|sew sewed sewn/sewed|shake shook shaken|shed shed|shine shone|shoot shot|show showed shown/showed
shrink shrank shrunk|shut shut|sing sang sung|sink sank sunk|sit sat|slay slew slain|sleep slept|slide slid|sling slung|slit slit
smell smelt/smelled|sneak snuck/sneaked|sow sowed sown/sowed|speak spoke spoken|speed sped|spell spelt/spelled|spend spent|spill spilt/spilled
spin spun|spit spat|split split|spoil spoilt/spoiled|spread spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung
stink stank stunk|stride strode stridden|strike struck struck/stricken|string strung|strive strove striven|swear swore sworn|sweep swept
swell swelled swollen/swelled|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown
thrust thrust|tread trod trodden|undergo underwent undergone|understand understood|undertake undertook undertaken|undo undid undone|upset upset
wake woke woken|wear wore worn|weave wove woven|wed wed/wedded|weep wept|win won|wind wound|withdraw withdrew withdrawn|withhold withheld
withstand withstood|wring wrung|write wrote written`;

type Forms = { readonly past: readonly string[]; readonly participle: readonly string[] };

const irregularForms: ReadonlyMap<string, Forms> = new Map(
  irregular
    .trim()
    .split(/[|\n]/)
    .map((row) => {
      const [base = '', past = '', participle = past] = row.split(' ');
      return [base, { past: past.split('/'), participle: participle.split('/') }];
    }),
);

const basesOfIrregular: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>();
  for (const [base, { past, participle }] of irregularForms) {
    for (const form of new Set([...past, ...participle])) found.set(form, [...(found.get(form) ?? []), base]);
  }
  return found;
})();

/** Whether a word is the base of a verb whose forms are not regular. */
export function isIrregularVerb(word: string): boolean {
  return irregularForms.has(word);
}

/** The verb of which a word in lower case is the past or the participle, if its forms are not regular and it is no verb itself. */
export function baseOfPast(word: string): string | undefined {
  if (word === 'saw') return 'see';
  return irregularForms.has(word) || ofAuxiliaries.test(word) ? undefined : basesOfIrregular.get(word)?.[0];
}

const ofAuxiliaries = /^(?:was|were|is|are|am|been|being|had|did|done)$/;

/**
 * The verbs of which a word in lower case may be a form, by their bases: "hoping" may be of "hope" or "hop", "lay" of "lie"
 * or "lay". More are given than there are verbs; whoever asks knows which there are.
 */
export function basesOf(word: string): readonly string[] {
  return [...new Set([word, ...(basesOfIrregular.get(word) ?? []), ...regularBases(word)])];
}

function regularBases(word: string): readonly string[] {
  for (const [ending, put] of endings) {
    if (!word.endsWith(ending) || word.length < ending.length + 2) continue;
    const stem = word.slice(0, -ending.length);
    return [...put.map((end) => stem + end), ...(doubled.test(stem) ? [stem.slice(0, -1)] : [])];
  }
  return [];
}

/** What a form ends with, and what its base may end with instead. */
const endings: readonly (readonly [string, readonly string[]])[] = [
  ['ying', ['y', 'ie', 'ye']],
  ['ing', ['', 'e']],
  ['ied', ['y', 'ie']],
  ['ed', ['', 'e']],
  ['ies', ['y', 'ie']],
  ['es', ['', 'e']],
  ['s', ['']],
];
const doubled = /([bdfgklmnprtvz])\1$/;

/** The forms of a verb, and which of them can be the passive's. */
export type VerbForms = { readonly all: ReadonlySet<string>; readonly participles: ReadonlySet<string> };

/** All forms of the verb with this base. */
export function formsOf(base: string): VerbForms {
  const known = irregularForms.get(base);
  const stem = base.replace(/e$/, '');
  const closed = /[^aeiou][aeiou][bdgklmnprtvz]$/.test(base) ? base + base.slice(-1) : base;
  const regular = /[^aeiou]y$/.test(base) ? [`${base.slice(0, -1)}ied`] : [`${stem}ed`, `${closed}ed`];
  const past = known?.past ?? regular;
  const participles = known?.participle ?? regular;
  const present = /[^aeiou]y$/.test(base)
    ? `${base.slice(0, -1)}ies`
    : /(?:s|x|z|ch|sh|o)$/.test(base)
      ? `${base}es`
      : `${base}s`;
  const going = base.endsWith('ie') ? `${base.slice(0, -2)}ying` : /[^eoy]e$/.test(base) ? `${stem}ing` : `${base}ing`;
  return {
    all: new Set([base, present, going, `${closed}ing`, ...past, ...participles]),
    participles: new Set(participles),
  };
}

/** The form of a verb in the past, by its base: "took", "wanted", "stopped"; of doublets the first. */
export function pastOf(base: string): string {
  const known = irregularForms.get(base);
  if (known) return known.past[0] ?? base;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  if (base.endsWith('e')) return `${base}d`;
  return `${isDoubling.test(base) ? base + base.slice(-1) : base}ed`;
}

/** The form of a verb behind "she", by its base: "takes", "tries", "has". */
export function presentOf(base: string): string {
  if (base === 'have') return 'has';
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

/** Whether a word in lower case can be a verb in the past or its participle: "took", "taken", "wanted". */
export function isPastForm(word: string): boolean {
  return basesOfIrregular.has(word) || /[^aeiou]ied$|[^e]ed$/.test(word);
}

/** One syllable that ends in a consonant behind one vowel, or a longer verb that is stressed on such a one. */
const isDoubling =
  /^(?:[^aeiou]*[aeiou][bdgklmnprtvz]|[^aeiou]*qu[aeiou][bdgklmnprtz]|(?:ad|com|per|sub|o|e|trans)mit|re(?:fer|gret|bel|pel|cur)|pre?fer|(?:in|con|de|trans)fer|oc?cur|com?pel|expel|control|abhor|abet|kidnap)$/;

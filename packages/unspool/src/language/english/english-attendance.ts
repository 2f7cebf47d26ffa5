/** Where a name stands in a sentence. */
export type NameSpan = { readonly from: number; readonly to: number };

/** Whether somebody is surely where a sentence plays, may be there, or is not, as far as it says. */
export type Attendance = 'there' | 'perhaps' | 'away';

/**
 * What a sentence says of those whom it names. Who begins it, or a clause of it that tells what happens, is there, unless
 * the words behind say otherwise: who "never came", is gone, once lived there or looks out of a photograph is not seen.
 * Whoever is only meant, owned or looked at may be anywhere.
 */
export function attendanceIn(sentence: string, names: readonly NameSpan[]): readonly Attendance[] {
  const verdicts: Attendance[] = [];
  for (let first = 0; first < names.length; ) {
    const end = endOfRun(sentence, names, first);
    const verdict = verdictOf(sentence, names[first] as NameSpan, names[end - 1] as NameSpan);
    for (let index = first; index < end; index += 1) verdicts.push(verdict);
    first = end;
  }
  return verdicts;
}

/** Names that are listed together do and suffer the same; one whose something is named stands for itself. */
function endOfRun(sentence: string, names: readonly NameSpan[], first: number): number {
  const isOwner = ({ to }: NameSpan) => owning.test(sentence.slice(to, to + looked));
  let end = first + 1;
  if (isOwner(names[first] as NameSpan)) return end;
  for (let next = names[end]; next && !isOwner(next); next = names[end]) {
    if (!between.test(sentence.slice((names[end - 1] as NameSpan).to, next.from))) break;
    end += 1;
  }
  return end;
}

function verdictOf(sentence: string, { from }: NameSpan, { to }: NameSpan): Attendance {
  const before = sentence.slice(Math.max(0, from - longest), from).replace(article, '');
  const after = sentence.slice(to, to + longest);
  const owned = owning.exec(after);
  if (owned) return verdictOfShort(after.slice(owned[0].length), before);
  if (excluded.test(before)) return 'away';
  const clause = clauseOf(after);
  if (clause === null) return 'perhaps';
  if (/\?[)\s]*$/.test(sentence) || !isSubject(before, clause)) return 'perhaps';
  return verdictOfClause(clause);
}

/** "Ann's here." and "Ann's gone." say what she is; "Ann's mother" is somebody else. */
function verdictOfShort(rest: string, before: string): Attendance {
  if (/^ (?:here|there|back|in)\b/.test(rest) && beginning.test(before)) return 'there';
  return /^ \p{L}+ing\b/u.test(rest) ? 'perhaps' : 'away';
}

/** What is said of a name, as far as its clause goes; null where that is said by others: "Ann, they say, waits". */
function clauseOf(after: string): string | null {
  const [aside, words = ''] = apposition.exec(after) ?? [];
  if (aside !== undefined && !/^wh/i.test(words) && asOthersSay.test(words)) return null;
  const rest = aside === undefined ? after : ` ${after.slice(aside.length).trimStart()}`;
  return rest.slice(0, endOfClause.exec(rest)?.index ?? rest.length);
}

function isSubject(before: string, clause: string): boolean {
  if (pictured.test(before)) return false;
  if (
    beginning.test(before) ||
    /^["“‘'(–—\s-]*(?:re-?)?enters?\s$/i.test(before) ||
    inverted.test(before) ||
    saying.test(before)
  )
    return true;
  if (!clauseBegins.test(before) || !(acts.test(clause) || denies.test(clause))) return false;
  const own = before.slice(before.lastIndexOf('; ') + 1);
  return !reported.test(own) && !earlier.test(own) && !denied.test(own.slice(lastClause(own)));
}

/** Where the clause begins that "and" or "but" joins to those before it: what these deny, it need not. */
function lastClause(text: string): number {
  return [', and ', ', but ', ', so '].reduce((last, word) => Math.max(last, text.lastIndexOf(word)), 0);
}

function verdictOfClause(clause: string): Attendance {
  if (negated.test(clause)) return coming.test(clause) ? 'away' : 'perhaps';
  if (gone.test(clause)) return 'away';
  return [supposed, being, having, lasting, spokenOf, pictured, earlier].some((one) => one.test(clause))
    ? 'perhaps'
    : 'there';
}

/** In letters: more of a sentence is not looked at. */
const longest = 300;
const looked = 3;

const article = /(?<=^|[\s"“‘'(–—-])(?:the|an?) $/i;
const between = /^(?:,|,? and|,? &)? ?(?:the |an? )?$/i;
const owning = /^['’]s?(?![\p{L}])/u;
/** Nothing, or where and when of what follows: “Outside,”, “From the bridge”, “Two years later”. */
const beginning =
  /^["“‘'(–—\s-]*(?:(?:and|but|so) )?(?:(?:both|now|then|here|there|suddenly|finally|only|even|poor|old|young|little|dear) |(?:outside|inside|upstairs|downstairs|meanwhile|later|at last|that (?:night|evening|morning)|the next (?:day|morning)|next (?:day|morning)|(?:\p{L}+ )?(?:years|months|weeks|days|hours|minutes) later|(?:in|at|on|from|behind|under|near|by|above|beside|across|through|along) (?:the|an?|his|her|their) \p{L}+(?: of the \p{L}+)?),? )?$/iu;
const excluded = /\b(?:without|not|neither|nor|except|except for|instead of|but for|(?:sign|trace|news|word) of) $/i;
const apposition = /^, ([^,.;:!?]{1,80}),/;
/** “Ann, they say, waits.” */
const asOthersSay =
  /\b(?:says?|said|thinks?|thought|believes?|believed|hears?|heard|told|claims?|turns? out|seems?)\b/i;
const endOfClause = /[.;:!?"“”—]|,? (?:and|but|while|so|who|when|until|because|although) /;

/** Behind these a clause may begin. */
const clauseBegins =
  /(?:[,;:–—] |\b(?:and|but|then|now|so|while|as|there|here|again|suddenly|finally|meanwhile|later|soon|still|too|also) )$/i;
/** "At the door stands Ann." */
const inverted =
  /^(?:in|out|up|down|there|here|behind|beside|before|on|at|under|near|opposite|between|among|next to)\b[^,;:.]{0,60}\b(?:comes?|stands?|sits?|lies|waits?|appears?|kneels?|walks?|runs?|steps?|came|stood|sat) $/i;

/** “Yes,” says Ann. */
const saying =
  /["”’»][ ,]*(?:says?|said|ask(?:s|ed)|answer(?:s|ed)|cries|cried|repl(?:ies|ied)|whisper(?:s|ed)|shout(?:s|ed)) $/i;

const motion =
  'come|came|enter|arrive|go|went|stand|stood|sit|sat|wait|run|ran|walk|appear|return|leave|fight|dance|laugh|talk|speak|spoke|kiss|watch|look|eat|ate|drink|drank|sing|sang|rise|rose|fall|fell|lie|lay|took|saw|said|began|turn|hold|held|read|play|wake|woke|sleep|slept';
const acts = new RegExp(
  String.raw`^ (?:(?:\p{L}+ly|now|then|also|still|again|just|only|already|both|all) )?(?:\p{Ll}{2,}s|is|\p{Ll}{2,}ed|(?:${motion}))(?![\p{L}’'])`,
  'u',
);

/** Words by which a clause is only meant: said, thought, wished, told of. */
const reported =
  /\b(?:that|if|whether|when|until|unless|before|says?|said|tells?|told|asks?|asked|writes?|wrote|thinks?|thought|believes?|believed|knows?|knew|hopes?|hoped|fears?|feared|dreams?|dreamt|dreamed|imagines?|imagined|remembers?|remembered|recalls?|recalled|wish(?:es)?|wished|wants?|wanted|claims?|claimed|promises?|promised|hears?|heard|reads?|read|plans?|would|will|might|may|could|should|must|had|letter|photo|photograph|film|story|stories|song|rumou?r|according|as if|as though|because|since|after|who|which|whose|where|why|how|supposing|in case)\b/i;

const negated = /\b(?:not|cannot|never|no longer|nowhere|hardly|scarcely)\b|n['’]t\b/i;
/** Before a name, in its clause. */
const denied = /\b(?:not|never|no|nobody|none|nothing|nowhere)\b|n['’]t\b/i;
const denies = /^ (?:(?:does|do|did|has|have|is|are|was|were) ?(?:not|n['’]t|never)|never|no longer)(?![\p{L}])/u;
const coming =
  /\b(?:nowhere|there|here|present|home|around|in sight|be (?:seen|found)|comes?|came|coming|arrive[sd]?|arriving|appear(?:s|ed)?|return(?:s|ed)?|back|turn(?:s|ed)? up|show(?:s|ed)? up|joins?|joined|attends?|attended|enters?|entered|in the (?:room|house)|with (?:him|her|them)|among)\b/i;
const gone =
  /^ (?:(?:is|are|was|were|has|have|had|remains?|stays?|stayed|keeps|kept)(?: (?:\p{L}+ly|already|long|now|still|since|been))* (?:gone|left|departed|vanished|disappeared|fled|away|absent|missing|elsewhere|abroad|overseas|out)\b(?! of\b)|gone|(?:\p{L}+ly )?(?:fails|failed|refuses|refused|forgets|forgot) to (?:come|appear|arrive|return|attend|show)|(?:misses|missed|skips|skipped) the\b)/iu;
const supposed =
  /^ (?:\p{L}+ly |never |always |still |perhaps |maybe )?(?:will|would|shall|should|may|might|could|must|ought|had|used to|(?:is|are|was|were) (?:going |about |yet |said |supposed )?to\b|seems? to|hopes? to|plans? to|intends? to|promise[sd]? to)\b|^['’](?:ll|d)\b|^ (?:perhaps|maybe|probably|or)\b/iu;
const being =
  /^ (?:is|was|are|were|becomes?|became|remains?) (?:(?:also|now|once|really|still|only|in truth) )?(?:the|an?|his|her|their|my|our|your|one of|somebody|someone|nobody|called|\p{Lu}[\p{L}’']*['’]s)\b/u;
/** What somebody owns, or has done before. */
const having =
  /^ (?:has|have) (?:(?:an?|no|two|three|many|always|long|been|had|known|sold|bought|made|done|seen|found|taken|given|told|written|sent|lost|won|kept|met|heard|read|said|put|paid|built|broken|stolen|chosen|hidden|come|\p{L}+ly|already|just|never)\b|\p{L}+ed\b)/iu;
const lasting =
  /^ (?:\p{L}+ly |always |still |once |only |also |no longer )?(?:owns?|owned|lives?|lived|works?|worked|belongs?|belonged|comes? from|came from|stems?|knows?|knew|loves?|loved|hates?|hated|likes?|liked|means?|meant|wants?|wanted|needs?|needed|believes?|believed|thinks?|thought|hopes?|hoped|fears?|feared|studies|studied|grew|grows up|earns?|died|phones?|phoned|telephones?|telephoned|rings|rang|writes?|wrote|texts?|texted|wires?|wired|e-?mails?|e-?mailed|sends?|sent|resembles?|deserves?|owes?|owed|left|emigrate[sd]?|married|serves?|served|teaches|taught|spent|matters?|mattered|exists?|existed|stands? for|inherits?|inherited)\b/iu;
const spokenOf =
  /^ (?:(?:was|were|has been|have been) (?:killed|murdered|shot|hanged|drowned|seen|heard|met)|(?:is|was|are|were|has been|have been) (?:\p{L}+ly |often |only |still )?(?:late|born|raised|buried|said|believed|thought|supposed|rumou?red|reported|expected|remembered|mentioned|missed|wanted|known|named|praised|blamed|accused|sought|due|invited|awaited|mourned|loved|hated|engaged|married|dead|alive|famous|in (?:prison|hospital)))\b/iu;
const pictured =
  /\b(?:in|on|from|by|over|through|out of) (?:(?:an?|the|his|her|their|that|this|old|every|each|another|\p{Lu}[\p{L}’']*['’]s) ){0,3}(?:photos?|photographs?|pictures?|portraits?|paintings?|drawings?|newspapers?|posters?|dreams?|memory|memories|imagination|minds?|films?|tapes?|recordings?|videos?|screens?|phones?|telephones?|radios?|television|tv|letters?|stories|story|tales?|novels?|books?)\b/iu;
/** Not now. */
const earlier =
  /\b(?:yesterday|tomorrow|ago|last (?:night|week|month|year|summer|winter|spring|autumn|time)|next (?:week|month|year|time|summer|winter)|one day|some day|someday|as an? (?:child|girl|boy)|in those days|years (?:before|later|earlier)|once|in \d{4}|every (?:day|night|year|summer|week)|elsewhere|far away|miles away)\b/i;

/** The words of one language by which a paragraph shows that a scene begins. Patterns are for the beginning of a paragraph. */
export type SceneWords = {
  /** A beginning without one of these says nothing of time; in small letters. */
  readonly time: RegExp;
  /** Time has passed, in words that no time statement of notes has. */
  readonly passed: readonly RowOf<'sure' | 'likely'>[];
  readonly places: RegExp;
  readonly people: RegExp;
  /** The head of another document or entry: it begins a scene however short the one before is. */
  readonly documents: RegExp;
  /** What ends a time at the head of a sentence: who does something. */
  readonly subject: RegExp;
  /** What is so again and again is no scene. */
  readonly habits: RegExp;
};

type RowOf<G> = { readonly pattern: RegExp; readonly rule: string; readonly grade: G };

const unit = '(?:minutes|hours?|days?|nights?|weeks?|fortnight|months?|years?|seasons?|spring|summer|autumn|winter)';
const part =
  '(?:morning|forenoon|afternoon|evening|night|day|midnight|noon|midday|dawn|daybreak|dusk|sunset|sunrise|twilight)';
const hour =
  "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday|midnight|\\d{1,2}(?::\\d\\d)?)(?: o['’]clock)?";
const meal = '(?:breakfast|luncheon|lunch|dinner|supper|tea)';
const who =
  "(?:he|she|I|we|they|it|(?:the |Mr\\.? |Mrs\\.? |Miss |Dr\\.? )?\\p{L}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)?)";

const english: SceneWords = {
  time: /\b(?:mornings?|forenoon|afternoons?|evenings?|nights?|midnight|noon|midday|dawn|daybreak|dusk|nightfall|days?|weeks?|fortnight|months?|years?|hours?|o['’]clock|spring|summer|autumn|winter|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|later|after|afterwards|meanwhile|next|following|breakfast|luncheon|lunch|dinner|supper|tea|time)\b/,
  passed: [
    {
      pattern: new RegExp(
        `^(?:and |so |but |thus )?(?:\\p{L}+ ){0,3}${unit} (?:had )?(?:passed|went by|gone by|elapsed|slipped by|rolled by|wore on|dragged on)\\b`,
        'iu',
      ),
      rule: 'time passed',
      grade: 'sure',
    },
    {
      pattern: new RegExp(
        `^one (?:\\p{L}+,? ){0,3}(?:${part}|sunday|monday|tuesday|wednesday|thursday|friday|saturday)\\b`,
        'iu',
      ),
      rule: 'one day',
      grade: 'sure',
    },
    {
      pattern: new RegExp(
        `^(?:late|early|soon|shortly|long|some time|a (?:little|short time|long time|while)) (?:on |in |after |that |the )(?:the |that )?(?:next |following |same )?(?:${part}|${meal})\\b`,
        'iu',
      ),
      rule: 'part of a day',
      grade: 'likely',
    },
    {
      pattern: new RegExp(
        `^(?:at|after|during|before|by|towards?|about|near|early in|late in|in) (?:the )?(?:${part}|${meal})\\b`,
        'iu',
      ),
      rule: 'part of a day',
      grade: 'likely',
    },
    {
      pattern: new RegExp(
        `^(?:a (?:little|few minutes) |just |shortly |soon |it was (?:close (?:up)?on |about |nearly |past |just )?|some time )?(?:before |after |past |about |towards? |at |by |between |close (?:up)?on )?(?:half[- ]past |a quarter (?:to|past) |nearly )?${hour}(?: and ${hour})?(?: in the (?:morning|afternoon|evening)| at night)? (?:when |that )?(?:I|he|she|we|they|there|the|my|our|Mr|Mrs|Miss)\\b`,
        'iu',
      ),
      rule: 'an hour',
      grade: 'likely',
    },
    {
      pattern:
        /^(?:the|that) (?:rest of the |whole |long )?(?:day|night|morning|evening|afternoon|week|winter|summer|autumn|spring) (?:passed|wore|went by|dragged|slipped|came and went)\b/iu,
      rule: 'time passed',
      grade: 'sure',
    },
    {
      pattern: new RegExp(
        `^[^.;“]{0,70}\\b(?:the (?:next|following) ${part}|(?:two|three|four|five|six|ten|some|several|a few) (?:days|weeks|months|years) (?:later|afterwards))(?=[,.;])`,
        'iu',
      ),
      rule: 'time in the first clause',
      grade: 'likely',
    },
    {
      pattern: new RegExp(
        `^it (?:was|must have been) (?:\\p{L}+ ){0,5}(?:${part}|o['’]clock|weeks|months|days|years)\\b.{0,40}\\b(?:when|before|that)\\b`,
        'iu',
      ),
      rule: 'it was then',
      grade: 'likely',
    },
    {
      pattern: new RegExp(
        `^(?:when|as soon as|before) (?:the )?(?:${part}|sun) (?:had )?(?:came|come|broke|broken|dawned|fell|fallen|rose|risen|set)\\b`,
        'iu',
      ),
      rule: 'part of a day',
      grade: 'sure',
    },
    {
      pattern: new RegExp(`^(?:when|as) (?:${who}) (?:awoke|woke|wakened|awakened|got up|came down)\\b`, 'iu'),
      rule: 'awakening',
      grade: 'likely',
    },
  ],
  places: new RegExp(
    `^(?:at (?:last|length),? |finally,? )?(?:on (?:arriving|reaching|entering|returning|our arrival|my arrival|his arrival|her arrival|their arrival)\\b|(?:arrived|arriving|back) (?:at|in|home)\\b|having (?:reached (?:the |our |his |her |my )|arrived|returned)\\b|(?:when|as soon as|as) ${who} (?:had )?(?:reached|arrived|returned|got back|got home|got to|came back|entered)\\b)`,
    'iu',
  ),
  people: new RegExp(
    `^(?:left (?:alone|to (?:myself|himself|herself))\\b|(?:when|as soon as|after|once|no sooner|hardly|scarcely)(?: had)? ${who} (?:(?:and|or) ${who} )?(?:(?:was|were|had) (?:at last |finally |once more |left |fairly |well |quite )?(?:gone|alone|left|departed|retired|withdrawn|disappeared)|(?:left|departed|retired)(?: us| me| him| her| them)?(?=[,.]))\\b)`,
    'iu',
  ),
  documents:
    /^(?:(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}(?:st|nd|rd|th)?)\b(?=[.,:;—–-]| \d{4}|$)|(?:[\p{Lu}\d][\p{L}.’'\d]*,? |of |the |to |from |in ){0,6}(?:Journal|Diary|Log)(?: of [^.]{2,30}| \(continued\)|—continued)?\.?$|(?:Letter|Telegram|Memorandum|Note|Cutting)(?:,| from | to ).{2,70}$)/u,
  subject:
    /(?<=\p{L}) (?:I|the|a|an|some|he|she|we|they|it|there|this|these|my|his|her|our|their|as|when|while|came|saw|found|passed|brought|was|were|had|\p{Lu}\p{L}+)\b/gu,
  habits:
    /^[^,.;]{0,60}\b(?:every|each|always|day after day|night after night|again and again|many times|often|sometimes|usually|generally|whenever|mornings|evenings|nights)\b/i,
};

/** The words for a novel in this language (BCP 47): those of English where none is said, none where no others are known. */
export function sceneWordsOf(language: string | undefined): SceneWords | undefined {
  return language === undefined || /^en\b/i.test(language) ? english : undefined;
}

import { english } from '../../../language/index.js';

/** The words of one language by which narration says where something plays. */
export type PlaceWords = {
  /** Somebody comes to a place or is there; its group `place` is what follows, as far as it may be one. */
  readonly arrives: RegExp;
  readonly is: RegExp;
  /** At the head of a sentence. */
  readonly head: RegExp;
  /** Somebody comes to who has a name of one word, more often than to a place. */
  readonly towards: RegExp;
  /** Words that a place is called by. */
  readonly nouns: ReadonlySet<string>;
  /** With one of these before it, nothing of it is so here and now. */
  readonly unreal: RegExp;
  /** Capitals that are no places. */
  readonly noNames: ReadonlySet<string>;
  /** Those who tell are among those who are there. */
  readonly together: RegExp;
  /** A place that is called so that one finds it again. */
  readonly isFindable: RegExp;
  /** What stands behind the words of a place, and not behind a part of them: "the hall door" is no hall. */
  readonly closes: RegExp;
  /** A sentence with one of these tells of many times. */
  readonly habits: RegExp;
  /** Behind a place: of another time, or dreamt. */
  readonly elsewhen: RegExp;
};

const own = '(?:the|a|an|my|his|her|our|their|this|that|one of the) (?:[a-z]+(?:-[a-z]+)? ){0,2}[a-z]+(?:-[a-z]+)?';
const name = "(?:the )?(?:No\\. )?\\p{Lu}[\\p{L}’'-]+(?: (?:of |on |the )?\\p{Lu}[\\p{L}’'-]+){0,2}";
const place = `(?<place>${own}|${name})`;

const englishWords: PlaceWords = {
  arrives: new RegExp(
    `\\b(?:(?:arrived|back|alighted) (?:at|in)|reached|entered|(?:came|went|walked|stepped|ran|rushed|passed|got|hurried|strode|returned|drove|followed (?:him|her|me|them|us)) (?:in|out |up |down |over |back |across )?(?:to|into)) ${place}`,
    'u',
  ),
  is: new RegExp(
    `\\b(?:was|were|sat|stood|lay|found (?:myself|himself|herself|ourselves|themselves)|waited|breakfasted|dined|lodged|lived) (?:\\p{L}+ |all |both ){0,2}?(?:in|at) ${place}`,
    'u',
  ),
  head: new RegExp(
    `^(?:In|At|Inside|Outside|Within) ${place}(?=,| (?:I|he|she|we|they|sat|stood|was|were|lay)\\b)`,
    'u',
  ),
  towards:
    /^(?:ran|rushed|hurried|stepped|strode|(?:came|went|walked|passed|got) (?:over|across)) .*?\bto \p{Lu}[\p{L}’'-]+$/u,
  nouns: new Set([
    ...english.time.placeNouns,
    ...'drawing-room dining-room sitting-room bedroom consulting-room billiard-room smoking-room hall passage staircase stairs study library dormitory nursery churchyard graveyard shrubbery terrace verandah veranda jungle cabin deck bridge village town cottage hotel inn'.split(
      ' ',
    ),
  ]),
  unreal:
    /\b(?:if|had|has|have|would|could|should|might|may|never|not|n['’]t|that|who|which|whom|to|when|before|until|as though|almost|nearly|hardly|scarcely|barely)\b/i,
  noNames: new Set(
    'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday god heaven english french german latin greek spanish christmas easter i he she we they it mr mrs miss dr sir lady mt no navy army parliament'.split(
      ' ',
    ),
  ),
  together: /\b[Ww]e\b/,
  isFindable:
    /^(?!(?:his|her|my|our|their|a|an|this|that|one of the) )(?!the (?:\p{Ll}+ ){0,2}(?:room|house|hall|passage|corner|gate|door|place|spot|way|road|street|stairs|staircase|side|window|floor|path|building|apartment|chamber|carriage|train|bed|table|town|village|country|garden|court)$)/u,
  closes:
    /^(?:[.,;:!?—)”]|$| (?:and|but|where|when|to|by|with|in|at|on|for|as|again|before|until|together|this|that|yesterday|last|from|without|alone|early|late|just|soon|one|he|she|we|I|they)\b)/,
  habits:
    /\b(?:seldom|often|sometimes|always|never|every|usually|generally|would|used to|days|evenings|nights|mornings|if|whenever)\b/i,
  elsewhen:
    /\b(?:had|have|has|ago|last (?:week|month|year|spring|summer|autumn|winter)|in (?:a|the|his|her|my|our|their) dreams?)\b/,
};

/** As {@link sceneWordsOf}. */
export function placeWordsOf(language: string | undefined): PlaceWords | undefined {
  return language === undefined || /^en\b/i.test(language) ? englishWords : undefined;
}

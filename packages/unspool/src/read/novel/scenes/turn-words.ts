import type { Grade, TimeTurn } from './scene.js';

/** A way in which narration says that it leaves its order. */
export type TurnPhrase = {
  readonly kind: TimeTurn['kind'];
  readonly rule: string;
  readonly grade: Grade;
  readonly pattern: RegExp;
  /** It counts only in the first sentence of a paragraph. */
  readonly atHead?: true;
};

const amount = '(?:(?:\\p{L}+|\\d+)[ -]){0,3}?';
const unit = '(?:years?|months?|weeks?|days?|centur(?:y|ies))';
const tale = '(?:story|tale|narrative|account|history|statement|confession|narration)';

/** In English; the first that a sentence has counts. */
const english: readonly TurnPhrase[] = [
  {
    kind: 'frame',
    rule: 'a tale begins',
    grade: 'likely',
    pattern: new RegExp(
      `^(?:well, |now, )?(?:this|here|such|the following|what follows) (?:is|was) (?:what |the |his |her |my |their )(?:[^.;]{0,40}\\b${tale}\\b|(?:he|she|they|I) (?:told|related|said|read|heard)\\b)|\\bthe following ${tale}\\b(?!.*\\bonly\\b)|\\b(?:began|commenced|resumed|continued) (?:his|her|my|the|their) ${tale}|\\b(?:commenced|began|proceeded)\\b[^.;]{0,50}\\b(?:his|her|my) ${tale}\\b|\\b(?:told|related|narrated|gave) (?:us|me|him|her|them) (?:the|his|her|this) (?:\\p{L}+ )?${tale}\\b.{0,30}(?:as follows|[:—]$)`,
      'iu',
    ),
  },
  {
    kind: 'earlier',
    rule: 'the telling goes back',
    grade: 'sure',
    pattern:
      /\b(?:I|we|let me|let us) (?:must |should |shall |will |have to |now |here )*(?:(?:go|turn|cast|carry|travel|take you|take the reader) (?:a (?:little|few \p{L}+) )?back(?:wards?)? (?=(?:to|some|a|for|over|in)\b)|retrace my|retrace our|hark back|journey back|return (?:for a moment )?to the (?:time|day|night|morning|evening))\b/iu,
  },
  {
    kind: 'earlier',
    rule: 'events before',
    grade: 'sure',
    pattern:
      /\b(?:events?|things|circumstances|scenes?|occurrences) (?:which|that) (?:had )?(?:occurred|happened|took place|passed|preceded) (?:\p{L}+ ){0,3}before\b|\bback (?:some|about|a few|many|nearly|over) (?:\p{L}+ ){0,2}years\b/iu,
  },
  {
    kind: 'earlier',
    rule: 'a life from its beginning',
    grade: 'likely',
    pattern:
      /^I (?:was born|am by birth|come of|was the (?:only|eldest|youngest|second|third) (?:son|daughter|child))\b/u,
    atHead: true,
  },
  {
    kind: 'later',
    rule: 'for the last time',
    grade: 'likely',
    pattern:
      /\b(?:it|that|this) was the last time (?:that )?(?:ever )?(?:\p{L}+ ){1,4}(?:saw|set|spoke|heard|met|looked)\b|\b(?:I|he|she|we|they) never (?:saw|heard of|set eyes on|met) (?:him|her|them|it|each other|\p{Lu}\p{L}+) again\b/iu,
  },
  {
    kind: 'later',
    rule: 'what is not known yet',
    grade: 'likely',
    pattern:
      /\b(?:little did (?:I|he|she|we|they) (?:then |at that time )?(?:know|think|dream|imagine|guess|suspect|expect)|(?:I|he|she|we) little (?:knew|dreamed|dreamt|guessed)|(?:was|were) (?:soon |afterwards |later |one day )?to (?:learn|discover|find out|know|regret|remember|prove)\b[^.;]{0,60}\b(?:later|afterwards?|one day|soon|too late)\b)/iu,
  },
  {
    kind: 'later',
    rule: 'learnt afterwards',
    grade: 'likely',
    pattern:
      /\b(?:I|we|he|she) (?:have |had )?(?:afterwards|subsequently|since|later on) (?:learned|learnt|heard|found|discovered|knew|told|came to know)\b|\b(?:it (?:afterwards|subsequently|later) (?:appeared|turned out|transpired|proved))\b|\b(?:in after (?:years|days|life|times)|long afterwards|(?:many |some )?(?:years|months) (?:afterwards|later))\b,? (?:I|he|she|we|they|when)\b/iu,
  },
  {
    kind: 'earlier',
    rule: 'years before',
    grade: 'likely',
    pattern: new RegExp(`\\b${amount}${unit} (?:before|earlier|previously|ago)\\b|^long (?:before|ago)\\b`, 'iu'),
    atHead: true,
  },
  {
    kind: 'earlier',
    rule: 'in youth',
    grade: 'likely',
    pattern:
      /\b(?:in (?:my|his|her|their|our) (?:early |younger |boyish |childish )?(?:youth|childhood|boyhood|girlhood|infancy|younger days|early days|earliest years|early life)|when (?:I|he|she|we|they) (?:was|were) (?:still |yet |only |quite )?(?:a |an )?(?:mere |little |small |young )?(?:boy|girl|child|lad|children|boys|young|little|infant|student|schoolboy))\b/iu,
    atHead: true,
  },
  {
    kind: 'earlier',
    rule: 'an earlier year',
    grade: 'likely',
    pattern:
      /^(?:It was |This was )?(?:(?:back |early |late )?in|during|about|towards?) (?:the (?:\p{L}+ ){0,3}(?:year |of )?)?(?:\p{L}+,? )?1[5-9]\d\d\b/iu,
    atHead: true,
  },
];

/** As {@link sceneWordsOf}. */
export function turnPhrasesOf(language: string | undefined): readonly TurnPhrase[] {
  return language === undefined || /^en\b/i.test(language) ? english : [];
}

/** In a sentence that has it, what is told was over by then. */
export const pastPerfect =
  /\b(?:had|['’]d) (?:(?:not|never|long|already|just|always|once|also|been|only|first|since|then|\p{L}+ly) ){0,2}(\p{L}+)\b/giu;

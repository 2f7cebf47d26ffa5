import { type PhraseRow, who } from './phrase-row.js';

const asked = (form: string) => new RegExp(form, 'iu');

/** What questions ask for in more words than are needed, or in other words, and how it is asked plainly. */
export const askedRows: readonly PhraseRow[] = [
  // Who it is that does something does it.
  [/^(who|what|which [\p{L} -]{1,40}) (?:is|was) it (?:that|who) /iu, '$1 '],
  [/^who (?:is|was) the (?:one|person|man|woman) (?:who|that) /iu, 'Who '],
  [asked(`^is it true that ${who} (is|was|are|were|has|had|can|could|will) `), '$2 $1 '],
  [asked('^who (?:is|was) responsible for (\\p{L}{3,20}ing) '), 'Who $past1 '],
  [/^who (?:is|was) the (?:author|writer) of /iu, 'Who wrote '],
  [/^who (?:is|was) the owner of /iu, 'Who owns '],
  [/^who (?:is|was) the painter of /iu, 'Who painted '],
  [/^who (?:is|was) the sender of /iu, 'Who sent '],
  // Whoever decides, agrees or is made to do something does it.
  [asked(`^(why|when|where) (do|does|did) ${who} (?:decide|agree|choose|consent) to (?=\\p{L})`), '$1 $2 $3 '],
  [asked(`^(why) (is|are|was|were) ${who} (?:forced|made|obliged|compelled) to (?=\\p{L})`), '$1 $do2 $3 '],
  [asked(`\\b(do|does|did) ${who} (?:end up|succeed in) (\\p{L}{3,20}ing)\\b`), '$1 $2 $base3'],
  [asked(`^(why) (do|does|did) ${who} fail to (?=\\p{L})`), '$1 $2 $3 not '],
  [asked(`^(why) (?:is|are|was|were) ${who} unable to (?=\\p{L})`), ['$1 could $2 not ', '$1 can $2 not ']],
  [asked(`^(why) (do|does|did) ${who} refuse to (?=\\p{L})`), '$1 $2 $3 not want to '],
  [asked(`^(why) (do|does|did) ${who} not want to (?=\\p{L})`), '$1 $2 $3 refuse to '],
  // Who is afraid of something fears it.
  [
    asked(`\\b(is|are|was|were) ${who} (?:so |most )?(?:afraid|scared|frightened|terrified) of(?= |\\?|$)`),
    '$do1 $2 fear',
  ],
  [asked(`\\b(do|does|did) ${who} fear(?=\\?|$)`), '$be1 $2 afraid of'],
  [/\b(?:scared|frightened|terrified) of(?= |\?|$)/iu, 'afraid of'],
  // What something costs somebody they pay for it.
  [asked(`^what (?:do|does|did) ${who} pay for `), 'How much did $1 pay for '],
  [asked(`^how long (?:has|had|have) ${who} been (\\p{L}{3,20}ing)\\b`), 'How long did $1 $base2'],
  // Where somebody is brought up they grow up.
  [asked(`^where (?:is|was) ${who} (?:raised|brought up)\\b`), 'Where did $1 grow up'],
  [asked(`^where (?:do|does|did) ${who} grow up\\b`), 'Where was $1 brought up'],
  [asked(`^where (?:do|does|did) ${who} spend the night\\b`), 'Where did $1 sleep'],
  [asked(`^what (?:do|does|did) ${who} work as\\?*$`), "What is $1's job?"],
  [/\bmade out of\b/iu, 'made of'],
];

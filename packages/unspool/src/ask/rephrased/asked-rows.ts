import { type PhraseRow, who } from './phrase-row.js';

const asked = (form: string) => new RegExp(form, 'iu');

/** What questions ask for in more words than are needed, or in other words, and how it is asked plainly. */
export const askedRows: readonly PhraseRow[] = [
  // Who it is that does something does it.
  [/^(who|what|which [\p{L} -]{1,40}) (?:is|was) it (?:that|who) /iu, '$1 '],
  [asked(`^(?:is|was) it true that ${who} (is|was|are|were|has|had|can|could|will) `), '$2 $1 '],
  [asked(`^who (?:is|was) responsible for (\\p{L}{3,20}ing) `), 'Who $past1 '],
  [/^who (?:is|was) the (?:author|writer) of /iu, 'Who wrote '],
  [/^who (?:is|was) the owner of /iu, 'Who owns '],
  [/^who (?:is|was) the (?:maker|builder) of /iu, ['Who made ', 'Who built ']],
  [/^who (?:is|was) the painter of /iu, 'Who painted '],
  [/^who (?:is|was) the sender of /iu, 'Who sent '],
  [/^who (?:is|was) the founder of /iu, 'Who founded '],
  [/^who (?:is|was) (?:the )?(?:thief of|the one who stole) /iu, 'Who stole '],
  [/^who (?:is|was) (?:the (?:one|person|man|woman) (?:who|that)) /iu, 'Who '],
  [/^who (?:is|was) in charge of /iu, ['Who runs ', 'Who leads ']],
  [/^who (?:is|was) in love with /iu, 'Who loves '],
  [/^who (informs?|informed|notif(?:y|ies|ied)|alert(?:s|ed)?) ([^?]{1,40}?) (?:of|about) /iu, 'Who told $2 about '],
  [/^who (?:takes?|took) care of /iu, ['Who looks after ', 'Who cares for ']],
  [/^who looks? after /iu, ['Who cares for ', 'Who tends ']],
  // Whoever decides, agrees or is made to do something does it.
  [
    asked(
      `^(why|when|where|how) (do|does|did) ${who} (?:decide|agree|choose|come|need|end up having|get|consent) to (?=\\p{L})`,
    ),
    '$1 $2 $3 ',
  ],
  [
    asked(`^(why|when|where|how) (is|are|was|were) ${who} (?:forced|made|obliged|compelled) to (?=\\p{L})`),
    '$1 $do2 $3 ',
  ],
  [asked(`\\b(do|does|did) ${who} end up (\\p{L}{3,20}ing)\\b`), '$1 $2 $base3'],
  [asked(`\\b(do|does|did) ${who} succeed in (\\p{L}{3,20}ing)\\b`), '$1 $2 $base3'],
  [asked(`^(why) (do|does|did) ${who} fail to (?=\\p{L})`), '$1 $2 $3 not '],
  [asked(`^(why) (?:is|are|was|were) ${who} unable to (?=\\p{L})`), ['$1 could $2 not ', '$1 can $2 not ']],
  [asked(`^(why) (do|does|did) ${who} refuse to (?=\\p{L})`), ['$1 $2 $3 not want to ', '$1 will $3 not ']],
  [asked(`^(why) (do|does|did) ${who} not want to (?=\\p{L})`), ['$1 $2 $3 refuse to ', '$1 will $3 not ']],
  [asked(`^(?:is|are|was|were) ${who} able to (?=\\p{L})`), 'Can $1 '],
  // Who is afraid of something fears it.
  [
    asked(`\\b(is|are|was|were) ${who} (?:so |most )?(?:afraid|scared|frightened|terrified) of(?= |\\?|$)`),
    '$do1 $2 fear',
  ],
  [asked(`\\b(do|does|did) ${who} fear(?= |\\?|$)`), '$be1 $2 afraid of'],
  [/\b(scared|frightened|terrified) of(?= |\?|$)/iu, 'afraid of'],
  [asked(`\\b(is|are|was|were) ${who} (?:ashamed) of (?=\\p{L})`), '$1 $2 ashamed that '],
  [
    asked(`\\b(is|are|was|were) ${who} (?:mad|furious|cross|annoyed) (?:at|with)(?= )`),
    ['$1 $2 angry with', '$1 $2 angry at'],
  ],
  // Sums.
  [asked(`^what (?:do|does|did) ${who} pay for `), ['How much did $1 pay for ', 'For how much did $1 buy ']],
  [asked(`^how much (?:do|does|did) ${who} pay for `), ['For how much did $1 buy ', 'How much did $1 buy ']],
  [
    asked(`^how much (?:do|does|did) ${who} (?:get|receive|earn) for (?=the |an? |his |her |their )`),
    ['For how much did $1 sell ', 'How much was $1 paid for '],
  ],
  [
    asked(`^how much (?:do|does|did) ${who} cost(?: ${who})?\\?*$`),
    ['How much was paid for $1?', 'For how much was $1 sold?', 'For how much was $1 bought?'],
  ],
  [/^what (?:is|was) the price of ([^?]{1,80})\?*$/iu, ['How much does $1 cost?', 'How much was paid for $1?']],
  // How long.
  [
    asked(`^how long (?:has|had|have) ${who} been (\\p{L}{3,20}ing)\\b`),
    ['How long did $1 $base2', 'How long has $1 $past2'],
  ],
  [/^how long ago /iu, 'When '],
  [/^since when /iu, 'How long '],
  // Where.
  [asked(`^where (?:is|was) ${who} (?:raised|brought up)\\b`), 'Where did $1 grow up'],
  [asked(`^where (?:do|does|did) ${who} grow up\\b`), 'Where was $1 brought up'],
  [
    asked(`^where (?:is|was) ${who} (?:headed|heading|bound|going)(?: for| to)?\\?*$`),
    ['Where did $1 go?', 'Where does $1 travel to?'],
  ],
  [asked(`^where (?:do|does|did) ${who} spend the night\\b`), 'Where did $1 sleep'],
  [asked(`^where (?:is|was) ${who} employed\\b`), 'Where did $1 work'],
  [asked(`^where (?:is|was) ${who}['’]s (?:home|house|flat)\\?*$`), 'Where does $1 live?'],
  [asked(`^where (?:is|was|are|were|can|could) ${who} (?:be found|located|situated)\\?*$`), 'Where is $1?'],
  [asked(`^where (?:do|does|did) ${who} (?:take place|happen|occur)\\?*$`), ['Where was $1?', 'Where was $1 held?']],
  [asked(`^when (?:do|does|did) ${who} (?:take place|happen|occur)\\?*$`), ['When was $1?', 'When was $1 held?']],
  [asked(`^where (?:do|does|did) ${who} come from\\?*$`), 'Where is $1 from?'],
  // What somebody is.
  [asked(`^what (?:do|does|did) ${who} (?:work|make (?:his|her|their) living) as\\?*$`), "What is $1's job?"],
  [asked(`^what (?:job|work|profession|trade) (?:do|does|did) ${who} (?:have|do)\\?*$`), "What is $1's job?"],
  [asked(`^what (?:relation|kin) (?:is|was) ${who} (?:to|of) ([^?]{1,60})\\?*$`), 'How is $1 related to $2?'],
  [
    asked(`^what (?:is|was) ${who}['’]s (?:relation|relationship) (?:to|with) ([^?]{1,60})\\?*$`),
    'How is $1 related to $2?',
  ],
  // What goes without saying.
  [/ as an? (?:birthday |wedding |parting |farewell )?(?:present|gift|reward|souvenir|keepsake)(?=\?|$| )/iu, ''],
  [/\bmade out of\b/iu, 'made of'],
  [asked(`^why (do|does|did) ${who} (?:bother|care) to `), 'Why $1 $2 '],
  [asked(`\\b(pay|pays|paid) ${who} a visit\\b`), 'visited $2'],
  [asked(`^who (?:gives?|gave) birth to `), 'Who is the mother of '],
  [/^(how|why) (is|was|are|were) it possible (?:for|that) /iu, '$1 could '],
];

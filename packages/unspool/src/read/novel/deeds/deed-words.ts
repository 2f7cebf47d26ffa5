import { english, oneOf } from '../../../language/index.js';
import type { DeedVerb } from './deed.js';

/** What stands behind a verb: each is tried in turn from where the verb ends. */
export type DeedFrame = {
  readonly verb: DeedVerb;
  /** The verb with what belongs to it, in the past. */
  readonly forms: string;
  /**
   * What follows: a place, a thing, somebody; somebody and a thing, a thing and then to somebody; nothing more than the end of
   * the clause; what is told.
   */
  readonly behind:
    | 'place'
    | 'thing'
    | 'person'
    | 'person thing'
    | 'thing to person'
    | 'to person'
    | 'end'
    | 'person content';
};

const ways = 'came|went|walked|stepped|hurried|rushed|strode|ran|stalked|slipped|burst|stole|crept|glided';

export const frames: readonly DeedFrame[] = [
  { verb: 'enters', forms: 'entered|re-entered', behind: 'place' },
  { verb: 'enters', forms: `(?:${ways}) (?:back )?into`, behind: 'place' },
  { verb: 'enters', forms: 'entered|came in|walked in|stepped in|came back', behind: 'end' },
  { verb: 'leaves', forms: `left|quitted|quit|(?:${ways}) out of`, behind: 'place' },
  { verb: 'leaves', forms: 'left', behind: 'person' },
  {
    verb: 'leaves',
    forms:
      'departed|went out|walked out|hurried out|rushed out|went away|left|withdrew|hurried away|took (?:his|her|their|my|our) (?:leave|departure)',
    behind: 'end',
  },
  { verb: 'gives', forms: 'gave|handed|passed|lent|offered', behind: 'person thing' },
  { verb: 'gives', forms: 'gave|handed|passed|returned', behind: 'thing to person' },
  {
    verb: 'takes',
    forms:
      '(?:took|snatched|picked|caught|seized|pocketed|stole)(?: up| down| out| back| from (?:his|her|my|their|the) \\p{L}+)?',
    behind: 'thing',
  },
  { verb: 'tells', forms: 'told|informed', behind: 'person content' },
  { verb: 'kills', forms: 'killed|murdered|slew|strangled|poisoned|assassinated', behind: 'person' },
  { verb: 'dies', forms: 'died|expired|perished|fell dead|breathed (?:his|her|their) last', behind: 'end' },
  { verb: 'marries', forms: 'married|wedded|was married to|were married to', behind: 'person' },
  { verb: 'writes', forms: 'wrote(?: out| down| off)?|penned|scribbled|scrawled', behind: 'thing' },
  { verb: 'writes', forms: 'wrote (?:at once |again |immediately )?to', behind: 'to person' },
  { verb: 'reads', forms: 'read(?: aloud| out| over| through)?|perused', behind: 'thing' },
];

/** What passes from hand to hand. */
const things =
  `letter letters note notes paper papers envelope telegram message card cards document documents manuscript parcel packet package
  book books newspaper journal diary map photograph picture portrait certificate passport cheque receipt bill money
  coin coins sovereign sovereigns guinea shilling purse pocketbook pocket-book notebook note-book gold silver diamond diamonds jewel
  jewels stone ring necklace bracelet locket watch chain key keys box case bag bags trunk basket bottle phial glass cup bowl plate
  dish knife dagger sword spear axe hammer pistol revolver gun rifle weapon stick cane whip umbrella lamp candle lantern torch match
  matches pipe cigar cigarette cigarettes handkerchief hat cap cloak coat shawl bangle gloves glove boot boots shoe shoes slipper slippers
  dress nightgown rope cord string pen pencil brush powder pills potion medicine draught brandy wine whisky bread meat flask
  spade lens crucifix cross rosary flower flowers rose violin fiddle bullet telegrams sheet prescription
  scrap slip volume testament bible lines memorandum parchment`
    .trim()
    .split(/\s+/);

/** What is written and read. */
const texts = new Set(
  `letter letters note notes paper papers telegram message card document documents manuscript book books newspaper journal diary will
  certificate cheque receipt bill sheet page prescription draft scrap slip volume testament bible lines memorandum telegrams parchment
  few words word passage paragraph article`
    .trim()
    .split(/\s+/),
);

/** With one of these a deed is not done, not surely, at many times, or only in a manner of speaking. */
const hedges =
  'nearly|hardly|scarcely|barely|narrowly|probably|possibly|presumably|supposedly|reportedly|allegedly|apparently|seemingly|evidently|practically|virtually|figuratively|falsely|rarely|usually|frequently|occasionally|generally|regularly|habitually|daily|nightly|weekly|monthly|yearly|formerly|previously|originally';

export const deedWords = {
  things: new Set(things),
  texts,
  places: new Set([
    ...english.time.placeNouns,
    ...'drawing-room dining-room sitting-room bed-room bedroom consulting-room billiard-room smoking-room apartment passage study nursery churchyard graveyard verandah cabin village town house cottage hotel inn country'.split(
      ' ',
    ),
  ]),
  /** None of these stands before a noun within its phrase. */
  joints: new Set(
    'at in on to of for by from with and or the a an his her my their our as into out up down that who which'.split(
      ' ',
    ),
  ),
  determiners: 'the|a|an|my|his|her|our|their|this|that|another|some|one of the|one of his|one of her|two|three',
  adverbs: `(?:(?:then|now|also|again|at once|at last|just|soon|presently|once more|only|only just|immediately|both|all|too|here|there|thereupon|(?:him|her|my|it|them)self|(?!(?:${hedges})\\b)\\p{L}+ly),? )`,
  /** What may stand before somebody who does something, in a clause that is told and not supposed. */
  leads:
    /^[\s.,"“”'‘’(–-]*(?:(?:(?:that|this|one|next|the (?:next|following|same)) (?:\p{L}+ )?(?:day|morning|afternoon|evening|night)|and|but|so|then|thus|now|here|at this|at last|at length|presently|suddenly|finally|accordingly|therefore|thereupon|however|meanwhile|again|afterwards|once more|next|also|yet|there|somehow|later)[, ]+)*(?:(?:when|as|as soon as|after|before|while|whilst|having|on|upon|at|in|with|without|from|by|during|for|within|early|late|once|one|next|that|the (?:next|following|same)|two|three|\p{L}+ing|\p{L}+ed|\p{L}+ly)\b[^,;]{0,110},\s*)?$/iu,
  /** As `leads`, where no mark parts it from who is named: "In the evening Ada wrote". */
  openLeads:
    /^[\s.,"“”'‘’(–-]*(?:and |but |so )?(?:in|on|at|before|after|during|towards?|about|within|with) [^,;:]{2,40}\s$/iu,
  /** A clause that begins so is as much told as the one that it belongs to. */
  temporal: /(?:^|[\s“”—,;])(?:when|as|after|as soon as|the moment)\s$/iu,
  /** Behind a deed: it is only said, thought or dreamt. */
  reported:
    /, (?:or )?(?:so |as )?(?:I|we|he|she|it|they|people|everybody|some) (?:said|thought|believed|heard|supposed|imagined|hoped|feared|dreamt|dreamed|seemed)(?=[.,;!]|$)|\bin (?:the|a|his|her|my|our|their) (?:dreams?|play|story|tale|fancy|imagination)\b/i,
  /** Behind a deed: it was done long before. */
  past: /^[^.,;]*\b(?:ago|before|earlier|last (?:week|month|year|spring|summer|autumn|winter))(?=[.,;!]|$)/i,
  /** Behind a death: nobody is dead. */
  figurative:
    /^ (?:with (?:laughter|laughing|shame|envy|curiosity|boredom|(?:a|one) (?:look|glance|word|smile))|at the (?:thought|sight|idea))\b/i,
  /** With one of these in it, a lead only supposes. */
  supposed:
    /\b(?:if|unless|though|although|whether|whenever|every|always|often|sometimes|usually|would|used to|days|mornings|evenings|nights|times)\b/i,
  /** What makes a clause said, supposed, denied, or of another time. */
  unreal: new RegExp(
    `\\b${oneOf(['if', 'that', 'whether', 'unless', 'as if', 'as though', 'lest', 'though', 'although', 'had', 'would', 'could', 'should', 'might', 'may', 'must', 'will', 'shall', 'never', 'not', 'who', 'whom', 'whose', 'which', 'what', 'how', 'why', 'where', 'when', 'whenever', 'before', 'until', 'till', 'because', 'since', 'than', 'said', 'thought', 'told', 'hoped', 'feared', 'supposed', 'imagined', 'dreamed', 'dreamt', 'perhaps', 'always', 'often', 'sometimes', 'usually', 'every', 'used', 'nearly', 'almost', 'nor', 'neither', 'like', 'once', 'ago'])}\\b`,
    'i',
  ),
  /** What may stand between a clause's verb and a second one of the same subject. */
  second: / and (?=(?:then |at once |\p{L}+ly )?\p{L}+)/gu,
} as const;

import { reasonGiven } from './reasons-given.js';

/**
 * A question as it would be asked in whole sentences: what is typed as a note ("Ada's age?"), asked behind what it is of
 * ("“Not now” – who says that?"), or put right behind it ("Why did he leave? I mean Ben"), and what says in more words what one
 * question word says. Undefined where it is no such question. Whoever is the real father is the father only at the end
 * (`hasEnded`): until then another may be taken for him.
 */
export function reworded(question: string, hasEnded: boolean): string | undefined {
  if (question.length > longest) return undefined;
  const text = question.trim().replace(/\s+/gu, ' ');
  const given = reasonGiven(text);
  if (given !== undefined) return given;
  const changed = [...rows, ...(hasEnded ? stresses : [])].reduce((own, [form, by]) => own.replace(form, by), text);
  return changed === text || changed.trim() === '' ? undefined : changed;
}

/** Longer questions are taken as they are, in characters. */
const longest = 300;

const kin =
  'mother|father|mum|dad|parents|wife|husband|brother|sister|son|daughter|aunt|uncle|cousin|niece|nephew|grandmother|grandfather|' +
  'boss|employer|killer|murderer|lover|girlfriend|boyfriend|fiancée?|friend|neighbour|neighbor';

/** How readers put what they ask, and how it is asked; each is tried in turn. */
const rows: readonly (readonly [form: RegExp, by: string])[] = [
  [/\b(the|that) (?:guy|bloke|chap|fella)\b/giu, '$1 man'],
  // What is put right behind a question counts.
  [/^.*[?.!…\s]i mean,? ((?:who|whom|whose|what|which|where|when|why|how)\b.*)$/iu, '$1'],
  [
    /^(.{1,200}?)\b(?:he|she|him|they|them|it)\b(.{0,200}?)[?.!,…]*\s*i mean,? ((?:the )?[\p{L}\p{N}' ’-]{1,60})[?.!]*$/iu,
    '$1$3$2?',
  ],
  // What somebody says, and who that is.
  [
    /^["“](.{1,200}?)["”][\s,:;.–—-]*who (?:says|said|is saying|utters|uttered) (?:this|that|it|these words|so)\b.*$/iu,
    'Who said "$1"?',
  ],
  [/^(who (?:says|said) ["“].{1,200}?["”]),? and (?:to whom|who to|when|where|why)\b.*$/iu, '$1?'],
  [
    /^(.{1,200}?)\bthe (?:old |young |little |poor )?(?:man|woman|boy|girl|lady|fellow|guy)(['’]s)?\b(.{0,200}?)[?.!,…]*\s*i mean,? ([\p{L}\p{N}' ’-]{1,60})[?.!]*$/iu,
    '$1$4$2$3?',
  ],
  // What is typed as a note.
  [/^(?:the )?age of ([^?]{1,80})\??$/iu, 'How old is $1?'],
  [/^((?:the )?[^?]{1,80}?)['’]s age\??$/iu, 'How old is $1?'],
  [new RegExp(`^([^?]{1,60}['’]s (?:${kin}))\\??$`, 'iu'), 'Who is $1?'],
  [/^(the name of [^?]{1,80})\??$/iu, 'What is $1?'],
  // Whose it is, to them it belongs; whom somebody takes somebody for, that they believe of them.
  [/^whose ([\p{L}\p{N} -]{1,60}?) (?:is|was) (?:it|this|that|the [\p{L} -]{1,40})\??$/iu, 'Who did the $1 belong to?'],
  [
    /^(?:who|what) (do|does|did) ([^?]{1,60}?) (?:think|believe|suppose|assume|imagine|reckon) (?:that )?([^?]{1,60}?) (?:really |actually )?(?:is|was|to be|to have been)\??$/iu,
    'What $1 $2 believe about $3?',
  ],
  [/^(?:who|what) (do|does|did) ([^?]{1,60}?) take ([^?]{1,60}?) (?:for|to be)\??$/iu, 'What $1 $2 believe about $3?'],
  [/ for (?:so|that) long(?=\?*$)/iu, ''],
  // In more words than one.
  [/\b(given|gets?|got|receives?|received) (?:the )?(?:command|charge|control|possession|ownership) of /iu, '$1 '],
  [
    /^where (?:on|in|inside|aboard|at) the (?:ship|boat|house|building|castle|flat|hotel|school|town|village|island|garden|farm|train|theatre) (?=(?:is|was|are|were|did|does|do)\b)/iu,
    'Where ',
  ],
  [
    /^what (?:is|was) ((?:the )?[\p{L}\p{N} .-]{1,60}['’]s?) (?:bribe|offer) to ([^?]{1,80})\??$/iu,
    'What does $1 offer $2?',
  ],
  [/^what (?:brings|brought) ([\p{L}\p{N}'’. -]{1,60}?) to ([^?]{1,120})\??$/iu, 'Why did $1 come to $2?'],
  [
    /\b(wr(?:ote|ites|itten)) (?:the|an?|this|that) (?:\p{L}{1,30} )?(?:letter|note|card|message|postcard) to\b/iu,
    '$1 to',
  ],
  [/^who (?:gets|got|has got|had got) hold of /iu, 'Who took '],
  [/^(who|what) (?:had|has|have) (?=\p{L}{2,30}ed\b)/iu, '$1 '],
  [/^what (?:can|could) be seen (?:on|in) ([^?]{1,100})\??$/iu, 'What does $1 show?'],
  [/^who (?:gets|got) (?=(?:the|an?|his|her|their)\b|\p{L}{1,30}['’]s )/iu, 'Who receives '],
  [/^(?:for what reason|on what grounds|out of what motive)\b/iu, 'Why'],
  [/^(?:in|at|to|from) (?:what|which) (?:place|location|spot)\b/iu, 'Where'],
  // What is done for is why.
  [/^what (did|does|do|was|were|is|are) (.{3,120}?) for\?*$/iu, 'Why $1 $2?'],
  [/^what (?:place|location|spot) (?=(?:is|was|are|were|did|does|do)\b)/iu, 'Where '],
  [/^(?:in|by|through) (?:what|which) (?:way|manner|means)\b/iu, 'How'],
  [/^(?:at|on|in) (?:what|which) (?:time|hour|day|date|year|month)\b/iu, 'When'],
  [/^(?:at )?(?:what|which) age (?=(?:is|was)\b)/iu, 'How old '],
  [/^(?:what|which) (?:amount|sum)(?: of money)?\b/iu, 'How much'],
  [/^(?:what|which) (?:person|character|man or woman)\b/iu, 'Who'],
  [/^how is it (?:that )?(?=\p{L})/iu, 'Why is it that '],
  [
    /,? (?:in the first place|to begin with|from the start|from the beginning|after all|of all people|or what|of all things|all along)(?=\s*[?.!]*$)/iu,
    '',
  ],
];

/** Words for who is the father, say, whoever was taken for him. */
export const stressing: readonly string[] = ['real', 'true', 'actual', 'biological', 'natural', 'birth'];

/** What only stresses who it is, once all is told. */
const stresses: typeof rows = [
  [new RegExp(`(['’]s|\\b(?:his|her|their)) (?:${stressing.join('|')}) (${kin})\\b`, 'giu'), '$1 $2'],
];

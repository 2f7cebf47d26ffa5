import type { ContinuityWords } from '../word-table.js';

/** The words by which one line of a story holds another to what it said. */
export const englishContinuity: ContinuityWords = {
  uses: [
    ...['uses', 'used', 'wields', 'wielded', 'fires', 'fired', 'drives', 'drove', 'rides', 'rode', 'shows', 'showed'],
    ...['plays', 'played', 'winds', 'wound', 'loads', 'loaded', 'lights', 'lit', 'rings', 'rang', 'drinks', 'drank'],
    ...['eats', 'ate', 'opens', 'opened', 'pockets', 'pocketed'],
    ...['pulls out', 'takes out', 'draws', 'produces', 'brandishes', 'aims', 'swings', 'raises', 'is using'],
  ],
  has: [
    ...['has', 'had', 'holds', 'held', 'keeps', 'kept', 'has got', 'possesses', 'is holding', 'is carrying', 'carries'],
    ...['carried', 'wears', 'wore', 'is wearing', 'clutches', 'grips'],
  ],
  reads: ['reads', 'read', 'reads out', 'reads aloud', 'studies', 'studied'],
  by: ['with', 'using'],
  articles: ['the', 'a', 'an', 'his', 'her', 'their', 'its', 'this', 'that'],
  to: 'to',
  from: 'from',
  attributes: {
    eyes: ['{value} eyes', 'eyes (?:is|are|were) {value}', '{value}-eyed'],
    // Of somebody, and not of what they have: "uses left-handed scissors".
    hand: ['^(?: (?:is|was) |(?! ))[^.;]{0,80}?\\b{value}-handed'],
    'blood group': ['blood (?:group|type) {value}'],
  },
  values: {
    eyes: ['blue', 'brown', 'green', 'grey', 'gray', 'hazel', 'black'],
    hand: ['left', 'right'],
    'blood group': ['A', 'B', 'AB', '0', 'O'],
  },
  alike: { gray: 'grey', O: '0' },
  firstMeetings: ['{meets} .*for the first time', 'for the first time .*{meets}', 'first {meets}'],
  meets: [
    'meets',
    'meet',
    'met',
    'sees',
    'see',
    'saw',
    'encounters',
    'encountered',
    'is introduced to',
    'are introduced',
  ],
  onlySeen:
    ' (?:sees|see|saw) {name} (?!(?:for|in|inside|at|on|by|near|from|during|there|here|and|when|while|before|after|again)\\b)\\p{Ll}',
  plants: ['plant', 'planted', 'setup', 'set-up', 'foreshadowing', 'chekhov\u2019s gun', "chekhov's gun"],
  totals: ['total', 'totals', 'sum', 'all', 'together', 'in all', 'altogether'],
  counted: '^(?:all |both )?(?:the |his |her |their )?{number} (?!of )(?!{unit})\\p{L}+',
  remaining:
    '{number} of (?:the |his |her |their )?{number} [^.;]{1,80}?[,;]? (?:and |so |leaving )?(?:only )?{number} (?:are |is )?(?:left|remain|remains)\\b(?! behind)',
  deniesKnowing: [
    'does not know that',
    'do not know that',
    "doesn't know that",
    'did not know that',
    'no longer knows that',
    'has no idea that',
    'is unaware that',
    'is not aware that',
  ],
  findsOut: ['finds out that', 'discovers that', 'realises that', 'realizes that', 'comes to know that'],
  addresses: [
    ...['asks', 'speaks to', 'speaks with', 'talks to', 'talks with', 'says to', 'shouts at', 'whispers to', 'answers'],
    ...['begs', 'greets', 'argues with', 'interrupts'],
  ],
  alive: [
    ...['walks', 'comes', 'enters', 'speaks', 'talks', 'asks', 'answers', 'laughs', 'runs', 'goes', 'opens', 'closes'],
    ...['marries', 'lives', 'eats', 'drinks', 'sits', 'stands up', 'writes', 'arrives', 'smiles', 'dances', 'sings'],
    ...['kisses', 'fights', 'works', 'travels', 'wakes', 'reads', 'uses', 'cries', 'shouts', 'nods', 'drives', 'plays'],
  ],
  images: [
    ...[
      'ghost',
      'spirit',
      'dream',
      'dreams',
      'memory',
      'memories',
      'vision',
      'photograph',
      'photo',
      'portrait',
      'picture',
    ],
    ...['body', 'corpse', 'coffin', 'grave', 'film', 'tape', 'recording', 'statue', 'legend', 'as if', 'in spirit'],
  ],
  usedBy: ['is read by', 'is used by', 'is worn by', 'is carried by', 'is held by', 'is opened by', 'is kept by'],
  withWhom: ['is with', 'lies with'],
  lies: ['lies', 'is', 'stands', 'hangs', 'rests', 'is lying', 'is still'],
  denies: ['does not', 'do not', 'did not', 'never', "doesn't", "didn't"],
  within: ['in', 'inside', 'within', 'part of', 'on', 'at'],
};

import type { WatchingWords } from '../word-table.js';

const listOf = (words: string): readonly string[] => words.split(' ');

/** The words by which one says that somebody is there and is not seen. */
export const englishWatching: WatchingWords = {
  unseen: listOf('unseen unnoticed unobserved undetected unperceived unspotted unbeknownst unbeknown'),
  hidden: listOf('hidden hiding concealed crouched crouching'),
  // What "unseen" beside it says of somebody, and not of what they do.
  watches: listOf(
    'watch listen look gaze stare peer peek peep observe spy witness overhear eavesdrop hear see wait stand stay remain linger sit kneel crouch lurk hover follow enter come creep sneak steal slip appear be approach',
  ),
  // From where nobody is seen, one watches "from behind" it; who looks or sees behind something finds what is there.
  listens: listOf('watch listen observe eavesdrop spy'),
  looks: listOf('watch listen observe eavesdrop spy look gaze stare peer peek peep see hear witness follow overhear'),
  finds: listOf('see hear witness'),
  listen: ['listen'],
  hide: listOf('hide conceal'),
  themselves: listOf('himself herself themselves'),
  always: listOf('eavesdrop overhear lurk spy'),
  behind: listOf('behind under beneath'),
  places: [
    ...[
      'from behind',
      'from under',
      'from beneath',
      'from inside',
      'from hiding',
      'from the shadows',
      'in the shadows',
    ],
    ...['from the dark', 'from the darkness', 'through the keyhole', 'through a keyhole', 'at the keyhole'],
    ...['through a crack', 'through the crack', 'through a gap', 'through the gap', 'through a peephole'],
    ...['through the curtains', 'through the blinds', 'through the hedge', 'through the leaves', 'through the slats'],
  ],
  covers: listOf('behind under beneath inside in among amongst from'),
  hides: listOf('duck crouch cower squat huddle kneel'),
  listeningAt: ['at the door', 'at the keyhole', 'at the wall', 'outside the door', 'behind the door'],
  nobody: listOf('they neither nobody none'),
  not: ["don't", "doesn't", "didn't", "haven't", "hasn't", 'not', 'never', 'neither', 'nobody', 'none'],
  sees: listOf('see notice spot observe detect'),
  // Who passes for somebody or pretends to be somebody may be known to all.
  dressedAs: [
    ...['dressed as', 'dressed up as', 'disguised as', 'in the guise of', 'posing as', 'got up as', 'made up as'],
    ...['masquerading as', 'in the uniform of', 'in the clothes of'],
  ],
  posesAs: ['poses as', 'posed as', 'masquerades as', 'masqueraded as'],
  recognises: [
    ...['recognises', 'recognizes', 'recognised', 'recognized', 'sees through', 'saw through'],
    ...['dresses', 'disguises', 'disguised'],
  ],
  knows: listOf(
    'knows knew realises realizes realised realized sees saw guesses guessed notices noticed discovers discovered',
  ),
  itIs: ['it is', "it's", 'it was', 'this is', 'that is', 'he is', 'she is', 'he was', 'she was'],
  recognisedBy: [
    ...[
      'recognised by',
      'recognized by',
      'recognised at once by',
      'recognized at once by',
      'dressed by',
      'disguised by',
    ],
  ],
  comesWith: ['comes in with', 'came in with', 'enters with', 'entered with', 'arrives with', 'arrived with'],
  them: listOf('him her them'),
  disguise: ['it', 'the disguise', 'his disguise', 'her disguise', 'their disguise', 'the costume'],
  iAm: ['I am', "I'm", 'I’m'],
  calls: ['calls him', 'calls her', 'called him', 'called her', 'calls them', 'called them'],
  unmasks: [
    ...['takes off', 'took off', 'pulls off', 'pulled off', 'throws off', 'threw off', 'removes', 'removed', 'sheds'],
    ...[
      'drops the disguise',
      'reveals himself',
      'reveals herself',
      'unmasks',
      'is unmasked',
      'who he is',
      'who she is',
    ],
  ],
  isThere: 'is there',
  out: [
    'out from',
    'out of',
    'emerges',
    'emerge',
    'reveals himself',
    'reveals herself',
    'shows himself',
    'shows herself',
  ],
  surfaces: listOf(
    'come step jump leap emerge reveal show find discover see catch notice spot hear speak say cry call drag pull face confront interrupt',
  ),
  noLonger: ['no longer', 'not', 'never', 'nor', "isn't", "doesn't", 'tries', 'wants', 'hopes'],
};

import type { AttendanceWords } from '../attendance/attendance-words.js';
import { englishAttendanceIdioms } from './english-attendance-idioms.js';
import { englishAttendanceNouns, words } from './english-attendance-nouns.js';
import { englishAttendanceVerbs } from './english-attendance-verbs.js';

/** The words by which English says who is there. */
export const englishAttendance: AttendanceWords = {
  ...englishAttendanceNouns,
  verbs: englishAttendanceVerbs,
  articles: ['the', 'a', 'an'],
  determiners: words(
    `one the a an his her its their my your our this that these those some any every each another no two three four five six seven ten several many few`,
  ),
  focus: words(`only even both then now suddenly finally here there again later soon meanwhile instead outside inside
    upstairs downstairs eventually next afterwards still also just nearby slowly quietly silently`),
  adverbEnding: 'ly',
  adverbs: words(`aloud then now also still again just already soon too alone both all himself herself themselves
    instead together straight right simply twice half finally even only back there`),
  particles: words(`left up down in out off over away back on along around about forward aside closer together
    past through across ahead right straight quietly slowly gently softly again round apart awake
    outside inside upstairs downstairs home here there silently`),
  and: ['and', '&'],
  or: ['or', 'nor'],
  joiners: ['as well as', 'together with', 'along with', 'accompanied by', 'followed by'],
  without: [
    'without',
    'except',
    'except for',
    'but for',
    'instead of',
    'not',
    'neither',
    'nor',
    'no',
    'all but',
    'everyone but',
    'everybody but',
    'sign of',
    'trace of',
    'news of',
    'word of',
    'place of',
    'apart from',
    'absence of',
  ],
  pronouns: words(
    `he she they it we i you him her them us me himself herself themselves itself everyone everybody someone somebody`,
  ),
  openers: words(`and but then so while as when where yet &`),
  unreal: words(`that if whether unless until till before after because since although though who whom whose which what
    how why once lest than supposing whenever wherever whoever like unlike where provided except`),
  conditions: words(`if unless should had were whether supposing provided whenever`),
  brief: words(`like unlike than`),
  fronted: words(`before after until because since although though once where`),
  whenever: words(`when as`),
  linking: words(`and then but so`),
  relatives: words(`who whom whose which`),
  prepositions: words(`in at on from behind under near by above beside across through along inside outside over below
    beneath between among around towards toward past into onto off up down with opposite beyond amid during for after
    before next against within atop upon back out to`),
  adverbials:
    words(`that without meanwhile elsewhere later somewhere this tonight today one two three four five six seven ten few
    many several some half hours minutes moments seconds days weeks months years downstairs upstairs suddenly finally slowly
    quietly eventually alone first soon midway deep high far close here there overhead`),
  to: 'to',
  be: words(`is are was were 're`),
  get: words(`gets get got`),
  were: words(`was were got`),
  have: words(`has have had having 've`),
  auxiliaries: words(`does do did doesn't don't didn't`),
  modals:
    words(`will would shall should may might could can must ought cannot can't won't wouldn't shouldn't couldn't 'll 'd
    used going supposed`),
  not: words(`not never cannot hardly scarcely barely nowhere`),
  notEnding: "n't",
  nobody: words(`nobody no none no-one nothing neither not never cannot few`),
  unsure:
    words(`perhaps maybe probably possibly presumably supposedly allegedly apparently reportedly seemingly legend rumour
    rumor according hypothetically`),
  mediaPrepositions: words(`in on from by over through via out into`),
  states:
    words(`disappointed alarmed worried annoyed concerned pleased amused bored embarrassed relieved troubled upset lifeless here there present back home alone asleep awake drunk naked barefoot unconscious silent speechless
    breathless soaked wet outside inside upstairs downstairs busy ready dressed motionless armed handcuffed seated
    dripping pale radiant livid stunned startled surprised confused shocked amazed astonished puzzled bewildered overwhelmed dumbfounded delighted horrified furious terrified nervous restless exhausted`),
  gone: words(`gone away absent missing elsewhere abroad overseas out left departed vanished disappeared fled nowhere`),
  left: words(`gone left departed vanished disappeared fled moved escaped run emigrated`),
  coming:
    words(`come comes came coming arrive arrives arrived arriving appear appears appeared return returns returned back
    show shows  join joins attend attends enter enters seen found there here present home    come 
     coming shown turned joined attended anywhere  nowhere`),
  here: ['here', 'there', 'back', 'in'],
  places:
    words(`in at on behind under near by above beside across inside outside over below beneath between among around
    opposite against within atop upon with through into onto from up down`),
  near: words(`beside behind past towards toward alongside around opposite onto`),
  nearWith: {
    moves: words(`to at with after into by over against under near upon on between`),
    rests: words(`by before near with at against over on between under beneath above`),
    acts: words(`at to with against into over`),
    gives: words(`to at`),
    speaks: words(`to with at`),
  },
  with: ['with'],
  apart: words(`love up touch`),
  animate: words(`against into to on over after`),
  agent: 'by',
  stage: words(`enter enters exit exeunt re-enter reenter re-enters`),
  shots: [
    'close on',
    'closeup on',
    'close-up on',
    'close up on',
    'angle on',
    'on',
    'focus on',
    'tight on',
    'back to',
    'pan to',
    'cut to',
    'back on',
    'reverse on',
    'push in on',
    'reveal',
    'to reveal',
    'revealing',
    'wide on',
    'stay on',
    'hold on',
    'favor',
    'favoring',
    'new angle on',
    'extreme close on',
    'over to',
  ],
  completes:
    words(`turn turns turned bend bends bent lean leans leant leaned stop stops stopped begin begins began start starts
    started continue continues continued`),
  idioms: englishAttendanceIdioms,
  ended: ['died'],
  reveals: ['reveal'],
  tooMuch: words(`too like for well badly`),
  subordinators: words(`as while when where`),
  managing: words(`meets met meet runs run ran keeps keep kept plays play played leads lead led`),
  towards: words(`for against`),
  looks: words(
    `gazes gazed stares stared looks looked smiles smiled grins grinned beams beamed frowns frowned waves waved glowers`,
  ),
  far: ['in'],
  none: ['no'],
  distant: words(`calls call called`),
  habits: words(`smokes drinks cooks sings dances paints`),
  topics: words(`about of over`),
  declines: words(`refuses refused fails failed forgets forgot declines declined`),
  mistaken: words(`as for seriously`),
  dials: words(`dials dialled dialed phones phoned telephones telephoned`),
  supposing: [
    'by the time',
    'as long as',
    'so long as',
    'as soon as',
    'not until',
    'in case',
    'on condition',
    'so that',
    'in order',
    'that day',
  ],
  announced: words(
    `plan plot idea theory rumour rumor legend vision hallucinates reads suggests scheme past future asleep sleeps slept`,
  ),
  minds: words(`dream dreams nightmare nightmares mind imagination thoughts memory fantasy`),
  devices:
    words(`phone telephone receiver mouthpiece radio wireless gramophone television tv speaker speakers loudspeaker
    loudspeakers intercom tape recorder walkie-talkie headphones earpiece answerphone voicemail`),
  voiced:
    words(`sings sang laughs laughed coughs coughed cries cried sobs sobbed weeps wept whistles whistled hums hummed
    giggles giggled breathes breathed screams screamed sighs sighed plays played reads counts counted`),
  hardly: words(`hardly scarcely barely`),
  over: ['up'],
  ways: words(`into through over out down up along behind across onto past around toward towards off`),
  likenesses: words(`girl boy woman man child baby stranger face features eyes smile`),
  watching: words(`watches watch watched watching spots notices`),
  closes: words(`closes closed shuts shut`),
  afar: words(`drives drove sails sailed flies flew travels calls called drinks drank`),
  still: words(`say move flinch budge blink stir react look speak sleep`),
  future: words(`coming going arriving returning leaving marrying starting planning`),
  timeNouns: words(
    `night evening morning day afternoon moment time week month year spring summer autumn winter same noon`,
  ),
  causes: {
    makes: 'causes',
    make: 'causes',
    made: 'causes',
    lets: 'causes',
    let: 'causes',
    helps: 'causes',
    help: 'causes',
    helped: 'causes',
  },
};

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../language/index.js';
import { compile, upTo, whole } from '../story/index.js';
import { ask, type Result } from './ask.js';
import { intents } from './intents/intents.js';
import { type Intent, outcomeOf } from './question/intent.js';
import { readQuery } from './question/query.js';
import { slotsOf, worded } from './question/question-patterns.js';
import { sampleQuestions } from './sample-questions.js';

const { story } = compile(
  parse(
    'story.story.md',
    `# The key

- Year: 1999
- Director: Ann Blum
- Writer: Carl Foss
- Country: Norway
- Language: Norwegian
- Service: a cinema
- Length: 90 min
- Person: **Ada**, a clerk, born 1 May 1980
- Person: **Ben**, a watch maker
- Person: **Carl**
- Person: **Eva Lind**
- Person: **Max Lind**, played by Paul Row
- Person: **Dora**, Carl's sister
- Person: **Ole**, the judge's nephew, who keeps the stable
- Person: **Emil**, a smith, who mended the lamp
- Thing: **the lamp**, Ben's
- Thing: **the old lantern**
- Document: **the letter**, from Ben to Carl, in Danish
- Symbol: **the gull**

## The bank

*1 June 2010, 9 am · lasts 2 hours · the vault · with Ada, Ben*

- Ada says to Ben: “Ben has the key.”
- Ben says: “I do not.”
- Who has the key?
- Who has the money?

## The pier

*2 June 2010, 9 am · the harbour · with Ada*

Ada, who robbed the vault of its gold, finds a letter in the boat. Carl arrests Ben at the pier because he ran. The boat sinks with
its anchor. Ben opens the old crate with a knife to find the gull.

- **Fall**: Ada dies of a fever.
- The gull means home to Carl.
- Ada lies to Ben that the lamp is lost.
- The letter tells Ada that Ben is ill.
- Carl gives Dora the lamp at the boat to save Ben.
- **Theft**: Ben takes the gold.
- Who lit the lamp?

## The court

*3 June 2010 · with Carl*

Carl is a judge. Dora waits for half an hour. Max had stolen
the gold. Carl watches the old crate all night. Ben dies of a fever.
On the lid stands “No way back”. Dora used to be a nurse. Dora comes from Bergen.
Carl is engaged to Dora. Ada reads the note and replies: “Come home.” Ben’s horse vanishes. Ben was put into a home.
Max tells Dora that the roof is rotten.
Dora hides the ledger in the attic.

- Emil is Max.
- Carl is the husband of Eva.
- Ada is lame.
- Ada is no longer lame.
- Carl believes that Max Lind is Eva Lind.
- Carl believes that Ole is the cook.
- Eva shoots Carl with a crossbow.
- Dora suspects that Eva has the ledger.
- Carl knows that Dora believes that the boat is safe.
- Carl learns that Ben is ill.
- Dora puts the old lantern in the chest.

- Overturns [Theft]: Dora steals the gold.
- Answer to [Who has the key?]: Ben.
- Document: **the ledger**, Carl's

| paid to | amount |
|:--------|-------:|
| Ben     |     40 |
| Dora    |     70 |

## Act two, The coda

*The evening of 3 June 2010 · the orchard · told by Dora · with Dora, Emil*

With them is Tormod.

- Dora says: “Nobody came.”
- Emil says: “No.”
`,
  ),
);

/** A question of each kind that the story answers. */
const examples: Readonly<Record<keyof typeof intents, string>> = {
  takenFor: 'Who does Carl take for the cook?',
  soFar: 'What happened so far?',
  effects: 'What are the plot twists?',
  effectsOf: 'What mistaken identity does Carl have?',
  since: 'What happened since The bank?',
  now: 'When is this?',
  here: 'Where are they?',
  teller: 'Who is telling this?',
  saidTo: 'What did Ada say to Ben?',
  saidToLast: 'What did Ada say last to Ben?',
  presentInPart: 'Who is in act two?',
  bothThere: 'When are Ada and Ben together?',
  lastTogether: 'When did Ada last see Ben?',
  exchangeCount: 'How often do Ada and Ben speak?',
  speechesCount: 'How often does Ada speak?',
  mentionCount: 'How often is the ledger mentioned?',
  speaksMost: 'Who speaks most?',
  speaksMostIn: 'Who speaks most in act two?',
  speaksMostInScene: 'Who has the most lines in The bank?',
  away: 'How long has Ada been away?',
  mentioned: 'Who is Tormod?',
  birth: 'When was Ada born?',
  death: 'In which year did Ada die?',
  when: 'When was the pier?',
  ageAt: 'How old was Ada in The bank?',
  age: 'How old is Ada?',
  distance: 'How much time lies between the bank and the pier?',
  distanceAfter: 'How long after the bank was the pier?',
  distanceBefore: 'How long was the bank before the pier?',
  length: 'How long did the bank take?',
  side: 'Was the bank before or after the pier?',
  before: 'Was the bank earlier than the pier?',
  after: 'Did the court happen after the pier?',
  during: 'Was the fall during the pier?',
  same: 'Was the bank at the same time as the pier?',
  first: 'Which came first, the bank or the pier?',
  last: 'What came last: the bank or the pier?',
  between: 'What happened between the bank and the court?',
  order: 'In what order?',
  partners: 'To whom did Ada ever talk?',
  together: 'Did Ada and Ben ever talk?',
  firstSpeaks: 'In which scene does Ben first speak?',
  firstSeen: 'Where do we meet Ben?',
  firstMeeting: 'Where did Ada first meet Ben?',
  about: 'What does Ada say about the key?',
  said: 'What does Ben say?',
  saidLast: 'What was said last?',
  lastNamed: 'Where is Tormod?',
  saidAbout: 'What is said about the key?',
  whenSaid: 'When does Dora say nobody came?',
  whenSaidBy: 'When does somebody say nobody came?',
  firstMentioned: 'When is the key first mentioned?',
  lastMentioned: 'When is the key last mentioned?',
  mentions: 'When is the key mentioned?',
  happensInPart: 'What happens in act two?',
  present: 'Who is in the bank?',
  presentAt: 'Who is in the vault?',
  presentAtOn: 'Who was at the harbour on 2 June?',
  presentWhen: 'Who was there when Ada died?',
  presentAtWhen: 'Who was at the harbour when Ada died?',
  realName: 'What is Emil’s real name?',
  formerTrade: 'What was Dora’s job before the war?',
  origin: 'Where is Dora from?',
  acquainted: 'Does Carl know Dora?',
  didAfter: 'What did Carl do after Dora waited?',
  becameAfter: 'What happens to Ben after Carl arrests Ben?',
  placeNow: 'Where is Ben now?',
  engaged: 'Whom is Carl engaged to?',
  relatedTo: 'Is Ole related to the judge?',
  fate: 'What happened to Ben’s horse?',
  openAbout: 'Which question about the money is still open?',
  reply: 'What was Ada’s reply to the note?',
  howDied: 'How did Ben die?',
  dead: 'Is Ada dead?',
  alive: 'Is Ada still alive?',
  allDead: 'Who is dead?',
  director: 'Who directed the film?',
  writer: 'Who wrote the film?',
  year: 'In which year was it released?',
  country: 'Which country is the film from?',
  languageOf: 'In which language is The key?',
  service: 'Where can I watch it?',
  runtime: 'How long is the film?',
  cast: 'Who stars in the film?',
  lying: 'Was Ada lying?',
  lyingTo: 'Did Ada lie to Ben?',
  lyingAbout: 'Did Ada lie about the lamp?',
  lyingToAbout: 'Did Ada lie to Ben about the lamp?',
  liedTo: 'Was Ben lied to?',
  lies: 'What lie does Ada tell?',
  liesTo: 'What does Ada lie to Ben about?',
  liars: 'Who lied?',
  liarsTo: 'Who lied to Ben?',
  liarsAbout: 'Who lies about the lamp?',
  whomLied: 'To whom does Ada lie?',
  whoKnows: 'Who knows that Ben is ill?',
  whoKnewIn: 'Who knew that Ben is ill in the pier?',
  whoBelieves: 'Who believes that the lamp is lost?',
  whoSuspects: 'Who suspects that Eva has the ledger?',
  knewIn: 'Did Ada know that Ben is ill in the pier?',
  takesToKnow: 'Does Dora know that Carl knows that Carl gives Dora the lamp?',
  takesToBelieve: 'Does Carl know that Dora believes that the boat is safe?',
  doesKnow: 'Does Ada know that Ben is ill?',
  doesBelieve: 'Does Carl believe that Max Lind is Eva Lind?',
  doesSuspect: 'Does Dora suspect that Eva has the ledger?',
  learnt: 'When did Carl learn that Ben is ill?',
  learntHow: 'How did Ada learn that Ben is ill?',
  whatThinksKnows: 'What does Carl think that Dora knows?',
  whatThinksBelieves: 'What does Carl think Dora believes?',
  whatKnowsOf: 'What does Ada know about Ben?',
  whatBelievesOf: 'What does Carl believe about Eva Lind?',
  whatKnows: 'What does Carl know?',
  whatBelieves: 'What does Carl believe?',
  whatSuspects: 'What does Dora suspect?',
  whereThinks: 'Where does Dora think the old lantern is?',
  whereThinksThinks: 'Where does Carl think Dora believes the old lantern is?',
  whoThinksHas: 'Who does Dora think has the lamp?',
  lyingWhen: 'Was it a lie when Ada said that the lamp is lost?',
  lyingWhenSaying: 'Was Ada lying when Ada said that the lamp is lost?',
  toldKnowers: 'Who knows that the roof is rotten?',
  toldToKnow: 'Does Dora know that the roof is rotten?',
  toldLearnt: 'How did Dora learn that the roof is rotten?',
  lyingWhenTelling: 'Was Ada lying when Ada told Ben the lamp is lost?',
  lieToldTo: 'Was it a lie when Ada told Ben that the lamp is lost?',
  fooled: 'Who is fooled?',
  fooledBy: 'Who is fooled by Ada?',
  isFooled: 'Is Ben fooled?',
  whoFools: 'By whom is Ben fooled?',
  unshared: 'What do we know that Carl does not know?',
  believedAfter: 'What did we believe after the pier?',
  related: 'How are Carl and Dora related?',
  isOne: 'Is Emil Max Lind?',
  trade: "What is Emil's job?",
  whoseIs: 'Whose sister is Dora?',
  married: 'Who was Eva married to?',
  described: 'Who is the smith?',
  agentOf: 'Who was the robber of the vault?',
  authorOf: 'Who is responsible for the theft of the gold?',
  gotFrom: 'Who got the lamp from Carl?',
  whatDone: 'What was robbed by Ada?',
  instrument: 'What was Carl shot with?',
  mistaken: 'Whom did Carl mistake Max Lind for?',
  isKin: 'Is Carl the husband of Eva?',
  hasKin: 'Does Carl have a sister?',
  kin: "Who is Carl's sister?",
  kinOf: 'Who is the sister of Carl?',
  performer: 'Who plays Max Lind?',
  role: 'Whom does Paul Row play?',
  meaningTo: 'What does the gull mean to Carl?',
  meaning: 'What does the gull stand for?',
  labelled: 'What does the fall mean?',
  labelledOf: "What was Ada's fall?",
  owner: 'Whose lamp is it?',
  has: 'Who has the lamp?',
  readers: 'Who has read the letter?',
  hasRead: 'Has Ada read the letter?',
  hasIt: 'Does Dora have the lamp?',
  hadThen: 'Who had the lamp after the pier?',
  whereThen: 'Where was the lamp after the pier?',
  hadBefore: 'From whom did Dora get the lamp?',
  got: 'How did Dora get the lamp?',
  gotWhen: 'Since when does Dora have the lamp?',
  ended: 'Is Ada lame?',
  everHad: 'Did Dora ever have the lamp?',
  whereHidden: 'Where was the ledger hidden?',
  whereThing: 'Where is the lamp?',
  written: 'What does the letter say?',
  inscribed: 'What is written on the lid?',
  writtenAbout: 'What does the ledger say about Dora?',
  sender: "Who wrote Ben's letter?",
  addressee: 'To whom is the letter addressed?',
  documentLanguage: 'In what language is the letter?',
  cells: 'How much was paid to Dora?',
  saysWho: 'Who said “Ben has the key”?',
  writesWhat: 'Who wrote “Ben has the key”?',
  saysTo: 'Who did Ada say “Ben has the key” to?',
  people: 'How many people are there?',
  scenes: 'How many scenes are there?',
  open: 'Which questions are still open?',
  seemed: 'What did we think at first?',
  seemedOf: 'What did we believe about Ben?',
  isSo: 'Is Carl a judge?',
  whenDid: 'When did Carl arrest?',
  whenSuffered: 'When was Ben arrested?',
  whereDid: 'Where did Carl arrest?',
  whereDied: 'Where did Ada die?',
  whereSuffered: 'Where was Ben arrested?',
  whyDid: 'Why did Carl give?',
  whySuffered: 'Why was Ben arrested?',
  whoDoes: 'Who keeps the stable now?',
  whoDid: 'Who robbed the vault of its gold?',
  whoDidIt: 'Who dies?',
  sufferers: 'Who gets arrested?',
  sufferersOf: 'Who was arrested by Carl?',
  whomDid: 'Whom did Carl arrest?',
  whatDid: 'What did Ada rob?',
  did: 'Did Ada ever die?',
  suffered: 'Was Ben arrested?',
  sufferedBy: 'Was Ben arrested by Carl?',
  who: 'Who is Ada?',
  aboutWhom: 'Tell me about Ben',
  aboutWhat: 'Tell me about the letter',
  happensAt: 'What happened at the harbour?',
  happens: 'What happens in the pier?',
  atPlace: 'What happened in the vault?',
  isRelated: 'Is Carl related to Dora?',
  became: 'What became of Ada?',
  happenedTo: 'What happened to Ada?',
  scenesOf: 'In how many scenes is Ada?',
  happensOn: 'What happened on 2 June 2010?',
  happensAfter: 'What happened after the bank?',
  happensBefore: 'What happened right before the pier?',
  whereOn: 'Where was Ada on the morning of the 1st of June?',
  whereAt: 'Where was Ada when Carl arrested Ben?',
  howLongAct: 'How long did Dora wait?',
  howLongDone: 'How long was the old crate watched?',
  whenAct: 'When did the boat sink?',
  whenDone: 'When was the old crate opened?',
  whereAct: 'Where does the arrest of Ben take place?',
  whereDone: 'Where was the old crate opened?',
  whyAct: 'How come Carl gave Dora the lamp?',
  whyDone: 'Why was the old crate opened?',
  howAct: 'How did the boat sink?',
  howDone: 'How was the old crate opened?',
  timesDid: 'How often did Carl arrest?',
  timesSuffered: 'How often was Ben arrested?',
  setting: 'Where is the bank set?',
  where: 'Where was Ada last seen?',
};

/** The same kinds with more said of what was done. */
const fuller: readonly (readonly [kind: keyof typeof intents, question: string])[] = [
  ['sufferers', 'Who was arrested at the pier?'],
  ['whatDone', 'What was given to Dora by Carl?'],
  ['whomDid', 'Whom did Carl arrest at the pier?'],
  ['whatDid', 'What did Ada find in the boat?'],
  ['did', 'Has Ada robbed the vault?'],
  ['whenDid', 'When did Ada find the letter?'],
  ['whereDid', 'Where did Carl arrest Ben?'],
  ['whyDid', 'Why did Carl give Dora the lamp?'],
  ['timesDid', 'How many times did Carl arrest Ben?'],
];

for (const [kind, question] of fuller) {
  test(`a question of the kind “${kind}” with more in it is understood: ${question}`, () => {
    assert.equal(outcomeOf([intents[kind]], whole(story), readQuery(question).words).kind, 'answer');
  });
}

for (const [kind, question] of Object.entries(examples)) {
  const row: Intent = intents[kind as keyof typeof intents];

  test(`a question of the kind “${kind}” is understood: ${question}`, () => {
    const { kind: result } = outcomeOf([row], whole(story), readQuery(question).words);
    assert.equal(result, 'answer');
  });

  test(`each wording of the kind “${kind}” has all its slots, once`, () => {
    for (const pattern of row.patterns) {
      assert.deepEqual([...slotsOf(pattern)].sort(), Object.keys(row.slots).sort());
    }
  });
}

for (const word of ['so ', 'again ', 'do you know ', 'please ', 'who ', 'really '])
  test(`ten thousand words are read as one is: ${word}`, () => {
    const many = word.repeat(10_000);
    assert.deepEqual(readQuery(`${many}who is Ada?`).words.slice(-3), ['who', 'is', 'ada']);
    assert.notEqual(ask(whole(story), many).kind, 'explained');
    assert.notEqual(ask(whole(story), `Who is Ada ${many}?`).kind, 'explained');
  });

test('what is asked as a sample is a question of each kind, about each name', () => {
  const scenes = ['the bank', 'the pier', 'the court'];
  const people = ['Ada', 'Ben'];
  const asked = sampleQuestions({
    event: scenes,
    moment: scenes.map((name) => `after ${name}`),
    scene: scenes,
    part: ['act two'],
    day: ['1 June 2010', '2 June 2010'],
    mortal: people,
    speaker: people,
    bearer: people,
    played: people,
    work: ['the film'],
    cells: ['the amount paid to Ben'],
    thing: ['the lamp'],
    document: ['the letter'],
    deed: ['dies', 'finds'],
    lasting: ['owns'],
    matter: ['Ben'],
    reported: ['the roof is rotten'],
    agent: ['killer'],
    deedNoun: ['murder'],
    act: ['Ada dies', 'Carl gave Dora the lamp', 'the boat sink', 'Dora wait'],
    done: ['the old crate opened', 'the old crate watched'],
    content: ['Ben is ill', 'the lamp is lost'],
    effect: ['twists'],
    words: [
      'harbour',
      'key',
      'smith',
      'fall',
      '2 June',
      'lid',
      'lame',
      'Emil',
      'judge',
      'note',
      'Ben horse',
      'money',
      'Tormod',
    ],
  });
  const read = asked.map((question) => readQuery(question).words);
  for (const [kind, row] of Object.entries<Intent>(intents)) {
    const isOwn = (words: readonly string[]) => outcomeOf([row], whole(story), words).kind !== 'notUnderstood';
    const wanted = Object.values(row.slots).includes('scene') ? scenes.length : 1;
    let own = 0;
    for (const words of read) {
      if (isOwn(words)) own += 1;
      if (own === wanted) break;
    }
    assert.equal(own, wanted, kind);
  }
  assert.deepEqual(
    sampleQuestions({
      event: [],
      moment: [],
      scene: [],
      part: [],
      day: [],
      mortal: [],
      speaker: [],
      bearer: [],
      played: [],
      work: [],
      cells: [],
      thing: [],
      document: [],
      deed: [],
      lasting: [],
      matter: [],
      agent: [],
      reported: [],
      deedNoun: [],
      act: [],
      done: [],
      content: [],
      effect: [],
      words: [],
    }),
    Object.values<Intent>(intents).flatMap(({ patterns: [first], slots }) =>
      first && Object.keys(slots).length === 0 ? [worded(first, new Map())] : [],
    ),
  );
});

const results: readonly (readonly [question: string, stops: number, kind: Result['kind']])[] = [
  ['Who has the key?', 1, 'explained'],
  ['the key', 1, 'explained'],
  ['Who is Eva?', 1, 'notToldSoFar'],
  ['When was Max born?', 1, 'notToldSoFar'],
  ['Who is Lind?', 1, 'notUnderstood'],
  ['Who stole the key?', 1, 'notToldSoFar'],
  ['Why is the key there?', 1, 'ambiguous'],
  ['Does Ben have the key?', 1, 'notToldSoFar'],
  ['the key and the money', 1, 'ambiguous'],
  ['When was the bank?', 1, 'answer'],
  ['Who does Ada speak to?', 1, 'answer'],
  ['Who does Carl speak to?', 1, 'notToldSoFar'],
  ['Where was Carl last seen?', 1, 'notToldSoFar'],
  ['How old was Ada when she died?', 3, 'answer'],
  ['Where was Carl on 2 June 2010?', 2, 'notToldSoFar'],
  ['Where was Carl when the gold was stolen?', 3, 'notToldSoFar'],
  ['What happened on 4 June 2010?', 3, 'notToldSoFar'],
  ['Where did Max die?', 3, 'notToldSoFar'],
  ['Who does Nobody speak to?', 1, 'notUnderstood'],
  ['When was the pier?', 1, 'notUnderstood'],
  ['When was the pier?', 2, 'answer'],
  ['In what order?', 1, 'notUnderstood'],
  ['How old is Ada?', 0, 'notToldSoFar'],
  ['How did Ada lose her hat?', 0, 'notToldSoFar'],
  ['How did Zora lose her hat?', 3, 'notUnderstood'],
  ['', 1, 'notUnderstood'],
];

for (const [question, stops, kind] of results) {
  test(`after ${stops} scenes, “${question}” is ${kind}`, () => {
    assert.equal(ask(upTo(story, stops), question).kind, kind);
  });
}

test('a question of the notes is found by its id', () => {
  const claim = story.claims.find(({ sense }) => sense.kind === 'question');
  assert.equal(ask(whole(story), claim?.id ?? '').kind, 'explained');
});

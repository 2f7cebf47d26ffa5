import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { answer, type Reply } from '../../src/ask/index.js';
import { check } from '../../src/checks/index.js';
import {
  type Answer,
  article,
  type Explanation,
  effects,
  type Line,
  profile,
  whoKnows,
} from '../../src/explain/index.js';
import { parse } from '../../src/language/index.js';
import { fooledIn } from '../../src/mind/index.js';
import {
  compile,
  findPosition,
  identities,
  indexOf,
  presence,
  type Slice,
  sceneFrame,
  upTo,
  whole,
} from '../../src/story/index.js';

// The project began from a published explanation of this film. What it explains, the engine must: row by row.
const file = new URL('../../../../../examples/ballerina.story.md', import.meta.url);
const telling = compile(parse('ballerina.story.md', readFileSync(file, 'utf8')));
const { story } = telling;
const end = whole(story);
const after = (scene: string): Slice => upTo(story, findPosition(story, scene) ?? Number.NaN);

const words = (line: { words: readonly { text: string }[] }) => line.words.map((word) => word.text).join('');
const said = (lines: readonly Line[]) => lines.map(words).join('\n');

function asked(slice: Slice, question: string): Explanation {
  const reply: Reply = answer(slice, question);
  assert.equal(reply.kind, 'one', question);
  return (reply as Extract<Reply, { kind: 'one' }>).explanation;
}
const first = (slice: Slice, question: string): Answer => {
  const [best] = asked(slice, question).answers;
  assert.ok(best, `an answer to ${question}`);
  return best;
};

describe('Ballerina', () => {
  test('the notes have nothing wrong with them', () => {
    assert.deepEqual(
      [...telling.problems, ...check(end)].map(({ message }) => message),
      [],
    );
  });

  test('Choi is mistaken from the call to the meeting, and Ok-ju knows what each scene gives her', () => {
    const mistaken = effects(end).filter(({ kind }) => kind === 'mistaken');
    assert.deepEqual(
      mistaken.map(({ who, from, to }) => [who, from, to]),
      [[['choi'], 'a-call-for-min-hee', 'revenge']],
    );
    const fooled = (scene: string) => fooledIn(after(scene)).map(({ grasp }) => grasp.who);
    assert.deepEqual([fooled("Min-hee's apartment"), fooled('Sushi'), fooled('Revenge')], [[], ['choi'], []]);
    const has = (slice: Slice) =>
      whoKnows(slice).rows.flatMap(({ words: own, cells }) =>
        cells.flatMap((cell) => (cell?.who === 'ok-ju' ? [`${words({ words: own })} ${cell.scene}`] : [])),
      );
    assert.deepEqual(has(after('The call')), []);
    assert.deepEqual(has(after("Min-hee's apartment")), [
      'Min-hee is dead. min-hees-apartment',
      'Min-hee wants revenge on Choi. min-hees-apartment',
    ]);
    assert.ok(has(after('The break-in')).includes('Choi filmed Min-hee and other girls. the-break-in'));
  });

  test('what the audience learns only at the beach nobody but Min-hee has in mind, and no grid before has it', () => {
    const rows = (scene: string) =>
      whoKnows(after(scene)).rows.filter((row) => words(row).includes('belongs to the fish'));
    assert.deepEqual(rows('What Choi kept'), []);
    const [row] = rows('The beach');
    assert.deepEqual(
      row?.cells.flatMap((cell) => (cell ? [cell.who] : [])),
      ['min-hee'],
    );
  });

  test('three takeaways, when all has been told', () => {
    const takeaways = article(end).takeaways;
    assert.equal(takeaways.length, 3);
    for (const line of takeaways) assert.ok(line.scenes.length > 0, words(line));
    assert.match(said(takeaways), /list of predators.*on film.*fish/s);
    assert.doesNotMatch(said(article(after('The call')).takeaways), /predator|film|fish/i);
  });

  test('a warning that names the position, and content notes that give nothing away', () => {
    assert.match(article(after('The call')).warning, /The call/);
    assert.doesNotMatch(article(after('The call')).warning, /ends|Min-hee.s apartment/);
    assert.match(article(end).warning, /ends/);
    assert.deepEqual(article(upTo(story, 0)).contentNotes, ['suicide', 'sexual violence', 'drugging', 'blackmail']);
  });

  test('credits, and the cast with performers, before the first scene', () => {
    const { credits, cast } = article(upTo(story, 0));
    const value = (key: string) => words({ words: credits.find((credit) => credit.key === key)?.value ?? [] });
    assert.equal(value('Writer and director'), 'Chung-Hyun Lee');
    assert.equal(value('Service'), 'Netflix');
    assert.equal(value('Country'), 'South Korea');
    assert.deepEqual(
      cast.map(({ name, performer }) => `${name}: ${performer}`),
      ['Ok-ju: Jun Jong-seo', 'Min-hee: Park Yu-rim', 'Choi: Kim Ji-hoon'],
    );
    assert.match(said(cast[0]?.about ?? []), /guards/i);
  });

  test('the store, the call, the death and the note: scenes in telling order', () => {
    const slice = after("Min-hee's apartment");
    assert.deepEqual(
      article(slice).happened.map((scene) => scene.title.replace(/[’]/g, "'")),
      ['The convenience store', 'The call', "Min-hee's apartment"],
    );
    const death = slice.claims.find(({ sense }) => sense.kind === 'act' && sense.verb === 'dies');
    assert.ok(
      death?.sense.kind === 'act' && death.sense.who[0]?.entity === 'min-hee' && death.sense.way === 'by suicide',
    );
    assert.ok(!after('The call').claims.some(({ sense }) => sense.kind === 'act' && sense.verb === 'dies'));
    const note = profile(slice, 'the-note');
    assert.equal(note.kind, 'document');
    assert.match(said(note.known), /Min-hee wants revenge on Choi/);
    assert.deepEqual(
      presence(slice, 'the-call').map(({ entity, how }) => [entity, how]),
      [
        ['ok-ju', 'there'],
        ['min-hee', { by: 'phone' }],
      ],
    );
  });

  test('the notebook: a document in Korean, with an entry that matches an appointment made in another scene', () => {
    const book = end.claims.find(({ sense }) => sense.kind === 'introduce' && sense.entity === 'the-notebook')?.sense;
    assert.ok(book?.kind === 'introduce');
    assert.deepEqual(
      [book.as, book.language, book.owner?.entity, book.aliases],
      ['document', 'Korean', 'choi', ['the black book']],
    );
    const { claims, under } = indexOf(end);
    assert.match(words(claims.get('entry') ?? { words: [] }), /"Fri 2:30 AM, Jamsu Bridge"/);
    const grounds = (under.get('same-meeting') ?? []).flatMap(({ refs }) => refs.map((ref) => ref.id));
    assert.ok(grounds.includes('appointment') && grounds.includes('entry'));
    assert.equal(claims.get('appointment')?.scene, 'a-call-for-min-hee');
    assert.equal(claims.get('entry')?.scene, 'what-choi-kept');
    assert.match(said(first(end, "What was in Choi's notebook?").support.because), /predators/);
  });

  test('mistaken identity: Choi’s belief joins nobody', () => {
    const slice = after('A call for Min-hee');
    const belief = slice.claims.find(({ id }) => id === 'mistaken')?.sense;
    assert.ok(belief?.kind === 'mind' && belief.verb === 'believes' && belief.who[0]?.entity === 'choi');
    assert.deepEqual(belief.content.sense, { kind: 'same', a: 'ok-ju', b: 'min-hee' });
    assert.notEqual(identities(end)('ok-ju'), identities(end)('min-hee'));
  });

  test('its rows, and a reading of each column with a certainty that weakens along the chain', () => {
    const [table] = profile(end, 'the-notebook').tables;
    assert.equal(table?.head.length, 5);
    assert.match(
      said((table?.rows[0] ?? []).map((cell) => ({ words: cell, scenes: [] }))),
      /screen name.*VIP.*A or B.*pick/s,
    );
    const lines = new Map(
      article(end).happened.flatMap((scene) => scene.lines.map((line) => [line.claim, line] as const)),
    );
    const certainty = (claim: string) => lines.get(claim)?.certainty;
    assert.deepEqual(['name-column', 'last-column', 'letter-column', 'number-columns'].map(certainty), [
      'likely',
      'likely',
      'possible',
      'possible',
    ]);
  });

  test('the chain from the capsules to the list of predators', () => {
    const lines = new Map(
      article(end).happened.flatMap((scene) => scene.lines.map((line) => [line.claim, line] as const)),
    );
    assert.deepEqual(
      ['drugged', 'same-crime', 'list-of-predators'].map((claim) => lines.get(claim)?.certainty),
      ['likely', 'possible', 'possible'],
    );
    assert.equal(asked(after('Sushi'), 'What is in the capsules?').status, 'notToldSoFar');
    assert.equal(asked(after('The hotel'), 'What is in the capsules?').status, 'answered');
  });

  test('what happened to Min-hee, and why she called: from scenes far apart, counted once each', () => {
    const happened = first(after('The hotel'), 'What happened to Min-hee?');
    assert.equal(happened.certainty, 'likely');
    assert.equal(happened.support.because.length, 4);
    const opened = new Set(happened.support.because.flatMap((line) => line.scenes));
    for (const scene of ['the-call', 'min-hees-apartment', 'a-call-for-min-hee', 'the-break-in', 'the-hotel'])
      assert.ok(opened.has(scene), scene);
    assert.ok(happened.support.corroboration.count >= 4);
    assert.equal(first(after('The hotel'), 'Why did Min-hee call?').certainty, 'possible');
    assert.equal(asked(after('The call'), 'Why did Min-hee call?').note, 'Not told so far.');
  });

  test('what the two were to each other: step by step, and what one could know by then', () => {
    const question = 'What were Ok-ju and Min-hee to each other?';
    const by = (scene: string) => words(first(after(scene), question));
    assert.match(by('The call'), /friends, once/i);
    const cake = asked(after('The cake shop'), question);
    assert.ok(
      cake.status === 'inPart' && /classmates/i.test(said(cake.answers)) && !/closer by far/i.test(said(cake.answers)),
    );
    assert.match(by('The beach'), /closer by far/i);
    assert.equal(asked(after('The beach'), question).status, 'answered');
    const before = indexOf(end)
      .inScene.get('the-cake-shop')
      ?.find(({ sense }) => sense.kind === 'time')?.sense;
    assert.ok(
      before?.kind === 'time' && before.when[0]?.relation === 'before',
      'told later, happened earlier, as stated',
    );
  });

  test('the fish: occurrences, readings by holder, background from outside, and no reading before it is told', () => {
    assert.deepEqual(article(after('Revenge')).symbols, []);
    const [fish] = article(end).symbols;
    assert.equal(fish?.name, 'the fish');
    for (const scene of ['sushi', 'the-beach', 'underwater']) assert.ok(fish?.occurrences.includes(scene), scene);
    assert.deepEqual(
      fish?.readings.map(({ holder, meaning }) => [holder, meaning]),
      [
        ['Min-hee', 'freedom'],
        ['Choi', 'prey'],
      ],
    );
    assert.match(said(fish?.background ?? []), /wind-bells/);
    assert.ok(fish?.background.every((line) => line.outside === 'custom'));
    const meaning = first(end, 'What does the fish mean?');
    assert.ok(meaning.disputed && /fishing/.test(said(meaning.support.against)));
  });

  test('the ending: revenge and liberation, a theme that rests on the answer', () => {
    const ending = first(end, 'What does the ending mean?');
    assert.match(words(ending), /revenge.*liberation/is);
    const [theme] = article(end).themes;
    assert.match(words(theme ?? { words: [] }), /same deed/);
    for (const scene of ['revenge', 'underwater']) assert.ok(theme?.scenes.includes(scene), scene);
    assert.deepEqual(article(after('Underwater')).themes, []);
    assert.equal(sceneFrame(end, 'underwater').way, 'imagined');
  });

  test('related works, captions and replies', () => {
    assert.equal(article(upTo(story, 0)).related.length, 2);
    const captions = (slice: Slice) => article(slice).happened.flatMap((scene) => scene.captions.map(words));
    assert.deepEqual(captions(after('The call')), []);
    assert.equal(captions(end).length, 4);
    const replies = article(upTo(story, 0)).credits.find(({ key }) => key === 'Replies');
    assert.match(words({ words: replies?.value ?? [] }), /e-mail address/);
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { answer } from '../../src/ask/index.js';
import { check } from '../../src/checks/index.js';
import { effects } from '../../src/explain/index.js';
import { plain } from '../../src/language/index.js';
import { fooledIn, graspOfMatter, mattersMeant } from '../../src/mind/index.js';
import { nameOf, type Slice } from '../../src/story/index.js';
import { example, order } from './moments.js';

// A story of who knows what against its truth file, whose tables are read as they stand: all that is asked of it is in them.
const stops = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const { telling, story, end, at } = example('late-post', stops);
const truth = readFileSync(new URL('../../../../../examples/late-post.truth.md', import.meta.url), 'utf8');

/** The rows of the table below a heading, each by the heads of its columns. */
function table(heading: string): readonly Readonly<Record<string, string>>[] {
  const part = truth.slice(truth.indexOf(`## ${heading}`)).split(/\n## /)[0] ?? '';
  const rows = part.split('\n').flatMap((line) =>
    line.startsWith('|')
      ? [
          line
            .split('|')
            .slice(1, -1)
            .map((cell) => cell.trim()),
        ]
      : [],
  );
  const [head = [], , ...body] = rows;
  assert.ok(body.length > 0, heading);
  return body.map((cells) => Object.fromEntries(cells.map((cell, column) => [head[column] ?? '', cell])));
}

const nobody = '–';
const ids: Readonly<Record<string, string>> = {
  Hedda: 'hedda',
  Ulm: 'father-ulm',
  Mika: 'mika',
  Brandt: 'brandt',
  Osk: 'osk',
};

/** Whether somebody surely takes Joren to be alive or dead. */
function taken(slice: Slice, who: string): string {
  for (const word of ['alive', 'dead']) {
    const [matter] = mattersMeant(slice, [{ word: 'joren', bearers: new Set(['joren']) }, { word: 'is' }, { word }]);
    const grasp = matter && graspOfMatter(slice, who, matter);
    if (grasp?.certainty === 'must' && (grasp.attitude === 'knows' || grasp.attitude === 'believes')) return word;
  }
  return nobody;
}

function asked(slice: Slice, question: string): readonly string[] {
  const reply = answer(slice, question);
  return reply.kind === 'derived' ? reply.lines.map(({ words }) => plain(words)) : [];
}

describe('The Late Post', () => {
  test('the notes have nothing wrong with them', () => {
    assert.deepEqual([...telling.problems, ...check(end)], []);
    assert.equal(story.stops.length, stops.length);
  });

  test('the order in which it happened, by which the letter is late', () => {
    const list = truth.slice(truth.indexOf('## True chronology')).split('\n\n')[1]?.split('. ')[0] ?? '';
    const titles = list.split(/, |\s*\n/).filter((title) => title !== '');
    const byId = new Map(story.scenes.map(({ id, title }) => [id, title]));
    assert.deepEqual(
      order(end).map((id) => byId.get(id)),
      titles,
    );
  });

  for (const { stop = '', scene, fooled = '', ...minds } of table('Who takes Joren to be what')) {
    test(`who takes him to be what after ${scene}`, () => {
      const slice = at(stop);
      for (const [who, is] of Object.entries(minds)) assert.equal(taken(slice, ids[who] ?? ''), is, who);
      const found = [...new Set(fooledIn(slice).flatMap(({ grasp, still }) => (still === 'must' ? [grasp.who] : [])))];
      const meant = fooled === nobody ? [] : fooled.split(', ').map((who) => ids[who]);
      assert.deepEqual(found.sort(), meant.sort());
    });
  }

  for (const { stop = '', scene, 'the letter': where = '', 'Osk knows that he hid it': knows } of table(
    'The letter,',
  )) {
    test(`where the letter is after ${scene}, and whether Osk has it in mind`, () => {
      const slice = at(stop);
      assert.ok(
        asked(slice, 'Where is the letter?')[0]?.toLowerCase().includes(where.toLowerCase()),
        asked(slice, 'Where is the letter?')[0],
      );
      const [line] = asked(slice, 'Does Osk know that Osk hides the letter under the mattress?');
      assert.equal(line === 'Yes.', knows === 'yes', line);
    });
  }

  test('who is in the dark from where to where', () => {
    const ironies = effects(end).flatMap(({ kind, who, from, to }) => (kind === 'irony' ? [{ who, from, to }] : []));
    const byTitle = new Map(story.scenes.map(({ id, title }) => [title, id]));
    const meant = table('Effects').map(({ who = '', from = '', to = '' }) => ({
      who: [ids[who]],
      from: byTitle.get(from),
      to: byTitle.get(to),
    }));
    assert.deepEqual(ironies, meant);
  });

  for (const { 'after stop': stop = '', question = '', answer: meant = '' } of table('Questions')) {
    test(`after ${stop}: ${question}`, () => {
      const [first = nobody] = asked(at(stop), question);
      const said = first.replace(nameOf(end, 'father-ulm'), 'Ulm');
      // A sentence of the notes may say it.
      assert.ok(said === meant || said.startsWith(`${meant.slice(0, -1)} `), said);
    });
  }
});

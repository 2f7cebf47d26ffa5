import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { applyEdits } from '../../src/base/index.js';
import { check } from '../../src/checks/index.js';
import { parse, type Verb, type VerbRow, verbs } from '../../src/language/index.js';
import { compile, formatEdits, whole } from '../../src/story/index.js';
import { verify } from '../../src/verify/index.js';
import { commandLine } from '../command-line.js';
import { tries, unlessProofs } from '../tries.js';
import { type ClaimLine, claimLines, nameOfVerb } from './manual-lines.js';

// The manual shows stories, what is made of each, and what the commands say of it. Here all of it is run.
// With UPDATE=1 the answers in the manual are rewritten instead; then read every one of them.
const root = new URL('../../../../../', import.meta.url);
const update = process.env.UPDATE === '1';
const folder = mkdtempSync(join(tmpdir(), 'unspool-manual-'));
after(() => rmSync(folder, { recursive: true }));

/** The forms of the language by number, and words that claims shown under the heading of each must begin with. */
const forms: readonly (readonly [string, ...(readonly string[])])[] = [
  ['title and part', 'title', 'part'],
  ['scene', 'prose'],
  ['scene within a scene', 'way'],
  ['dateline', 'when', 'place', 'with'],
  ['when', 'at', 'when'],
  ['where', 'place'],
  ['who is there', 'with', 'with also', 'not here'],
  ['how it reaches us', 'way'],
  ['again', 'again'],
  ['strand', 'strand'],
  ['events', 'prose'],
  ['claim in prose', 'kills'],
  ['evidence', 'prose'],
  ['credits', 'credit'],
  ['people and things', 'person', 'group', 'place', 'thing', 'document', 'symbol', 'strand'],
  ['rows', 'rows'],
  ['fact', 'fact'],
  ['named claim', 'fact'],
  ['state and relation', ...named('state')],
  ['identity', 'same'],
  ['birth and death', ...named('act', (verb) => isOfLife(verb))],
  ['taking and giving', ...named('act', (verb) => !isOfLife(verb))],
  ['minds', ...named('mind')],
  ['telling', ...named('tell')],
  ['symbols', ...named('means'), ...named('suggests')],
  ['question', 'question'],
  ['answer', 'answer'],
  ['overturning and pay-off', 'overturns', 'pays off'],
  ['theme and takeaway', 'theme', 'takeaway'],
  ['from elsewhere', 'outside', 'caption', 'related'],
  ['intended', 'intended'],
  ['ground and objection', 'because', 'against'],
  ['time of a claim', 'when'],
  ['modifiers', 'fact'],
  ['links', 'fact'],
  ['how long', 'when'],
  ['beginnings and ends', 'when'],
  ['one of several', 'when'],
  ['in this order', 'order'],
  ['by somebody’s clock', 'when', 'is'],
  ['units and calendars', 'unit', 'calendar', 'when'],
  ['ways', 'travel'],
  ['ages and lives', 'is', 'becomes', 'dies'],
  ['rules', 'rule'],
];

/** The verbs of a frame, as the manual calls them: whoever adds one to the table adds an example of it here. */
function named(frame: VerbRow['frame'], keep: (verb: Verb) => boolean = () => true): readonly string[] {
  return (Object.keys(verbs) as Verb[]).filter((verb) => verbs[verb].frame === frame && keep(verb)).map(nameOfVerb);
}

function isOfLife(verb: Verb): boolean {
  const row: VerbRow = verbs[verb];
  return row.frame === 'act' && (row.birthOf ?? row.deathOf) !== undefined;
}

type Fence = {
  readonly page: string;
  readonly line: number;
  readonly language: string;
  readonly body: string;
  /** Where the body stands in the page. */
  readonly from: number;
  readonly to: number;
  /** The paragraph just before it. */
  readonly before: string;
  readonly heading: string;
};

function fencesOf(page: string): readonly Fence[] {
  const path = new URL(page, root);
  if (!existsSync(path)) return [];
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map((match) => {
    const above = text.slice(0, match.index);
    const from = match.index + 3 + (match[1] as string).length + 1;
    return {
      page,
      line: above.split('\n').length,
      language: match[1] as string,
      body: match[2] as string,
      from,
      to: from + (match[2] as string).length,
      before: above.trimEnd().split('\n\n').at(-1) ?? '',
      heading: [...above.replace(/^```\w+\n.*?^```$/gms, '').matchAll(/^#{1,6} (.*)$/gm)].at(-1)?.[1] ?? '',
    };
  });
}

/** "`check` warns here: CODE, CODE." just before a story, where a finding is the point; an error makes it complain. */
function expectedOf({ before }: Fence): readonly string[] {
  const codes = /`check` (?:warns|complains) here: ([\w`, -]+)\.$/.exec(before.replace(/\s+/g, ' '))?.[1];
  return codes === undefined
    ? []
    : codes
        .replaceAll('`', '')
        .split(/, | and /)
        .sort();
}

function foundIn(text: string): readonly string[] {
  const telling = compile(parse('manual.story.md', text));
  const found = [...telling.problems, ...check(whole(telling.story))].filter(({ grade }) => grade !== 'hint');
  return [...new Set(found.map(({ code }) => code))].sort();
}

/** A fence begins with "only …" or "without …" where it shows some kinds of claims. */
function shown(body: string, lines: readonly ClaimLine[]): string {
  const choice = /^(only|without) (.+)\n/.exec(body);
  const words = choice?.[2]?.split(', ') ?? [];
  const kept = lines.filter(({ word }) => !choice || words.includes(word) === (choice[1] === 'only'));
  return `${choice?.[0] ?? ''}${kept.map(({ line }) => `${line}\n`).join('')}`;
}

/** Scenes take the place of those with the same heading; what has no such place yet goes to the end. */
function assembled(before: string, added: string): string {
  const sections = (text: string) => text.split(/^(?=##? )/m).filter((section) => section.trim() !== '');
  const heading = (section: string) => section.slice(0, section.indexOf('\n'));
  const result = [...sections(before)];
  for (const section of sections(added)) {
    const at = result.findIndex((other) => heading(other) === heading(section));
    if (at < 0) result.push(section);
    else result[at] = section;
  }
  return `${result.map((section) => section.trimEnd()).join('\n\n')}\n`;
}

async function run(command: string, story: string, script: string): Promise<string> {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '').slice(2);
  for (const word of words) {
    if (word.endsWith('.story.md')) writeFileSync(join(folder, word), story);
    if (word.endsWith('.fountain')) writeFileSync(join(folder, word), script);
  }
  const { out, err } = await commandLine(folder, words);
  return `${out}${err}`.replace(/[ \t]+$/gm, '').trim();
}

/** A line "…" in the manual stands for any number of lines, and within a line it stands for any words. */
function matches(output: string, wanted: string): boolean {
  const exactly = (line: string) => line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const lines = wanted.trim().split('\n');
  const pattern = lines
    .map((line) => (line.trim() === '…' ? '(?:.*\\n)*?' : `${exactly(line).replaceAll('…', '.*')}\\n`))
    .join('');
  return new RegExp(`^${pattern}$`).test(`${output}\n`);
}

for (const page of ['README.md', 'docs/language.md', 'docs/tutorial.md']) {
  const edits: { from: number; to: number; text: string }[] = [];
  let story = '';
  let script = '';
  let command = '';
  const fences = fencesOf(page);
  for (const [index, fence] of fences.entries()) {
    const place = `${fence.page}:${fence.line} (${fence.heading})`;
    const wrong = (should: string, is: string) => {
      if (update) edits.push({ from: fence.from, to: fence.to, text: should });
      else assert.equal(is, should, place);
    };
    if (fence.language === 'story') {
      story = page === 'docs/tutorial.md' ? assembled(story, fence.body) : fence.body;
      const text = story;
      const growing =
        page === 'docs/tutorial.md' && fences.slice(index + 1).some((later) => later.language === 'story');
      test(`${place}: found in it is what the manual says`, () => {
        // A story that is still growing has questions that nothing answers yet.
        const found = foundIn(text).filter((code) => !growing || code !== 'question-never-answered');
        assert.deepEqual(found, expectedOf(fence), place);
      });
      if (page === 'docs/language.md' && index > 0) continue;
      // The story of the tutorial grows from page to page, and its last command proves it whole.
      if (page === 'docs/tutorial.md' && tries(1, 0) === 1) continue;
      test(`${place}: gives nothing away`, { skip: expectedOf(fence).length > 0 }, () => {
        assert.ok(verify(compile(parse('manual.story.md', text)), { mostPairs: tries(24, 1000) }).passed, place);
      });
    } else if (fence.language === 'claims') {
      const text = story;
      test(`${place}: is what is made of the story above`, () =>
        wrong(shown(fence.body, claimLines(compile(parse('manual.story.md', text)).story)), fence.body));
    } else if (fence.language === 'fountain') {
      script = fence.body;
    } else if (fence.language === 'sh') {
      command = fence.body.trim();
    } else if (fence.language === 'text' && command.startsWith('npx unspool')) {
      const [asked, text, work] = [command, story, script];
      const skip = / verify /.test(asked) && unlessProofs;
      test(`${place}: is what “${asked}” says`, { skip }, async () => {
        const output = await run(asked, text, work);
        if (matches(output, fence.body)) return;
        if (fence.body.includes('…') && !update) assert.fail(`${place}: now it says\n${output}`);
        if (!fence.body.includes('…')) wrong(`${output}\n`, fence.body);
      });
    }
  }
  test(`${page}: written anew`, { skip: !update }, () => {
    const path = new URL(page, root);
    if (edits.length === 0) return;
    let text = readFileSync(path, 'utf8');
    for (const edit of edits.sort((a, b) => b.from - a.from))
      text = text.slice(0, edit.from) + edit.text + text.slice(edit.to);
    writeFileSync(path, text);
  });
}

for (const [index, [name, ...words]] of forms.entries()) {
  test(`form ${index + 1}, ${name}, has an example`, () => {
    const own = fencesOf('docs/language.md').filter(({ heading }) => heading.startsWith(`${index + 1}. `));
    assert.ok(own.some(({ language }) => language === 'story') && own.some(({ language }) => language === 'claims'));
    const all = own.filter(({ language }) => language === 'claims').map(({ body }) => body);
    for (const word of words) {
      const begins = new RegExp(`(?:· +|\\()${word}(?=[: ])`);
      assert.ok(
        all.some((body) => begins.test(body)),
        `${name}: no claim “${word}”`,
      );
    }
  });
}

test('the example of a formatted file is one', () => {
  const [story] = fencesOf('docs/language.md').filter(
    ({ heading, language }) => heading.startsWith('35. ') && language === 'story',
  );
  assert.ok(story);
  assert.equal(applyEdits(story.body, formatEdits(parse('manual.story.md', story.body))), story.body);
});

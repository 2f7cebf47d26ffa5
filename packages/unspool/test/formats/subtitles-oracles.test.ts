import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse as parseAss } from 'ass-compiler';
import fc from 'fast-check';
import webvtt from 'webvtt-parser';
import { readerOf } from '../../src/read/index.js';
import { tries } from '../tries.js';

// Subtitles of every spelling that others read as we do, read by them and by us. Where we differ on purpose is said in the
// table at the end, and in what the files here never hold: cues without words or with the same words (we drop copies),
// dashes, brackets and names with a colon (we make speakers and directions of them), ruby, drawings.

/** A cue in short: seconds, who says it, words with single spaces. */
type Cue = { readonly from: number; readonly to: number; readonly who: string; readonly words: string };

async function ours(format: 'srt' | 'vtt' | 'ass', text: string): Promise<readonly Cue[]> {
  const source = await (await readerOf(format)).read(Buffer.from(text), `pier.${format}`);
  return source.segments.flatMap(({ items }) =>
    items.flatMap((item) => {
      if (item.kind !== 'speech') return [];
      const words = oneLine(item.parts.map((part) => part.text).join(' '));
      return [{ from: item.at.time?.from ?? -1, to: item.at.time?.to ?? -1, who: item.cue, words }];
    }),
  );
}

/** The sums of others are a little off. */
const milliseconds = (seconds: number) => Math.round(seconds * 1000) / 1000;
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const byTime = (cues: readonly Cue[]) => cues.filter(({ words }) => words !== '').sort((a, b) => a.from - b.from);

const byEnd = (cues: readonly Cue[]) =>
  cues.toSorted((a, b) => a.from - b.from || a.to - b.to || (a.words < b.words ? -1 : 1));

/** Words that stand once in a file, so that no cue is a copy of another or rolls on from it. */
const wordsOf = (index: number, lines: readonly string[]) => lines.map((line) => `${line} ${index}`);
const word = fc.constantFrom(
  'Rain',
  'the lamp is out',
  'Über',
  'und ... so',
  'ferry, or not?',
  '語る',
  '3',
  '3 men',
  'été!',
);
const seconds = fc.tuple(fc.nat(3_700_000), fc.integer({ min: 1, max: 9000 }));
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');

function stamp(milliseconds: number, mark: string, digits = 3): string {
  const part = (value: number, width = 2) => String(Math.floor(value)).padStart(width, '0');
  const whole = milliseconds / 1000;
  const fraction = part(milliseconds % 1000, 3).slice(0, digits);
  return `${part(whole / 3600)}:${part((whole / 60) % 60)}:${part(whole % 60)}${mark}${fraction}`;
}

/** SubRip, slowly: a line of times begins a cue, the number right above it is none of the words before. */
function slowly(text: string): readonly Cue[] {
  const cues: (Cue & { readonly lines: string[] })[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const found = /^(\d\d):(\d\d):(\d\d)[,.](\d{3}) --> (\d\d):(\d\d):(\d\d)[,.](\d{3})$/.exec(line);
    if (!found) {
      cues.at(-1)?.lines.push(line);
      continue;
    }
    const [hour, minute, second, milli, hour2, minute2, second2, milli2] = found.slice(1).map(Number) as number[];
    if (/^\d+$/.test(cues.at(-1)?.lines.at(-1) ?? '')) cues.at(-1)?.lines.pop();
    const at = (h = 0, m = 0, s = 0, ms = 0) => (((h * 60 + m) * 60 + s) * 1000 + ms) / 1000;
    const times = { from: at(hour, minute, second, milli), to: at(hour2, minute2, second2, milli2) };
    cues.push({ ...times, who: '', words: '', lines: [] });
  }
  return byTime(cues.map(({ lines, ...cue }) => ({ ...cue, words: oneLine(lines.join(' ')) })));
}

test('SubRip is read as a slow and simple reader reads it', async () => {
  const cue = fc.record({
    times: seconds,
    number: fc.boolean(),
    mark: fc.constantFrom(',', '.'),
    lines: fc.array(fc.oneof(word, fc.constant('')), { minLength: 1, maxLength: 3 }),
    gap: fc.integer({ min: 1, max: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(cue, { maxLength: 30 }), lineEnd, async (cues, end) => {
      const rows = cues.flatMap(({ times: [from, length], number, mark, lines, gap }, index) => [
        ...(number ? [`${index + 1}`] : []),
        `${stamp(from, mark)} --> ${stamp(from + length, mark)}`,
        ...wordsOf(index, lines).map((line) => (line.startsWith(' ') ? '' : `${line}.`)),
        ...Array<string>(gap).fill(''),
      ]);
      const text = rows.join(end);
      assert.deepEqual(await ours('srt', text), slowly(text));
    }),
    { numRuns: tries(150, 500) },
  );
});

type Node = {
  readonly type: string;
  readonly name?: string;
  readonly value: string;
  readonly children: readonly Node[];
};

/** Its own are without the semicolon, which then stays in the words. */
const entities = { '&amp;': '&', '&lt;': '<', '&nbsp;': ' ' };

function oracleVtt(text: string): readonly Cue[] {
  const wordsIn = (node: Node): string =>
    node.type === 'text' ? node.value : (node.children ?? []).map(wordsIn).join('');
  const voiceIn = ({ children: [first] }: Node) => (first?.name === 'v' ? first.value : '');
  const { cues } = new webvtt.WebVTTParser(entities).parse(text, 'subtitles/captions/descriptions');
  return byTime(
    cues.map(({ startTime, endTime, tree }) => ({
      from: milliseconds(startTime),
      to: milliseconds(endTime),
      who: voiceIn(tree),
      words: oneLine(wordsIn(tree)),
    })),
  );
}

test('WebVTT is read as webvtt-parser reads it', async () => {
  const line = fc.tuple(
    word,
    fc.constantFrom('', '<i>', '<b>', '<u>', '<c.loud.far>', '<lang en>', '<00:00:01.000>', '&amp; ', '&lt;', '&nbsp;'),
  );
  const cue = fc.record({
    times: seconds,
    id: fc.constantFrom('', 'first', '7', 'a b'),
    voice: fc.constantFrom('', 'Ann', 'Old Ben'),
    settings: fc.constantFrom(
      '',
      ' align:start',
      ' line:0 position:20%,line-left size:60%',
      ' region:fred',
      '\tvertical:rl',
    ),
    lines: fc.array(line, { minLength: 1, maxLength: 3 }),
    before: fc.constantFrom(
      '',
      'NOTE a remark',
      'NOTE\na remark\nof lines',
      'STYLE\n::cue { color: lime }',
      'REGION\nid:fred',
    ),
    gap: fc.integer({ min: 1, max: 3 }),
  });
  const head = fc.constantFrom(
    'WEBVTT',
    '\uFEFFWEBVTT',
    'WEBVTT - The Pier',
    'WEBVTT\tThe Pier',
    'WEBVTT\nKind: captions',
  );
  const marked = ([words, mark]: readonly [string, string]) => {
    const [, tag] = /^<([a-z]+)/.exec(mark) ?? [];
    return tag ? `${mark}${words}</${tag}>` : `${mark}${words}`;
  };
  await fc.assert(
    fc.asyncProperty(fc.array(cue, { maxLength: 20 }), head, lineEnd, async (cues, first, end) => {
      const rows = cues.flatMap(({ times: [from, length], id, voice, settings, lines, before, gap }, index) => [
        // Styles and regions stand before the first cue.
        ...(before !== '' && (index === 0 || before.startsWith('NOTE')) ? [...before.split('\n'), ''] : []),
        ...(id === '' ? [] : [id]),
        `${stamp(from, '.').replace(/^00:/, '')} --> ${stamp(from + length, '.')}${settings}`,
        ...wordsOf(index, lines.map(marked)).map((one, at) => (at === 0 && voice !== '' ? `<v ${voice}>${one}` : one)),
        ...Array<string>(gap).fill(''),
      ]);
      const text = [...first.split('\n'), '', ...rows].join(end);
      // Of cues that begin together, it has the longest first, and we the first in the file.
      assert.deepEqual(byEnd(await ours('vtt', text)), byEnd(oracleVtt(text)));
    }),
    { numRuns: tries(150, 500) },
  );
});

test('Advanced SubStation is read as ass-compiler reads it', async () => {
  const cue = fc.record({
    times: fc.tuple(fc.nat(370_000), fc.integer({ min: 1, max: 900 })),
    name: fc.constantFrom('', 'Ann', 'Old Ben'),
    kind: fc.constantFrom('Dialogue', 'Dialogue', 'Comment'),
    lines: fc.array(fc.tuple(word, fc.constantFrom('', '{\\i1}', '{\\an8\\pos(1,2)}', '{a remark}', '\\h')), {
      minLength: 1,
      maxLength: 3,
    }),
  });
  const columns = fc.constantFrom(
    'Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text',
    'Start, End, Name, Text',
    'Layer,Start,End,Style,Actor,MarginL,MarginR,MarginV,Effect,Text',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(cue, { maxLength: 20 }),
      columns,
      fc.constantFrom('\n', '\r\n'),
      async (cues, format, end) => {
        const names = format.split(/, ?/);
        const rows = cues.map(({ times: [from, length], name, kind, lines }, index) => {
          const fields: Readonly<Record<string, string>> = {
            Start: stamp(from * 10, '.', 2).slice(1),
            End: stamp((from + length) * 10, '.', 2).slice(1),
            Name: name,
            Actor: name,
            Text: wordsOf(
              index,
              lines.map(([words, mark]) => `${mark}${words}`),
            ).join('\\N'),
          };
          return `${kind}: ${names.map((column) => fields[column] ?? (column === 'Style' ? 'Default' : '0')).join(',')}`;
        });
        const text = ['[Script Info]', 'ScriptType: v4.00+', '', '[Events]', `Format: ${format}`, ...rows, ''].join(
          end,
        );
        const theirs = parseAss(text).events.dialogue.map(
          (event): Cue => ({
            from: milliseconds(event.Start),
            to: milliseconds(event.End),
            who: event.Name ?? (event as { readonly Actor?: string }).Actor ?? '',
            words: oneLine(event.Text.combined.replace(/\\[Nnh]/g, ' ')),
          }),
        );
        assert.deepEqual(await ours('ass', text), byTime(theirs));
      },
    ),
    { numRuns: tries(150, 500) },
  );
});

const one = '00:01.000 --> 00:02.000';
const first = '1–2 A';

/**
 * What a reader of WebVTT must bear by its specification (https://www.w3.org/TR/webvtt1/#file-parsing), each in a file of
 * our own, with the cues that it gives. A third text is what we read where we keep words that the specification drops.
 */
const borne: Readonly<Record<string, readonly [text: string, specified: string, ours?: string]>> = {
  'a signature alone': ['WEBVTT', ''],
  'a signature and a line end': ['WEBVTT\n', ''],
  'a byte order mark': [`\uFEFFWEBVTT\n\n${one}\nA`, first],
  'words behind the signature': [`WEBVTT of the pier\n\n${one}\nA`, first],
  'a letter behind the signature': [`WEBVTTX\n\n${one}\nA`, '', first],
  'a signature in small letters': [`webvtt\n\n${one}\nA`, '', first],
  'no signature': [`${one}\nA`, '', first],
  'no blank line behind the signature': [`WEBVTT\n${one}\nA`, first],
  'lines under the signature': [`WEBVTT\nPier: 4\n\n${one}\nA`, first],
  'line feeds, carriage returns and both': [
    `WEBVTT\r\n\r${one}\rA\n\r\n00:03.000 --> 00:04.000\r\nB`,
    `${first} | 3–4 B`,
  ],
  'hours, and many of them': ['WEBVTT\n\n123:00:00.000 --> 123:00:01.000\nA', '442800–442801 A'],
  'an id, and one with an arrow that is none': [`WEBVTT\n\na -> b\n${one}\nA`, first],
  'no words': [`WEBVTT\n\n${one}\n\n00:03.000 --> 00:04.000\nB`, '3–4 B'],
  'tabs and no blanks around the arrow': [
    'WEBVTT\n\n00:01.000\t-->\t00:02.000\nA\n\n00:03.000-->00:04.000\nB',
    `${first} | 3–4 B`,
  ],
  'settings, and what is none': [`WEBVTT\n\n${one} align:start nonsense :x x:\nA`, first],
  'sixty seconds': ['WEBVTT\n\n00:01.000 --> 00:60.000\nA', '', '1–60 A'],
  'a fraction of two digits': ['WEBVTT\n\n00:01.00 --> 00:02.000\nA', '', first],
  'a comma before the fraction': ['WEBVTT\n\n00:01,000 --> 00:02,000\nA', '', first],
  'a minus': ['WEBVTT\n\n-00:01.000 --> 00:02.000\nA', '', '-1–2 A'],
  'no second time': ['WEBVTT\n\n00:01.000 -->\nA', '', '? A'],
  'the file ends within the times': ['WEBVTT\n\n00:01.000 --> 00:0', ''],
  'a cue begins without a blank line before': [`WEBVTT\n\n${one}\nA\n00:03.000 --> 00:04.000\nB`, `${first} | 3–4 B`],
  'a remark': [`WEBVTT\n\nNOTE ${one}x\n\nNOTE\nx\n\n${one}\nA`, first],
  'a style sheet and a region': [`WEBVTT\n\nSTYLE\n::cue(b) { color: red }\n\nREGION\nid:a\n\n${one}\nA`, first],
  'what is no cue': [`WEBVTT\n\nWords\nof the pier\n\n${one}\nA`, first],
};

for (const [what, [text, specified, read = specified]] of Object.entries(borne)) {
  test(`WebVTT bears ${what}`, async () => {
    const shown = (cues: readonly Cue[]) =>
      cues.map(({ from, to, words }) => `${to < 0 ? '?' : `${from}–${to}`} ${words}`).join(' | ');
    assert.equal(shown(await ours('vtt', text)), read);
  });
}

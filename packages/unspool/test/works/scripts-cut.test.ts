import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { readParts, readSource, type Source } from '../../src/read/index.js';
import { pdfOf, script } from '../read/pdf/writer.js';
import { tries } from '../tries.js';
import { scenesTold } from './same-past.js';

/**
 * The law of cuts for scripts and films in each of their formats: of two that are the same up to a place, whoever is at the
 * end of a scene before it gets the same stops, names, places and words, however the rest is headed, spoken, timed and told.
 */

type Element = readonly [kind: 'heading' | 'action' | 'cue' | 'dialogue' | 'act' | 'over', text: string];

const elements: readonly Element[] = [
  ['heading', 'INT. MILL - NIGHT'],
  ['heading', 'EXT. WEIR - DAY'],
  ['heading', 'INT. MILL - FLASHBACK - NIGHT'],
  ['heading', 'EXT. WEIR. LATER'],
  ['heading', 'INT. HAUS - NACHT'],
  ['heading', 'OMITTED'],
  ['action', 'The wheel turns, and nobody is there.'],
  ['action', 'Ida goes down to the water, which is high.'],
  ['action', 'THREE YEARS LATER'],
  ['action', 'Mr McCoy enters, with DeVries behind him.'],
  ['cue', 'IDA'],
  ['cue', 'YOUNG IDA'],
  ['cue', 'MCCOY (V.O.)'],
  ['cue', 'DEVRIES'],
  ['cue', 'BOTH'],
  ['dialogue', 'It holds, Mr McCoy.'],
  ['dialogue', 'It broke in 1911, and I was there when it did.'],
  ['act', 'ACT TWO'],
  ['act', 'END OF ACT ONE'],
  ['over', 'FLASHBACK TO:'],
  ['over', 'END FLASHBACK.'],
  ['over', 'CUT TO:'],
];

const xml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const fdxTypes = {
  heading: 'Scene Heading',
  action: 'Action',
  cue: 'Character',
  dialogue: 'Dialogue',
  act: 'New Act',
  over: 'Transition',
};
const osfTypes = { ...fdxTypes, act: 'Normal Text' };
const fountainOf = (all: readonly Element[]) =>
  all
    .map(([kind, text]) => {
      if (kind === 'act') return `\n> ${text} <\n`;
      if (kind === 'over') return `\n> ${text}\n`;
      return kind === 'dialogue' ? `${text}\n` : kind === 'cue' ? `\n@${text}\n` : `\n${text}\n`;
    })
    .join('');
const osfOf = (all: readonly Element[]) =>
  `<document type="Open Screenplay Format document" version="30"><info title="The Mill"/><paragraphs>${all.map(([kind, text]) => `<para><style basestylename="${osfTypes[kind]}"/><text>${xml(text)}</text></para>`).join('')}</paragraphs><lists><characters><character name="NOBODY ELSE"/></characters></lists></document>`;
const archive = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const columns = { heading: '', action: '', cue: 'cue', dialogue: 'say', act: 'mid', over: 'over' } as const;

/** A page for each twelve elements, with an empty line before what is not said. */
const pdf = (all: readonly Element[]) => {
  const pages: Element[][] = [[]];
  for (const each of all) {
    if ((pages.at(-1)?.length ?? 0) >= 12) pages.push([]);
    pages.at(-1)?.push(each);
  }
  return pdfOf(
    pages.map((page, nth) =>
      script(
        nth + 1,
        page.flatMap(([kind, text]): [string, string?][] => [
          ...(kind === 'dialogue' ? [] : ([['']] as [string][])),
          [columns[kind], text],
        ]),
      ),
    ),
  );
};

type Reader = (all: readonly Element[]) => Promise<Source>;

const scripts: Readonly<Record<string, Reader>> = {
  Fountain: async (all) => readSource(strToU8(fountainOf(all)), 'mill.fountain'),
  Highland: async (all) => readSource(archive({ 'mill.textbundle/text.md': fountainOf(all) }), 'mill.highland'),
  'Final Draft': async (all) =>
    readSource(
      strToU8(
        `<?xml version="1.0"?><FinalDraft DocumentType="Script" Version="5"><Content>${all.map(([kind, text]) => `<Paragraph Type="${fdxTypes[kind]}"><Text>${xml(text)}</Text></Paragraph>`).join('')}</Content><SmartType><Characters><Character>NOBODY ELSE</Character></Characters></SmartType></FinalDraft>`,
      ),
      'mill.fdx',
    ),
  'Fade In': async (all) => readSource(archive({ 'document.xml': osfOf(all) }), 'mill.fadein'),
  'the Open Screenplay Format': async (all) => readSource(strToU8(osfOf(all)), 'mill.osf'),
};

const seed = Number(process.env.SEED ?? 20261123);
const row = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...elements.slice(0, 2)) },
  { weight: 3, arbitrary: fc.constantFrom(...elements) },
);
const rows = (most: number) => fc.array(row, { maxLength: most });
const begun: readonly Element[] = [
  ['heading', 'INT. MILL - NIGHT'],
  ['action', 'The wheel turns, and nobody is there.'],
];

for (const [what, read] of Object.entries(scripts)) {
  test(`nothing later in a script changes what was told: ${what} (seed ${seed})`, async () => {
    await assertFold(rows(18), (all) => read([...begun, ...all]), tries(12, 1500));
  });
}

test(`nothing later in a script changes what was told: PDF (seed ${seed})`, async () => {
  const read = (all: readonly Element[]) => readSource(pdf([...begun, ...all]), 'mill.pdf');
  await assertFold(rows(24), read, tries(6, 400));
});

type Cue = readonly [gap: number, speaker: string, text: string];
const cue: fc.Arbitrary<Cue> = fc.tuple(
  fc.constantFrom(0.5, 0.5, 2, 40, 90),
  fc.constantFrom('', '', 'Ida', 'MCCOY'),
  fc.constantFrom(
    'It holds.',
    'IDA: It broke.',
    '[door creaks]',
    '[Ida] Yes.',
    '(IDA) No.',
    '♪ It turns ♪',
    '- One.\n- Two.',
    'Three years later',
    'Das ist nicht das Ende, und wer war es?',
    'Ida: And McCoy?',
    '>> It was so.',
    'NOTE: late',
  ),
);
const cuesOf = (most: number) => fc.array(cue, { maxLength: most });
const clock = (seconds: number, mark: string) =>
  `${[Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60].map((part) => String(part).padStart(2, '0')).join(':')}${mark}${String(Math.round((seconds % 1) * 1000)).padStart(3, '0')}`;

/** Each cue with when it begins and ends. */
const timed = (all: readonly Cue[]) => {
  let now = 0;
  return all.map(([gap, speaker, text]) => {
    const from = now + gap;
    now = from + 2;
    return { from, to: now, speaker, text };
  });
};
type Timed = ReturnType<typeof timed>;

const tracks: Readonly<Record<string, (all: Timed) => string>> = {
  'film.en.srt': (all) =>
    all.map(({ from, to, text }, nth) => `${nth + 1}\n${clock(from, ',')} --> ${clock(to, ',')}\n${text}\n\n`).join(''),
  'film.en.vtt': (all) =>
    `WEBVTT\n\n${all.map(({ from, to, speaker, text }) => `${clock(from, '.')} --> ${clock(to, '.')}\n${speaker === '' ? '' : `<v ${speaker}>`}${text.replaceAll('>>', '&gt;&gt;')}\n\n`).join('')}`,
  'film.en.ass': (all) =>
    `[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n${all.map(({ from, to, speaker, text }) => `Dialogue: 0,${clock(from, '.').slice(1, -1)},${clock(to, '.').slice(1, -1)},Default,${speaker},0,0,0,,${text.replaceAll('\n', '\\N')}\n`).join('')}`,
  'film.en.sbv': (all) =>
    all.map(({ from, to, text }) => `${clock(from, '.')},${clock(to, '.')}\n${text}\n\n`).join(''),
  'film.en.ttml': (all) =>
    `<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xml:lang="en"><head><metadata><ttm:agent type="person" xml:id="ida"><ttm:name type="full">Ida</ttm:name></ttm:agent></metadata></head><body><div>${all.map(({ from, to, text }) => `<p begin="${clock(from, '.')}" end="${clock(to, '.')}">${xml(text).replaceAll('\n', '<br/>')}</p>`).join('')}</div></body></tt>`,
  'film.en.json3': (all) =>
    JSON.stringify({
      events: all.map(({ from, to, text }) => ({
        tStartMs: from * 1000,
        dDurationMs: (to - from) * 1000,
        segs: [{ utf8: text }],
      })),
    }),
};

for (const [name, write] of Object.entries(tracks)) {
  test(`nothing later in a track changes what was told: ${name} (seed ${seed})`, async () => {
    await assertFold(cuesOf(16), (all) => readSource(strToU8(write(timed(all))), name), tries(12, 1500));
  });
}

test(`nothing later in several tracks changes what was told (seed ${seed})`, async () => {
  const german = (all: Timed) =>
    all.filter((_, nth) => nth % 3 !== 1).map((one) => ({ ...one, text: `Nein: ${one.text}` }));
  const write = tracks['film.en.vtt'] as (all: Timed) => string;
  await assertFold(
    cuesOf(16),
    (all) =>
      readParts([
        { name: 'film.en.vtt', bytes: strToU8(write(timed(all))) },
        { name: 'film.de.vtt', bytes: strToU8(write(german(timed(all)))) },
      ]),
    tries(12, 1500),
  );
});

/** Of works with a common beginning, all scenes that are over in it tell the same, but for the last. */
async function assertFold<T>(
  rest: fc.Arbitrary<T[]>,
  read: (all: readonly T[]) => Promise<Source>,
  numRuns: number,
): Promise<void> {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(rest, rest, rest, async (past, one, other) => {
      const kept = Math.max(0, (await read(past)).segments.length - 1);
      if (kept === 0) return;
      const [a, b] = await Promise.all([read([...past, ...one]), read([...past, ...other])]);
      assert.deepEqual(scenesTold(b, kept), scenesTold(a, kept));
      compared += kept;
    }),
    { seed, numRuns },
  );
  assert.ok(compared > numRuns / 4, `${compared}`);
}

import { nearest } from '../../src/base/index.js';
import { type Source, sceneTitles } from '../../src/read/index.js';
import type { Asking, ProgramFile, TextFile } from '../../src/verify/index.js';
import { sumOf } from './leaking.js';

/** What a leaky program could look at when it is asked of a work. */
export type Seen = { readonly work: Source; readonly files: readonly ProgramFile[] };

/** A program that gives something of a work away in what it answers. */
export type WorkLeak = (answer: string, asking: Asking, seen: Seen) => string;

const isPage = ({ of }: Asking) => of === 'page';
const commandIs = ({ of, words: [name = ''] }: Asking, ...names: readonly string[]) =>
  of === 'command line' && names.includes(name);
const has = ({ words }: Asking, word: string) => words.includes(word);
const failed = (answer: string) => answer.startsWith('exit 2');
const typed = ({ words }: Asking) => words[words.indexOf('--upto') + 1] ?? '';
const sizeOf = ({ files }: Seen) => files.reduce((sum, { content }) => sum + content.length, 0);
const textIn = ({ work }: Seen) => JSON.stringify(work.segments);
const titlesOf = ({ work }: Seen) => sceneTitles(work);

/** Adds something to some answers. */
const more =
  (
    text: (seen: Seen, asking: Asking) => string | number,
    where: (asking: Asking, answer: string) => boolean,
  ): WorkLeak =>
  (answer, asking, seen) =>
    where(asking, answer) ? `${answer}${text(seen, asking)}` : answer;
/** Puts a line into the head of an answer over HTTP. */
const header =
  (line: (seen: Seen) => string, where = isPage): WorkLeak =>
  (answer, asking, seen) =>
    where(asking) ? answer.replace('\n', `\n${line(seen)}\n`) : answer;

/** Whether it ends as it does: it is so in no other rest. */
const stands = (seen: Seen) => /The wheel stands/.test(textIn(seen));

/** What somebody could write without thinking around a work that is read. */
export const leaksOfWorkAnswers: Readonly<Record<string, WorkLeak>> = {
  'an ETag of all files': header(({ files }) => `etag: "${sumOf(files)}"`),
  'a content length of the work': header((seen) => `content-length: ${sizeOf(seen)}`),
  'the range of the whole work': header(
    (seen) => `content-range: bytes 0-9/${sizeOf(seen)}`,
    (asking) => has(asking, 'range: bytes=0-9'),
  ),
  'how long the work is, in the list of stories': more(
    (seen) => textIn(seen).length,
    ({ words }) => words[1] === '/api/stories',
  ),
  'a passage says how much the work has': more(
    (seen) => textIn(seen).length,
    ({ words }) => /\/passage/.test(words[1] ?? ''),
  ),
  'what lies nowhere is answered by the work': more(
    (seen) => textIn(seen).length,
    (_, answer) => answer.startsWith('404'),
  ),
  'standard error warns of the whole work': more(
    ({ work }) => JSON.stringify(work.segments.at(-1)?.items),
    (asking, answer) => commandIs(asking, 'recap') && /^exit 0/.test(answer),
  ),
  'what is written to a file holds the size of the work': more(
    sizeOf,
    (asking, answer) => has(asking, '-o') && !failed(answer),
  ),
  'nothing is written where it ends well': (answer, asking, seen) =>
    has(asking, '-o') && stands(seen) ? answer.slice(0, answer.indexOf('\n--\n')) : answer,
  'an error counts what there is': more(
    (seen) => `It has ${textIn(seen).length} letters.`,
    (_, answer) => failed(answer),
  ),
  'an error ends otherwise in a long work': (answer, _, seen) =>
    failed(answer) && stands(seen) ? answer.replace('exit 2', 'exit 3') : answer,
  'the article counts the words of the whole work': more(
    (seen) => textIn(seen).split(' ').length + textIn(seen).length,
    (asking) => commandIs(asking, 'explain') && has(asking, '--json'),
  ),
  'a search counts what it would find later': more(
    (seen) => textIn(seen).length,
    (asking) => commandIs(asking, 'search'),
  ),
  'the timeline is as wide as the longest title or line': more(
    (seen) => ' '.repeat(textIn(seen).length % 997),
    (asking) => commandIs(asking, 'timeline'),
  ),
};

/** The same of who shares scenes with whom: of works in which it is marked who speaks. */
export const leaksOfNetworks: Readonly<Record<string, WorkLeak>> = {
  'the network is measured on the whole': more(
    ({ work }) => JSON.stringify(work.segments.map(({ items }) => items)).length,
    (asking) => commandIs(asking, 'network') && has(asking, '--json'),
  ),
  'the network names people as they are called last': more(
    ({ work }) => work.segments.flatMap(({ items }) => items.map((item) => ('cue' in item ? item.cue : ''))).join(),
    (asking) => commandIs(asking, 'network') && !has(asking, '--json'),
  ),
  'the network offers the nearest title': more(
    (seen, asking) => `${nearest(typed(asking), titlesOf(seen))}${titlesOf(seen).at(-1)}${textIn(seen).length}`,
    (asking, answer) => commandIs(asking, 'network') && failed(answer),
  ),
  'the network ends with 1 where more follows': (answer, asking, seen) =>
    commandIs(asking, 'network') && has(asking, 'start') && stands(seen)
      ? answer.replace(/^exit \d/, 'exit 1')
      : answer,
};

/** A reader of works that looks ahead: it changes what stands first by what stands further on. */
export type WorkReaderLeak = (texts: readonly TextFile[]) => readonly TextFile[];

/** Puts something where somebody waits. */
const early =
  (words: (whole: string, texts: readonly TextFile[]) => string): WorkReaderLeak =>
  (texts) => {
    const whole = texts.map(({ text }) => text).join('\n');
    const said = words(whole, texts)
      .replace(/[^\p{L}\p{N} ]/gu, ' ')
      .trim();
    return texts.map(({ name, text }) => ({ name, text: text.replace('Ben waits.', `Ben waits ${said}.`) }));
  };
const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;

/** What a reader of any kind of work could do wrong. */
export const leaksOfWorkReaders: Readonly<Record<string, WorkReaderLeak>> = {
  'the last words of all': early(
    (whole) =>
      whole
        .replace(/<[^<>]*>/g, ' ')
        .match(/\p{L}{3,}/gu)
        ?.slice(-4)
        .join(' ') ?? '',
  ),
  'how long all of it is': early((whole) => `${whole.length} times`),
  'how often a name comes': early(
    (whole) => `with ${count(whole, /Ann|ANN/g)} of ${count(whole, /Cora|CORA/g)} and ${count(whole, /q/gi)}`,
  ),
  'how the last but one begins': early(
    (whole, texts) =>
      (texts.length > 2 ? texts.at(-2)?.text : whole.slice(-whole.length / 3))
        ?.replace(/<[^<>]*>/g, ' ')
        .match(/\p{L}{4,}/gu)
        ?.slice(0, 3)
        .join(' ') ?? '',
  ),
  'somebody who comes later is there': early((whole) => (/Dan|DAN/.test(whole) ? 'without him' : 'with nobody')),
};

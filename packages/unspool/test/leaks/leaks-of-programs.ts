import { createHash } from 'node:crypto';
import { nearest } from '../../src/base/index.js';
import { recap } from '../../src/explain/index.js';
import { readMeasure } from '../../src/language/index.js';
import { type Compilation, END, type Position, upTo } from '../../src/story/index.js';
import type { Asking, ProgramFile } from '../../src/verify/index.js';
import { textOf as contentOf } from './leaking.js';

/** An answer of a program, and all that a leaky one could look at. */
export type Answered = {
  readonly answer: string;
  readonly asking: Asking;
  readonly files: readonly ProgramFile[];
  /** The whole of the story that was asked. */
  readonly telling: Compilation;
  /** Where the reader is, where the asking says so. */
  readonly position: Position | undefined;
};

/** A program that gives something away in what it answers. */
export type ProgramLeak = (answered: Answered) => string;

const sum = (text: string) => createHash('sha256').update(text).digest('hex');
const textOf = ({ files }: Answered) => contentOf(files[0]);
const isPage = ({ asking }: Answered) => asking.of === 'page';
const isView = (one: Answered) => isPage(one) && /\/api\/stories\/[^/]+\?/.test(one.asking.words[1] ?? '');
const failed = ({ answer }: Answered) => answer.startsWith('exit 2');
const commandIs = ({ asking }: Answered, ...names: readonly string[]) =>
  asking.of === 'command line' && names.includes(asking.words[0] ?? '');
const has = ({ asking }: Answered, word: string) => asking.words.includes(word);
const later = ({ telling, position = 0 }: Answered) => telling.story.scenes.filter(({ told }) => told > position);
const typed = ({ asking: { words } }: Answered, option: string) => words[words.indexOf(option) + 1] ?? '';

/** What a reader has who is one stop further than the work itself says. */
function oneFurther({ telling: { story }, asking }: Answered): string {
  const begun = story.claims.find(
    ({ sense }) =>
      sense.kind === 'at' &&
      asking.words.some((word) => word === sense.measure || word.endsWith(`=${readMeasure(sense.measure)}`)),
  );
  const scene = story.scenes.find(({ id }) => id === begun?.scene);
  return scene ? JSON.stringify(recap(upTo(story, scene.told))) : '';
}

/** Puts a line into the head of an answer over HTTP. */
const header =
  (line: (one: Answered) => string, where = isPage): ProgramLeak =>
  (one) =>
    where(one) ? one.answer.replace('\n', `\n${line(one)}\n`) : one.answer;
/** Puts something at the end of an answer. */
const more =
  (text: (one: Answered) => string, where: (one: Answered) => boolean): ProgramLeak =>
  (one) =>
    where(one) ? one.answer + text(one) : one.answer;
/** Changes an answer where something holds. */
const changed =
  (change: (one: Answered) => string, where: (one: Answered) => boolean): ProgramLeak =>
  (one) =>
    where(one) ? change(one) : one.answer;

/** What somebody could write without thinking, between what is made of a slice and what goes over the wire. */
export const leaksOfAnswers: Readonly<Record<string, ProgramLeak>> = {
  // Heads of answers.
  'an ETag of the whole file': header((one) => `etag: "${sum(textOf(one))}"`),
  'a content length of the whole': header((one) => `content-length: ${textOf(one).length}`),
  'a content length in HEAD alone': header(
    (one) => `content-length: ${textOf(one).length}`,
    (one) => has(one, 'HEAD'),
  ),
  'last modified, from what the file holds': header((one) => `last-modified: ${sum(textOf(one)).slice(0, 8)}`),
  'kept for as long as there are scenes': header((one) => `cache-control: max-age=${one.telling.story.scenes.length}`),
  'a link to the next place': header((one) => `link: <?at=${later(one)[0]?.id}>; rel="next"`, isView),
  'how many stops there are': header((one) => `x-stops: ${one.telling.story.stops.length}`, isView),
  'a cookie for the state of the file': header((one) => `set-cookie: v=${sum(textOf(one))}`),
  'the range of the whole': header(
    (one) => `content-range: bytes 0-9/${textOf(one).length}`,
    (one) => has(one, 'range: bytes=0-9'),
  ),
  'nothing new, told by the whole file': changed(
    ({ answer, ...one }) => (sum(textOf({ answer, ...one })) < '8' ? '304 Not Modified\n\n' : answer),
    (one) => has(one, 'if-none-match: *'),
  ),
  'compressed where the whole is large': header(
    (one) => (textOf(one).length % 2 ? 'content-encoding: gzip' : 'vary: accept-encoding'),
    (one) => has(one, 'accept-encoding: gzip'),
  ),
  'part of the content while more follows': changed(
    ({ answer, ...one }) =>
      later({ answer, ...one }).length % 2 ? answer.replace('200 OK', '206 Partial Content') : answer,
    isView,
  ),
  // Bodies of answers.
  'padded to the length of the whole': more((one) => ' '.repeat(textOf(one).length), isView),
  'a total': changed(
    ({ answer, telling }) => answer.replace('{"view"', `{"total":${telling.story.scenes.length},"view"`),
    isView,
  ),
  'a revision in the list of stories': more(
    (one) => sum(textOf(one)),
    (one) => one.asking.words[1] === '/api/stories',
  ),
  'which places there are, where one is gone': more(
    ({ telling }) => telling.story.stops.map(({ scene }) => scene).join(),
    (one) => isPage(one) && /no%23where/.test(one.asking.words[1] ?? ''),
  ),
  'how many stories lie near one that is not there': more(
    ({ files }) => String(files.reduce((all, { content }) => all + content.length, 0)),
    ({ answer }) => answer.startsWith('404'),
  ),
  'what was wrong, with the line': more(
    (one) => String(textOf(one).split('\n').length),
    ({ answer }) => /^(?:400|405)/.test(answer),
  ),
  'a stream that tries again by the size of the file': changed(
    ({ answer, ...one }) => answer.replace('retry: 1000', `retry: ${1000 + textOf({ answer, ...one }).length}`),
    isPage,
  ),
  'the last change with the stream': more(
    (one) => `id: ${sum(textOf(one))}`,
    (one) => one.asking.words[1] === '/api/events',
  ),
  'whether a scene is in the work, before it is told': more(
    ({ telling, asking }) => String(telling.story.scenes.some(({ id }) => asking.words[1]?.includes(`scene=${id}`))),
    (one) => isPage(one) && /passage/.test(one.asking.words[1] ?? '') && later(one).length > 0,
  ),
  'whose eyes there will be': more(
    ({ telling, asking }) =>
      String(telling.story.entities.some(({ id }) => asking.words[1]?.endsWith(`as=${encodeURIComponent(id)}`))),
    (one) => isView(one) && /&as=/.test(one.asking.words[1] ?? ''),
  ),
  'how many there are to look through': more(
    ({ telling }) => String(telling.story.entities.length),
    (one) => isView(one) && /&as=/.test(one.asking.words[1] ?? ''),
  ),
  'an answer on the page, weighed by the words of the whole': more(
    ({ telling }) => String(telling.story.claims.filter(({ words }) => words.length > 2).length),
    (one) => isPage(one) && /\/ask\?/.test(one.asking.words[1] ?? ''),
  ),
  'how much there will be to know': more(
    ({ telling }) => String(telling.story.claims.length),
    (one) => isPage(one) && /\/knows\?/.test(one.asking.words[1] ?? ''),
  ),
  'whether a question of the page is answered later': changed(
    ({ telling, answer }) => answer.replace('"version"', `"open":${telling.story.claims.length},"version"`),
    (one) => isPage(one) && /\/ask\?.*before=/.test(one.asking.words[1] ?? ''),
  ),
  'a page that knows the title of the next': changed(
    ({ answer, ...one }) => answer.replace('</title>', ` ${one.telling.story.scenes.at(-1)?.title}</title>`),
    (one) => one.asking.words[1] === '/',
  ),
  // The command line.
  'a minute is one stop too far': changed(
    (one) => one.answer + oneFurther(one),
    (one) => one.asking.of === 'command line' && /^\d+:\d\d$/.test(typed(one, '--upto')),
  ),
  'a minute of the page is one stop too far': changed(
    (one) => one.answer + oneFurther(one),
    (one) => isPage(one) && /minute=\d+$/.test(one.asking.words[1] ?? ''),
  ),
  'a number is that of a later title': changed(
    ({ telling, answer }) => answer + String(telling.story.scenes.findLast(({ title }) => /\d/.test(title))?.id),
    (one) => /^\d+$/.test(typed(one, '--upto')),
  ),
  'a title that comes later is suggested': more(
    (one) =>
      String(
        nearest(
          typed(one, '--upto'),
          later(one).map(({ title }) => title),
        ),
      ),
    failed,
  ),
  'a name that comes later is suggested': more(
    (one) =>
      String(
        nearest(
          typed(one, '--of'),
          one.telling.story.entities.map(({ name }) => name),
        ),
      ),
    (one) => failed(one) && has(one, '--of'),
  ),
  'an error counts the scenes': more(({ telling }) => `It has ${telling.story.scenes.length} scenes.`, failed),
  'an error names what lies beside it': more(({ files }) => sum(contentOf(files[1])), failed),
  'an error shows its line in the file': more((one) => String(textOf(one).lastIndexOf('\n')), failed),
  'it ends with 1 while more follows': changed(
    ({ answer, ...one }) => (later({ answer, ...one }).length > 2 ? answer.replace(/^exit 0/, 'exit 1') : answer),
    (one) => one.asking.of === 'command line',
  ),
  'a note on standard error says how much is left': more(
    (one) => `${later(one).length} more scenes.`,
    (one) => commandIs(one, 'explain') && !failed(one),
  ),
  'a picture as wide as all that is told': changed(
    ({ answer, telling }) => answer.replace(/width=\\?"\d+/, `width="${800 + telling.story.claims.length}`),
    (one) => commandIs(one, 'draw'),
  ),
  'columns as wide as the longest title': changed(
    ({ answer, telling }) =>
      answer.replace(/ {2,}/, ' '.repeat(Math.max(0, ...telling.story.scenes.map(({ title }) => title.length)))),
    (one) => commandIs(one, 'timeline'),
  ),
  'digits for as many scenes as there are': changed(
    ({ answer, telling }) => answer.replace('1', '1'.padStart(2 + (telling.story.claims.length % 9))),
    (one) => commandIs(one, 'timeline', 'recap'),
  ),
  'people in the order of how often they come': more(
    ({ telling: { story } }) =>
      story.entities
        .map(({ id }) => [story.claims.filter(({ about }) => about.includes(id)).length, id] as const)
        .sort((a, b) => b[0] - a[0])
        .map(([, id]) => id)
        .join(),
    (one) => commandIs(one, 'explain') && has(one, '--json'),
  ),
  'the later other names of a symbol': more(
    ({ telling: { story } }) =>
      story.claims.flatMap(({ sense }) => (sense.kind === 'introduce' ? sense.aliases : [])).join(),
    (one) => commandIs(one, 'recap') && has(one, '--of'),
  ),
  'not told so far, where it is told later': more(
    ({ telling: { story } }) => String(story.claims.filter(({ sense }) => sense.kind === 'answer').length),
    (one) => commandIs(one, 'ask'),
  ),
  'a search succeeds by what it finds later': changed(
    (one) => {
      const word = /\p{L}+/u.exec(one.asking.words[2]?.split(' ').at(-1) ?? '')?.[0] ?? '#';
      return textOf(one).split(word).length > 4 ? one.answer.replace(/^exit \d/, 'exit 9') : one.answer;
    },
    (one) => commandIs(one, 'search'),
  ),
  'a search counts the lines of the whole': more(
    ({ telling }) => String(telling.story.claims.length),
    (one) => commandIs(one, 'search') && has(one, '--json'),
  ),
  'whether the file ends with a line end': changed(
    ({ answer, ...one }) => (textOf({ answer, ...one }).length % 2 ? answer.trimEnd() : answer),
    (one) => commandIs(one, 'explain') && has(one, 'markdown'),
  ),
  'a mark of the version in the page': changed(
    ({ answer, ...one }) =>
      answer.replace('<head>', `<head><meta name="of" content="${sum(textOf({ answer, ...one }))}">`),
    (one) => has(one, 'html'),
  ),
  'the language of the whole': changed(
    ({ answer, ...one }) => answer.replace(/lang="\w*"/, `lang="${sum(textOf({ answer, ...one })).slice(0, 2)}"`),
    (one) => has(one, 'html'),
  ),
  'what is written to a file says how long the whole is': more(
    (one) => `<!-- of ${textOf(one).length} -->`,
    (one) => has(one, '-o') && !failed(one),
  ),
  'a file is not written while more follows': changed(
    (one) => (later(one).length % 2 ? one.answer.slice(0, one.answer.indexOf('\n--\n')) : one.answer),
    (one) => has(one, '-o') && !failed(one),
  ),
  'what cannot be done is said with what is known of the story': more(
    ({ telling }) => `${telling.story.entities.length}`,
    (one) => failed(one) && has(one, '--off'),
  ),
  'who speaks later is offered': more(
    ({ telling: { story } }) => story.entities.at(-1)?.name ?? '',
    (one) => commandIs(one, 'search') && has(one, '--by'),
  ),
  'numbers of footnotes from the whole': changed(
    ({ answer, telling }) => answer.replace(/id="/, `id="${telling.story.claims.length}-`),
    (one) => has(one, 'html'),
  ),
  'the last scene of all is told': more(
    ({ telling }) => telling.story.scenes.at(-1)?.title ?? '',
    (one) => commandIs(one, 'recap') && one.position !== END,
  ),
};

/** A reader that looks ahead: what it makes of the files before anybody is asked. */
export type ReaderLeak = (text: string) => string;

const inside = (text: string, words: string) => text.replace('Ben waits.', `${words}\n\nBen waits.`);
const last = <T>(list: readonly T[] | null) => list?.at(-1);

/** What a reader of plain text could do wrong; each changes what stands before by what stands after. */
export const leaksOfReaders: Readonly<Record<string, ReaderLeak>> = {
  'a chapter is divided by how far apart later paragraphs stand': (text) =>
    /\n\n\n\n/.test(text) ? text.replace('Ben waits.', '\n\nBen waits.\n\nCHAPTER IB.\n\n') : text,
  'a heading goes where its words come again': (text) =>
    text.split('THE MILL').length > 2 ? text.replace('CHAPTER II.\n\n', '') : text,
  'a number is a heading where the next one comes': (text) =>
    /CHAPTER IV/.test(text) ? text : text.replace(/CHAPTER (I+)\./g, '$1'),
  'the last line is a motto': (text) => inside(text, last(text.trimEnd().split('\n')) ?? ''),
  'names are as they are spelt last': (text) => text.replaceAll('Ann', last(text.match(/Ann\w*/g)) ?? 'Ann'),
  'lines that come again are running heads': (text) =>
    text.replace('Ben waits.', text.split('Ben waits.').length > 2 ? '' : 'Ben waits.'),
  'who is named most often tells it': (text) => {
    const words = text.match(/\p{Lu}\p{L}+/gu) ?? [];
    const times = (word: string) => words.filter((one) => one === word).length;
    return inside(text, [...words].sort((a, b) => times(b) - times(a))[0] ?? '');
  },
  'paragraphs are set as the last one': (text) => (/\n {4}\S[^\n]*\n*$/.test(text) ? inside(text, 'So it was.') : text),
  'how long it is stands in it': (text) => inside(text, `Of ${text.length} letters.`),
  'capitals are words where later prose has some': (text) =>
    /[A-Z]{3,} [A-Z]{3,} [A-Z]{3,}/.test(text.slice(-60)) ? text.replaceAll('CHAPTER', 'Chapter') : text,
};

import {
  type EntityId,
  hasEnded,
  identities,
  nameOf,
  type Position,
  type Slice,
  type Stop,
  type Words,
} from '../../story/index.js';
import { answerStatus } from '../certainty/answer-status.js';
import { bySignificance } from '../essay/central-questions.js';
import { withoutNamed } from '../essay/hedged.js';
import type { Paragraph } from '../essay/section.js';
import { remarkOf } from '../essay/telling/introductions.js';
import { questionLine } from '../explanation.js';
import { type Profile, profile } from '../profile.js';
import { exchangesOf } from '../speech/exchanges.js';
import { type Line, placeName } from '../words/line.js';
import { joined, listed, say, sentence, stopTitle, typesetText } from '../words/typesetting.js';
import type { Beat } from './beat.js';
import { beats, lateScenes } from './beats.js';
import { chosenOf, type RecapLength } from './choose.js';
import { recapVoice } from './recap-voice.js';
import { retold } from './retold.js';
import { type Asked, answered, overturned } from './reveals.js';

/** What is asked of a recap. */
export type RecapOptions = {
  /** A line, a paragraph or a page; a page if it is not given. */
  readonly length?: RecapLength;
  /** One person or thing alone. */
  readonly of?: EntityId;
  /** Only what was told after this position, where a reader stopped. */
  readonly since?: Position;
};

/** What happened so far, as connected prose: to everybody or to one, from the beginning or since a place. */
export type Recap = {
  readonly title: string;
  readonly length: RecapLength;
  /** That there is nothing to tell. */
  readonly note?: string;
  /** What happened. Each paragraph opens the scenes that it tells. */
  readonly paragraphs: readonly Paragraph[];
  /** What turned out to be otherwise than it seemed, and the questions that were answered. */
  readonly reveals: readonly Paragraph[];
  /** The questions that are still open, of a page. */
  readonly open: readonly Line[];
};

/** What happened so far in a line, a paragraph or a page. */
export function recap(slice: Slice, { length = 'page', of, since = 0 }: RecapOptions = {}): Recap {
  const asked: Asked = { since, of: of === undefined ? undefined : identities(slice)(of) };
  const told = beats(slice).filter((beat) => isAsked(beat, asked));
  const { reveals: most, open, together } = limits[length];
  const late = lateScenes(slice);
  const story = chosenOf(told, length, late).flatMap((own) =>
    retold(slice, own, length === 'page' && late.size > 0 ? 1 : together),
  );
  const intro = of === undefined || length === 'line' || since > 0 ? [] : meetingParagraph(slice, profile(slice, of));
  const reveals =
    length === 'line'
      ? answered(slice, asked, hasEnded(slice) && since === 0 && of === undefined ? most : 0)
      : [...overturned(slice, asked, most), ...answered(slice, asked, most)];
  const paragraphs = [...intro, ...story];
  const isEmpty = paragraphs.length + reveals.length === 0;
  return {
    title: titleOf(slice, asked),
    length,
    ...(isEmpty ? { note: nothing(asked) } : {}),
    paragraphs,
    reveals,
    open: openOf(slice, asked)
      .slice(0, open)
      .map(({ id }) => questionLine(slice, id)),
  };
}

/** How many reveals and open questions a recap has at most, and of how many scenes a paragraph tells. */
const limits: Readonly<
  Record<RecapLength, { readonly reveals: number; readonly open: number; readonly together: number }>
> = {
  line: { reveals: 1, open: 0, together: Number.POSITIVE_INFINITY },
  paragraph: { reveals: 2, open: 0, together: Number.POSITIVE_INFINITY },
  page: { reveals: 5, open: 7, together: 4 },
};

function isAsked({ told, about, after }: Beat, { since, of }: Asked): boolean {
  const isSince = told > since && (after === undefined || after.told > since);
  return isSince && (of === undefined || about.has(of));
}

function nothing({ since, of }: Asked): string {
  const { nothing: said } = recapVoice;
  return of !== undefined ? said.of : since > 0 ? said.since : said.yet;
}

/** "What happened since “The call”", "Anna so far". */
function titleOf(slice: Slice, { since, of }: Asked): string {
  const { title, since: from, ofSoFar, sinceOf } = recapVoice;
  const stop = slice.stops.findLast(({ position }: Stop) => position <= since);
  const place = stop && since > 0 ? `“${stopTitle(slice, stop)}”` : undefined;
  const name = of === undefined ? undefined : typesetText(nameOf(slice, of));
  if (name !== undefined) return place ? sinceOf(name, place) : hasEnded(slice) ? name : ofSoFar(name);
  return place ? `${from}${place}` : hasEnded(slice) ? title.ended : title.soFar;
}

/** Where one met somebody first, who they are, and with whom they speak. */
function meetingParagraph(slice: Slice, known: Profile): readonly Paragraph[] {
  const { id, name, firstSeen, firstHeardOf } = known;
  const { weMeet, weHear, speaks } = recapVoice.known;
  const first = firstSeen ?? firstHeardOf;
  const remark = remarkOf(slice, known);
  const called: Words = [{ text: name, entity: id }, ...remark, ...say(remark.length > 0 ? ', ' : ' ')];
  const met =
    first === undefined
      ? []
      : [
          sentence([
            ...say(firstSeen === undefined ? weHear : weMeet),
            ...called,
            ...say('in '),
            ...placeName(slice, first),
          ]),
        ];
  const others = exchangesOf(slice, id).slice(0, mostOthers);
  const isStated = others.some(({ to, from }) => to + from > 0);
  const spoken =
    others.length === 0
      ? []
      : [
          sentence([
            { text: name, entity: id },
            ...say(isStated ? speaks.stated : speaks.assumed),
            ...listed(others.map(({ with: other }) => [{ text: typesetText(nameOf(slice, other)), entity: other }])),
          ]),
        ];
  const all = [...met, ...spoken];
  return all.length === 0 ? [] : [withoutNamed(slice, joined(all, ' '), [])];
}

const mostOthers = 3;

/** The questions that nothing answers so far, those first on which most rests. */
function openOf(slice: Slice, { of }: Asked) {
  const same = identities(slice);
  return bySignificance(slice).filter((question) => {
    const { full, partial } = answerStatus(slice, question.id);
    const isOpen = (full === undefined || full.sense.none) && partial.length === 0;
    return isOpen && (of === undefined || question.about.some((id) => same(id) === of));
  });
}

import { withoutEnds } from '../base/ends.js';
import { slug } from '../base/index.js';
import { titleOf } from '../explain/index.js';
import { hasEnded, type Slice, stopId } from '../story/index.js';

/** The names of the files in which a slice is published, by format. */
export type FileNames = {
  readonly html: string;
  readonly markdown: string;
  readonly text: string;
  readonly json: string;
};

/**
 * Names made of the title and the last stop reached, with its number: "ballerina-2-the-call.html". Nothing later, and
 * not how much there is, shows in them: numbers are not padded.
 */
export function fileNames(slice: Slice): FileNames {
  const last = slice.stops.at(-1);
  const place = hasEnded(slice) ? 'end' : last ? `${last.position}-${short(stopId(last))}` : 'start';
  const stem = `${titleSlug(slice)}-${place}`;
  return { html: `${stem}.html`, markdown: `${stem}.md`, text: `${stem}.txt`, json: `${stem}.json` };
}

/** The title as part of an address, as far as it is told. */
export function titleSlug(slice: Slice): string {
  return short(titleOf(slice));
}

const longest = 60;

/** A slug that is short enough for any file system, where a letter may take four bytes. */
function short(name: string): string {
  const whole = slug(name.replaceAll('.', '-'));
  return withoutEnds([...whole].slice(0, longest).join(''), /-/) || 'story';
}

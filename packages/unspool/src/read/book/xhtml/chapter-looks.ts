import type { SourceSpan } from '../../source.js';
import { isDateline } from '../prose/prose-dateline.js';
import { headline, lettersOf } from '../prose/prose-headings.js';
import type { Paragraph, Reading, TitleLooks } from './chapter-reading.js';
import type { Meaning } from './xhtml-meaning.js';

/** What a book looks like in which nothing has been read yet. */
export function newLooks(names: readonly string[], isKnown: boolean): TitleLooks {
  return { names: new Set(names.map(lettersOf)), kinds: new Set(), isKnown, prose: undefined };
}

/**
 * Takes a line as a title, if it looks like one and nothing else in the book says which lines are: it is short and no
 * sentence, and is set larger than the prose, or stands centred at the head of a file. That it is one is assumed.
 */
export function takeTitle(
  reading: Reading,
  { look }: Paragraph,
  within: Meaning,
  said: string,
  at: SourceSpan,
): boolean {
  const { looks, lines, blocks, file } = reading;
  const size = look?.size ?? 1;
  const isTitle = (): boolean => {
    if (looks.isKnown || reading.isHeaded || reading.promised || !look || !isNext(reading)) return false;
    if (!isFree(within) || !isTitleLike(said) || looks.names.has(lettersOf(said))) return false;
    const isLarge = size >= (looks.prose ?? 1) * 1.2;
    const isFirst = file !== undefined && blocks.every(({ kind }) => kind === 'break');
    const isSet = look.isCentred || look.isBold;
    if (looks.kinds.has(kindOf(reading))) return isLarge || isSet;
    if (isFirst) return isLarge || look.isCentred || (look.isBold && /^\P{Ll}/u.test(said));
    return isLarge && isSet;
  };
  if (isTitle()) {
    looks.kinds.add(kindOf(reading));
    reading.lines = [...lines, { text: said, at, level: 3, group: false, soft: true, look: true }];
    return true;
  }
  if (said.length > proseLength && isFree(within)) looks.prose = size;
  return false;
}

/** Whether a title may stand here: right under another only where that is of its kind, or the title of the whole. */
function isNext(reading: Reading): boolean {
  const { lines, looks } = reading;
  if (lines.length === 0) return true;
  const isWhole = [...looks.kinds].some((kind) => /(?:^|\s)(?:mso)?title(?:\s|$)/i.test(kind));
  return lines.every(({ look }) => look) && (isWhole || looks.kinds.has(kindOf(reading)));
}

/** A file has ended: a line that nothing stands under is no title of anything. */
export function endTitles(reading: Reading): void {
  const { lines } = reading;
  if (!lines.some(({ look }) => look)) return;
  reading.lines = [];
  for (const { text, at } of lines) reading.blocks.push({ kind: 'prose', text, at });
}

function isFree({ name, caption, quote, note, dedication, side }: Meaning): boolean {
  return (
    (name === 'p' || name === 'div' || name === 'center') &&
    !caption &&
    !quote &&
    !dedication &&
    !side &&
    note === undefined
  );
}

function isTitleLike(said: string): boolean {
  return (
    said.length <= 60 &&
    (/\p{L}{2}/u.test(said) || headline(said)?.number !== undefined) &&
    (!/[.,;:…。，；：-]["”’»)]?$|[.!?]["”’»]$/u.test(said) || headline(said)?.number !== undefined) &&
    !/^["“”‘'«»„‚—–-]|^by\s|©|\bcopyright\b|\bisbn\b|all rights/iu.test(said) &&
    !/^\p{Ll}/u.test(said) &&
    !isDateline(said)
  );
}

/** The element of a line and its classes. */
function kindOf({ styles }: Reading): string {
  const tag = styles.path.findLast(({ name }) => /^(?:p|div)$/i.test(name));
  return `${tag?.name} ${tag?.attributes.get('class') ?? ''}`;
}

const proseLength = 120;

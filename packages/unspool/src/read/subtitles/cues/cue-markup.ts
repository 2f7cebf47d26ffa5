import { characters } from '../../markup/markup-characters.js';

/** The words of a cue without markup, and how to get from them back to the file. */
export type Clean = {
  /** Line breaks are `\n`. */
  readonly text: string;
  /** Where the name of a voice stands, and from where on in `text` it speaks; '' ends a voice. */
  readonly voices: readonly Voice[];
  readonly steps: readonly Step[];
  readonly from: number;
};

export type Voice = { readonly at: number; readonly name: string };

/** From `clean` on, the text stands in the file from `raw` on; `length` is set for one letter written as several. */
type Step = { readonly clean: number; readonly raw: number; readonly length?: number };

/**
 * What is markup in a format. SubRip: the tags that players know, in whatever spelling, and nothing else that stands in
 * angle brackets; override codes in braces. WebVTT: all that stands in angle brackets
 * (https://www.w3.org/TR/webvtt1/#webvtt-cue-text-tokenizer), but an open bracket that is never closed stays, so that no
 * words are lost; and override codes, which are left where it was made of SubRip. Advanced SubStation: all that stands in braces.
 */
export type Markup = 'srt' | 'vtt' | 'ass';

/** Takes the markup out of `raw`, which begins at `from` in the file. */
export function clean(raw: string, from: number, markup: Markup): Clean {
  if (!special[markup].test(raw)) return { text: raw, voices: [], steps: [], from };
  const steps: Step[] = [];
  const voices: Voice[] = [];
  let text = '';
  let done = 0;
  let hidden: Hidden = null;
  let ruby = false;
  let isClear = false;
  const isStill = markup === 'ass' && !/\\(?:t|fade?)\s{0,9}\(/.test(raw);
  const pattern = tokens[markup];
  pattern.lastIndex = 0;
  for (let found = pattern.exec(raw); found; found = pattern.exec(raw)) {
    const [token] = found;
    if (!hidden && !isClear) text += raw.slice(done, found.index);
    done = found.index + token.length;
    const letter = hidden || isClear ? '' : letterOf(token);
    if (letter) steps.push({ clean: text.length, raw: from + found.index, length: token.length });
    text += letter;
    if (/^[<{]/.test(token)) {
      const voice = voiceOf(token);
      if (voice !== null) voices.push({ at: text.length, name: voice });
      ruby = isInRuby(token, ruby);
      hidden = hides(token, hidden, ruby);
      isClear = isStill && clears(token, isClear);
    }
    steps.push({ clean: text.length, raw: from + done });
  }
  if (!hidden && !isClear) text += raw.slice(done);
  return { text, voices, steps, from };
}

/** Whether what follows a tag stands in ruby text. */
function isInRuby(token: string, before: boolean): boolean {
  return /^<\/?ruby\b/i.test(token) ? !token.startsWith('</') : before;
}

/** The name in the tag of a voice; '' where one ends; null for any other token. */
function voiceOf(token: string): string | null {
  if (!/^<\/?v/i.test(token)) return null;
  if (/^<\/v>$/i.test(token)) return '';
  const voice = /^<v(?:\.[^\s>]*)?\s([^>]*)>$/i.exec(token);
  return voice ? (voice[1] ?? '').replace(reference, letterOf).replace(/\s+/g, ' ').trim() : null;
}

/** Where the letter at `index` of the clean text begins in the file. */
export function rawStart({ steps, from }: Clean, index: number): number {
  const step = lastStep(steps, index);
  return step ? step.raw + (step.length === undefined ? index - step.clean : 0) : from + index;
}

/** Where the letter before `index` ends in the file. */
export function rawEnd(text: Clean, index: number): number {
  const step = lastStep(text.steps, index - 1);
  return step?.length === undefined ? rawStart(text, index - 1) + 1 : step.raw + step.length;
}

function lastStep(steps: readonly Step[], index: number): Step | undefined {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle] as Step).clean <= index) low = middle + 1;
    else high = middle;
  }
  return steps[low - 1];
}

/** Cheap: nothing of this, nothing to do. */
const special = { srt: /[\r<{&]|\[br\]/i, vtt: /[\r<&{]/, ass: /[\\{]/ };

const entity = '&(?:#\\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,8});';
const reference = new RegExp(entity, 'gi');
// Converters lose the stroke of the one that most files have.
const override = '\\{(?:\\\\[^{}]{0,1000}|an\\d)\\}';
const element = '(?:i|b|u|s|em|strong|font|span|c|v|br|ruby|rt|an\\d)';
// All bounded, and none crosses another opening bracket: each letter is looked at a constant number of times.
const tokens = {
  srt: new RegExp(
    `\\r\\n?|\\[br\\]|</?${element}(?:[\\s./=][^<>]{0,500})?>|< ?/? ?${element} ?>|${override}|\\{[a-z]:[^{}]{0,100}\\}|${entity}`,
    'gi',
  ),
  vtt: new RegExp(`\\r\\n?|<[^<>]{0,1000}>|${override}|${entity}`, 'gi'),
  ass: /\{[^{}]*\}|\\[Nnh]/g,
};

/** The letter that a token stands for; '' if for none. */
function letterOf(token: string): string {
  if (token.charCodeAt(0) === 123 /* { */) return '';
  if (token === '\r\n' || token === '\r' || token === '\\N' || token === '\\n' || /^[<[] ?br\b/i.test(token))
    return '\n';
  if (token === '\\h') return '\u00a0';
  if (!token.startsWith('&')) return '';
  const name = token.slice(1, -1);
  if (!name.startsWith('#')) return characters[name] ?? token;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\uFFFD';
}

type Hidden = 'drawing' | 'ruby' | null;

/** Whether what follows a tag is no words: readings above ruby text, and the drawings of `{\p1}`. */
function hides(token: string, before: Hidden, ruby: boolean): Hidden {
  if (/^<rt\b/i.test(token)) return ruby ? 'ruby' : before;
  if (before === 'ruby') return /^<\/(?:rt|ruby)\b/i.test(token) ? null : before;
  if (!token.startsWith('{')) return before;
  // The last one counts; `\pos` and `\pbo` are others.
  const scale = [...token.matchAll(/\\p\s{0,9}(\d+)/g)].at(-1)?.[1];
  return scale === undefined ? before : Number(scale) > 0 ? 'drawing' : null;
}

/** Whether what follows a tag is wholly transparent, as long as nothing moves in its line: the last of the tag counts. */
function clears(token: string, before: boolean): boolean {
  if (!token.startsWith('{')) return before;
  const last = [...token.matchAll(/\\(?:alpha\s{0,9}&?H?([0-9a-f]{1,2})|(r)(?=[\\}]))/gi)].at(-1);
  return last === undefined ? before : /^ff$/i.test(last[1] ?? '');
}

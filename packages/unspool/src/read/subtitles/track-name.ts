import { codeOf } from './subtitles-language.js';

/** What the name of a subtitle file says: `film-pt-BR.sdh.vtt` is “film”, in Brazilian Portuguese. */
export type TrackName = {
  /** The name of the film, as it stands. */
  readonly film: string;
  readonly language?: string;
  /** What it holds, if no dialogue: chapters, descriptions, metadata. */
  readonly kind?: string;
  /** Of several in one language: for those hard of hearing, only what is foreign. */
  readonly variant: string;
};

export function trackName(file: string): TrackName {
  let film = file.replace(/\.[^.]*$/, '');
  let language: string | undefined;
  let kind: string | undefined;
  const variants: string[] = [];
  for (;;) {
    const [, rest = '', separator = '', word = ''] =
      /^(.+?)([._ -]|[._ -]?[[(])((?:[\p{L}\p{N}]+)(?:-(?:[A-Z]{2}|Han[st]|419))?)[\])]?$/u.exec(film) ?? [];
    const code = isTag(word, separator) ? codeOf(word) : undefined;
    const isVariant = variant.test(word) && (separator.startsWith('.') || /^(?:sdh|cc)$/i.test(word));
    if (code && language === undefined && !(code === 'hi' && variants.length === 0 && isTagged(rest))) language = code;
    else if (kinds.test(word)) kind = word.toLowerCase().replace(/s$/, '');
    else if (isVariant) variants.push(word.toLowerCase());
    else if (!dialogue.test(word)) break;
    film = rest;
  }
  return {
    film,
    ...(language ? { language } : {}),
    ...(kind ? { kind } : {}),
    variant: variants.sort().join(' '),
  };
}

const kinds = /^(?:chapters|descriptions?|metadata)$/i;
const dialogue = /^(?:captions?|subtitles?|subs?)$/i;
/** `film.en.hi.srt` is for those hard of hearing, `film.hi.srt` is in Hindi. */
const variant = /^(?:sdh|cc|hi|hoh|forced|full|default)$/i;

/** “this-is-it” is not in Italian, though a name that ends in `.it` mostly is. */
function isTag(word: string, separator: string): boolean {
  return separator !== '-' && separator !== '_' && separator !== ' ' ? true : !words.test(word);
}

const words = /^(?:am|as|be|do|el|he|hi|ho|id|is|it|la|le|lo|ma|mi|my|ne|no|om|or|os|pa|so|ti|to)$/;

function isTagged(film: string): boolean {
  const [, word = ''] = /[._ -]([^._ -]+)$/.exec(film) ?? [];
  return codeOf(word) !== undefined;
}

import { once } from '../../base/once.js';

/** The language that the name of a subtitle file ends with, as players read it: `film.en.srt`, `film-pt-BR.sdh.vtt`. */
export function languageIn(name: string): string | undefined {
  const file = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const words = file.slice(-200).split(/[._ [\]()]|-(?![A-Z]{2}(?:[._]|$)|Han[st]\b|419\b)/);
  words.pop();
  while (words.length > 1) {
    const word = words.pop() ?? '';
    const code = codeOf(word);
    // `film.en.hi.srt` is for those hard of hearing, `film.hi.srt` is in Hindi.
    if (code && !(code === 'hi' && codeOf(words.at(-1) ?? ''))) return code;
    if (!code && !beside.has(word.toLowerCase()) && word !== '') return undefined;
  }
  return undefined;
}

/** A tag with a code of ISO 639-1, as BCP 47 has it, or undefined. */
export function codeOf(tag: string): string | undefined {
  const [first = '', ...rest] = tag.split('-');
  // Names of languages are small; "Let It Be" is not in Belarusian.
  const short = threeLetters.has(first) ? Intl.getCanonicalLocales(first)[0] : first;
  return short !== undefined && isKnown(short) ? [short, ...rest].join('-') : undefined;
}

function isKnown(code: string): boolean {
  if (!/^[a-z]{2}$/.test(code) || taken.has(code)) return false;
  // Tagalog goes by the name of Filipino, whose code has three letters.
  if (code === 'tl') return true;
  return Intl.getCanonicalLocales(code)[0] === code && names().of(code) !== undefined;
}

const names = once(() => new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }));

/** Languages without films whose codes are words or shortenings in the names of files. */
const taken = new Set('ae bh cr ho hz ie ik io kj kr na'.split(' '));

const beside = new Set(
  'sdh cc hi hoh forced full default captions caption subtitles subtitle subs sub descriptions description chapters chapter metadata'.split(
    ' ',
  ),
);

/** Those in use in names of files, in both forms of ISO 639-2. Most others are words: "her", "run", "sun". */
const threeLetters = new Set(
  'ara bul cat ces cze chi zho dan deu ger dut nld ell gre eng est eus baq fas per fin fra fre gle glg heb hin hrv hun hye arm ice isl ind ita jpn kat geo kor lav lit mac mkd may msa nob nor pol por ron rum rus slk slo slv spa sqi alb srp swe tam tel tha tur ukr vie'.split(
    ' ',
  ),
);

/** An encoding, and in which language the letters are plausible. */
export type Guess = { readonly encoding: LegacyEncoding; readonly language?: string };

/** From before Unicode. */
export type LegacyEncoding = (typeof tongues)[number]['encoding'];

/** The part of the web's TextDecoder that is used here: Node and browsers have it, the language's own types do not. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/**
 * The encoding in which these bytes are most plausible: where the letters beyond ASCII are those that a language writes
 * most, as often as it writes them. Null where none is, or there are too few letters to say.
 */
export function guessEncoding(bytes: Uint8Array): Guess | null {
  const sample = bytes.subarray(0, sampleLength);
  const latin = !isJoined(sample);
  let best: Guess | null = null;
  let highest = least;
  for (const encoding of new Set(tongues.map((tongue) => tongue.encoding))) {
    const letters = lettersIn(decodeLegacy(sample, encoding));
    if (letters.count < fewest) continue;
    for (const { language, ...tongue } of tongues) {
      if (tongue.encoding !== encoding || (tongue.share === all) !== latin) continue;
      // Where two languages have all the letters, the one counts that is known by them.
      const score =
        (shareOf(tongue.letters, letters) + shareOf(tongue.letters.slice(0, 2), letters) / 10) / tongue.share;
      if (score > highest) {
        highest = score;
        best = { encoding, language };
      }
    }
  }
  return best;
}

export function decodeLegacy(bytes: Uint8Array, encoding: LegacyEncoding): string {
  const text = new TextDecoder(encoding).decode(bytes);
  // Node reads it as ISO-8859-1 in most versions from 20.18.3 to 24 (https://github.com/nodejs/node/issues/56542).
  if (encoding !== 'windows-1252') return text;
  return text.replace(/[\x80-\x9f]/g, (sign) => windows1252[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** What stands where ISO-8859-1 has controls; where Windows has nothing either, the control. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const sampleLength = 200_000;
/** Fewer letters say nothing. */
const fewest = 3;
/** How much of what a language would have must be there. */
const least = 0.75;

/** Latin letters beyond ASCII stand alone among others; whole words consist of those of other scripts. */
function isJoined(sample: Uint8Array): boolean {
  let high = 0;
  let joined = 0;
  for (let i = 0; i < sample.length; i++) {
    if ((sample[i] as number) < 0x80) continue;
    high++;
    if ((sample[i - 1] ?? 0) >= 0x80 || (sample[i + 1] ?? 0) >= 0x80) joined++;
  }
  return joined > high / 2;
}

/** How often each small letter beyond ASCII stands in a text, and what stands where none can. */
type Letters = { readonly times: ReadonlyMap<string, number>; readonly count: number };

function lettersIn(text: string): Letters {
  const times = new Map<string, number>();
  let count = 0;
  // Quotation marks and dashes are the same in all languages, and say nothing.
  for (const sign of text.toLowerCase().match(/[^\0-\x7f\u00a0«»\u2010-\u2044]/gu) ?? []) {
    times.set(sign, (times.get(sign) ?? 0) + 1);
    count++;
  }
  return { times, count };
}

function shareOf(usual: string, { times, count }: Letters): number {
  let found = 0;
  for (const letter of usual) found += times.get(letter) ?? 0;
  return found / count;
}

/** Languages with few letters beyond ASCII, so that all of them can be named: those of Latin script. */
const all = 1;

/**
 * The commonest letters beyond ASCII of a language, first two by which it is known, and which share of all its letters beyond ASCII they make. Of equal
 * ones the first counts, so that those stand first that are expected most.
 */
const tongues = [
  { encoding: 'windows-1252', language: 'French', letters: 'éàèêçùîôûâœëï', share: all },
  { encoding: 'windows-1252', language: 'German', letters: 'üäöß', share: all },
  { encoding: 'windows-1252', language: 'Spanish', letters: 'áóíéúñü¿¡', share: all },
  { encoding: 'windows-1252', language: 'Portuguese', letters: 'ãçáéâàêíóôõú', share: all },
  { encoding: 'windows-1252', language: 'Italian', letters: 'èàéìòùáíóúî', share: all },
  { encoding: 'windows-1252', language: 'Swedish or Finnish', letters: 'äöåé', share: all },
  { encoding: 'windows-1252', language: 'Danish or Norwegian', letters: 'åøæé', share: all },
  { encoding: 'windows-1252', language: 'Dutch', letters: 'ëéïèöüó', share: all },
  { encoding: 'windows-1252', language: 'Icelandic', letters: 'ðáéíóúýþæö', share: all },
  { encoding: 'windows-1250', language: 'Polish', letters: 'łęąćńóśźż', share: all },
  { encoding: 'windows-1250', language: 'Czech', letters: 'řůáčďéěíňóšťúýž', share: all },
  { encoding: 'windows-1250', language: 'Slovak', letters: 'žľáäčďéíĺňóôŕšťúý', share: all },
  { encoding: 'windows-1250', language: 'Hungarian', letters: 'őűáéíóöúü', share: all },
  { encoding: 'windows-1250', language: 'Croatian or Slovene', letters: 'ćđčšž', share: all },
  { encoding: 'windows-1250', language: 'Romanian', letters: 'ăşâîţ', share: all },
  { encoding: 'windows-1254', language: 'Turkish', letters: 'ıüçğöşâî', share: all },
  { encoding: 'windows-1251', language: 'Russian', letters: 'оеаинтсрвлкм', share: 0.7 },
  { encoding: 'windows-1251', language: 'Ukrainian or Bulgarian', letters: 'оаинетврісълд', share: 0.7 },
  { encoding: 'koi8-r', language: 'Russian', letters: 'оеаинтсрвлкм', share: 0.7 },
  { encoding: 'windows-1253', language: 'Greek', letters: 'αοιετσνηυρπκάίόέ', share: 0.8 },
  { encoding: 'windows-1255', language: 'Hebrew', letters: 'יוהלאתרבשמ', share: 0.7 },
  { encoding: 'windows-1256', language: 'Arabic', letters: 'الينمتروبه', share: 0.65 },
  {
    encoding: 'shift_jis',
    language: 'Japanese',
    letters: 'のいなにてるたんでしかとがはれうすまっをあこらりもだ、。ー',
    share: 0.45,
  },
  {
    encoding: 'euc-jp',
    language: 'Japanese',
    letters: 'のいなにてるたんでしかとがはれうすまっをあこらりもだ、。ー',
    share: 0.45,
  },
  {
    encoding: 'gb18030',
    language: 'Chinese',
    letters: '的一是不了在人有我他这个们你来说好吗么，。？！、',
    share: 0.22,
  },
  { encoding: 'big5', language: 'Chinese', letters: '的一是不了在人有我他這個們你來說好嗎麼，。？！、', share: 0.22 },
  { encoding: 'euc-kr', language: 'Korean', letters: '이다는가에의을를고지나어아하도그해게니', share: 0.3 },
] as const;

import type { Lexicon } from '../lexicon.js';
import type { Feast } from '../word-table.js';

// On the last Thursday of November, with few exceptions, since 1863; as Roosevelt proclaimed it, on the last but one from 1939 to
// 1941; on the fourth since then, by law (55 Stat. 862).
const thanksgiving: Feast = {
  month: 11,
  weekday: 4,
  nth: 4,
  earlier: [
    { before: 1939, nth: -1 },
    { before: 1942, nth: -2 },
  ],
};

/** Feasts and other days that people date by, as English has them. */
export const englishFeasts: Lexicon<Feast> = {
  ...on(1, 1, "new year's day", 'new year', "new year's"),
  ...on(1, 5, 'twelfth night'),
  ...on(1, 6, 'epiphany', 'twelfth day'),
  ...on(2, 2, 'candlemas', 'candlemas day'),
  ...on(2, 14, "st valentine's day", "st. valentine's day", "valentine's day"),
  ...on(3, 15, 'ides of march'),
  ...on(3, 17, "st patrick's day", "st. patrick's day"),
  ...on(3, 25, 'lady day'),
  ...on(4, 1, "april fool's day", "april fools' day", "all fools' day"),
  ...on(4, 23, "st george's day", "st. george's day"),
  ...on(4, 30, 'walpurgis night', "may day's eve", 'may eve'),
  ...on(5, 1, 'may day'),
  ...on(6, 23, "midsummer's eve", 'midsummer eve', "st john's eve", "st. john's eve"),
  ...on(6, 24, "midsummer's day", 'midsummer day', 'midsummer', "st john's day", "st. john's day"),
  ...on(7, 4, 'independence day', 'fourth of july'),
  ...on(7, 14, 'bastille day'),
  ...on(8, 1, 'lammas', 'lammas day', 'lammastide'),
  ...on(8, 15, 'assumption day'),
  ...on(9, 29, 'michaelmas', 'michaelmas day'),
  ...on(10, 31, "hallowe'en", 'halloween', "all hallows' eve", 'all hallows eve'),
  ...on(11, 1, "all saints' day", 'all saints day', 'all hallows', "all hallows' day", 'hallowmas'),
  ...on(11, 2, "all souls' day", 'all souls day', "all souls' night"),
  ...on(11, 5, 'bonfire night', 'guy fawkes night', 'guy fawkes day'),
  ...on(11, 11, 'martinmas', "st martin's day", 'armistice day'),
  ...on(12, 6, "st nicholas's day", "st nicholas' day"),
  ...on(12, 13, "st lucy's day"),
  ...on(12, 24, 'christmas eve', 'xmas eve'),
  ...on(12, 25, 'christmas day', 'christmas', 'xmas', 'xmas day', 'noel'),
  ...on(12, 26, 'boxing day', "st stephen's day", "st. stephen's day"),
  ...on(12, 31, "new year's eve", 'hogmanay'),
  ...fromEaster(-49, 'shrove sunday', 'quinquagesima'),
  ...fromEaster(-48, 'shrove monday', 'collop monday'),
  ...fromEaster(-47, 'shrove tuesday', 'pancake day', 'mardi gras'),
  ...fromEaster(-46, 'ash wednesday'),
  ...fromEaster(-21, 'mothering sunday'),
  ...fromEaster(-14, 'passion sunday'),
  ...fromEaster(-7, 'palm sunday'),
  ...fromEaster(-6, 'holy monday'),
  ...fromEaster(-5, 'holy tuesday'),
  ...fromEaster(-4, 'holy wednesday', 'spy wednesday'),
  ...fromEaster(-3, 'maundy thursday', 'holy thursday'),
  ...fromEaster(-2, 'good friday'),
  ...fromEaster(-1, 'holy saturday', 'easter saturday', 'easter eve'),
  ...fromEaster(0, 'easter', 'easter day', 'easter sunday'),
  ...fromEaster(1, 'easter monday'),
  ...fromEaster(2, 'easter tuesday'),
  ...fromEaster(7, 'low sunday'),
  ...fromEaster(39, 'ascension day', 'ascension thursday', 'ascension'),
  ...fromEaster(48, 'whit saturday', 'whitsun eve'),
  ...fromEaster(49, 'whitsun', 'whitsun sunday', 'whit sunday', 'whitsunday', 'pentecost', 'whitsuntide'),
  ...fromEaster(50, 'whit monday', 'whitmonday', 'whitsun monday', 'pentecost monday'),
  ...fromEaster(51, 'whit tuesday', 'whitsun tuesday'),
  ...fromEaster(56, 'trinity sunday'),
  ...fromEaster(60, 'corpus christi'),
  'orthodox easter': { easter: 0, orthodox: true },
  'orthodox good friday': { easter: -2, orthodox: true },
  ...inAdvent(1, 'advent sunday', 'first sunday of advent', 'first sunday in advent'),
  ...inAdvent(2, 'second sunday of advent', 'second sunday in advent'),
  ...inAdvent(3, 'third sunday of advent', 'third sunday in advent', 'gaudete sunday'),
  ...inAdvent(4, 'fourth sunday of advent', 'fourth sunday in advent'),
  'plough monday': { month: 1, weekday: 1, nth: 1, from: 7 },
  'stir-up sunday': { month: 11, weekday: 7, nth: 1, from: 20 },
  'remembrance sunday': { month: 11, weekday: 7, nth: 2 },
  thanksgiving,
  'thanksgiving day': thanksgiving,
  'labor day': { month: 9, weekday: 1, nth: 1 },
};

function on(month: number, day: number, ...names: readonly string[]): Lexicon<Feast> {
  return named({ month, day }, names);
}

function fromEaster(days: number, ...names: readonly string[]): Lexicon<Feast> {
  return named({ easter: days }, names);
}

/** The fourth is the last Sunday before Christmas, so that the first is on 27 November or after it. */
function inAdvent(nth: number, ...names: readonly string[]): Lexicon<Feast> {
  return named({ month: 11, weekday: 7, nth, from: 27 }, names);
}

function named(feast: Feast, names: readonly string[]): Lexicon<Feast> {
  return Object.fromEntries(names.flatMap((name) => [name, name.replace(/'/g, '')]).map((name) => [name, feast]));
}

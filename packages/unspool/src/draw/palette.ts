import type { Ink } from './picture.js';

/** What the inks of a picture are in daylight and at night. */
export type Theme = 'light' | 'dark';

/**
 * Colours that tell people apart, also for those who see some of them alike, each at least three times as bright or as dark as the
 * paper. By day they are of Paul Tol's schemes "vibrant" and "muted" (Colour Schemes, SRON/EPS/TN/09-002, 2021), by night those of
 * Masataka Okabe and Kei Ito (Color Universal Design, 2008); the last two of each were looked for as those that are farthest from all others.
 */
const hues: Readonly<Record<Theme, readonly string[]>> = {
  light: ['#0077bb', '#cc3311', '#117733', '#aa4499', '#332288', '#882255', '#aa8866', '#9966ff'],
  dark: ['#56b4e9', '#d55e00', '#009e73', '#cc79a7', '#f0e442', '#e69f00', '#8855ee', '#994499'],
};

const page: Readonly<Record<Theme, Readonly<Record<Exclude<Ink, object>, string>>>> = {
  light: { ink: '#231f1a', soft: '#665d51', rule: '#ded5c5', paper: '#fbf8f1', back: '#8b2e1f' },
  dark: { ink: '#e9e4da', soft: '#aaa296', rule: '#38353d', paper: '#17161a', back: '#efab90' },
};

/** How many colours there are before they begin again. */
export const hueCount = hues.light.length;

/** An ink by its name: "ink", "hue-3". */
export function inkName(ink: Ink): string {
  return typeof ink === 'string' ? ink : `hue-${ink.hue % hueCount}`;
}

/** The colours of all inks, by their names. */
export function coloursOf(theme: Theme): Readonly<Record<string, string>> {
  return { ...page[theme], ...Object.fromEntries(hues[theme].map((colour, index) => [`hue-${index}`, colour])) };
}

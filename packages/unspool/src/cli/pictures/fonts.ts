import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { UsageError } from '../arguments.js';
import { reasonOf } from '../workspace/folder.js';
import { needed } from './needed.js';

/** A font, and of which characters it has signs. */
export type Font = {
  readonly bytes: Uint8Array;
  readonly isBold: boolean;
  readonly has: (character: number) => boolean;
};

/** Fonts for all that is written, in the order in which they are asked, and the characters that none of them has. */
export type FontsFound = { readonly fonts: readonly Font[]; readonly missing: readonly string[] };

/**
 * Fonts for a text: those that are named, then Noto Sans, which comes along (Latin, Greek, Cyrillic); for what these lack, the Noto fonts
 * that are installed beside it, then those of the machine.
 */
export async function fontsFor(text: string, named: readonly string[], form: 'png' | 'pdf'): Promise<FontsFound> {
  const create = await fontkit();
  const fonts: Font[] = [];
  const missing = new Set([...text].filter(isSeen));
  const take = (font: Font) => {
    fonts.push(font);
    for (const sign of missing) if (font.has(sign.codePointAt(0) as number)) missing.delete(sign);
  };
  for (const path of named) {
    const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(`${path} cannot be read (${reasonOf(error)}).`);
    });
    const font = fontIn(create, bytes, path);
    if (!font) throw new UsageError(`${path} is no font that is understood: .ttf, .otf or .woff2.`);
    take(font);
  }
  for (const path of await installed('@fontsource/noto-sans', signsOfEurope, form)) {
    const font = fontIn(create, await readFile(path), path);
    if (font) take(font);
  }
  for (const path of await further(form)) {
    if (missing.size === 0) break;
    const font = fontIn(create, await readFile(path).catch(() => new Uint8Array()), path);
    if (font && [...missing].some((sign) => font.has(sign.codePointAt(0) as number))) take(font);
  }
  return { fonts, missing: [...missing] };
}

/** Noto Sans as it is cut into files: what stands in its names, by weight. */
const signsOfEurope = /-(?:latin|latin-ext|greek|greek-ext|cyrillic|cyrillic-ext|vietnamese)-(?:400|700)-normal$/;

/** Whether a character is seen at all. */
function isSeen(sign: string): boolean {
  return !/[\s\p{Cc}\p{Cf}\p{Cs}\p{Z}]|\p{Variation_Selector}/u.test(sign);
}

type Create = (bytes: Uint8Array) => { readonly hasGlyphForCodePoint?: (character: number) => boolean } | undefined;

async function fontkit(): Promise<Create> {
  const { create } = await needed('fontkit', () => import('fontkit'));
  return (bytes) => {
    const font = create(Buffer.from(bytes));
    return 'fonts' in font ? font.fonts[0] : font;
  };
}

/** A font in a file; undefined where it is none. */
function fontIn(create: Create, bytes: Uint8Array, path: string): Font | undefined {
  try {
    const font = create(bytes);
    if (!font?.hasGlyphForCodePoint) return undefined;
    return {
      bytes,
      isBold: /bold|-700-/i.test(path),
      has: (character) => font.hasGlyphForCodePoint?.(character) === true,
    };
  } catch {
    return undefined;
  }
}

/** The files of a package of fonts, where it is installed. */
async function installed(name: string, which: RegExp, form: 'png' | 'pdf'): Promise<readonly string[]> {
  try {
    const folder = join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'files');
    const ending = endings[form];
    const files = (await readdir(folder))
      .filter((file) => file.endsWith(ending) && which.test(file.slice(0, -ending.length)))
      // resvg begins with the first of a family.
      .sort(
        (a, b) =>
          Number(b.includes('-latin-4') || b.includes('-latin-7')) -
            Number(a.includes('-latin-4') || a.includes('-latin-7')) || (a < b ? -1 : 1),
      );
    return files.map((file) => join(folder, file));
  } catch {
    return [];
  }
}

/** resvg reads no .woff, and fontkit cannot take a few signs out of a .woff2. */
const endings = { png: '.woff2', pdf: '.woff' } as const;

/** Fonts for other letters, those first that are made for reading on screens; collections of several fonts are not read. */
async function further(form: 'png' | 'pdf'): Promise<readonly string[]> {
  const beside: string[] = [];
  for (const name of ['kr', 'jp', 'sc', 'tc', 'hebrew', 'arabic', 'thai', 'devanagari'])
    for (const path of await installed(`@fontsource/noto-sans-${name}`, /-400-normal$/, form)) beside.push(path);
  const own: string[] = [];
  for (const folder of foldersOfFonts()) {
    const files = await readdir(folder, { recursive: true }).catch(() => []);
    for (const file of files) if (/\.(?:ttf|otf)$/i.test(file)) own.push(join(folder, file));
  }
  const rank = (path: string) => {
    const at = liked.findIndex((name) => name.test(path));
    return at < 0 ? liked.length : at;
  };
  const inOrder = own.filter((path) => !/italic|oblique|mono|condensed/i.test(path)).sort();
  return [...beside, ...inOrder.sort((a, b) => rank(a) - rank(b)).slice(0, mostFonts)];
}

const liked: readonly RegExp[] = [
  /noto\s?sans[^/\\]*regular/i,
  /nanum(?:barun)?gothic\.ttf$/i,
  /malgun\.ttf|gothicneo|meiryo|yugoth/i,
  /gothic|dejavusans\.ttf|arial\.ttf/i,
];

const mostFonts = 300;

function foldersOfFonts(): readonly string[] {
  const home = homedir();
  if (process.platform === 'win32') return [join(process.env.WINDIR ?? 'C:\\Windows', 'Fonts')];
  if (process.platform === 'darwin') return [join(home, 'Library/Fonts'), '/Library/Fonts', '/System/Library/Fonts'];
  return [join(home, '.local/share/fonts'), join(home, '.fonts'), '/usr/local/share/fonts', '/usr/share/fonts'];
}

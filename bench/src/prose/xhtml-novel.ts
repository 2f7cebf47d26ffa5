import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A chapter as its file has it: a heading, and its paragraphs as plain text. */
export type XhtmlChapter = { readonly file: string; readonly heading: string; readonly paragraphs: readonly string[] };

/**
 * The chapters of a novel in a folder of XHTML files, in the order of `content.opf`. Labels count the paragraphs of a file,
 * so this does no more than find them: it is not how works are read.
 */
export function xhtmlChapters(folder: string): readonly XhtmlChapter[] {
  const spine = join(folder, 'content.opf');
  if (!existsSync(spine)) return [];
  const held = new Set(readdirSync(folder));
  const names = [...readFileSync(spine, 'utf8').matchAll(/<itemref idref="([^"]+\.xhtml)"/g)].map(
    ([, name = '']) => name,
  );
  return names
    .filter((name) => held.has(name))
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const paragraphs = [...text.matchAll(/<p\b[^>]*>(.*?)<\/p>/gs)].map(([, inside = '']) => plain(inside));
      const heading = plain(/<(h[1-6])\b[^>]*>(.*?)<\/\1>/s.exec(text)?.[2] ?? '');
      return { file, heading, paragraphs: paragraphs.filter((own) => own !== '') };
    })
    .filter(({ paragraphs }) => paragraphs.length > 0);
}

function plain(markup: string): string {
  return markup
    .replace(/<a\b[^>]*epub:type="noteref"[^>]*>.*?<\/a>/gs, '')
    .replace(/<br\s*\/?>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(x[0-9a-f]+|\d+);/gi, (_, code: string) =>
      String.fromCodePoint(code.startsWith('x') ? Number.parseInt(code.slice(1), 16) : Number(code)),
    )
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/[\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

import { strToU8, zipSync } from 'fflate';

/** Of some 25 kB each; a tenth of the paragraphs are dated entries, a half are spoken. */
export function chaptersOf(size: number): readonly string[] {
  const found: string[] = [];
  for (let number = 1, length = 0; length < size; number++) {
    const paragraphs = Array.from({ length: 80 }, (_, nth) => paragraph(number, nth));
    const chapter = `<section id="c${number}"><h2>Chapter ${number}</h2>\n${paragraphs.join('\n')}\n</section>`;
    found.push(chapter);
    length += chapter.length;
  }
  return found;
}

function paragraph(number: number, nth: number): string {
  const words = 'the ferry left an hour ago and nobody on the pier has seen the lamp since then';
  const lead = nth % 10 === 0 ? `<i>${1 + (number % 28)} May.</i>—` : '';
  const told = nth % 2 === 0 ? `“The lamp,” she said, “is <em>out</em>, and ${words}.”` : `It is said that ${words}.`;
  return `<p>${lead}${told} Of the ${nth}th evening ${words}, for ${words}.</p>`;
}

export function page(body: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>The Lamp</title></head><body>${body}</body></html>`;
}

export function plainOf(chapters: readonly string[]): string {
  const text = chapters
    .join('\n')
    .replace(/<\/(?:p|h2)>/g, '\n')
    .replace(/<[^>]*>/g, '');
  return text.replace(/.{60,70} /g, '$&\n');
}

export function epubOf(chapters: readonly string[]): Uint8Array {
  const names = chapters.map((_, index) => `c${index + 1}.xhtml`);
  const text = (content: string) => strToU8(content);
  return zipSync({
    mimetype: [text('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': text(
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="b.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    ),
    'b.opf': text(
      `<package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="u"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="u">u</dc:identifier><dc:title>The Lamp</dc:title><dc:language>en</dc:language></metadata><manifest><item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>${names.map((name) => `<item id="${name}" href="${name}" media-type="application/xhtml+xml"/>`).join('')}</manifest><spine toc="ncx">${names.map((name) => `<itemref idref="${name}"/>`).join('')}</spine></package>`,
    ),
    'toc.ncx': text(
      `<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><navMap>${names.map((name, index) => `<navPoint id="n${index}" playOrder="${index + 1}"><navLabel><text>Chapter ${index + 1}</text></navLabel><content src="${name}"/></navPoint>`).join('')}</navMap></ncx>`,
    ),
    ...Object.fromEntries(chapters.map((chapter, index) => [names[index] ?? '', text(page(chapter))])),
  });
}

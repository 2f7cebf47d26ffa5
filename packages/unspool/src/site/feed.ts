import { clean } from '../base/index.js';
import { xmlText } from '../base/xml-text.js';
import { articleHead } from '../explain/index.js';
import { plain } from '../language/index.js';
import type { SiteEntry } from './library-page.js';

/** The pages of a site, as search engines read them (sitemaps.org, 0.9): those of stories, and none of a place. */
export function sitemap(entries: readonly SiteEntry[], url: string): string {
  const homes = entries.length > 1 ? ['', ...entries.map(({ home }) => home)] : [''];
  const pages = homes.map((home) => `  <url><loc>${escaped(url + home)}</loc></url>\n`).join('');
  return `${head}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${pages}</urlset>\n`;
}

/**
 * The stories of a site as a feed (Atom, RFC 4287). It has the date that the format asks for and no other: when a story was
 * changed would tell that there is more.
 */
export function feed(entries: readonly SiteEntry[], url: string): string {
  const items = entries.map(({ start, home }) => {
    const { title, dek } = articleHead(start);
    const about = dek.map(({ words }) => plain(words)).join(' ');
    return [
      '  <entry>\n',
      `    <title>${escaped(title)}</title>\n`,
      `    <id>${escaped(url + home)}</id>\n`,
      `    <link href="${escaped(url + home)}"/>\n`,
      `    <updated>${noDate}</updated>\n`,
      about === '' ? '' : `    <summary>${escaped(about)}</summary>\n`,
      '  </entry>\n',
    ].join('');
  });
  const [only] = entries;
  const title = entries.length === 1 && only ? articleHead(only.start).title : 'Stories';
  return [
    `${head}<feed xmlns="http://www.w3.org/2005/Atom">\n`,
    `  <title>${escaped(title)}</title>\n  <id>${escaped(url)}</id>\n  <updated>${noDate}</updated>\n`,
    '  <author><name>Unspool</name></author>\n',
    `  <link rel="self" href="${escaped(`${url}feed.xml`)}"/>\n`,
    ...items,
    '</feed>\n',
  ].join('');
}

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const noDate = '1970-01-01T00:00:00Z';

function escaped(text: string): string {
  return xmlText(clean(text));
}

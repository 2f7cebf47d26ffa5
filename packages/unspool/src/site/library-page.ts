import { toHtml as serialize } from 'hast-util-to-html';
import { h } from 'hastscript';
import { clean } from '../base/index.js';
import { articleHead } from '../explain/index.js';
import { plain } from '../language/index.js';
import type { Slice } from '../story/index.js';
import type { PageFiles } from './story-page.js';

/** A story in the list of all: what anybody may know of it, and where its page is. */
export type SiteEntry = { readonly start: Slice; readonly home: string };

/** The page that lists the stories of a site. */
export function libraryPage(entries: readonly SiteEntry[], page: PageFiles): string {
  const policy =
    "default-src 'none'; style-src 'self'; font-src data:; img-src 'self'; base-uri 'none'; form-action 'none'";
  const tree = h('html', { lang: 'en' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('title', heading),
      h('link', { rel: 'icon', href: `unspool/${page.icon.name}`, type: 'image/svg+xml' }),
      h('link', { rel: 'stylesheet', href: `unspool/${page.typeface.name}` }),
      h('link', { rel: 'stylesheet', href: `unspool/${page.style.name}` }),
    ]),
    h('body', [
      h('main', { className: ['library'] }, [
        h('h1', heading),
        h('p', { className: ['dek'] }, 'Each is explained as far as you have read or seen it, and no further.'),
        h(
          'ul',
          entries.map(({ start, home }) => {
            const { title, dek } = articleHead(start);
            const [first] = dek;
            return h('li', [
              h('a', { href: `${home}index.html` }, [
                h('bdi', clean(title)),
                ...(first ? [h('small', { dir: 'auto' }, clean(plain(first.words)))] : []),
              ]),
            ]);
          }),
        ),
      ]),
    ]),
  ]);
  return `<!doctype html>\n${serialize(tree)}\n`;
}

const heading = 'Stories';

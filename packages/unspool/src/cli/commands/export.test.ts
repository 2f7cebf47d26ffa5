import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { commandLine } from '../../../test/command-line.js';
import { luaTable } from '../../read/bookmark/lua-table.js';
import { type Branch, isBranch, treeOf } from '../../read/markup/markup-tree.js';

const pages = [
  '<h1>I</h1><p>“Who is <em>there</em>?” asked <b>Nell</b> Carrow. <!-- so --> “It is I,” said Mr. Harding.</p><p>Mr.\n Harding said “no\\end ]] os.execute()”, and Nell Carrow nodded.</p>',
  '<h1>II</h1><div><p>Captain Voss came in. “Good day,” said Captain Voss.</p></div>',
].map((body) => `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body>${body}</body></html>`);
const item = (at: number) => `<item id="c${at}" href="c${at}.xhtml" media-type="application/xhtml+xml"/>`;
const book = zipSync({
  mimetype: strToU8('application/epub+zip'),
  'META-INF/container.xml': strToU8('<container><rootfiles><rootfile full-path="OPS/b.opf"/></rootfiles></container>'),
  'OPS/b.opf': strToU8(
    `<package><metadata><title>The "Quay"</title><creator>N. Body</creator></metadata><manifest>${pages.map((_, at) => item(at)).join('')}</manifest><spine>${pages.map((_, at) => `<itemref idref="c${at}"/>`).join('')}</spine></package>`,
  ),
  ...Object.fromEntries(pages.map((text, at) => [`OPS/c${at}.xhtml`, strToU8(text)])),
});

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unspool-'));
  await writeFile(join(folder, 'quay.epub'), book);
});
after(() => rm(folder, { recursive: true, force: true }));

const exported = async (...words: readonly string[]) => {
  const { code, out, err } = await commandLine(folder, ['export', 'quay.epub', ...words]);
  assert.equal(code, 0, err);
  return out;
};

test('KOReader reads who is who, and nobody is in it who comes later', async () => {
  const out = await exported('--koreader', '--upto', 'I');
  const table = luaTable(out);
  assert.equal(table?.get('cache_version'), '6.0');
  assert.equal(table?.get('book_title'), 'The “Quay”');
  const people = table?.get('characters');
  assert.ok(people instanceof Map);
  const names = [...people.values()].map((one) => (one instanceof Map ? one.get('name') : undefined));
  assert.ok(names.some((name) => String(name).includes('Harding')));
  assert.ok(names.some((name) => String(name).includes('Nell')));
  assert.doesNotMatch(out, /Voss|Good day/);
  assert.match(await exported('--koreader'), /Voss/);
});

type Annotation = {
  readonly id: string;
  readonly target: {
    readonly source: string;
    readonly selector: readonly { readonly exact?: string; readonly value?: string }[];
  };
};

test('annotations lead to the letters of the names, in the file that they name', async () => {
  const set: { readonly type: string; readonly items: readonly Annotation[] } = JSON.parse(await exported('--readium'));
  assert.equal(set.type, 'AnnotationSet');
  assert.ok(set.items.length >= 3);
  for (const { target } of set.items) {
    const page = pages[Number(/c(\d)/.exec(target.source)?.[1])] ?? '';
    const [quote, range] = target.selector;
    assert.equal(textAt(page, range?.value ?? ''), quote?.exact, range?.value);
  }
  assert.equal(new Set(set.items.map(({ id }) => id)).size, set.items.length);
  assert.doesNotMatch(await exported('--readium', '--upto', 'I'), /Voss|c1\.xhtml/);
});

/** The words between the ends of a range in a page, read another way than it was made. */
function textAt(page: string, cfi: string): string {
  const [, shared = '', start = '', end = ''] = /!([^,]*),([^,]*),([^)]*)\)$/.exec(cfi) ?? [];
  const texts: { readonly path: string; readonly text: string }[] = [];
  const walk = (branch: Branch, path: string) => {
    let last = 1;
    for (const child of branch.children) {
      if (isBranch(child)) {
        last += 1;
        last += last % 2;
        walk(child, `${path}/${last}`);
        last += 1;
      } else texts.push({ path: `${path}/${last}`, text: child.text });
    }
  };
  const [html] = treeOf(page).root.children.filter(isBranch);
  if (html) walk(html, '');
  const pieces = new Map<string, string>();
  for (const { path, text } of texts) pieces.set(path, (pieces.get(path) ?? '') + text);
  const order = [...pieces.keys()];
  const [from, to] = [start, end].map((one) => `${shared}${one}`.split(':')) as [string[], string[]];
  const between = order.slice(order.indexOf(from[0] ?? ''), order.indexOf(to[0] ?? '') + 1);
  const text = between
    .map((path) => {
      const own = pieces.get(path) ?? '';
      return own.slice(path === from[0] ? Number(from[1]) : 0, path === to[0] ? Number(to[1]) : own.length);
    })
    .join('');
  return text.replace(/\s+/g, ' ');
}

test('as JSON every place that names somebody, and a file in which it is written', async () => {
  const { people, terms } = JSON.parse(await exported('--json', '--upto', 'I'));
  assert.deepEqual(terms, []);
  const nell = people.find(({ name }: { readonly name: string }) => name.includes('Nell'));
  assert.ok(nell.mentions.length >= 2);
  assert.equal(nell.mentions[0].paragraph.file, 'OPS/c0.xhtml');
  await exported('--json', '-o', 'quay.json');
  assert.match(await readFile(join(folder, 'quay.json'), 'utf8'), /Voss/);
});

test('as TEI: well formed, every reference leads somewhere, every line to the characters that it is read from', async () => {
  const tei = await exported('--tei');
  const { root, problems } = treeOf(tei);
  assert.deepEqual(problems, []);
  const all = elementsIn(root);
  const ids = all.flatMap(({ attributes }) => attributes.get('xml:id') ?? []);
  assert.equal(new Set(ids).size, ids.length);
  const known = new Set(ids.map((id) => `#${id}`));
  const refs = ['ref', 'active', 'passive', 'mutual', 'corresp'];
  const pointers = all.flatMap(({ attributes }) => refs.flatMap((name) => attributes.get(name)?.split(' ') ?? []));
  assert.ok(pointers.length > 5);
  for (const pointer of pointers) assert.ok(known.has(pointer), pointer);
  const targets = all.flatMap(({ name, attributes }) =>
    name === 'annotation' ? [attributes.get('target') ?? ''] : [],
  );
  assert.ok(targets.filter((target) => target.includes(' ')).length > 2);
  for (const target of targets) {
    const [scene = '', place] = target.split(' ');
    assert.ok(known.has(scene), scene);
    if (place === undefined) continue;
    const [, page = '', from = '', to = ''] = /c(\d)\.xhtml#char=(\d+),(\d+)$/.exec(place) ?? [];
    assert.match((pages[Number(page)] ?? '').slice(Number(from), Number(to)), /^<p|^\p{L}|^“/u, target);
  }
  assert.doesNotMatch(await exported('--tei', '--upto', 'I'), /Voss|c1\.xhtml/);
});

test('as TEI: a relation that fell is none, one that is only likely says so', async () => {
  const notes =
    '# A\n\n- Person: **Ada**\n- Person: **Ben**\n- Person: **Cleo**\n\n## One\n\n- **Kin**: Ada is the mother of Ben.\n- Cleo is the sister of Ada. (likely)\n\n## Two\n\n- Overturns [Kin]: Cleo is the mother of Ben.\n';
  await writeFile(join(folder, 'kin#1.story.md'), notes);
  const relations = async (...words: readonly string[]) => {
    const { out } = await commandLine(folder, ['export', 'kin#1.story.md', '--tei', ...words]);
    assert.ok(out.includes('target="kin%231.story.md"'));
    return [...out.matchAll(/<relation (.*?)>/g)].map(([, attributes = '']) => attributes.replaceAll('entity.', ''));
  };
  const likely = 'name="sister" active="#cleo" passive="#ada" cert="medium"';
  assert.deepEqual(await relations('--upto', 'One'), ['name="mother" active="#ada" passive="#ben"', likely]);
  assert.deepEqual(await relations(), [likely, 'name="mother" active="#cleo" passive="#ben"']);
});

test('as TEI: names are XML’s own, a date is said once, and no file is named of which nothing is told yet', async () => {
  const notes =
    '# A\n\n- Person: **µ**\n- Person: **Nº 5**\n\n## One\n\n*12 May 1950 · a quay · with µ*\n\nµ waits for Nº 5.\n\n## Two\n\n*The next day, after [One]*\n\nµ leaves.\n';
  await writeFile(join(folder, 'odd.story.md'), notes);
  const { out } = await commandLine(folder, ['export', 'odd.story.md', '--tei']);
  const ids = [...out.matchAll(/xml:id="(.*?)"/g)].map(([, id = '']) => id);
  assert.ok(ids.length > 5);
  for (const id of ids) assert.doesNotMatch(id, /[ºµ]/);
  assert.match(out, /<desc><date when="1950-05-12">12 May 1950<\/date> · a quay<\/desc>/);
  assert.match(out, /<desc><date when="1950-05-13">.*?<\/date> · The next day.*?<\/desc>/);

  await mkdir(join(folder, 'parts', 'text'), { recursive: true });
  const items = ['quay', 'drowns'].map(
    (name) => `<item id="${name}" href="text/${name}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  await writeFile(
    join(folder, 'parts', 'b.opf'),
    `<package><manifest>${items.join('')}</manifest><spine><itemref idref="quay"/><itemref idref="drowns"/></spine></package>`,
  );
  await writeFile(join(folder, 'parts', 'text', 'quay.xhtml'), pages[0] as string);
  await writeFile(join(folder, 'parts', 'text', 'drowns.xhtml'), pages[1] as string);
  const early = await commandLine(folder, ['export', 'parts', '--tei', '--upto', 'I']);
  assert.match(early.out, /<ptr target="text\/quay\.xhtml"\/>/);
  assert.doesNotMatch(early.out, /drowns/);
  assert.match((await commandLine(folder, ['export', 'parts', '--tei'])).out, /<ptr target="text\/drowns\.xhtml"\/>/);
});

function elementsIn(branch: Branch): readonly Branch[] {
  return branch.children.filter(isBranch).flatMap((child) => [child, ...elementsIn(child)]);
}

for (const [words, says] of [
  [['quay.epub'], /Say one of --koreader/],
  [['quay.epub', '--tei', '--json'], /Say one of --koreader/],
  [['quay.epub', '--json', '--readium'], /Say one of --koreader/],
  [['quay.epub', '--json', '--upto', 'IX'], /there is no scene “IX”/],
] as const)
  test(`what cannot be exported is said: ${words.join(' ')}`, async () => {
    const { code, err } = await commandLine(folder, ['export', ...words]);
    assert.equal(code, 2);
    assert.match(err.replace(/\s+/g, ' '), says);
  });

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { PageFile, PageFiles } from '../site/index.js';

/** The files of the page, which the package brings along. */
export async function pageFiles(): Promise<PageFiles> {
  const page = fileURLToPath(new URL('../../page/', import.meta.url));
  const assets = await readdir(`${page}assets`);
  const read = async (name: string | undefined, folder: string): Promise<PageFile> => ({
    name: name ?? '',
    text: await readFile(`${folder}${name}`, 'utf8'),
  });
  const engine = await readFile(fileURLToPath(new URL('../../bundled/engine/engine.js', import.meta.url)), 'utf8');
  const sum = createHash('sha256').update(engine).digest('base64url').slice(0, 8);
  return {
    script: await read(
      assets.find((name) => name.endsWith('.js')),
      `${page}assets/`,
    ),
    style: await read(
      assets.find((name) => name.endsWith('.css')),
      `${page}assets/`,
    ),
    typeface: await read('typeface.css', page),
    engine: { name: `engine-${sum}.js`, text: engine },
    icon: await read('icon.svg', page),
  };
}

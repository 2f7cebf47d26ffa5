import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * A folder of real works, which are no part of this repository, within the one that UNSPOOL_WORKS names: `screenplays`,
 * `plays-tei`, `plays-xhtml`, `novels-xhtml` (a folder for each), `subtitles`. `skip` is for a test that needs it: why it
 * cannot run, where there is none.
 */
export function realWorks(name: string): { readonly folder: URL; readonly skip: string | false } {
  const { UNSPOOL_WORKS: works } = process.env;
  const folder = new URL(`${name}/`, works ? pathToFileURL(`${works}/`) : import.meta.url);
  return {
    folder,
    skip: works && existsSync(folder) ? false : `no real works: set UNSPOOL_WORKS to a folder with ${name}`,
  };
}

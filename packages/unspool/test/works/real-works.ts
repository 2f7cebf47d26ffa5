import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * A folder of real works, which are no part of this repository: within the one that UNSPOOL_WORKS names, else beside the
 * repository. `skip` is for a test that needs it: why it cannot run, where the folder is absent.
 */
export function realWorks(name: string): { readonly folder: URL; readonly skip: string | false } {
  const given = process.env.UNSPOOL_WORKS;
  const works = given ? pathToFileURL(`${given}/`) : new URL('../../../../../../shared/inputs/', import.meta.url);
  const folder = new URL(`${name}/`, works);
  return {
    folder,
    skip: existsSync(folder) ? false : `no real works here: set UNSPOOL_WORKS to a folder with ${name}`,
  };
}

import { type Archive, archiveOf } from '../../book/zip.js';
import { inFile } from '../../in-file.js';
import type { ScriptReader, ScriptReading } from '../screenplay/screenplay.js';
import { sourceOf } from '../screenplay/screenplay-source.js';
import { readOsf } from './osf-read.js';

/** Scripts of Fade In: an archive with nothing but the Open Screenplay Format in it. */
export const fadeinReader: ScriptReader = {
  format: 'fadein',
  read: (bytes) => {
    const { path = '', screenplay, problems } = readArchive(archiveOf(bytes));
    return inFile(sourceOf('fadein', screenplay, problems), path);
  },
  screenplay: (bytes) => readArchive(archiveOf(bytes)),
};

function readArchive(archive: Archive): ScriptReading & { readonly path?: string } {
  const said = archive.problems.map((message) => ({ message }));
  const path = archive.paths.find((one) => /^(?:.*\/)?document\.xml$/i.test(one) && !one.startsWith('__MACOSX/'));
  if (path === undefined) {
    const message =
      'There is no script (document.xml) in this Fade In file. Save it there again, or export it as Final Draft (.fdx).';
    return { screenplay: { titlePage: [], elements: [] }, problems: [...said, { message }] };
  }
  const { text, problem } = archive.textOf(path);
  if (text === '' && problem) {
    const message = `${problem} Save the script in Fade In again, or export it as Final Draft (.fdx).`;
    return { screenplay: { titlePage: [], elements: [] }, problems: [...said, { message }] };
  }
  const { screenplay, problems } = readOsf(text);
  return { path, screenplay, problems: [...said, ...(problem ? [{ message: problem }] : []), ...problems] };
}

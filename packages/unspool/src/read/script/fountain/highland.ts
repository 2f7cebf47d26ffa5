import { type Archive, archiveOf } from '../../book/zip.js';
import { inFile } from '../../in-file.js';
import type { SourceProblem } from '../../source.js';
import type { ScriptReader } from '../screenplay/screenplay.js';
import { sceneMaker, sourceWith } from '../screenplay/screenplay-source.js';
import { readElements, readFountain } from './fountain-read.js';

/**
 * Scripts of Highland: an archive with Fountain in it. Nothing but that one text is read: what was cut lies beside it, in
 * the scratch pad and the revisions.
 */
export const highlandReader: ScriptReader = {
  format: 'highland',
  read: (bytes) => {
    const { path = '', text, problems: said } = textIn(archiveOf(bytes));
    const scenes = sceneMaker();
    const { titlePage, problems } = readElements(text, scenes.take);
    return inFile(sourceWith('highland', titlePage, scenes.end(), [...said, ...problems]), path);
  },
  screenplay: (bytes) => {
    const { text, problems } = textIn(archiveOf(bytes));
    return { screenplay: readFountain(text).screenplay, problems };
  },
};

/**
 * What the writer marked in a revision (CriticMarkup), as Fountain has it, letter by letter in its place: cuts and remarks
 * are left out, and what was added or marked is there.
 */
function revised(text: string): string {
  return text.replace(
    /\{(--|\+\+|==|>>)([^{}]{0,2000})(--|\+\+|==|<<)\}/g,
    (whole, open: string, words: string, close: string) => {
      if (open === '>>' ? close !== '<<' : close !== open) return whole;
      return open === '--' || open === '>>' ? `/*${open[0]}${words}${close[0]}*/` : `   ${words}   `;
    },
  );
}

type Text = { readonly path?: string; readonly text: string; readonly problems: readonly SourceProblem[] };

function textIn(archive: Archive): Text {
  const said = archive.problems.map((message) => ({ message }));
  const own = archive.paths.filter((path) => !/(?:^|\/)(?:__MACOSX\/|\._)/.test(path));
  const path =
    own.find((one) => /^(?:[^/]+\/)?[^/]+\.textbundle\/text\.[^/]+$/i.test(one)) ??
    own.find((one) => /^(?:[^/]+\/)*document\.fountain$/i.test(one));
  if (path === undefined) {
    const message =
      'There is no script in this Highland file. Save it there again, or export it as Fountain (.fountain).';
    return { text: '', problems: [...said, { message }] };
  }
  const { text, problem } = archive.textOf(path);
  if (!problem) return { path, text: revised(text), problems: said };
  const message = text === '' ? `${problem} Export the script from Highland as Fountain (.fountain).` : problem;
  return { path, text, problems: [...said, { message }] };
}

import { decode } from '../../decode.js';
import type { ScriptReader, ScriptReading } from '../screenplay/screenplay.js';
import { sourceOf } from '../screenplay/screenplay-source.js';
import { readOsf } from './osf-read.js';

/** The Open Screenplay Format as it is, one file of XML. */
export const osfReader: ScriptReader = {
  format: 'osf',
  read: (bytes) => {
    const { screenplay, problems } = readBytes(bytes);
    return sourceOf('osf', screenplay, problems);
  },
  screenplay: readBytes,
};

function readBytes(bytes: Uint8Array): ScriptReading {
  const { text, problem } = decode(bytes);
  const { screenplay, problems } = readOsf(text);
  return { screenplay, problems: problem ? [{ message: problem }, ...problems] : problems };
}

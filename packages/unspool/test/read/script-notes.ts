import { notesOf } from '../../src/read/notes/notes.js';
import { fdxReader } from '../../src/read/script/fdx/fdx.js';
import { fountainReader } from '../../src/read/script/fountain/fountain.js';
import type { Source } from '../../src/read/source.js';

const bytes = (text: string) => new TextEncoder().encode(text);

export function fountainSource(text: string): Source {
  return fountainReader.read(bytes(text), 'x.fountain') as Source;
}

/** A Final Draft file of these paragraphs, and of what stands behind them. */
export function fdxSource(paragraphs: string, behind = ''): Source {
  return fdxReader.read(
    bytes(`<FinalDraft DocumentType="Script"><Content>${paragraphs}</Content>${behind}</FinalDraft>`),
    'x.fdx',
  ) as Source;
}

/** The lines of the notes on a work. */
export function inNotes(source: Source): readonly string[] {
  return notesOf(source)
    .text.split('\n')
    .filter((line) => line !== '');
}

import { type CheckedFile, diagnose, storyFile, workFile } from '../../src/author/index.js';
import { notesOf, readSource } from '../../src/read/index.js';

/** A story file that was looked through. */
export function checkedStory(text: string, path = 'a.story.md'): CheckedFile {
  return { path, text, diagnoses: diagnose(storyFile(path, text), { sources: [] }) };
}

/** A script that was looked through. */
export async function checkedScript(text: string, path = 'a.fountain'): Promise<CheckedFile> {
  const work = await readSource(new TextEncoder().encode(text), path);
  return { path, text, diagnoses: diagnose(workFile(path, work, text, notesOf(work)), { sources: [] }) };
}

/** Files in which everything that can be said of one is said: places, reasons, repairs, lines. */
export async function checkedSamples(): Promise<readonly CheckedFile[]> {
  const clash =
    '# T\n\n## One\n\n*after [Two]*\n\nA.\n\n## Two\n\n*after [One]*\n\nB. [C d]\n\n- **C e** is so.\n\n<!-- open\n';
  return [
    checkedStory(clash),
    checkedStory('', 'empty.story.md'),
    checkedStory('# T\r\n\r\n## One\r\n\r\nA [x](javascript:0) [y].\r\n', 'films & more/é #1.story.md'),
    checkedStory('# T\n\n- Source: gone.fountain\n\n## One\n\nA.\n', '/home/ann/t.story.md'),
    await checkedScript('INT. KILN - DAY\n\nHot. /* open\n\n[[- Who was here?]]\n\n[[- Per was.\n  - because [no]]]\n'),
    {
      path: 'book.epub',
      text: '',
      diagnoses: [
        {
          code: 'work-unclear',
          grade: 'hint',
          message: 'It is damaged.',
          way: '',
          place: { file: 'one.xhtml', span: { from: 3, to: 9 } },
          line: 2,
        },
      ],
    },
  ];
}

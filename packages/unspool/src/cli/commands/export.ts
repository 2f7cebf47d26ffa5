import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { articleHead } from '../../explain/index.js';
import type { XrayMention } from '../../publish/index.js';
import type { ClaimId } from '../../story/index.js';
import { type Command, type Input, UsageError, upto } from '../arguments.js';
import { named, print, printJson } from '../terminal.js';
import { version } from '../version.js';
import { readStories } from '../workspace/files.js';
import type { StoryFile } from '../workspace/story-file.js';
import { sliceUpTo, tellFile } from '../workspace/telling.js';
import { force, writeOutput } from '../workspace/write.js';

export const command: Command = {
  usage: 'FILE --koreader|--readium|--json|--tei [--upto SCENE]',
  options: [
    {
      name: 'koreader',
      help: 'for the X-Ray plug-in of KOReader: xray_cache.lua, which goes into the folder BOOK.sdr',
    },
    { name: 'readium', help: 'annotations of an EPUB (.ann) for Thorium and other readers' },
    { name: 'json', help: 'people and terms with every place that names them' },
    { name: 'tei', help: 'the notes on a story as stand-off annotation (TEI P5), for scholars' },
    upto,
    { name: 'output', short: 'o', value: 'FILE', help: 'write it to a file instead' },
    force,
  ],
  examples: [
    [
      'unspool export dracula.epub --koreader --upto VI -o xray_cache.lua',
      'who is who as far as one has read, for KOReader',
    ],
    ['unspool export dracula.epub --readium --upto XIII -o dracula.ann', 'the same as annotations'],
    ['unspool export dracula.epub --json --upto "45%"', 'the same for programs'],
    ['unspool export film.story.md --tei -o film.xml', 'people, scenes, what is told of them and the answers, as TEI'],
  ],
  async run(input) {
    const form = formOf(input);
    const files = await readStories(input.operands, input.leave);
    const [file] = files;
    if (!file || files.length > 1) throw new UsageError('export takes one story; name one file or folder.');
    const text = await exported(file, input.get('upto'), form);
    const output = input.get('output');
    if (output === undefined) {
      if (form === 'koreader' || form === 'tei') print(text.trimEnd());
      else printJson(text);
      return 0;
    }
    await writeOutput({ path: output, text, inputs: file.files, force: input.has('force') });
    print(`Wrote ${named(output)}.`);
    return 0;
  },
};

const forms = ['koreader', 'readium', 'json', 'tei'] as const;
type Form = (typeof forms)[number];

function formOf({ has }: Input): Form {
  const [form, ...others] = forms.filter((one) => has(one));
  if (form === undefined || others.length > 0)
    throw new UsageError('For which program? Say one of --koreader, --readium, --json and --tei.');
  return form;
}

async function exported(file: StoryFile, place: string | undefined, form: Form): Promise<string> {
  const telling = await tellFile(file);
  const slice = await sliceUpTo(telling, place, file);
  const { originsOfClaims } = await import('../../read/index.js');
  const { toAnnotations, toJson, toTei, toXrayLua, xrayOf } = await import('../../publish/index.js');
  const origins = file.notes && originsOfClaims(file.notes, telling.places);
  if (form === 'tei') {
    const [first = file.path] = file.files;
    const only = basename(first);
    const spanOf = (claim: ClaimId) => {
      const at = origins?.get(claim)?.item.at;
      return at && { file: only, ...at };
    };
    // The name of a later part can tell what happens there.
    const told = new Set(slice.claims.flatMap(({ id }) => spanOf(id)?.file ?? []));
    const files = file.files.length > 1 ? [...told] : [only];
    return toTei(slice, { version: version(), files, extent: articleHead(slice).warning, spanOf });
  }
  const xray = xrayOf(slice, origins);
  if (form === 'koreader') return toXrayLua(xray);
  if (form === 'json') return toJson(xray);
  if (file.work?.format !== 'epub')
    throw new UsageError(
      `${file.path}: annotations lead into the files of an EPUB, and this is none. --json says where names stand.`,
    );
  return toJson(toAnnotations(xray, { uuid, created: new Date().toISOString(), placeOf: await placesIn(file) }));
}

async function placesIn(
  file: StoryFile,
): Promise<(mention: XrayMention) => { source: string; cfi: string } | undefined> {
  const { cfisIn } = await import('../../read/index.js');
  const { filesOf } = await import('../workspace/works.js');
  const cfiOf = cfisIn(await filesOf(file));
  return ({ exact, paragraph, letters }) =>
    paragraph && letters !== undefined ? cfiOf({ paragraph, letters, words: exact }) : undefined;
}

/** A UUID that follows from words (RFC 9562, version 8). */
function uuid(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

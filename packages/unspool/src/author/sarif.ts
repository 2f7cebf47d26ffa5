import { type Code, type Edit, type Grade, messages } from '../base/index.js';
import { type CheckedFile, type LineColumns, placesIn } from './checked-file.js';
import type { Diagnosis, Reason } from './diagnosis.js';
import { explanations } from './explanations.generated.js';

/**
 * Files with their diagnoses as a SARIF 2.1.0 log (OASIS, 2020), which code hosts and editors read. Each page of the
 * findings is a rule; a reason is a related location, a repair a fix. `version` is that of the program.
 */
export function sarif(files: readonly CheckedFile[], version: string) {
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'unspool', version, rules: codes.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap((file) => file.diagnoses.map((diagnosis) => resultOf(file, diagnosis))),
      },
    ],
  };
}

const codes = Object.keys(messages) as readonly Code[];
const ruleIndex = new Map(codes.map((code, index) => [code, index]));
const levels: Readonly<Record<Grade, string>> = { error: 'error', warning: 'warning', hint: 'note' };

function ruleOf(code: Code) {
  const { grade, message, way } = messages[code];
  const explanation = explanations[code];
  return {
    id: code,
    shortDescription: { text: plain(unfilled(message)) },
    fullDescription: { text: plain(explanation) },
    help: { text: plain([unfilled(way), explanation].filter(Boolean).join('\n\n')) },
    defaultConfiguration: { level: levels[grade] },
  };
}

/** A sentence of a page without what fills it: "… plays both … and …". */
function unfilled(sentence: string): string {
  return sentence
    .replace(/\{\w+\?\}/g, '')
    .replace(/\{\w+\}/g, '…')
    .trim();
}

function resultOf(file: CheckedFile, diagnosis: Diagnosis) {
  const { code, grade, message, way, because, repair } = diagnosis;
  const fix = repair && fixOf(file, way || message, repair);
  return {
    ruleId: code,
    ruleIndex: ruleIndex.get(code),
    level: levels[grade],
    message: { text: plain([message, way].filter(Boolean).join(' ')) },
    locations: [{ physicalLocation: locationOf(file, diagnosis) }],
    ...(because ? { relatedLocations: because.map((reason, id) => relatedOf(file, reason, id)) } : {}),
    ...(fix ? { fixes: [fix] } : {}),
  };
}

function relatedOf(file: CheckedFile, { message, place }: Reason, id: number) {
  const where = place ? { physicalLocation: locationOf(file, { place }) } : {};
  return { id, ...where, message: { text: plain(message) } };
}

function locationOf(file: CheckedFile, { place, line }: Pick<Diagnosis, 'place' | 'line'>) {
  const where = place && placesIn(file)(place);
  const region = where ? regionOf(where) : line === undefined ? null : { startLine: line };
  return { artifactLocation: artifactOf(file), ...(region ? { region } : {}) };
}

function fixOf(file: CheckedFile, description: string, repair: readonly Edit[]) {
  const whereIs = placesIn(file);
  const replacements = repair.flatMap(({ span, text }) => {
    const where = whereIs({ file: file.path, span });
    return where ? [{ deletedRegion: regionOf(where), insertedContent: { text } }] : [];
  });
  if (replacements.length < repair.length) return undefined;
  return {
    description: { text: plain(description) },
    artifactChanges: [{ artifactLocation: artifactOf(file), replacements }],
  };
}

function regionOf({ from, to }: LineColumns) {
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

/** A path as a relative reference, or as an address of the machine where it begins at a root. */
function artifactOf({ path }: CheckedFile) {
  const slashes = path.replace(/\\/g, '/').replace(/\p{Surrogate}/gu, '\uFFFD');
  const isWindows = /^[A-Za-z]:\//.test(slashes);
  const uri = slashes
    .split('/')
    .map((part, index) => (isWindows && index === 0 ? part : encodeURIComponent(part)))
    .join('/');
  if (isWindows) return { uri: `file:///${uri}` };
  return slashes.startsWith('/') ? { uri: `file://${uri}` } : { uri, uriBaseId: '%SRCROOT%' };
}

/** Words in which nothing is a link: in a SARIF message, `[words](target)` is one. */
function plain(text: string): string {
  const inLine = (line: string) => {
    const to = line.lastIndexOf('](') + 1;
    return line.slice(0, to).replace(/[\\[\]]/g, '\\$&') + line.slice(to);
  };
  return text.split('\n').map(inLine).join('\n');
}

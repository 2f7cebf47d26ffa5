import type { Code, Edit, Grade, LineColumn, Place } from '../base/index.js';
import type { DraftChange, DraftScene } from '../read/index.js';
import { type CheckedFile, placesIn } from './checked-file.js';
import type { Diagnosis, Reason } from './diagnosis.js';

/** What `check --json` prints. `docs/check-json.md` describes it; what breaks a reader of it gets another version. */
export type CheckJson = {
  readonly version: 1;
  readonly files: readonly {
    readonly file: string;
    readonly problems: readonly ProblemJson[];
    /** What is other since the draft that was named. */
    readonly changes?: readonly DraftChangeJson[];
  }[];
};

/** A change, with its scenes named by their place among all, number and heading. */
type DraftChangeJson = { readonly kind: DraftChange['kind'] } & Readonly<Record<string, string | number | SceneJson>>;
type SceneJson = Omit<DraftScene, 'at'>;

type ProblemJson = Partial<Where> & {
  readonly code: Code;
  readonly grade: Grade;
  readonly message: string;
  readonly way: string;
  /** The line, where no more than that is known. */
  readonly line?: number;
  /** The file within the work, where that is an archive or has several files. */
  readonly part?: string;
  readonly because?: readonly (Partial<Where> & { readonly message: string })[];
  readonly repair?: readonly (Where & { readonly text: string })[];
};

type Where = { readonly from: LineColumn; readonly to: LineColumn };

/** Files with their diagnoses, as plain JSON. */
export function checkJson(files: readonly CheckedFile[]): CheckJson {
  return {
    version: 1,
    files: files.map((file) => ({
      file: file.path,
      problems: problemsOf(file),
      ...(file.changes ? { changes: file.changes.map(changeOf) } : {}),
    })),
  };
}

function changeOf({ kind, ...rest }: DraftChange): DraftChangeJson {
  const values = Object.entries(rest).map(([key, value]): [string, string | number | SceneJson] => {
    if (typeof value !== 'object') return [key, value];
    const { at: _, ...scene } = value;
    return [key, scene];
  });
  return { kind, ...Object.fromEntries(values) } as DraftChangeJson;
}

function problemsOf(file: CheckedFile): readonly ProblemJson[] {
  const whereIs = placesIn(file);
  const placed = ({ place }: { readonly place?: Place }) => (place && whereIs(place)) ?? {};
  const reason = (one: Reason) => ({ message: one.message, ...placed(one) });
  const edit = ({ span, text }: Edit) => {
    const where = whereIs({ file: file.path, span });
    return where ? [{ ...where, text }] : [];
  };
  return file.diagnoses.map((diagnosis): ProblemJson => {
    const { code, grade, message, way, place, because, repair } = diagnosis;
    const where = placed(diagnosis);
    return {
      code,
      grade,
      message,
      way,
      ...where,
      ...lineOf(diagnosis, where),
      ...(place && place.file !== file.path ? { part: place.file } : {}),
      ...(because ? { because: because.map(reason) } : {}),
      ...(repair ? { repair: repair.flatMap(edit) } : {}),
    };
  });
}

function lineOf({ line }: Diagnosis, where: Partial<Where>): { readonly line?: number } {
  return line === undefined || where.from ? {} : { line };
}

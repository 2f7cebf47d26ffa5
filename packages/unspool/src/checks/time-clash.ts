import { type Grade, say } from '../base/index.js';
import { sureClaims } from '../mind/index.js';
import { type Claim, indexOf, type Whole } from '../story/index.js';
import { type Clash, chronology, type Statement, type StatementKind } from '../time/index.js';
import { type Finding, finding } from './finding.js';
import { groundsOf, lineOf } from './shared/time-words.js';

/** Statements about when things happened that cannot all be true. */
export function timeClash(story: Whole): readonly Finding<Code>[] {
  const { claims } = indexOf(story);
  const sure = new Set(sureClaims(story).map(({ claim }) => claim.id));
  // Where nothing but kinship says who is born before whom, it is kinship that cannot be.
  const isKinship = ({ statements }: Clash) =>
    statements.every(({ kind, claim }) => kind === 'kin' && sure.has(claim ?? ''));
  return chronology(story).clashes.flatMap((clash) => {
    const { statements } = clash;
    if (isKinship(clash)) return [];
    const others = statements.filter((statement) => statement !== clash.drop);
    const about = [clash.drop, ...others].flatMap(({ claim }) => claims.get(claim ?? '') ?? []);
    const words = namingOf(statements)({ drop: lineOf(story, clash.drop), also: alsoOf(clash) });
    return [finding(words, distinct(about), { ...gradeOf(statements), because: groundsOf(story, clash.steps) })];
  });
}

/** The most telling kind of statement in it gives a contradiction its name. */
function namingOf(statements: readonly Statement[]): Naming {
  const accounts = new Set(statements.filter(({ claim }) => claim !== null).map(({ account }) => account));
  if (accounts.size > 1) return say.accountDiffers;
  const kinds = new Set(statements.map(({ kind }) => kind));
  if (kinds.size === 1 && kinds.has('length')) return say.impossibleDuration;
  return byKind.find(([kind]) => kinds.has(kind))?.[1] ?? say.timeParadox;
}

type Naming =
  | typeof say.accountDiffers
  | typeof say.dayMismatch
  | typeof say.flashbackNotBeforeHost
  | typeof say.gapTooSmall
  | typeof say.impossibleAge
  | typeof say.impossibleDuration
  | typeof say.timeParadox
  | typeof say.weekdayMismatch;

const byKind: readonly (readonly [StatementKind, Naming])[] = [
  ['age', say.impossibleAge],
  ['kin', say.impossibleAge],
  ['weekday', say.weekdayMismatch],
  ['length', say.gapTooSmall],
  ['flashback', say.flashbackNotBeforeHost],
  ['day', say.dayMismatch],
];

/** What the notes are not sure of can be no error. */
function gradeOf(statements: readonly Statement[]): { readonly grade?: Grade } {
  return statements.some(({ force }) => force !== 'stated') ? { grade: 'hint' } : {};
}

function alsoOf({ also }: Clash): string | undefined {
  if (also === 0) return undefined;
  return also === 1 ? 'One more contradiction rests on it.' : `${also} more contradictions rest on it.`;
}

function distinct(claims: readonly Claim[]): readonly Claim[] {
  return [...new Set(claims)];
}

/** The pages that it gives. */
type Code =
  | 'account-differs'
  | 'day-mismatch'
  | 'flashback-not-before-host'
  | 'gap-too-small'
  | 'impossible-age'
  | 'impossible-duration'
  | 'time-paradox'
  | 'weekday-mismatch';

import type { Code } from '../base/index.js';
import { type Claim, indexOf, type ProblemCode, type Whole } from '../story/index.js';
import { checks } from './checks.generated.js';
import type { Finding } from './finding.js';

/** What is found elsewhere: in the text of the file alone, and in the works and pictures that it names or is. */
type Elsewhere = ProblemCode | 'picture-not-shown' | `${'evidence' | 'quotation' | 'source' | 'work'}-${string}`;

/** The files of this folder, which the build lists. A page that none of them gives does not compile: the error names it. */
const everyCheck: Checks = checks;
type Checks<_Forgotten extends never = Exclude<Code, Elsewhere | Given>> = readonly ((
  story: Whole,
) => readonly Finding[])[];
type Given = ReturnType<(typeof checks)[number]>[number]['code'];

/**
 * Everything that should give the author of a whole story pause. A finding that the notes accept with `Intended` is
 * left out: about the claim or scene that it points at, else about anything in its own scene.
 */
export function check(story: Whole): readonly Finding[] {
  const { claims } = indexOf(story);
  const accepted = story.claims.flatMap((claim) =>
    claim.sense.kind === 'intended' ? [{ claim, ...claim.sense }] : [],
  );
  const accepts = (one: (typeof accepted)[number], about: Claim) =>
    one.to?.to === 'claim'
      ? one.to.id === about.id
      : (one.to?.to === 'scene' ? one.to.id : one.claim.scene) === about.scene;
  return everyCheck
    .flatMap((find) => find(story))
    .filter(({ code, about }) => {
      const involved = about.flatMap((id) => claims.get(id) ?? []);
      return !accepted.some((one) => one.code === code && involved.some((claim) => accepts(one, claim)));
    });
}

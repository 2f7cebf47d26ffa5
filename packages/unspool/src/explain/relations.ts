import { verbs } from '../language/index.js';
import { acceptance, type ClaimOf, type EntityId, identities, ofKind, type Slice, type Words } from '../story/index.js';
import { certainty, isDisputed } from './certainty/certainty.js';
import { kindFor, namesOf } from './profile.js';
import { framePhrase } from './words/frame-phrases.js';
import { inTellingOrder, type Line, lineOf, placeName, scenesOf } from './words/line.js';
import { hedge } from './words/phrases.js';
import { joined, say, sentence, withRemark } from './words/typesetting.js';

type Related = ClaimOf<'relation'>;

/**
 * How people stand to each other, one line for each circle of people, step by step in the order of the telling:
 * "Ok-ju and Min-hee: classmates (“The cake shop”), then …".
 */
export function relations(slice: Slice): readonly Line[] {
  const same = identities(slice);
  const circles = new Map<string, Related[]>();
  for (const claim of ofKind(slice, 'relation')) {
    if (!acceptance(slice).isAccepted(claim.id)) continue;
    const people = [...claim.sense.of, ...claim.sense.to].map(same);
    if (new Set(people).size < 2 || !people.every((entity) => isPerson(slice, entity))) continue;
    const circle = JSON.stringify([...new Set(people)].sort());
    const steps = circles.get(circle);
    if (steps) steps.push(claim);
    else circles.set(circle, [claim]);
  }
  return [...circles.values()].map((steps) =>
    steps.length === 1 ? lineOf(slice, steps[0] as Related) : stepwise(slice, steps),
  );
}

function isPerson(slice: Slice, entity: EntityId): boolean {
  const kind = kindFor(slice, entity);
  return kind === 'person' || kind === 'group';
}

function stepwise(slice: Slice, steps: readonly Related[]): Line {
  const same = identities(slice);
  const people = [...new Set(steps.flatMap(({ sense }) => [...sense.of, ...sense.to]).map(same))];
  const said = steps.map((claim, index) => step(slice, claim, steps.slice(0, index)));
  const last = steps.at(-1) as Related;
  return {
    words: sentence([...namesOf(slice, people), ...say(': '), ...joined(said, ', then ')]),
    scenes: inTellingOrder(
      slice,
      steps.flatMap((claim) => scenesOf(slice, claim)),
    ),
    claim: last.id,
  };
}

/** "classmates (“The cake shop”)", "friends again", "Laius the father of the child, as Jocasta tells it (“The mountain”)". */
function step(slice: Slice, claim: Related, before: readonly Related[]): Words {
  const { verb, of, role, to } = claim.sense;
  const link = /(?: to| with| for)$/.test(role) ? ` ${role} ` : ` the ${role} of `;
  const what = to.length > 0 ? [...namesOf(slice, of), ...say(link), ...namesOf(slice, to)] : say(role);
  const last = before.findLast((earlier) => earlier.sense.role === role)?.sense.verb;
  const ended = last !== undefined && verbs[last].turn === 'ends';
  const turn =
    verbs[verb].turn === 'ends' ? [...say('no longer '), ...what] : ended ? [...what, ...say(' again')] : what;
  const sure = hedge(certainty(slice, claim), isDisputed(slice, claim));
  const account = framePhrase(slice, claim);
  const [scene] = scenesOf(slice, claim);
  const said = [...say(sure === '' ? '' : `${sure} `), ...turn, ...say(account === '' ? '' : `, ${account}`)];
  return withRemark(said, scene === undefined ? [] : placeName(slice, scene));
}

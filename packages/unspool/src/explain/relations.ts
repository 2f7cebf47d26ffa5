import { type EntityId, identities, type Slice, type Words } from '../story/index.js';
import { certainty, isDisputed } from './certainty.js';
import type { Line } from './explanation.js';
import { framePhrase } from './frame.js';
import { inTellingOrder, lineOf, placeName, scenesOf } from './line.js';
import { type ClaimOf, ofKind } from './order.js';
import { hedge } from './phrases.js';
import { kindFor, namesOf } from './profile.js';
import { standing } from './standing.js';
import { joined, say, sentence, withRemark } from './words.js';

type Related = ClaimOf<'relation'>;

/**
 * How people stand to each other, one line for each circle of people, step by step in the order of the telling:
 * "Ok-ju and Min-hee: classmates (“The cake shop”), then …".
 */
export function relations(slice: Slice): readonly Line[] {
  const same = identities(slice);
  const circles = new Map<string, Related[]>();
  for (const claim of ofKind(slice, 'relation')) {
    if (!standing(slice).stands(claim.id)) continue;
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
  const said = steps.map((claim) => step(slice, claim));
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

/** "classmates (“The cake shop”)", "Laius the father, as Jocasta tells it (“The child on the mountain”)". */
function step(slice: Slice, claim: Related): Words {
  const { verb, of, role, to } = claim.sense;
  const what = to.length > 0 ? [...namesOf(slice, of), ...say(` the ${role}`)] : say(role);
  const ended = verb === 'isNoLonger' ? [...say('no longer '), ...what] : what;
  const sure = hedge(certainty(slice, claim), isDisputed(slice, claim));
  const account = framePhrase(slice, claim);
  const [scene] = scenesOf(slice, claim);
  const place = scene === undefined ? [] : placeName(slice, scene);
  return withRemark(
    [...say(sure === '' ? '' : `${sure} `), ...ended, ...say(account === '' ? '' : `, ${account}`)],
    place,
  );
}

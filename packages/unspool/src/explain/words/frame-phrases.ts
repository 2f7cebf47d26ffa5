import { type Claim, frameOf, indexOf, type Party, type SceneId, type Slice, sceneFrame } from '../../story/index.js';
import { typesetText } from './typesetting.js';

/** How something reaches us, in words: "as Vera tells it", "dreamt by Vera"; empty for what is shown. */
export function framePhrase(slice: Slice, claim: Claim): string {
  const { way, by } = frameOf(slice, claim);
  return phraseFor(
    way,
    by.map((party) => partyName(slice, party)),
  );
}

/** The same for a scene, where it also tells through whose eyes one sees. */
export function sceneFramePhrase(slice: Slice, scene: SceneId): string {
  const { way, by, seenBy } = sceneFrame(slice, scene);
  const phrase = phraseFor(
    way,
    by.map((party) => partyName(slice, party)),
  );
  const seen = seenBy ? `seen through ${partyName(slice, seenBy)}` : '';
  return [phrase, seen].filter((part) => part !== '').join(', ');
}

/** Whom a phrase of the notes names, under the name that it uses: who turned out to be somebody else tells it under their own. */
export function partyName(slice: Slice, party: Party): string {
  const own = party.entity === undefined ? undefined : indexOf(slice).entities.get(party.entity)?.name;
  return typesetText(own ?? party.words);
}

function phraseFor(way: ReturnType<typeof frameOf>['way'], by: readonly string[]): string {
  const origin = by.at(-1);
  const between = by.length > 1 ? `, by way of ${by.slice(0, -1).reverse().join(' and ')}` : '';
  switch (way) {
    case 'shown':
    case 'outside':
      return '';
    case 'told':
      return origin === undefined ? 'as it is told' : `as ${origin} tells it${between}`;
    case 'written':
      return origin === undefined ? 'as it is written' : `as ${origin} writes it${between}`;
    default:
      return origin === undefined ? way : `${way} by ${origin}`;
  }
}

import type { CompactProfile } from 'unspool/page';
import { Fold } from '../controls/fold.js';
import { NewMark } from '../controls/new-mark.js';
import { copy } from '../copy.js';
import { linkToProfile, profileId } from '../state/address.js';
import { LineText, SceneLinks, together } from '../text/line-text.js';
import { WordsText } from '../text/words-text.js';

/** Everybody met so far, then those who are only billed; each name opens what is known of its bearer. */
export function Cast({ people, ended }: { people: readonly CompactProfile[]; ended: boolean }) {
  const met = people.filter(({ billed }) => !billed);
  const billed = people.filter((person) => person.billed);
  return (
    <>
      {met.length > 0 && <People id=":met" people={met} />}
      {billed.length > 0 && (
        <>
          <h2 class="label billed">{ended ? copy.neverMet : copy.notMet}</h2>
          <People id=":billed" people={billed} />
        </>
      )}
    </>
  );
}

function People({ id, people }: { id: string; people: readonly CompactProfile[] }) {
  return (
    <Fold id={id} items={people} most={36} fewest={24}>
      {(shown) => (
        <ul class="cards">
          {shown.map((person) => (
            <li key={person.id} id={profileId(person.id)} tabIndex={-1} data-hold>
              <h2 dir="auto">
                <a href={linkToProfile(person.id)}>{person.name}</a>
                <NewMark of={profileId(person.id)} />
              </h2>
              {person.performer !== undefined && (
                <p class="performer">
                  <span class="unseen">{copy.playedBy} </span>
                  <bdi>{person.performer}</bdi>
                </p>
              )}
              {person.about.length === 0 && <Met person={person} />}
              {together(person.about).map((line, index) => (
                <p key={index} dir="auto">
                  <LineText line={line} self={person.id} />
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}

/** Of whom nothing is said yet: where one met them, and with whom they speak most. */
function Met({ person: { firstSeen, firstHeardOf, speaksWith } }: { person: CompactProfile }) {
  const first = firstSeen ?? firstHeardOf;
  return (
    <>
      {first !== undefined && (
        <p class="performer">
          {firstSeen === undefined ? copy.firstHeardOf : copy.firstSeen} <SceneLinks ids={[first]} />
        </p>
      )}
      {speaksWith.length > 0 && (
        <p class="performer" dir="auto">
          {copy.speaksWith}{' '}
          {speaksWith.slice(0, mostNamed).map(({ words }, index) => (
            <span key={index}>
              {index > 0 && ', '}
              <WordsText words={words} />
            </span>
          ))}
        </p>
      )}
    </>
  );
}

const mostNamed = 2;

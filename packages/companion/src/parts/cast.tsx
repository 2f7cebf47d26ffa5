import type { CompactProfile } from 'unspool/page';
import { copy } from '../copy.js';
import { linkToProfile } from '../state/page-index.js';
import { LineText } from '../text/line-text.js';

/** Everybody met so far, then those who are only billed; each name opens what is known of its bearer. */
export function Cast({ people, ended }: { people: readonly CompactProfile[]; ended: boolean }) {
  const met = people.filter(({ billed }) => !billed);
  const billed = people.filter((person) => person.billed);
  return (
    <>
      {met.length > 0 && <People people={met} />}
      {billed.length > 0 && (
        <>
          <p class="label billed">{ended ? copy.neverMet : copy.notMet}</p>
          <People people={billed} />
        </>
      )}
    </>
  );
}

function People({ people }: { people: readonly CompactProfile[] }) {
  return (
    <ul class="cards">
      {people.map((person) => (
        <li key={person.id} data-hold>
          <h3 dir="auto">
            <a href={linkToProfile(person.id)}>{person.name}</a>
          </h3>
          {person.performer !== undefined && (
            <p class="performer">
              <span class="unseen">{copy.playedBy} </span>
              <bdi>{person.performer}</bdi>
            </p>
          )}
          {person.about.map((line, index) => (
            <p key={index} dir="auto">
              <LineText line={line} self={person.id} />
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

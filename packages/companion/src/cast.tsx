import type { Profile } from 'unspool/explain';
import { copy } from './copy.js';
import { LineText } from './line.js';
import { linkToProfile } from './told.js';

/** Everybody named so far; each name opens what is known of its bearer. */
export function Cast({ people }: { people: readonly Profile[] }) {
  if (!people.length) return <p class="empty">{copy.castEmpty}</p>;
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

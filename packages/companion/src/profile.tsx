import type { Profile } from 'unspool/explain';
import { copy } from './copy.js';
import { LineList, SceneLinks } from './line.js';
import { CloseButton, Sheet } from './sheet.js';
import { Tables } from './things.js';

/** The page of a person, thing or place: what is known so far, over the story's page. */
export function ProfilePanel({ profile, onClose }: { profile: Profile; onClose: () => void }) {
  return (
    <Sheet labelledBy=":profile/name" onClose={onClose}>
      {(close) => (
        <>
          <p class="label">{copy.kinds[profile.kind]}</p>
          <h2 id=":profile/name" dir="auto">
            {profile.name}
          </h2>
          <CloseButton onPress={close} />
          {profile.performer !== undefined && (
            <p class="performer">
              {copy.playedBy} <bdi>{profile.performer}</bdi>
            </p>
          )}
          {profile.aliases.length > 0 && (
            <p class="performer">
              {copy.alsoCalled} <bdi>{profile.aliases.join(', ')}</bdi>
            </p>
          )}
          {profile.about.length > 0 && <LineList lines={profile.about} self={profile.id} />}
          <h3>{copy.known}</h3>
          {profile.known.length > 0 ? (
            <LineList lines={profile.known} self={profile.id} />
          ) : (
            <p class="empty">{copy.knownEmpty}</p>
          )}
          <Tables of={profile} />
          {profile.scenes.length > 0 && (
            <>
              <h3>{copy.scenes}</h3>
              <p>
                <SceneLinks ids={profile.scenes} />
              </p>
            </>
          )}
        </>
      )}
    </Sheet>
  );
}

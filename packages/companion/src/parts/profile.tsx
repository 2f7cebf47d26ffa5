import type { CompactProfile } from 'unspool/page';
import { CloseButton, Sheet } from '../controls/sheet.js';
import { copy } from '../copy.js';
import { LineList, SceneLinks } from '../text/line-text.js';
import { ProfileLines } from './profile-lines.js';
import { Tables } from './things.js';

/** The page of a person, thing or place: what is known so far, over the story's page. */
export function ProfilePanel({ profile, onClose }: { profile: CompactProfile; onClose: () => void }) {
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
          <Met profile={profile} />
          <ProfileLines profile={profile} />
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

/** Where one meets somebody first, and with whom they speak. */
function Met({ profile: { firstHeardOf, firstSeen, speaksWith, turns } }: { profile: CompactProfile }) {
  const firsts = [
    [copy.firstHeardOf, firstHeardOf],
    [copy.firstSeen, firstSeen],
  ] as const;
  return (
    <>
      {firsts.map(
        ([how, scene]) =>
          scene !== undefined && (
            <p key={how} class="performer">
              {how} <SceneLinks ids={[scene]} />
            </p>
          ),
      )}
      {speaksWith.length > 0 && (
        <>
          <h3>{copy.speaksWith}</h3>
          <LineList lines={speaksWith} />
          {turns > 0 && <p class="hint">{copy.turnsHint}</p>}
        </>
      )}
    </>
  );
}

import type { HeldProfile } from 'unspool/publish';
import { copy } from './copy.js';
import { Known } from './known.js';
import { LineList, SceneLinks } from './line.js';
import { CloseButton, Sheet } from './sheet.js';
import { Tables } from './things.js';
import { plain } from './words.js';

/** The page of a person, thing or place: what is known so far, over the story's page. */
export function ProfilePanel({ profile, onClose }: { profile: HeldProfile; onClose: () => void }) {
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
          <Known profile={profile} />
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
function Met({ profile: { firstHeardOf, firstSeen, speaksWith } }: { profile: HeldProfile }) {
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
          {speaksWith.some(({ words }) => /\d turns?\)$/.test(plain(words))) && <p class="hint">{copy.turnsHint}</p>}
        </>
      )}
    </>
  );
}

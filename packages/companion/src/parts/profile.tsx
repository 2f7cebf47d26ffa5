import type { CompactProfile } from 'unspool/page';
import { Fold } from '../controls/fold.js';
import { NewMark } from '../controls/new-mark.js';
import { copy } from '../copy.js';
import { linkToPage, profileId } from '../state/address.js';
import { usePageIndex } from '../state/page-index.js';
import { LineList, SceneLinks, together } from '../text/line-text.js';
import { ProfileLines } from './profile-lines.js';
import { SceneNumber, SceneTitle } from './scene.js';
import { StillsOf } from './stills.js';
import { headedBy, Tables } from './things.js';

type Props = { readonly profile: CompactProfile; readonly page: keyof typeof copy.backTo };

/** The page of a person, thing or place: what is known so far. */
export function ProfileText({ profile, page }: Props) {
  const { scenes } = usePageIndex();
  const seen = profile.scenes.flatMap((id) => scenes.get(id) ?? []);
  return (
    <article class="profile-page" aria-labelledby=":profile/name">
      <p class="trail">
        <a href={linkToPage(page)}>{copy.backTo[page]}</a>
      </p>
      <header class="page-head">
        <p class="label">
          {copy.kinds[profile.kind]}
          <NewMark of={profileId(profile.id)} />
        </p>
        <h1 id=":profile/name" tabIndex={-1} dir="auto">
          {headedBy(profile)}
        </h1>
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
        {profile.about.length > 0 && <LineList lines={together(profile.about)} self={profile.id} />}
        <Firsts profile={profile} />
      </header>
      <StillsOf entity={profile.id} />
      <SpeaksWith profile={profile} />
      <ProfileLines profile={profile} />
      <Tables of={profile} />
      {seen.length > 0 && (
        <>
          <h2>{copy.scenes}</h2>
          <Fold id={profileId(profile.id)} items={seen} most={24} fewest={16}>
            {(shown) => (
              <ol class="toc small">
                {shown.map((scene) => (
                  <li key={scene.id}>
                    <SceneNumber scene={scene} />
                    <SceneTitle scene={scene} />
                  </li>
                ))}
              </ol>
            )}
          </Fold>
        </>
      )}
    </article>
  );
}

/** Where one hears of somebody first, and meets them. */
function Firsts({ profile: { firstHeardOf, firstSeen } }: { profile: CompactProfile }) {
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
    </>
  );
}

function SpeaksWith({ profile: { id, speaksWith, turns } }: { profile: CompactProfile }) {
  if (speaksWith.length === 0) return null;
  return (
    <>
      <h2>{copy.speaksWith}</h2>
      <Fold id={`${profileId(id)}/with`} items={speaksWith} most={16} fewest={12}>
        {(shown) => <LineList lines={shown} />}
      </Fold>
      {turns > 0 && <p class="hint">{copy.turnsHint}</p>}
    </>
  );
}

import type { CompactProfile, Line } from 'unspool/page';
import { Fold } from '../controls/fold.js';
import { copy } from '../copy.js';
import { profileId } from '../state/address.js';
import { knownOf, usePageIndex } from '../state/page-index.js';
import { LineList, SceneLinks } from '../text/line-text.js';
import { partedAt } from '../text/words-text.js';

/** What one knows of somebody: what they say themselves, and everything else. */
export function ProfileLines({ profile }: { profile: CompactProfile }) {
  const lines = knownOf(usePageIndex(), profile);
  const isOwn = ({ words, speaker = 0 }: Line) =>
    partedAt(words, speaker)[0].some(({ entity }) => entity === profile.id);
  const own = lines.filter(isOwn);
  const others = lines.filter((line) => !isOwn(line));
  return (
    <>
      {(others.length > 0 || own.length === 0) && <h2>{copy.known}</h2>}
      {lines.length === 0 && <p class="empty">{copy.knownEmpty}</p>}
      <Lines id={`${profileId(profile.id)}/known`} lines={others} self={profile.id} />
      {own.length > 0 && <h2>{copy.inOwnWords}</h2>}
      <Lines
        id={`${profileId(profile.id)}/own`}
        lines={own.map(({ speaker = 0, ...line }) => ({ ...line, words: partedAt(line.words, speaker)[1] }))}
        self={profile.id}
      />
    </>
  );
}

/** Lines; where a play would name the same scene behind each of many, under their scenes. */
function Lines({ id, lines, self }: { id: string; lines: readonly Line[]; self: string }) {
  return (
    <Fold id={id} items={lines} most={30} fewest={12} all={copy.showAll}>
      {(shown) => <UnderScenes lines={shown} self={self} />}
    </Fold>
  );
}

function UnderScenes({ lines, self }: { lines: readonly Line[]; self: string }) {
  const rows = byScene(lines);
  if (rows.length * 2 > lines.length) return <LineList lines={lines} self={self} />;
  return (
    <>
      {rows.map(({ scene, own }) => (
        <div key={own[0]?.claim} class="under">
          {scene !== undefined && (
            <p class="label">
              <SceneLinks ids={[scene]} />
            </p>
          )}
          <LineList lines={scene === undefined ? own : own.map((line) => ({ ...line, scenes: [] }))} self={self} />
        </div>
      ))}
    </>
  );
}

type Row = { readonly scene: string | undefined; readonly own: readonly Line[] };

/** Lines in their order, those of one scene together. */
function byScene(lines: readonly Line[]): readonly Row[] {
  const rows: { scene: string | undefined; own: Line[] }[] = [];
  for (const line of lines) {
    const scene = line.scenes.length === 1 ? line.scenes[0] : undefined;
    const last = rows.at(-1);
    if (last && last.scene === scene) last.own.push(line);
    else rows.push({ scene, own: [line] });
  }
  return rows;
}

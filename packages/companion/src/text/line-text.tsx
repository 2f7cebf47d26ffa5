import type { Line, SceneId } from 'unspool/page';
import { copy } from '../copy.js';
import { linkTo, linkToQuotation } from '../state/address.js';
import { usePageIndex } from '../state/page-index.js';
import { Dotted } from './dotted.js';
import { SaidText } from './words-text.js';

/** A sentence, which says how sure it is, and the scenes that show it. Inside a scene (`here`) that one needs no link, nor what its words link. */
type Around = { readonly here?: SceneId | undefined; readonly self?: string | undefined };

export function LineText({ line, here, self }: { line: Line } & Around) {
  const { inWork } = usePageIndex();
  const linked = new Set(line.words.flatMap(({ ref }) => (ref?.to === 'scene' ? [ref.id] : [])));
  const elsewhere = line.scenes.filter((scene) => scene !== here && !linked.has(scene));
  const isQuoted = line.claim !== undefined && inWork.claims.has(line.claim) && line.words.some((word) => word.quote);
  return (
    <>
      <SaidText line={line} self={self} />
      {(line.outside !== undefined || elsewhere.length > 0 || isQuoted) && (
        <small class="marks">
          <Dotted>
            {line.outside !== undefined && <bdi>{copy.fromOutside(line.outside)}</bdi>}
            {elsewhere.length > 0 && <SceneLinks ids={elsewhere} />}
            {isQuoted && (
              <a class="opens" href={linkToQuotation(line.claim as string)}>
                {copy.opensInWork}
              </a>
            )}
          </Dotted>
        </small>
      )}
    </>
  );
}

/** A list of such sentences. */
export function LineList({ lines, self }: { lines: readonly Line[]; self?: string | undefined }) {
  return (
    <ul class="lines">
      {keyed(lines).map(([key, line]) => (
        <li key={key} dir="auto">
          <LineText line={line} self={self} />
        </li>
      ))}
    </ul>
  );
}

/** Lines of which one says the same of itself as the one before it, as one: then the scene is named once behind them. */
export function together(lines: readonly Line[]): readonly Line[] {
  const found: Line[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last && besideWords(last) === besideWords(line))
      found[found.length - 1] = { ...last, words: [...last.words, { text: ' ' }, ...line.words] };
    else found.push(line);
  }
  return found;
}

function besideWords({ words: _, ...line }: Line): string {
  return JSON.stringify(line);
}

/** Links that open scenes, by their titles. */
export function SceneLinks({ ids }: { ids: readonly SceneId[] }) {
  const { scenes } = usePageIndex();
  return (
    <Dotted>
      {ids.map((id) => {
        const scene = scenes.get(id);
        return (
          scene && (
            <a key={id} class="opens" href={linkTo(id)}>
              <bdi>{scene.title}</bdi>
            </a>
          )
        );
      })}
    </Dotted>
  );
}

/** A claim may have several lines; each keeps its element while others come and go. */
function keyed(lines: readonly Line[]): readonly (readonly [key: string, line: Line])[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const claim = line.claim ?? '';
    const before = seen.get(claim) ?? 0;
    seen.set(claim, before + 1);
    return [`${claim}/${before}`, line];
  });
}

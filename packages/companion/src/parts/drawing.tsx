import { createElement, type VNode } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { coloursOf, type Picture, type PictureWanted, type Ref, type SvgNode, svgTree, type View } from 'unspool/page';
import { fetchPicture } from '../api.js';
import { copy } from '../copy.js';
import { linkToRef } from '../state/address.js';
import { type PageIndex, usePageIndex } from '../state/page-index.js';
import { stepsTo } from '../state/reading.js';
import { holdStill } from '../state/scroll-anchor.js';
import { useShown } from '../state/story-context.js';
import { Proving, useProof } from './proving.js';

/**
 * A picture of what has been told, as wide as there is room; each mark leads to what it shows. It is asked for when it is shown, and
 * goes with the view. Whoever reads with a screen reader or keyboard has the same as a table, below it or (not `hasTable`) on its page.
 */
export function Drawing({
  kind,
  of,
  hasTable = true,
}: Pick<PictureWanted, 'kind' | 'of'> & { readonly hasTable?: boolean }) {
  const { story, view } = useShown();
  const index = usePageIndex();
  const place = useRef<HTMLElement>(null);
  const [isThere, arrive] = useState(false);
  // What comes later of a view changes no picture.
  const firstShown = story.reading.firstShown.value ?? view;
  const proof = useProof(story.name, firstShown, kind === 'storylines' && isThere);
  const shown = usePicture(
    story.name,
    firstShown,
    { kind, of, isProven: proof?.isDone === true && proof.crossings > 0 },
    place,
  );
  useEffect(() => arrive(shown !== null), [shown]);
  // What is drawn stays as it is until there is another picture.
  const drawn = useMemo(
    () => shown && elementOf(svgTree(shown, { linkOf: (opens: Ref) => linkToRef(index, opens) })),
    [shown],
  );
  return (
    <figure ref={place} class="drawing" data-waits={shown === null} data-hold>
      {drawn}
      {proof && <Proving proof={proof} />}
      {shown && (
        <>
          <figcaption>
            <span class="unseen">{shown.title}. </span>
            {sentencesOf(shown).map((said, at) => (
              <span key={at} class={said.isInPicture ? 'unseen' : undefined}>
                {said.text}{' '}
              </span>
            ))}
          </figcaption>
          {hasTable && <PictureTable picture={shown} index={index} />}
        </>
      )}
    </figure>
  );
}

/** What is said of a picture, and whether that stands in it, too. */
function sentencesOf({
  kind,
  marks,
  description,
}: Picture): readonly { readonly text: string; readonly isInPicture: boolean }[] {
  const inPicture = new Set(marks.flatMap((mark) => (mark.shape === 'text' ? [mark.text, `${mark.text}.`] : [])));
  return description.split(/(?<=[.!?…]) (?=\S)/).map((text) => ({
    text,
    isInPicture: explainsItself.has(kind) || inPicture.has(text) || inPicture.has(description),
  }));
}

/** These begin with how they are read, and end with what is counted of them. */
const explainsItself: ReadonlySet<Picture['kind']> = new Set(['orders', 'storylines', 'grid', 'chain']);

type Drawn = { readonly picture: Picture; readonly steps: number; readonly as: string };

/**
 * The picture at the present place, or until it is there that of an earlier place; null where there is none. Between two pictures the
 * page keeps the room of the last.
 */
function usePicture(
  story: string,
  view: View,
  { kind, of, isProven }: Pick<PictureWanted, 'kind'> & { readonly of: string | undefined; readonly isProven: boolean },
  place: { current: HTMLElement | null },
): Picture | null {
  const width = useWidth(place);
  const [drawn, show] = useState<Drawn | null>(null);
  const [steps, as] = [stepsTo(view), view.as.join(' ')];
  const settle = useRef(() => {});
  const isToldHere = drawn !== null && drawn.steps <= steps && drawn.as === as;
  useEffect(() => {
    if (width === 0) return;
    let isMeant = true;
    const room = place.current;
    if (room) room.style.minHeight = `${room.offsetHeight}px`;
    show((one) => (one && one.steps <= steps && one.as === as ? one : null));
    const draw = async () => {
      const picture = await fetchPicture(story, view, { kind, width, ...(of === undefined ? {} : { of }) });
      if (!isMeant) return;
      settle.current = holdStill();
      show(picture && { picture, steps, as });
      if (room) room.style.minHeight = '';
    };
    // The step is painted first, however slow the machine is.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(draw, pictureDelay);
    });
    return () => {
      isMeant = false;
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [story, view, kind, of, width, isProven]);
  // A picture may come late, and be higher than the room that was kept for it.
  useLayoutEffect(() => {
    settle.current();
    settle.current = () => {};
  }, [drawn]);
  return isToldHere ? drawn.picture : null;
}

/** In milliseconds: whoever goes on at once is not kept waiting by a picture. */
const pictureDelay = 60;

/** How wide there is room, in steps; 0 until it is known. */
function useWidth(place: { current: HTMLElement | null }): number {
  const [width, measure] = useState(0);
  useEffect(() => {
    const room = place.current;
    if (!room) return;
    const look = () => measure(Math.max(narrowest, Math.floor(room.clientWidth / 20) * 20));
    look();
    const observer = new ResizeObserver(look);
    observer.observe(room);
    return () => observer.disconnect();
  }, [place]);
  return width;
}

const narrowest = 280;

/** The same tree as live elements: without a style sheet of its own, which the page has, and out of the way of who cannot see it. */
function elementOf(node: SvgNode): VNode {
  const { role: _, 'aria-labelledby': __, 'font-family': ___, ...attributes } = node.attributes;
  const own = node.tag === 'svg' ? { 'aria-hidden': 'true', focusable: 'false', style: hues } : {};
  const link = node.tag === 'a' ? { tabindex: '-1' } : {};
  return createElement(
    node.tag,
    { ...attributes, ...own, ...link },
    ...node.children.flatMap((child): (VNode | string)[] => {
      if (typeof child === 'string') return [child];
      return node.tag === 'svg' && isHidden(child) ? [] : [elementOf(child)];
    }),
  );
}

/** What stands in the table below the picture. */
function isHidden({ tag }: SvgNode): boolean {
  return tag === 'title' || tag === 'desc' || tag === 'style';
}

/** What tells people apart, by day and by night; the page's own colours are in its style sheet. */
const hues = (() => {
  const night = coloursOf('dark');
  const pairs = Object.entries(coloursOf('light')).map(
    ([name, day]) => [`--unspool-${name}`, `light-dark(${day}, ${night[name]})`] as const,
  );
  return Object.fromEntries(pairs.filter(([name]) => name.includes('hue')));
})();

/** The table below a picture. It is as large as the picture, and made for whoever opens it. */
function PictureTable({ picture, index }: { picture: Picture; index: PageIndex }) {
  const [isOpen, open] = useState(false);
  const rows = useMemo(() => isOpen && <TableRows picture={picture} index={index} />, [isOpen, picture]);
  if (picture.table.rows.length === 0) return null;
  return (
    <details class="as-table" onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>{copy.asTable}</summary>
      {rows}
    </details>
  );
}

function TableRows({ picture: { title, table }, index }: { picture: Picture; index: PageIndex }) {
  return (
    <div class="table">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section aria-label={`${copy.asTable}: ${title}`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {table.head.map((cell, column) => (
                <th key={column} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ cells, opens }, row) => {
              const link = opens && linkToRef(index, opens);
              const named = cells.length > 1 ? 1 : 0;
              return (
                <tr key={row}>
                  {cells.map((cell, column) => (
                    <td key={column} dir="auto">
                      {link !== undefined && column === named ? <a href={link}>{cell}</a> : cell}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </div>
  );
}

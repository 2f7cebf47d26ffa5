import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { clock, type Passage, type PassagePiece } from 'unspool/page';
import { fetchPassages } from '../api.js';
import { CloseButton, Sheet } from '../controls/sheet.js';
import { copy } from '../copy.js';
import { usePageIndex } from '../state/page-index.js';

type Props = {
  readonly story: string;
  /** The id of the reader's place. */
  readonly at: string;
  readonly scene: string;
  /** The claim whose quotation is looked for. */
  readonly claim: string | undefined;
  readonly onClose: () => void;
};

/** A scene as the work itself has it, at the line that a claim quotes. It is held only while it is open. */
export function PassagePanel({ story, at, scene, claim, onClose }: Props) {
  const pageIndex = usePageIndex();
  const passages = useSignal<readonly Passage[] | null | undefined>(undefined);
  const first = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    let isLeft = false;
    fetchPassages(story, at, scene).then((found) => {
      if (!isLeft) passages.value = found;
    });
    return () => {
      isLeft = true;
      passages.value = undefined;
    };
  }, [story, at, scene]);
  useLayoutEffect(() => {
    first.current?.scrollIntoView({ block: 'center' });
    first.current?.focus({ preventScroll: true });
  }, [passages.value, claim]);
  // Of several works those are shown that have the line.
  const having = passages.value?.filter(({ pieces }) => pieces.some((piece) => hasMark(piece, claim)));
  const shown = having?.length ? having : passages.value;
  const target = firstMarked(shown, claim);
  return (
    <Sheet labelledBy=":passage/title" class="passage" onClose={onClose}>
      {(close) => (
        <>
          <p class="label">{copy.inWork}</p>
          <h2 id=":passage/title" dir="auto">
            {pageIndex.scenes.get(scene)?.title}
          </h2>
          <CloseButton onPress={close} />
          <p class="hint" role="status">
            {stateOf(passages.value)}
          </p>
          {shown?.map((passage, index) => (
            <section key={index} lang={passage.language} aria-label={passage.file ?? passage.title}>
              <p class="performer">
                <bdi>{passage.file === undefined ? passage.title : `${passage.file}: ${passage.title}`}</bdi>
              </p>
              {passage.inPart && <p class="hint">{copy.passageInPart}</p>}
              {passage.pieces.map((piece, number) => (
                <PieceText
                  key={number}
                  piece={piece}
                  isNewSpeech={!piece.goesOn || passage.pieces[number - 1]?.cue !== piece.cue}
                  claim={claim}
                  place={piece === target ? first : null}
                  isTarget={piece === target}
                />
              ))}
            </section>
          ))}
        </>
      )}
    </Sheet>
  );
}

function stateOf(passages: readonly Passage[] | null | undefined): string {
  if (passages === undefined) return copy.opening;
  if (passages === null) return copy.neverAnswered;
  return passages.length === 0 ? copy.notReached : '';
}

function hasMark({ marks }: PassagePiece, claim: string | undefined): boolean {
  return claim !== undefined && marks.some((mark) => mark.claim === claim);
}

function firstMarked(passages: readonly Passage[] | null | undefined, claim: string | undefined) {
  return passages?.flatMap(({ pieces }) => pieces).find((piece) => hasMark(piece, claim));
}

type PieceProps = {
  readonly piece: PassagePiece;
  readonly isNewSpeech: boolean;
  readonly claim: string | undefined;
  readonly place: RefObject<HTMLParagraphElement | null> | null;
  readonly isTarget: boolean;
};

function PieceText({ piece, isNewSpeech, claim, place, isTarget }: PieceProps) {
  const own = piece.marks.filter((mark) => mark.claim === claim);
  const where = placeOf(piece);
  return (
    <>
      {isNewSpeech && piece.cue !== undefined && (
        <p class="cue" dir="auto">
          {piece.cue}
        </p>
      )}
      <div class={`piece ${piece.kind}`}>
        <p ref={place} tabIndex={isTarget ? -1 : undefined} dir="auto">
          {own.some(({ how }) => how === 'near') && <span class="label">{copy.quotedNearly} </span>}
          {stretches(piece.text, own).map(({ text, isMarked }, index) =>
            isMarked ? <mark key={index}>{text}</mark> : text,
          )}
        </p>
        {where && <small>{where}</small>}
      </div>
    </>
  );
}

/** A text cut where marks begin and end; marks may overlap. */
function stretches(text: string, marks: readonly { readonly from: number; readonly to: number }[]) {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] as number;
    return { text: text.slice(from, to), isMarked: marks.some((mark) => mark.from <= from && to <= mark.to) };
  });
}

/** When it is on the screen, else its page, else its line in the file. */
function placeOf({ at: { time, page, line } }: PassagePiece): string | undefined {
  if (time) return clock(time.from);
  if (page !== undefined) return copy.onPage(page);
  return line === undefined ? undefined : copy.onLine(line);
}

import type { Screenplay, ScreenplayElement, TextPiece } from '../script/screenplay/screenplay.js';

/** What `writeFountain` leaves out of a script that came from Final Draft, in words, the weightiest first. */
export function lostInFountain({ elements, finalDraft }: Screenplay): readonly string[] {
  const runs = elements.flatMap(({ pieces = [] }) => pieces.flatMap((piece) => (piece.kind === 'text' ? [piece] : [])));
  const losses: readonly (readonly [count: number, what: string, become: string])[] = [
    [elements.filter(isNoHeading).length, 'headings that begin with no letter or digit', ' (now action)'],
    [elements.filter(isUnsaid(elements)).length, 'speeches without a cue', ' (now action)'],
    [
      elements.filter(isTakenForElse).length,
      'speeches with lines that begin with “~” or stand in brackets',
      ' (now sung or directions)',
    ],
    [elements.filter(isOfOwnType).length, 'paragraphs of a type that Fountain has not', ' (now action)'],
    [runs.filter(isStyled).length, 'runs of text in a style that Fountain has not', ''],
    [runs.filter(({ attributes }) => attributes).length, 'runs of text with a font, colour, revision or tag', ''],
    [
      runs.filter(({ typed }) => typed !== undefined).length,
      'small letters that are shown as capitals',
      ' (now capitals)',
    ],
  ];
  return [
    ...losses.flatMap(([count, what, become]) => (count > 0 ? [`${what}: ${count}${become}`] : [])),
    ...(finalDraft ? ['the settings of the file: pages, lists of names, locked numbers, alternatives'] : []),
  ];
}

function isNoHeading({ kind, text, finalDraft }: ScreenplayElement): boolean {
  return finalDraft !== undefined && kind === 'heading' && !/^[\p{L}\p{N}]/u.test(text);
}

/** Whether something is said that follows neither a cue nor something said. */
function isUnsaid(elements: readonly ScreenplayElement[]): (element: ScreenplayElement, index: number) => boolean {
  return ({ kind }, index) => {
    const before = elements[index - 1];
    const isSpeech = kind === 'dialogue' || kind === 'parenthetical';
    return isSpeech && (!before || !(before.spoken || /^(?:cue|dialogue|parenthetical|blank)$/.test(before.kind)));
  };
}

/** Fountain has no mark that keeps a line of a speech from being a lyric or a direction. */
function isTakenForElse({ kind, text, finalDraft }: ScreenplayElement): boolean {
  return (
    finalDraft !== undefined && kind === 'dialogue' && /^[ \t]{0,99}(?:~|[(（].{0,999}[)）][ \t]{0,99}$)/m.test(text)
  );
}

function isOfOwnType({ kind, finalDraft }: ScreenplayElement): boolean {
  const type = finalDraft?.attributes.find(([name]) => name === 'Type')?.[1] ?? '';
  return kind === 'action' && !/^(?:Action|General|)$/.test(type);
}

function isStyled({ styles }: TextPiece): boolean {
  return styles.some((style) => !/^(?:bold|italic|underline|AllCaps)$/.test(style));
}

import type { Certainty } from '../../language/index.js';

/** Whole sentences of ours; others are put together where they are said. */
export const phrases = {
  notToldSoFar: 'Not told so far.',
  notTold: 'The telling does not say.',
  leftOpen: 'That is left open.',
  inThisOrder: 'In this order.',
  inThisOrderSoFar: 'So far, in this order.',
  noAnswerInNotes: 'These notes give no answer.',
  notSure: 'Nothing that is told is sure to answer this.',
  notSureSoFar: 'Nothing told so far is sure to answer this.',
  noSuchQuestion: 'No such question so far.',
  notUnderstood: 'That is not understood as a question about what is told so far.',
  nearOne: 'That is not asked so far. Near it is:',
  nearSeveral: 'Several questions are near that. Which one?',
  near: 'Near it is:',
  nearest: 'What is told that comes nearest',
  forExample: 'One can ask, for example:',
  noneOpen: 'None of those that the notes ask.',
  askOrder: 'In which order did it happen?',
  askOrderSoFar: 'In which order did it happen so far?',
  notSpokenSoFar: 'Not so far, as far as it is told.',
  neverSpeak: 'No, as far as it is told.',
  turns: 'A turn: one speaks, and the next to speak is the other. That they speak to each other is assumed.',
  soFar: 'What happened so far',
  happened: 'What happened',
  untitled: 'A story',
} as const;

/** Before the answer to a question in which words were put right that may be slips of the pen. */
export function ifMeant(question: string): string {
  return `If “${question}” is meant:`;
}

/** Through whose eyes a story is had: "As Ada has it.", "As Ada takes Ben to have it." */
export function asMind([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? `As ${first} has it.` : `As ${first} takes ${others.join(' to take ')} to have it.`;
}

/** The head of an article in somebody's mind: what is not in it, they may know all the same. */
export function mindWarning(names: readonly string[]): string {
  return `${asMind(names)} It holds what surely reaches them, and may hold what is untrue.`;
}

/** How many lines were found: "3 lines in 1 scene." */
export function linesInScenes(lines: number, scenes: number): string {
  return `${lines} ${lines === 1 ? 'line' : 'lines'} in ${scenes} ${scenes === 1 ? 'scene' : 'scenes'}.`;
}

/** That only the first of so many lines are given; the total as the surface writes numbers. */
export function moreLines(given: number, total: string): string {
  return `The first ${given} of ${total} lines. More words find fewer.`;
}

/** What stands before the colon of a hedged sentence; empty where nothing needs hedging. */
export function hedge(certainty: Certainty | undefined, disputed: boolean): string {
  const word = certainty === undefined ? '' : hedges[certainty];
  if (!disputed) return word;
  return word === '' ? 'disputed' : `${word}, but disputed`;
}

/** How a reveal begins: "It turns out", "now it seems likely". */
export function reveal(when: 'now' | 'then', certainty: Certainty | undefined, disputed: boolean): string {
  const sure = certainty === undefined || certainty === 'certain';
  const seems = sure ? (when === 'now' ? 'it turns out' : 'then it turns out') : `${when} it seems ${certainty}`;
  return `${seems}${disputed ? ', but disputed' : ''}: `;
}

/** What a page explains, and how far. */
export function warning(title: string, upTo: string | null, ended: boolean, isEmpty = false): string {
  if (ended && isEmpty) return `Nothing is told of ${title} yet.`;
  if (ended) return `This explains all of ${title}, and gives away how it ends.`;
  if (upTo === null) return `This tells only what is known before ${title} begins.`;
  return `This explains ${title} up to and including “${upTo}”.`;
}

const hedges: Readonly<Record<Certainty, string>> = {
  certain: '',
  likely: 'likely',
  possible: 'possibly',
  unlikely: 'unlikely',
};

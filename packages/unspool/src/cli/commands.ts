import type { Command } from './arguments.js';

/** A command as the overview lists it. What it needs is loaded when it runs, so that the line starts quickly. */
export type Entry = {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<{ readonly command: Command }>;
};

export const commands: readonly Entry[] = [
  { name: 'open', summary: 'the companion in your browser, safe at every position', load: () => import('./open.js') },
  {
    name: 'explain',
    summary: 'the article: what happened, who is who, questions and answers',
    load: () => import('./explain.js'),
  },
  {
    name: 'recap',
    summary: 'what happened so far, to everybody or to one person or thing',
    load: () => import('./recap.js'),
  },
  { name: 'ask', summary: 'the answer to a question, and the scenes that show it', load: () => import('./ask.js') },
  { name: 'search', summary: 'the lines that say something, by their scenes', load: () => import('./search.js') },
  {
    name: 'timeline',
    summary: 'the order of the telling beside that in which it happened',
    load: () => import('./timeline.js'),
  },
  { name: 'check', summary: 'what is wrong or missing in the notes, with the lines', load: () => import('./check.js') },
  {
    name: 'verify',
    summary: 'proof that no position gives away a later one',
    load: () => import('./verify.js'),
  },
  {
    name: 'format',
    summary: 'tidy the notes and write their links; the meaning stays',
    load: () => import('./format.js'),
  },
  { name: 'new', summary: 'write the beginning of a story file', load: () => import('./new.js') },
  {
    name: 'import',
    summary: 'a story file to begin with, from a play, script, book or subtitles',
    load: () => import('./import.js'),
  },
  {
    name: 'convert',
    summary: 'a script between Final Draft and Fountain, or from a PDF',
    load: () => import('./convert.js'),
  },
  { name: 'network', summary: 'who shares scenes with whom in a play or script', load: () => import('./network.js') },
];

import type { Command } from './arguments.js';

/** A command as the overview lists it. What it needs is loaded when it runs, so that the line starts quickly. */
export type Entry = {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<{ readonly command: Command }>;
};

export const commands: readonly Entry[] = [
  {
    name: 'open',
    summary: 'the companion in your browser, safe at every position',
    load: () => import('./commands/open.js'),
  },
  {
    name: 'explain',
    summary: 'the article: what happened, who is who, questions and answers',
    load: () => import('./commands/explain.js'),
  },
  {
    name: 'recap',
    summary: 'what happened so far, to everybody or to one person or thing',
    load: () => import('./commands/recap.js'),
  },
  {
    name: 'ask',
    summary: 'the answer to a question, and the scenes that show it',
    load: () => import('./commands/ask.js'),
  },
  {
    name: 'search',
    summary: 'the lines that say something, by their scenes',
    load: () => import('./commands/search.js'),
  },
  {
    name: 'timeline',
    summary: 'the order of the telling beside that in which it happened',
    load: () => import('./commands/timeline.js'),
  },
  {
    name: 'draw',
    summary: 'pictures of a story, as far as it has been told',
    load: () => import('./commands/draw.js'),
  },
  {
    name: 'who-knows',
    summary: 'who knows, believes or was told what, and since when',
    load: () => import('./commands/who-knows.js'),
  },
  {
    name: 'who-heard',
    summary: 'who was there when something was said in a work',
    load: () => import('./commands/who-heard.js'),
  },
  {
    name: 'check',
    summary: 'what is wrong or missing in the notes, with the lines',
    load: () => import('./commands/check.js'),
  },
  {
    name: 'verify',
    summary: 'proof that no position gives away a later one',
    load: () => import('./commands/verify.js'),
  },
  {
    name: 'publish',
    summary: 'the companion as files for any web host, safe place by place',
    load: () => import('./commands/publish.js'),
  },
  {
    name: 'format',
    summary: 'tidy the notes and write their links; the meaning stays',
    load: () => import('./commands/format.js'),
  },
  { name: 'new', summary: 'write the beginning of a story file', load: () => import('./commands/new.js') },
  {
    name: 'import',
    summary: 'a story file to begin with, from a play, script, book or subtitles',
    load: () => import('./commands/import.js'),
  },
  {
    name: 'convert',
    summary: 'a script between Final Draft and Fountain, or from a PDF',
    load: () => import('./commands/convert.js'),
  },
  {
    name: 'network',
    summary: 'who shares scenes with whom in a play, script or book',
    load: () => import('./commands/network.js'),
  },
  {
    name: 'export',
    summary: 'who is who in a book, for reading programs; notes as TEI',
    load: () => import('./commands/export.js'),
  },
];

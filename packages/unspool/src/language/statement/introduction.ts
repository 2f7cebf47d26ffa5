import { withoutEnds } from '../../base/ends.js';
import { split } from '../block/split.js';
import { bolds, partOf, plain, type Run, sliceRuns } from '../inline/run.js';
import { oneOf, perTable } from '../pattern.js';
import type { EntityKind, WordTable } from '../word-table.js';

/** Somebody or something introduced under a name. Names and phrases are as written. */
export type Introduction = {
  readonly entity: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly performer?: string;
  readonly owner?: string;
  readonly at?: string;
  readonly sender?: string;
  readonly addressee?: string;
  readonly language?: string;
  readonly description?: readonly Run[];
};

/** Reads what follows `Person:` and the like. What none of its words is for is the description, commas included. */
export function readIntroduction(entity: EntityKind, runs: readonly Run[], words: WordTable): Introduction {
  const { also } = patterns(words);
  const text = plain(runs);
  const bold = bolds(runs).find((found) => found.from === 0);
  const comma = text.indexOf(',');
  const end = bold ? bold.to : comma < 0 ? text.length : comma;
  const aliases: string[] = [];
  const described: (readonly Run[])[] = [];
  const result: { -readonly [K in keyof Introduction]: Introduction[K] } = {
    entity,
    name: bold ? bold.text.trim() : text.slice(0, end).trim().replace(/\.$/, ''),
    aliases,
  };
  for (const part of split(sliceRuns(runs, end, text.length), /,\s*/g)) {
    const own = plain(part).trim().replace(/\.$/, '');
    if (own === '') continue;
    const isOpening = described.length === 0;
    const isListed = aliases.length > 0 && isOpening && entity === 'symbol';
    const alias = also.exec(own)?.[1] ?? (isListed ? own : undefined);
    const detail = alias === undefined ? detailOf(own, result, isOpening, words) : undefined;
    if (alias !== undefined) aliases.push(unquoted(alias));
    else if (detail) Object.assign(result, detail);
    else described.push(part);
  }
  if (described.length > 0) result.description = joined(runs, described);
  return result;
}

type Detail = Pick<Introduction, 'performer' | 'owner' | 'language' | 'at' | 'sender' | 'addressee'>;

/** What a part says in words that are for it alone. Most such words count only before anything is described. */
function detailOf(
  part: string,
  { entity, owner: known }: Introduction,
  isOpening: boolean,
  words: WordTable,
): Detail | undefined {
  const { playedBy, at: where, from, language: within, owner: genitive } = patterns(words);
  const said = (pattern: RegExp) => pattern.exec(part)?.[1];
  const performer = said(playedBy);
  if (performer !== undefined) return { performer };
  const owner = known === undefined && /['’]s?$/.test(part) ? said(genitive) : undefined;
  if (owner !== undefined) return { owner };
  if (!isOpening || entity === 'person' || entity === 'group') return undefined;
  const isDocument = entity === 'document';
  const language = isDocument ? said(within) : undefined;
  if (language !== undefined) return { language };
  const at = said(where);
  if (at !== undefined) return { at };
  const sender = isDocument ? said(from) : undefined;
  return sender === undefined ? undefined : letterOf(sender, words);
}

/** "Ann to Ben". */
function letterOf(words: string, table: WordTable): Detail {
  const to = patterns(table).to.exec(words);
  if (!to) return { sender: words };
  return { sender: words.slice(0, to.index), addressee: words.slice(to.index + to[0].length) };
}

function unquoted(text: string): string {
  return withoutEnds(text, /["“”„«»]/);
}

/** Parts of a list, with the commas between those that stood side by side. */
function joined(runs: readonly Run[], parts: readonly (readonly Run[])[]): readonly Run[] {
  const spans: { from: number; to: number }[] = [];
  for (const part of parts) {
    const [from, to] = [part[0]?.from ?? 0, part.at(-1)?.to ?? 0];
    const last = spans.at(-1);
    if (last && runs.some((run) => run.from <= last.to && run.to >= from)) last.to = to;
    else spans.push({ from, to });
  }
  return spans.flatMap(({ from, to }, index) => {
    const own = runs.flatMap((run) => {
      const [a, b] = [Math.max(from - run.from, 0), Math.min(to, run.to) - run.from];
      return a >= b ? [] : run.ref === undefined ? [partOf(run, a, b)] : [run];
    });
    return index === 0 ? own : [{ from, to: from, text: ', ' }, ...own];
  });
}

const patterns = perTable(({ introduction: { also, playedBy, at, from, in: within, to, articles, possessive } }) => ({
  also: new RegExp(`^${oneOf(also)} (.+)$`, 'i'),
  playedBy: new RegExp(`^${oneOf(playedBy)} (.+)$`, 'i'),
  at: new RegExp(`^${oneOf(at)} (.+)$`, 'i'),
  from: new RegExp(`^${oneOf(from)} (.+)$`, 'i'),
  to: new RegExp(` ${oneOf(to)} `, 'i'),
  language: new RegExp(`^${oneOf(within)} (\\p{Lu}.*)$`, 'u'),
  // A name in the genitive and nothing else: "Choi's", "the girls'"; not "a friend of Anna's", "who hates Anna's".
  owner: new RegExp(
    `^((?:${oneOf([...articles, ...articles.map((word) => word[0]?.toUpperCase() + word.slice(1))])} |(?!\\p{Ll}))[^\\s,]+(?: (?!of )[^\\s,]+){0,2}?)${possessive}$`,
    'u',
  ),
}));

import type { Asked } from './attendance-sets.js';
import { phraseAt, type Token } from './attendance-tokens.js';
import type { VerbForm } from './attendance-words.js';

/** How long what is said and not shown goes on. */
type Scope = 'none' | 'comma' | 'relative' | 'open' | 'whole';

/**
 * Which tokens stand in what is not shown: behind "that", "who" or "if", and behind verbs of saying and thinking. A
 * semicolon ends all of it, ", but" what is said, a comma what stands in front.
 */
export function unrealIn(tokens: readonly Token[], { is, has, verb }: Asked): readonly boolean[] {
  let scope: Scope = 'none';
  // Whether nothing but a preposition and its noun stands before.
  let fresh = true;
  // Whether what stands before says that something is told: "The plan:".
  let tells = false;
  const said = saidIn(tokens, { is, has, verb });
  const saidFrom = tokens.findLastIndex(({ word }, at) => at < said && hard.test(word));
  return tokens.map((token, at) => {
    const before = scope;
    scope =
      token.kind === 'mark'
        ? scopeAfterMark(scope, tokens, at, is, tells)
        : scopeAfterWord(scope, tokens, at, { is, has, verb }, fresh);
    fresh = token.kind === 'mark' ? fresh || hard.test(token.word) : fresh && token.kind === 'word' && !verb(at);
    tells = !hard.test(token.word) && (tells || is(at, 'announced') || is(at, 'media') || isTelling(verb(at)));
    return (at > saidFrom && at < said) || (token.kind === 'mark' ? scope : before) !== 'none';
  });
}

/** How far what somebody is said to say goes: "Ada is upstairs, says Ben", "Ada, Ben says, is upstairs". */
function saidIn(tokens: readonly Token[], { is, verb }: Asked): number {
  const speaks = (at: number) => (isTelling(verb(at)) || is(at, 'announced')) && (verb(at)?.third || verb(at)?.past);
  const somebody = (at: number) => tokens[at]?.kind === 'name' || is(at, 'pronouns');
  const ends = (at: number) => tokens[at] === undefined || tokens[at]?.kind === 'mark';
  return tokens.findLastIndex(
    ({ word }, at) =>
      word === ',' &&
      tokens[at - 1]?.kind !== 'quote' &&
      ((speaks(at + 1) && somebody(at + 2)) || (somebody(at + 1) && speaks(at + 2) && ends(at + 3))),
  );
}

function scopeAfterMark(scope: Scope, tokens: readonly Token[], at: number, is: Asked['is'], tells: boolean): Scope {
  const mark = tokens[at]?.word ?? '';
  if (mark === ':' && tells && tokens[at + 1]?.kind !== 'quote') return 'whole';
  if (hard.test(mark)) return 'none';
  const ends = scope === 'comma' || scope === 'relative' || (scope === 'open' && is(at + 1, 'openers'));
  return mark === ',' && ends ? 'none' : scope;
}

function scopeAfterWord(
  scope: Scope,
  tokens: readonly Token[],
  at: number,
  { is, has, verb }: Asked,
  fresh: boolean,
): Scope {
  if (scope === 'whole') return scope;
  const form = verb(at);
  const supposes =
    is(at, 'endsSupposing') && [2, 3].find((length) => has(phraseAt(tokens, at - length + 1, length), 'supposing'));
  if (supposes && tokens[at + 1]?.word !== 'of') return at === supposes - 1 ? 'comma' : 'open';
  if (opensUnreal(tokens, at, is)) return opened(scope, tokens, at, is, fresh);
  if (at === 0 && is(at, 'conditions')) return 'whole';
  // "says nothing and sits down"
  if (form?.kind === 'speaks' && is(at + 1, 'nobody')) return scope;
  if (scope !== 'none' || !isTelling(form)) return scope;
  return at === 0 && form?.ing ? 'comma' : 'open';
}

/** Verbs behind which stands what is said or thought. */
export function isTelling(form: VerbForm | undefined): boolean {
  return form?.kind === 'speaks' || form?.kind === 'minds' || form?.kind === 'thinks';
}

function opensUnreal(tokens: readonly Token[], at: number, is: Asked['is']): boolean {
  // "the day when": no clause of what happens.
  const relates = is(at, 'whenever') && is(at - 1, 'timeNouns');
  return relates || (is(at, 'unreal') && !isOfTime(tokens, at, is));
}

function opened(scope: Scope, tokens: readonly Token[], at: number, is: Asked['is'], fresh: boolean): Scope {
  if (is(at, 'conditions')) return 'whole';
  if (fresh && is(at, 'fronted')) return 'comma';
  if (scope === 'none' && is(at, 'brief')) return 'comma';
  if (scope === 'none' && tokens[at - 1]?.word === ',' && is(at, 'relatives')) return 'relative';
  return scope === 'relative' ? scope : 'open';
}

/** They end whatever is open. */
export const hard = /^[;:.!?—–()[\]-]$/;

/** "that night", "in that chair", "before midnight". */
export function isOfTime(tokens: readonly Token[], at: number, is: Asked['is']): boolean {
  if (tokens[at]?.word === 'before' || tokens[at]?.word === 'after') {
    const next = tokens[at + 1];
    return next?.kind === 'word' && !is(at + 1, 'pronouns') && !is(at + 1, 'determiners') && !next.word.endsWith('ing');
  }
  if (tokens[at]?.word !== 'that') return false;
  return is(at + 1, 'timeNouns') || is(at - 1, 'places');
}

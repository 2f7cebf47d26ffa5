import { plain } from '../../../language/index.js';
import type { Slice, Words } from '../../../story/index.js';
import { capital, clause, isClauseSafe, say } from '../../words/typesetting.js';

/** Whether something can stand before a sentence: it does not say itself when or where it is. */
export function isPrefixable(slice: Slice, words: Words, isFramed = false): boolean {
  return (
    isClauseSafe(slice, words) && !opensElsewhere.test(plain(words)) && (isFramed || !pronounFirst.test(plain(words)))
  );
}

/** Whether that can stand which says to when the telling returns: also before what says where something is. */
export function isPrefixableByTime(slice: Slice, words: Words): boolean {
  return isPrefixable(slice, words) || (inAPlace.test(plain(words)) && isClauseSafe(slice, words));
}

/** A sentence behind words of ours: "back in the present, Ann waits." */
export function prefixed(slice: Slice, lead: string | Words, words: Words): Words {
  return [...capital(typeof lead === 'string' ? say(lead) : lead), ...inClause(slice, words)];
}

/** A sentence as it goes on behind something, with its stop. */
export function inClause(slice: Slice, words: Words): Words {
  const inner = clause(slice, words);
  return [...inner, ...(plain(inner).length < plain(words).length ? [{ text: '.' }] : [])];
}

const inAPlace = /^(?:In|At|On) (?:the|an?|his|her|\p{Lu}[\p{L}’]+) [^.;:]*, /u;

const pronounFirst = /^(?:He|She|They|It)(?![\p{L}’'-])/u;

const opensElsewhere =
  /^(?:In|At|On|Out|Over|From|Behind|With|After|Before|Between|When|While|As|Once|Since|Until|Under|Deep|Now|Then|Outside|Inside|Up|Down|Through|To|By|For|During|Years?|Twice|Every|Each|Two|Three|Next|Later|Meanwhile|Another|An? (?:day|night|week|month|year|evening|morning)|That|And|But|So|Yet|Nor|Or|Not|It is|It’s|It was|There|The same|Here|Again|Dusk|Dawn) /;

import { basesOf, type Certainty, plain } from '../../../language/index.js';
import type { Words } from '../../../story/index.js';
import { capital, say, sliceWords } from '../../words/typesetting.js';
import { adverbs } from '../essay-voice.js';
import type { AnswerForm } from './answer-form.js';
import { aTime, endsInParticiple, isMany, isNounPhrase } from './noun-phrases.js';
import { finite, leading, type Parts, partsOf } from './question-parts.js';

/** A question without its mark. */
export type Asked = { readonly words: Words; readonly text: string };

/** The first sentence of an answer without its stop, as it stands inside a sentence. */
export type Given = {
  readonly words: Words;
  readonly text: string;
  readonly form: AnswerForm;
  readonly sure: Certainty;
};

/** How questions are asked, and the sentence that one and its answer make; undefined where they make none. */
export type Frame = {
  readonly asks: RegExp;
  readonly tell: (asked: Asked, match: RegExpExecArray, given: Given) => Words | undefined;
};

/** The ways to ask, the more particular before the others. */
export const frames: readonly Frame[] = [
  { asks: /^Why (did|does|do|is|are|was|were|has|have|had|can|could|will|would|must) /, tell: why },
  { asks: /^Since when (has|have|had) /, tell: moved(/^(?:since|for|from) /) },
  { asks: /^When (did|does|do|is|are|was|were) /, tell: moved(aTime) },
  { asks: /^Where (did|does|do|is|are|was|were) /, tell: where },
  { asks: /^What (is|are|was|were) in /, tell: contents },
  { asks: /^What (are|were) (.+) to each other$/, tell: toEachOther },
  { asks: /^Whose (?:(\p{Ll}+) )?(is|are|was|were) /u, tell: whose },
  { asks: /^(?:What|Who|Which \p{Ll}+) (is|are|was|were) (?=\p{Lu}|(?:the|an?|his|her|their|its) )/u, tell: identity },
  { asks: /^(?:What|Whom|Who|Which \p{Ll}+) (did|does|do) /u, tell: object },
  { asks: /^What (did|does|do) /, tell: whatIs },
  { asks: /^(For|With|To|From|By|About|Of|On|In|At) (?:whom|what|which \p{Ll}+) (did|does|do) /u, tell: governed },
  { asks: /^How (did|does|do) /, tell: how },
  {
    asks: /^Who (?!(?:is|are|was|were|else|(?:did|does|do)(?! (?:it|this|that)\b)|can|could|will|would|must) )(?!(?:has|have|had) \p{Lu})(?=\p{Ll})/u,
    tell: doer,
  },
  { asks: /^(Is|Are|Was|Were|Has|Have|Had|Did|Does|Do|Can|Could|Will|Would) /, tell: yesOrNo },
];

/** "Choi came to sell the film", "The violin has no strings because Étienne took them off". */
function why(asked: Asked, match: RegExpExecArray, { words, form, sure }: Given): Words | undefined {
  const told = statement(asked, match);
  if (!told) return undefined;
  const isNegated = /\b(?:not|never)\b/.test(plain(told));
  const adverb = adverbs[sure];
  if (form === 'end') {
    // "does not come to help" is read otherwise.
    const between = adverb ? `, ${adverb.behind} ` : isNegated ? ', so as ' : ' ';
    return [...told, ...say(between), ...words];
  }
  const comma = isNegated || adverb ? ', ' : ' ';
  if (form === 'cause') return [...told, ...say(`${comma}${adverb ? `${adverb.behind} ` : ''}`), ...words];
  if (
    form !== 'sentence' ||
    denies(asked, plain(words)) ||
    (/^(?:he|she|they) /.test(plain(words)) && peopleIn(told) !== 1)
  )
    return undefined;
  return [...told, ...say(`${comma}${adverb ? `${adverb.behind} ` : ''}because `), ...words];
}

/** "she never left", "she would not": what denies that something is so gives no reason for it. */
function denies({ text }: Asked, answer: string): boolean {
  if (/ (?:not|never|n[’']t)$/.test(answer)) return true;
  const own = new Set(verbsIn(text));
  return /\b(?:not|never|nobody|nothing)\b/.test(answer) && verbsIn(answer).some((base) => own.has(base));
}

/** What the words in small letters may be forms of, but for the shortest and what helps a verb. */
function verbsIn(text: string): readonly string[] {
  const words = text.split(' ').filter((word) => /^\p{Ll}{3,}$/u.test(word) && !helps.test(word));
  return words.flatMap(basesOf);
}

const helps = /^(?:the|and|not|her|his|him|she|did|does|are|was|were|has|have|had|can|could|will|would|must|for|with)$/;

/** How many names stand in words: where it is one, a pronoun behind it can mean that. */
function peopleIn(words: Words): number {
  return new Set(words.flatMap(({ entity }) => entity ?? [])).size;
}

/** A question behind its first words as a statement: "Choi came", "the gate was opened". */
function statement({ words, text }: Asked, match: RegExpExecArray): Words | undefined {
  const [lead, help = ''] = match;
  const parts = partsOf(sliceWords(words, lead.length, text.length), beforeBase.test(help.toLowerCase()));
  return parts && capital([...parts.subject, ...say(' '), ...predicate(help, parts)]);
}

/** Behind these a verb stands in its base form. */
const beforeBase = /^(?:did|does|do|can|could|will|would|must)$/;

function predicate(help: string, { rest }: Parts): Words {
  const own = help.toLowerCase();
  return /^(?:did|does|do)$/.test(own) ? finite(own, rest) : [...say(`${own} `), ...rest];
}

/** A statement with the answer behind it: "Nela has known since the year of the storm". */
function moved(fits: RegExp): Frame['tell'] {
  return (asked, match, { words, text, form, sure }) => {
    const told = (form === 'where' || form === 'noun') && fits.test(text) ? statement(asked, match) : undefined;
    const adverb = adverbs[sure];
    return told && [...told, ...say(adverb ? `, ${adverb.behind} ` : ' '), ...words];
  };
}

function where(asked: Asked, match: RegExpExecArray, { words, text, form, sure }: Given): Words | undefined {
  const [lead, help = ''] = match;
  const adverb = adverbs[sure];
  if (form !== 'where' && !(ofBeing.test(text) && /^(?:is|are|was|were)$/.test(help))) return undefined;
  if (/^(?:is|are|was|were)$/.test(help)) {
    const subject = sliceWords(asked.words, lead.length, asked.text.length);
    // "hidden", "to be found"
    if (endsInParticiple(plain(subject)) && !/ (?:when|while|if) /.test(plain(subject)))
      return moved(/^/)(asked, match, { words, text, form, sure });
    return isNounPhrase(subject)
      ? capital([...subject, ...say(` ${help} ${adverb ? `${adverb.inside} ` : ''}`), ...words])
      : undefined;
  }
  // "Since the storm, from the tree"
  const [since = ''] = /^(?:since|until|after|before) [^,;:]+, /.exec(text) ?? [];
  const told = statement(asked, match);
  if (!told) return undefined;
  const [last = ''] = / (?:from|to)$/.exec(plain(told)) ?? [];
  const own = sliceWords(words, since.length, text.length);
  if (last !== '' && !plain(own).startsWith(`${last.trim()} `)) return undefined;
  const whole = sliceWords(told, 0, plain(told).length - last.length);
  const [often = ''] = since === '' ? (/ (?:at night|by night|by day|every \p{L}+)$/u.exec(plain(whole)) ?? []) : [];
  const main = often === '' ? whole : timed(whole, often);
  const subject = since === '' ? main : [...capital(sliceWords(words, 0, since.length)), ...lowered(main)];
  return [...subject, ...say(adverb ? `, ${adverb.behind} ` : ' '), ...own];
}

/** "Dead, under the barge" */
const ofBeing =
  /^(?:dead|alive|gone|safe|hidden|asleep|lost|buried|still|here)(?=[,;:]| (?:in|on|at|under|behind|beneath|near|with)\b|$)/;

/** "At night Ann goes": when something is done again and again stands first, so that where stands with the verb. */
function timed(words: Words, often: string): Words {
  const own = sliceWords(words, 0, plain(words).length - often.length);
  return [...capital(say(often.trim())), ...say(' '), ...lowered(own)];
}

function lowered(words: Words): Words {
  const [first, ...rest] = words;
  return first && /^(?:The|An?|His|Her|Their) /.test(first.text)
    ? [{ ...first, text: first.text.charAt(0).toLowerCase() + first.text.slice(1) }, ...rest]
    : words;
}

/** "The capsules hold the drug". */
function contents({ words, text }: Asked, match: RegExpExecArray, given: Given): Words | undefined {
  const subject = sliceWords(words, match[0].length, text.length);
  if (given.form !== 'noun' || !isNounPhrase(subject) || isNegative(given)) return undefined;
  const isMany = /[^s]s$/.test(plain(subject).split(/ (?:of|from|with) /)[0] ?? '');
  const verb = match[1] === 'was' || match[1] === 'were' ? 'held' : isMany ? 'hold' : 'holds';
  return capital([...subject, ...say(' '), ...hedged(given.sure), ...say(`${verb} `), ...given.words]);
}

function toEachOther({ words }: Asked, match: RegExpExecArray, given: Given): Words | undefined {
  const [lead, verb = '', who = ''] = match;
  const from = lead.indexOf(who, 'What '.length + verb.length);
  const subject = sliceWords(words, from, from + who.length);
  if (given.form === 'sentence' || given.form === 'end' || given.form === 'cause') return undefined;
  return capital([...subject, ...say(` ${verb} `), ...hedged(given.sure), ...given.words]);
}

/** "The line with no name is Tove’s", "The blood on the cuff is Ray’s". */
function whose({ words, text }: Asked, match: RegExpExecArray, given: Given): Words | undefined {
  const [lead, noun, verb = ''] = match;
  const rest = sliceWords(words, lead.length, text.length);
  const [owner = ''] = given.text.split(/[,;:]/);
  if (!/[’'](?:s)?$/.test(owner) && !owner.startsWith('that of ')) return undefined;
  const isPlace = /^(?:in|on|at|under|behind|with)\b/.test(plain(rest));
  const subject = noun === undefined ? rest : isPlace ? [...say(`the ${noun} `), ...rest] : undefined;
  if (!subject || (noun === undefined && !isNounPhrase(rest))) return undefined;
  return capital([...subject, ...say(` ${verb} `), ...hedged(given.sure), ...given.words]);
}

/** "Nora is the client", "The children on the porch are Nora and Eddie". */
function identity({ words, text }: Asked, match: RegExpExecArray, given: Given): Words | undefined {
  const subject = sliceWords(words, match[0].length, text.length);
  if (given.form !== 'noun' || !isNounPhrase(subject) || isNegative(given)) return undefined;
  return capital([...subject, ...say(` ${match[1]} `), ...hedged(given.sure), ...given.words]);
}

/** "The ending means revenge", "Lucien rowed Étienne across the river". */
function object(asked: Asked, match: RegExpExecArray, given: Given): Words | undefined {
  if (given.form !== 'noun' && !(given.form === 'end' && / (?:want|try|hope|mean)$/.test(asked.text))) return undefined;
  const [lead, help = ''] = match;
  const parts = partsOf(sliceWords(asked.words, lead.length, asked.text.length), true);
  if (!parts || / (?:do|say|think)$|^(?:do|say|think|not|happen)\b/.test(plain(parts.rest))) return undefined;
  const [verb, behind] = cutAt(parts.rest, plain(parts.rest).indexOf(' '));
  // A preposition or a verb at the end waits for what it governs.
  const isLed = waiting.test(plain(behind));
  const isOpen = isLed || openly.test(plain(behind)) || (/^Whom? /.test(asked.text) && givenTo.test(plain(parts.rest)));
  if (!isOpen || leading.test(plain(parts.rest)) || /\bones?\b/.test(given.text.split(/[,;:]/)[0] ?? ''))
    return undefined;
  const [head, tail] = isLed || plain(behind) === '' ? [given.words, []] : headOf(given);
  if (plain(behind) !== '' && !isLed && isRelative.test(plain(tail))) return undefined;
  const told = [
    ...finite(help, verb),
    ...(isLed ? behind : []),
    ...say(' '),
    ...head,
    ...(isLed ? [] : behind),
    ...tail,
  ];
  return capital([...parts.subject, ...say(' '), ...hedged(given.sure), ...told]);
}

/** " for", " to marry" */
const waiting =
  /(?:^| )(?:for|to|of|with|about|from|at|on|in|after|into|under|behind|against|over|through|by)$|^ to \p{Ll}+$/u;
/** Nothing, where and when it is, or a particle: what something is done to can stand before it. */
const openly =
  /^(?: (?:up|off|out|away|back|down|in|on|at|to(?= (?:the|an?|his|her|their|its|\p{Lu}))|from|with|under|behind|across|into|through|over|inside|near|about|for|after|before|during|beside|against|there|here|then)(?= |$)(?! \p{Ll}+ to )(?:.*)|)$/u;
const givenTo =
  /^(?:give|tell|show|send|bring|offer|lend|teach|sell|promise|owe|leave|pay|hand) (?:the|an?|his|her|their|its) /;
const isRelative = /^, (?:who|whom|whose|which|that|where)\b/;

/** "What Ann knows about the lamp is that Ben had it", "Ann needed the money to pay the rent". */
function whatIs(asked: Asked, match: RegExpExecArray, { words, text, form, sure }: Given): Words | undefined {
  const [lead, help = ''] = match;
  const parts = partsOf(sliceWords(asked.words, lead.length, asked.text.length), true);
  if (!parts || sure !== 'certain' || /^(?:do|happen|say|become)\b|\b(?:not|never)\b/.test(plain(parts.rest)))
    return undefined;
  const told = [...parts.subject, ...say(' '), ...finite(help, parts.rest)];
  const [end = ''] = / for$/.exec(plain(told)) ?? [];
  if (form === 'end' && end !== '')
    return capital([...sliceWords(told, 0, plain(told).length - end.length), ...say(' '), ...words]);
  const isThat = /^that /.test(text);
  const isSaid = form === 'sentence' && ofSaying.test(plain(parts.rest)) && !/^(?:he|she|they|it) /.test(text);
  if (!isThat && form !== 'end' && !isSaid) return undefined;
  return [...say('What '), ...told, ...say(isThat || form === 'end' ? ' is ' : ' is that '), ...small(words)];
}

/** What a whole sentence can be the object of: one is known or meant, and none is found or carried. */
const ofSaying =
  /^(?:know|mean|learn|think|believe|discover|reali[sz]e|understand|confess|admit|remember|prove|show)\b/;

/** "Crates were smuggled" behind "that": what is many and no people is no name. */
function small(words: Words): Words {
  const [first, ...rest] = words;
  return first && first.entity === undefined && /^\p{Lu}\p{Ll}*(?<!ans|is|us)s (?:are|were) /u.test(plain(words))
    ? [{ ...first, text: first.text.charAt(0).toLowerCase() + first.text.slice(1) }, ...rest]
    : words;
}

/** "Ann waits for Ben": whom or what the question asks for with a preposition, and the answer has with the same. */
function governed(asked: Asked, match: RegExpExecArray, { words, text, sure }: Given): Words | undefined {
  const [lead, before = '', help = ''] = match;
  const parts = partsOf(sliceWords(asked.words, lead.length, asked.text.length), true);
  const isSame = text.startsWith(`${before.toLowerCase()} `);
  if (!parts || !isSame || sure !== 'certain' || /\b(?:not|never)\b/.test(plain(parts.rest))) return undefined;
  return capital([...parts.subject, ...say(' '), ...finite(help, parts.rest), ...say(' '), ...words]);
}

/** "Ann knows of the letter: she wrote it herself." */
function how(asked: Asked, match: RegExpExecArray, { words, text, form, sure }: Given): Words | undefined {
  const told = form === 'sentence' && sure === 'certain' ? statement(asked, match) : undefined;
  if (!told || /\b(?:not|never)\b/.test(plain(told)) || /[:;]/.test(text)) return undefined;
  if (/^(?:it|there) /.test(text) || (/^(?:he|she|they) /.test(text) && peopleIn(told) !== 1)) return undefined;
  return [...told, ...say(': '), ...words];
}

/** "Hana, who found the book, put the jar on the sill", "Nobody betrayed him; …". */
function doer({ words, text }: Asked, match: RegExpExecArray, answer: Given): Words | undefined {
  const given = withoutDid(answer);
  if (given.form !== 'noun') return undefined;
  const predicate = sliceWords(words, match[0].length, text.length);
  const [head, tail] = headOf(given);
  // "Ann and Ben live there", "the neighbours have it"
  if (/^(?:\p{Ll}*[^s]s|has|does|goes) /u.test(`${plain(predicate)} `) && isMany(plain(head))) return undefined;
  const own = [...head, ...say(' '), ...hedged(given.sure), ...predicate];
  const aside = plain(tail);
  if (several.test(aside)) return undefined;
  const [who] = apposition.exec(aside) ?? [];
  if (who !== undefined && isNamed(head)) {
    const behind = sliceWords(tail, who.length, aside.length);
    return capital([
      ...head,
      ...sliceWords(tail, 0, who.length),
      ...say(', '),
      ...hedged(given.sure),
      ...predicate,
      ...behind,
    ]);
  }
  if (/^, who(?:se|m)? [^,;:]{3,60}$/.test(aside))
    return capital([...head, ...tail, ...say(', '), ...hedged(given.sure), ...predicate]);
  return isRelative.test(aside) ? undefined : capital([...own, ...tail]);
}

/** ", the bursar": who somebody is stands with the name. */
const apposition =
  /^, (?:(?:the|an?|his|her|their) |\p{Lu}[\p{L}-]+[’']s )(?![^,;:]* and )[^,;:]{2,60}(?=[,;:]|$)(?!,? and\b)/u;

/** ", the bursar, and a boy": others who did it too, or who it is. */
const several =
  /^, (?:(?:the|an?|his|her|their) |\p{Lu})[^;:]*? and (?:the |an? |his |her |their |\p{Lu}[\p{L}-]*(?:[,;:]|$))/u;

function isNamed(words: Words): boolean {
  return words.length === 1 && words[0]?.entity !== undefined;
}

/** "Ann did, for the sake of Ben": Ann. */
function withoutDid(given: Given): Given {
  const [did] =
    /^ (?:did|does|do|has|had|was|is)(?: (?:it|so))?(?=[,;:]|$)/.exec(given.text.slice(given.words[0]?.text.length)) ??
    [];
  const [who] = given.words;
  if (did === undefined || who?.entity === undefined || who.quote) return given;
  const words = [who, ...sliceWords(given.words, who.text.length + did.length, given.text.length)];
  return { ...given, words, text: plain(words), form: 'noun' };
}

function yesOrNo(asked: Asked, match: RegExpExecArray, given: Given): Words | undefined {
  const [lost = '', yes, sure] = saidFirst.exec(given.text) ?? [];
  const isNo = yes?.toLowerCase() === 'no';
  const how = sure === undefined ? given.sure : 'likely';
  if (yes === undefined || (isNo && how !== 'certain')) return undefined;
  const [lead, help = ''] = match;
  const parts = partsOf(sliceWords(asked.words, lead.length, asked.text.length), beforeBase.test(help.toLowerCase()));
  const own = parts && asIs(help.toLowerCase(), parts);
  if (!parts || own === undefined || /^(?:not|never)\b/.test(plain(parts.rest))) return undefined;
  // "anybody" is nobody in particular where it is so.
  if (!isNo && /\b(?:ever|any\p{Ll}*|yet|or)\b/u.test(asked.text)) return undefined;
  const not = own === 'can' ? 'cannot' : `${own} not`;
  const told = isNo ? [...say(`${not} `), ...parts.rest] : hedgedPredicate(own, parts, how);
  const tail = sliceWords(given.words, lost.length, given.text.length);
  return capital([
    ...parts.subject,
    ...say(' '),
    ...told,
    ...(plain(tail) === '' ? [] : say(isNo ? '; ' : markBefore(plain(tail)))),
    ...tail,
  ]);
}

/** Once it is answered, what would be is: "does" for "will"; undefined where more than that word would have to change. */
function asIs(help: string, { subject, rest }: Parts): string | undefined {
  if (help !== 'will') return help;
  if (/^be\b/.test(plain(rest))) return undefined;
  return isMany(plain(subject)) ? 'do' : 'does';
}

/** "yes", "no", and "yes, most likely" */
const saidFirst = /^(yes|no)(?:, (most likely|probably|very likely))?(?:[,;:.] ?|$)/i;

/** How more of an answer stands behind what it says to be so. */
function markBefore(tail: string): string {
  if (/^(?:by|with|in|on|at|from|to|for|out of|after|before|when|once|as soon as) /.test(tail)) return ' ';
  return /^(?:but|and|though|because) /.test(tail) ? ', ' : '; ';
}

function hedgedPredicate(help: string, parts: Parts, sure: Certainty): Words {
  return /^(?:did|does|do)$/.test(help)
    ? [...hedged(sure), ...predicate(help, parts)]
    : [...say(`${help} `), ...hedged(sure), ...parts.rest];
}

/** What an answer names, and what it says of that: "Hana", and ", who found the book". */
function headOf({ words, text }: Given): readonly [Words, Words] {
  return cutAt(words, text.search(/[,;:]/));
}

function cutAt(words: Words, at: number): readonly [Words, Words] {
  const length = plain(words).length;
  return at < 0 ? [words, []] : [sliceWords(words, 0, at), sliceWords(words, at, length)];
}

function hedged(sure: Certainty): Words {
  const adverb = adverbs[sure];
  return adverb ? say(`${adverb.inside} `) : [];
}

function isNegative({ text }: Given): boolean {
  return /^(?:nobody|no one|nothing|none|no)\b/.test(text);
}

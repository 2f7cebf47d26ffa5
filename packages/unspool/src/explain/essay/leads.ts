import { plain, stems } from '../../language/index.js';
import {
  eventOf,
  indexOf,
  ofKind,
  presence,
  type Scene,
  type SceneId,
  type Slice,
  sceneFrame,
  type Words,
} from '../../story/index.js';
import { departures, statedWords, whenWords } from '../time/happening.js';
import { happensAfter, moveBetween } from '../time/moves.js';
import { partyName } from '../words/frame-phrases.js';
import {
  capital,
  clause,
  isClauseSafe,
  joined,
  listed,
  say,
  sentence,
  sliceWords,
  typeset,
} from '../words/typesetting.js';
import { countInWords, essayVoice } from './essay-voice.js';
import { nameWords, withNames } from './people.js';
import { anEvent, dayOf, isNoEvent, nightOf, proseOf, reportsPast, saysWhen, statedReach } from './turn-times.js';

/** How a scene begins behind another: a sentence that leads over to it, if any, and its first sentence. */
export type Lead = {
  readonly over?: Words;
  readonly first: Words;
  /** The telling leaves its time, or returns to it. */
  readonly isTurn: boolean;
};

/** Wordings take turns. */
export type Turns = {
  back: number;
  present: number;
  /** The last scene of the main line. */
  host?: SceneId | undefined;
  /** The scene of a look back from which it looked back further. */
  left?: SceneId | undefined;
  /** The telling went back in words that say by themselves that it was before. */
  isSilent?: boolean;
};

/** The first sentence of a scene, with where and when it is and how it reaches us, where one has to know that. */
export function leadInto(slice: Slice, scene: Scene, first: Words, before: SceneId | undefined, turns: Turns): Lead {
  const own = placed(slice, scene, titled(scene, withNames(slice, scene.id, first, before) ?? first));
  const move = moveBetween(slice, before, scene.id);
  const { host } = turns;
  const framed = framedBy(slice, scene, own);
  if (!departures(slice).has(eventOf(slice, scene.id)) && !framed) turns.host = scene.id;
  if (framed) return { ...framed, isTurn: true };
  const isDeeper = before !== undefined && departures(slice).has(eventOf(slice, before));
  const { left } = turns;
  const isReport = reportsPast(slice, scene.id, first);
  if (move?.kind === 'back') {
    turns.left = isDeeper ? before : undefined;
    turns.isSilent = isReport;
    if (isReport || saysWhen(slice, scene.id, first)) return { first: own, isTurn: true };
    return { ...backTo(slice, scene, own, move.reach, turns), isTurn: true };
  }
  if (move?.kind === 'return') {
    turns.left = undefined;
    if (isReport || turns.isSilent || saysWhen(slice, scene.id, first)) return { first: own, isTurn: true };
    const text = returning(slice, scene, host, turns);
    return {
      ...(isPrefixable(slice, own) && !isNoEvent(own)
        ? { first: prefixed(slice, text.lead, own) }
        : { over: say(text.sentence), first: own }),
      isTurn: true,
    };
  }
  if (isDeeper && left !== undefined && happensAfter(slice, scene.id, left)) {
    turns.left = undefined;
    return { over: say(essayVoice.returns(kindOfWork(slice), turns.present++)), first: own, isTurn: true };
  }
  const later = isDeeper ? laterThan(slice, scene, before) : undefined;
  if (later !== undefined && isPrefixable(slice, own)) return { first: prefixed(slice, later, own), isTurn: false };
  return goingOn(slice, scene, own);
}

/** The first sentence of a scene to which the telling only goes on. */
function goingOn(slice: Slice, scene: Scene, own: Words): Lead {
  const over = callOf(slice, scene) ?? arrivalOf(slice, scene);
  return over ? { over, first: own, isTurn: false } : { first: inPlace(slice, scene, own), isTurn: false };
}

/** "It was put off" at the beginning of "The wedding". */
function titled({ title }: Scene, words: Words): Words {
  const text = plain(words);
  if (/^It (?:pours|rains|snows)\b/.test(text) && anEvent.test(title))
    return [...say(`At the${title.slice(3)}, it`), ...sliceWords(words, 2, text.length)];
  if (!/^(?:The|An?) \p{Ll}+$/u.test(title) || !(passive.test(text) || arriving.test(text))) return words;
  return [...say(title.replace(/^An? /, 'The ')), ...sliceWords(words, 2, text.length)];
}

const passive =
  /^It (?:was|is|has been|had been) (?:put off|held|given|taken|sent|made|built|called|written|found|set up)\b/;

const arriving = /^It (?:comes|came|arrives|arrived|lies|lay|hangs|hung|stands|stood) (?!to\b|down\b|out\b)/;

/** "Ann returns" over a scene whose paragraphs only say "the lost daughter" or "she": who that is. */
function arrivalOf(slice: Slice, { id, title }: Scene): Words | undefined {
  const [, name, does] = /^(\p{Lu}[\p{L}’'-]+) (\p{Ll}+s)$/u.exec(title) ?? [];
  const [one] = presence(slice, id);
  if (name === undefined || does === undefined || !one || plain(nameWords(slice, one.entity)).split(' ')[0] !== name)
    return undefined;
  return new RegExp(`\\b${name}\\b`).test(proseOf(slice, id))
    ? undefined
    : sentence([...nameWords(slice, one.entity), ...say(` ${does}`)]);
}

/** Back to the time that the story left: so much later, or in its year. */
function returning(
  slice: Slice,
  scene: Scene,
  host: SceneId | undefined,
  turns: Turns,
): { readonly lead: string; readonly sentence: string } {
  const later = host === undefined ? undefined : laterThan(slice, scene, host);
  const year = yearOf(slice, scene.id);
  const present = essayVoice.present(kindOfWork(slice), dayOf(slice, scene.id), turns.present);
  const was = host === undefined ? undefined : yearOf(slice, host);
  turns.present += 1;
  // What is counted from the main line is not counted from the look back that was told last.
  if (later !== undefined) return { ...present, lead: `${present.lead}${later}` };
  return year !== undefined && was !== undefined && year !== was
    ? { ...present, lead: essayVoice.inYear(year) }
    : present;
}

/** "three years later, " where the notes count from the other scene. */
function laterThan(slice: Slice, scene: Scene, other: SceneId): string | undefined {
  const claims = (indexOf(slice).inScene.get(scene.id) ?? []).filter(
    ({ sense, refs: [ref] }) => sense.kind === 'time' && ref?.to === 'scene' && ref.id === other,
  );
  for (const { words } of claims) {
    if (/^the (?:next day|day after)\b/i.test(plain(words))) return essayVoice.nextDay;
    const [, count, unit] = amountAfter.exec(plain(words)) ?? [];
    if (count === undefined || unit === undefined) continue;
    return essayVoice.later(countInWords(`${count} ${unit}`));
  }
  return undefined;
}

const amountAfter =
  /^(an?|\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (days?|weeks?|months?|years?) after /i;

/** As somebody tells, writes or dreams it. */
function framedBy(slice: Slice, scene: Scene, words: Words): Omit<Lead, 'isTurn'> | undefined {
  const { way, by } = sceneFrame(slice, scene.id);
  if (way === 'shown' || way === 'outside' || saysHow.test(proseOf(slice, scene.id))) return undefined;
  const name = by.map((party) => partyName(slice, party)).at(-1);
  const { lead, sentence: whole } = essayVoice.frames[way](name, kindOfWork(slice));
  return isPrefixable(slice, words, true)
    ? { first: prefixed(slice, lead, words) }
    : { over: say(whole), first: words };
}

/** The scene says itself how it reaches us. */
const saysHow = /\b(?:tells?|writes?|dreams?|imagines?) (?:it|of|back)\b|\bas (?:the )?\p{L}+ (?:tells|writes)\b/u;

/** The telling goes back: how far, or to when, and where to. */
function backTo(
  slice: Slice,
  scene: Scene,
  words: Words,
  reach: string | undefined,
  turns: Turns,
): Omit<Lead, 'isTurn'> {
  const counted = reach === undefined ? undefined : inWords(reach, plain(statedWords(slice, scene.id)));
  const far = counted ?? statedReach(slice, scene.id);
  if (far !== undefined && isPrefixable(slice, words) && !isNoEvent(words))
    return { first: prefixed(slice, essayVoice.earlier(far), words) };
  const date = plain(whenWords(slice, { of: 'scene', id: scene.id }));
  const isDate = /^(?:\d{1,2} )?(?:\p{Lu}\p{L}+ )?\d{4}$/u.test(date);
  const event = far === undefined && !isDate ? nightOf(slice, scene.id) : undefined;
  const place = event === undefined ? settingOf(slice, scene.id) : undefined;
  return {
    over: essayVoice.goesBack(
      kindOfWork(slice),
      { far, when: event ?? (isDate ? date : undefined), place },
      turns.back++,
    ),
    first: words,
  };
}

/** "about 12 years" as the notes count it: "twelve years". */
function inWords(reach: string, stated: string): string {
  const [count] = /\d+/.exec(reach) ?? [];
  const isStated = count !== undefined && new RegExp(`\\b${count}\\b`).test(stated);
  const text = isStated ? reach.replace(/^about /, '') : reach;
  return countInWords(text);
}

/** Where a scene is, as its dateline says. */
function settingOf(slice: Slice, scene: SceneId): Words | undefined {
  const claims = (indexOf(slice).inScene.get(scene) ?? []).filter(({ sense }) => sense.kind === 'setting');
  const words = joined(
    claims.map((claim) => clause(slice, typeset(slice, claim.words))),
    ', ',
  );
  return words.length === 0 ? undefined : words;
}

/** "In a hospital, " before a sentence, where nothing in the scene says where it is, and one need not know the place. */
function inPlace(slice: Slice, scene: Scene, words: Words): Words {
  const place = plain(settingOf(slice, scene.id) ?? []);
  if (!/^an? [^,;]+$/.test(place) || !isPrefixable(slice, words) || /\b(?:there|here)\b/.test(plain(words)))
    return words;
  const said = new Set(stems(proseOf(slice, scene.id)));
  return stems(place).some((stem) => said.has(stem)) ? words : prefixed(slice, essayVoice.inPlace(place), words);
}

/** The year of a scene, where the notes know it. */
function yearOf(slice: Slice, scene: SceneId): string | undefined {
  return /\b\d{4}$/.exec(plain(whenWords(slice, { of: 'scene', id: scene })))?.[0];
}

/** What the notes call the work: "film". */
export function kindOfWork(slice: Slice): string {
  const credit = ofKind(slice, 'credit').find(({ sense }) => sense.key.toLowerCase() === 'kind');
  const [kind] =
    /\b(?:film|novel|play|series|serial|story|book|game|comic|opera|musical|episode|tale)\b/i.exec(
      plain(credit?.words ?? []),
    ) ?? [];
  return kind?.toLowerCase() ?? 'story';
}

/** Somebody speaks by telephone, and nothing in the scene says so. */
function callOf(slice: Slice, scene: Scene): Words | undefined {
  const all = presence(slice, scene.id);
  const far = all.filter(({ how }) => typeof how === 'object' && /phone/.test(how.by));
  const near = all.filter(({ how, certainty }) => how === 'there' && certainty === 'must');
  if (far.length === 0 || near.length === 0 || near.length > 2) return undefined;
  if (/\b(?:phones?|telephones?|calls?|rings?|line|receiver)\b/i.test(proseOf(slice, scene.id))) return undefined;
  const names = listed(near.map(({ entity }) => nameWords(slice, entity)));
  return sentence([...names, ...say(essayVoice.onPhone(near.length))]);
}

/** "When she gets there" at the beginning of a scene: to where its dateline says. */
function placed(slice: Slice, scene: Scene, words: Words): Words {
  const place = settingOf(slice, scene.id);
  const at = words.findIndex(
    ({ text, entity, quote }) => entity === undefined && !quote && /\b(?:gets|comes|returns) there\b/.test(text),
  );
  const word = words[at];
  if (!place || !word) return words;
  const from = word.text.search(/\bthere\b/);
  return [
    ...words.slice(0, at),
    { ...word, text: `${word.text.slice(0, from)}to ` },
    ...place,
    { ...word, text: word.text.slice(from + 5) },
    ...words.slice(at + 1),
  ];
}

/** Whether something can stand before a sentence: it does not say itself when or where it is. */
function isPrefixable(slice: Slice, words: Words, isFramed = false): boolean {
  return (
    isClauseSafe(slice, words) && !opensElsewhere.test(plain(words)) && (isFramed || !pronounFirst.test(plain(words)))
  );
}

function prefixed(slice: Slice, lead: string, words: Words): Words {
  const inner = clause(slice, words);
  const stop = plain(inner).length < plain(words).length ? [{ text: '.' }] : [];
  return [...capital(say(lead)), ...inner, ...stop];
}

const pronounFirst = /^(?:He|She|They|It)(?![\p{L}’'-])/u;

const opensElsewhere =
  /^(?:In|At|On|Out|Over|From|Behind|With|After|Before|Between|When|While|As|Once|Since|Until|Under|Deep|Now|Then|Outside|Inside|Up|Down|Through|To|By|For|During|Years?|Two|Three|Next|Later|Meanwhile|Another|An? (?:day|night|week|month|year|evening|morning)|That|And|But|So|Yet|Nor|Or|Not|It is|It’s|It was|There|The same|Here|Again|Dusk|Dawn) /;

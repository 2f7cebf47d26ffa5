import { grouped } from '../../base/index.js';
import { plain } from '../../language/index.js';
import { deaths, dyingIn, isBackAlive, stateTurns } from '../../mind/index.js';
import {
  acceptance,
  type Claim,
  type ClaimOf,
  type EntityId,
  hasEnded,
  identities,
  indexOf,
  kindOf,
  ofKind,
  type SceneId,
  type Slice,
  sceneFrame,
  type Words,
} from '../../story/index.js';
import { inTellingOrder, scenesOf } from '../words/line.js';
import {
  capital,
  joined,
  listed,
  say,
  sentence,
  sliceWords,
  stressing,
  typeset,
  withoutStop,
} from '../words/typesetting.js';
import { essayVoice } from './essay-voice.js';
import { nameOfOne } from './knowing/named.js';
import type { Paragraph } from './section.js';

/** Somebody, and the scenes that tell what became of them. */
type Loss = { readonly who: EntityId; readonly scenes: readonly SceneId[] };

/** What it has cost, and whom, once all is told: lives that were taken, and freedom. Nothing where it has cost neither. */
export function costOf(slice: Slice): readonly Paragraph[] {
  if (!hasEnded(slice)) return [];
  const [lives, freedom] = [livesTaken(slice), freedomLost(slice)];
  const { cost, lifeOf, livesOf, freedomOf } = essayVoice.cost;
  const part = (of: string, lost: readonly Loss[]): readonly Words[] =>
    lost.length === 0 ? [] : [[...say(of), ...listed(lost.map(({ who }) => nameOfOne(slice, who)))]];
  const parts = [...part(lives.length > 1 ? livesOf : lifeOf, lives), ...part(freedomOf, freedom)];
  if (lives.length === 0) return [];
  const scenes = [...lives, ...freedom].flatMap((one) => one.scenes);
  const words = sentence([...say(cost), ...joined(parts, essayVoice.and.replace(',', ''))]);
  return [{ words, scenes: inTellingOrder(slice, scenes).slice(0, mostOpened) }];
}

/** Whoever somebody kills, or who dies by what nobody calls a natural death. */
function livesTaken(slice: Slice): readonly Loss[] {
  const same = identities(slice);
  const found = new Map<EntityId, Set<SceneId>>();
  const add = (id: EntityId, scenes: readonly SceneId[]) => {
    if (kindOf(slice, id) !== 'person' || isBackAlive(slice, id)) return;
    found.set(same(id), new Set([...(found.get(same(id)) ?? []), ...scenes]));
  };
  for (const [id, all] of deaths(slice))
    for (const { claim } of all) if (isTaken(claim)) add(id, scenesOf(slice, claim));
  const dying = new Set(ofKind(slice, 'act').flatMap(({ sense }) => dyingIn(sense).map(same)));
  for (const claim of slice.claims)
    for (const id of [...killedIn(slice, claim), ...murderedIn(slice, claim, dying)]) add(id, scenesOf(slice, claim));
  return [...found].map(([who, scenes]) => ({ who, scenes: [...scenes] })).slice(0, mostNamed);
}

function isTaken({ sense, words }: Claim): boolean {
  return (sense.kind === 'act' && sense.verb === 'kills') || violent.test(plain(words));
}

const violent =
  /\b(?:suicide|killed|murdered|poison(?:ed)?|drowns|drowned|shot|shooting|stabbed|strangled|executed|hanged|beheaded|murder|accident|crash|fire|explosion|wreck|shipwreck|battle|war|wounds)\b/;

/** "Ann does as she is told, and kills Bo": whom a sentence of a paragraph says to be killed, there and then. */
function killedIn(slice: Slice, { sense, words, scene, certainty }: Claim): readonly EntityId[] {
  if (sense.kind !== 'prose' || certainty !== undefined || sense.voice || scene === null) return [];
  if (sceneFrame(slice, scene).way !== 'shown') return [];
  return words.flatMap(({ entity, quote }, at) => {
    const before = words[at - 1];
    const isKilled = before?.entity === undefined && !before?.quote && / kills $/.test(plain(words.slice(0, at)));
    return entity !== undefined && !quote && isKilled ? [entity] : [];
  });
}

/** "Ann was poisoned": of whom a line says that they were killed so; poison kills whom something else was thought to have killed. */
function murderedIn(slice: Slice, claim: Claim, dying: ReadonlySet<EntityId>): readonly EntityId[] {
  const [who, next] = claim.words;
  const { kind } = claim.sense;
  if ((kind !== 'fact' && kind !== 'overturns') || claim.parent !== undefined || claim.certainty !== undefined)
    return [];
  if (who?.entity === undefined || who.quote || !acceptance(slice).isAccepted(claim.id)) return [];
  const [, how] = murdered.exec(next?.text ?? '') ?? [];
  return how === undefined || (how === 'poisoned' && !dying.has(identities(slice)(who.entity))) ? [] : [who.entity];
}

const murdered =
  /^ (?:is|was|has been|had been) (poisoned|murdered|killed|strangled|drowned|hanged|executed|beheaded|shot dead|stabbed to death)\b/;

/** Whoever is a prisoner at the end. */
function freedomLost(slice: Slice): readonly Loss[] {
  return [...stateTurns(slice)]
    .flatMap(([who, turns]): readonly Loss[] => {
      const last = turns.findLast(({ state }) => state === 'imprisoned');
      return last?.turn === 'begins' && kindOf(slice, who) === 'person'
        ? [{ who, scenes: scenesOf(slice, last.claim) }]
        : [];
    })
    .slice(0, mostNamed);
}

const mostNamed = 4;
const mostOpened = 5;

/** What several of those who live have come to know in the second half: "By the end Ann knows that …, and Bo that …". */
export function foundOut(slice: Slice): readonly Paragraph[] {
  if (!hasEnded(slice)) return [];
  const same = identities(slice);
  const dead = new Set(deaths(slice).keys());
  const half = slice.scenes.length / 2;
  const late = ofKind(slice, 'mind').flatMap((claim) => {
    const number = claim.scene === null ? 0 : (indexOf(slice).scenes.get(claim.scene)?.number ?? 0);
    const [who, ...others] = claim.sense.who;
    const isSure = claim.certainty === undefined && acceptance(slice).isAccepted(claim.id);
    if (claim.sense.verb !== 'learns' || !isSure || number <= half || others.length > 0) return [];
    const content = contentOf(slice, claim);
    if (who?.entity === undefined || !content || dead.has(same(who.entity))) return [];
    return [{ who: same(who.entity), content, claim }];
  });
  const all = [...grouped(late, ({ who }) => [who])].slice(0, mostWho);
  if (all.length < fewestWho) return [];
  const { byTheEnd, knows, that } = essayVoice.cost;
  const parts = all.map(([who, own], at): Words => {
    const contents = own.slice(-mostContents).map(({ content }): Words => [...say(that), ...content]);
    return [...nameOfOne(slice, who), ...say(at === 0 ? knows : ' '), ...listed(contents)];
  });
  const scenes = all.flatMap(([, own]) => own.slice(-mostContents).flatMap(({ claim }) => scenesOf(slice, claim)));
  const words = sentence([...capital(say(byTheEnd)), ...joined(parts, essayVoice.and)]);
  return [{ words, scenes: inTellingOrder(slice, scenes).slice(0, mostOpened) }];
}

const mostWho = 2;
const fewestWho = 2;
const mostContents = 2;
const mostSaid = 9;

/** What somebody learns: "Toby wrote" of "Judith learns that Toby wrote". */
function contentOf(slice: Slice, { words: own, sense }: ClaimOf<'mind'>): Words | undefined {
  // Who knows of whom what they know is no news in a row.
  if (/^(?:mind|tell|same)$/.test(sense.content.sense?.kind ?? '')) return undefined;
  const words = withoutStop(stressing(typeset(slice, own), []));
  const text = plain(words);
  const [lead] = /^[^“”]*? learns (?:from [^,]{1,40} )?that /.exec(text) ?? [];
  const isMany = text.split(' ').length - (lead ?? '').split(' ').length > mostSaid;
  return lead === undefined || isMany ? undefined : sliceWords(words, lead.length, text.length);
}

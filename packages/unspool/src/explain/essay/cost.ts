import { grouped } from '../../base/index.js';
import { english, oneOf, plain } from '../../language/index.js';
import { deaths, dyingIn, graspOfMatter, isBackAlive, matterIn, matterOf, stateTurns } from '../../mind/index.js';
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
import { type ToldSentence, toldSentences } from '../words/told-sentences.js';
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
  for (const told of toldSentences(slice)) for (const id of killedIn(slice, told)) add(id, scenesOf(slice, told.claim));
  for (const claim of slice.claims) for (const id of murderedIn(slice, claim, dying)) add(id, scenesOf(slice, claim));
  return [...found].map(([who, scenes]) => ({ who, scenes: [...scenes] })).slice(0, mostNamed);
}

function isTaken({ sense, words }: Claim): boolean {
  return (sense.kind === 'act' && sense.verb === 'kills') || violent.test(plain(words));
}

/** Somebody may die by a fire or after a war, and of neither. */
const violent =
  /\b(?:suicide|killed|murdered|poison(?:ed)?|drowns|drowned|shot|shooting|stabbed|strangled|executed|hanged|beheaded|murder|by accident|of (?:(?:the|his|her|their) )?(?:\p{Ll}+ )?wounds|(?:in|at|from|through) (?:(?:an?|the|his|her|their) )?(?:\p{Ll}+ )?(?:accident|crash|fire|explosion|wreck|shipwreck|battle|war))\b/u;

/** "Ann does as she is told, and kills Bo": whom a sentence of a paragraph says to be killed, there and then. */
function killedIn(slice: Slice, { words, claim, paragraph }: ToldSentence): readonly EntityId[] {
  if (!paragraph || paragraph.certainty !== undefined || claim.certainty !== undefined) return [];
  if (paragraph.sense.kind === 'prose' && paragraph.sense.voice) return [];
  if (!isShown(slice, claim)) return [];
  const at = words.findIndex(
    ({ entity, quote }, index) => entity !== undefined && !quote && / kills $/.test(words[index - 1]?.text ?? ''),
  );
  const [before, whom] = [words.slice(0, at), words[at]?.entity];
  if (at < 1 || whom === undefined || before.some(({ quote }) => quote)) return [];
  const text = plain(before);
  const [behind = ''] = plain(words.slice(at + 1)).split(/[,;:.]/, 1);
  return killing.test(text) && !supposed.test(` ${text}`) && !staged.test(behind) ? [whom] : [];
}

/** Who kills stands right before it, or is who did what is said before. */
const killing = /(?:^(?:[^ ,;:]+ ){1,4}|[ ,]and (?:then )?)kills $/;
/** What is denied, supposed, said or asked is not done. */
const supposed = new RegExp(
  `[ “(]${oneOf([
    ...english.continuity.unsure,
    ...['that', 'who', 'whom', 'whose', 'which', 'what', 'why', 'how', 'whether', 'until', 'when', 'where', 'than'],
    ...['none', 'neither', 'nor', 'nothing', 'says', 'tells', 'thinks', 'believes', 'claims', 'suspects', 'fears'],
  ])}[ ,;:]`,
  'iu',
);
const staged = /\b(?:dreams?|imagination|vision|fantasy|play|film|story|novel|game|rehearsal|opera|painting)\b/;

function isShown(slice: Slice, { scene }: Claim): boolean {
  return scene !== null && sceneFrame(slice, scene).way === 'shown';
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
  const { isAccepted } = acceptance(slice);
  const fallen = new Set(slice.claims.flatMap((claim) => (isAccepted(claim.id) ? [] : [matterOf(slice, claim).key])));
  const late = ofKind(slice, 'mind').flatMap((claim) => {
    const number = claim.scene === null ? 0 : (indexOf(slice).scenes.get(claim.scene)?.number ?? 0);
    const [who, ...others] = claim.sense.who;
    const isSure = claim.certainty === undefined && isAccepted(claim.id) && isShown(slice, claim);
    if (claim.sense.verb !== 'learns' || !isSure || number <= half || others.length > 0) return [];
    const content = contentOf(slice, claim);
    if (who?.entity === undefined || !content || dead.has(same(who.entity))) return [];
    // They may have forgotten it by then, and it may not be so.
    const matter = matterIn(slice, claim.sense.content);
    if (fallen.has(matter.key) || graspOfMatter(slice, who.entity, matter)?.certainty !== 'must') return [];
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

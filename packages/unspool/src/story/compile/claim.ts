import {
  type Introduction,
  type Modifiers,
  plain,
  type Rule,
  type Run,
  readSentence,
  type Statement,
  type When,
} from '../../language/index.js';
import type { Claim, ClaimId, EntityId, Position, Presence, Ref, SceneId, Sense, StoryWhen } from '../story.js';
import { type Registry, spaceOf } from './entities.js';
import { interpret } from './interpret.js';
import type { Known } from './known.js';
import { type NameScope, partyOf } from './parties.js';
import { resolvedWords } from './resolved-words.js';
import type { BoldClaim, TellingUnit, UnitContent } from './telling-unit.js';
import { isOneQuotation, renderingIn } from './utterance.js';

/** What is known when claims are made: who there is, and what each bracket of a piece means. */
export type Setting = {
  /** Who is known so far, and nobody else. */
  readonly registry: Registry;
  readonly known: Known;
  readonly told: Position;
  /** By the bracket's words, as they stand in this piece. */
  readonly refs: ReadonlyMap<string, Ref>;
  readonly scene: SceneId | null;
  readonly parent?: ClaimId;
  /** The document whose rows a table holds. */
  readonly document?: EntityId;
};

/** The claim that a piece makes, or the one that `bold` makes within it. */
export function claimOf(id: ClaimId, piece: TellingUnit, bold: BoldClaim | undefined, setting: Setting): Claim {
  const { sense, words, labels, about, modifiers, refs } = saidOf(piece, bold, setting);
  return {
    id,
    sense,
    words,
    labels,
    about,
    scene: setting.scene,
    told: setting.told,
    ...(setting.parent === undefined ? {} : { parent: setting.parent }),
    ...modifiers,
    refs,
  };
}

/** What a claim says, wherever it stands. */
type Said = Pick<Claim, 'sense' | 'words' | 'labels' | 'about' | 'refs'> & { readonly modifiers: Modifiers };

/** What a line says to those who know what is known then, where its brackets mean the same. The last few are kept for each line. */
const kept = new WeakMap<UnitContent | BoldClaim, readonly Kept[]>();
type Kept = Pick<Setting, 'known' | 'told' | 'refs' | 'document'> & { readonly said: Said };
const mostKept = 3;

function saidOf(piece: TellingUnit, bold: BoldClaim | undefined, setting: Setting): Said {
  const { content } = piece;
  // What stands before the first scene may be a credit, and a table is another wherever it stands.
  if (piece.raw === 0 || content.kind === 'rows') return said(piece, bold, setting);
  const line = bold ?? content;
  const list = kept.get(line) ?? [];
  const met = list.find((one) => isSameSetting(one, setting));
  if (met && met === list[0]) return met.said;
  const { known, told, refs, document } = setting;
  const own = met ?? { known, told, refs, ...(document ? { document } : {}), said: said(piece, bold, setting) };
  kept.set(line, [own, ...list.filter((one) => one !== own).slice(0, mostKept - 1)]);
  return own.said;
}

function isSameSetting(one: Kept, { known, told, refs, document }: Setting): boolean {
  if (one.known !== known || one.told !== told || one.document !== document || one.refs.size !== refs.size)
    return false;
  for (const [name, ref] of refs) {
    const own = one.refs.get(name);
    if (own?.to !== ref.to || own.id !== ref.id) return false;
  }
  return true;
}

function said(piece: TellingUnit, bold: BoldClaim | undefined, setting: Setting): Said {
  const hearing = hearingOf(setting);
  const words = hearing.words(bold ? bold.runs : runsOf(piece));
  const sense = bold ? boldSense(bold, hearing) : meaningOf(piece, hearing, setting);
  const refs = new Map<string, Ref>();
  for (const word of words) if (word.ref) refs.set(`${word.ref.to} ${word.ref.id}`, word.ref);
  for (const ref of bold ? [] : setting.refs.values()) refs.set(`${ref.to} ${ref.id}`, ref);
  return {
    sense,
    words,
    labels: bold ? [bold.label] : piece.content.kind === 'bullet' ? piece.content.statement.labels : [],
    about: [...new Set([...words.flatMap((word) => word.entity ?? []), ...entitiesIn(sense)])],
    modifiers: modifiersOf(piece),
    refs: [...refs.values()],
  };
}

/** What bold words say together with their subject; where that is not bold, they are no line of a play by themselves. */
function boldSense({ sentence, spoken, runs }: BoldClaim, hearing: NameScope): Sense {
  const sense = interpret(sentence, spoken, { ...hearing, loose: true }) ?? { kind: 'fact' };
  return sense.kind === 'tell' && sense.utterance && plain(spoken) !== plain(runs)
    ? { ...sense, utterance: {} }
    : sense;
}

function modifiersOf({ content }: TellingUnit): Modifiers {
  if (content.kind === 'bullet') return content.statement.modifiers;
  const certainty = content.kind === 'dateline' && content.part.kind === 'when' ? content.part.certainty : undefined;
  return certainty ? { certainty } : {};
}

/** What a piece says, without label, keyword and modifiers; nothing for rows. */
export function runsOf(piece: TellingUnit): readonly Run[] {
  const { content } = piece;
  if (content.kind === 'dateline') return content.part.runs;
  if (content.kind === 'credit') return content.entry.runs;
  if (content.kind === 'rows') return [];
  if (content.kind !== 'bullet') return content.runs;
  const { claiming } = content.statement;
  return isCredit(piece) && claiming.kind === 'pair' ? claiming.value : claiming.body;
}

/** Before the first scene, a key and a value are a credit, unless they are a sentence of the story. */
function isCredit({ raw, content }: TellingUnit): boolean {
  if (raw !== 0 || content.kind !== 'bullet' || content.statement.claiming.kind !== 'pair') return false;
  const { key, body } = content.statement.claiming;
  const sentence = readSentence(body);
  return sentence === null || sentence.subject.to >= key.length;
}

function hearingOf({ registry, told, refs }: Setting): NameScope {
  return {
    words: (runs) => resolvedWords(runs, (text) => registry.names.mentions(text, told), refs),
    find: (phrase) => registry.names.find(phrase, told),
    symbol: (phrase) => registry.symbols.find(phrase, told),
    isPlace: (entity) => (registry.places.get(entity) ?? Number.POSITIVE_INFINITY) <= told,
  };
}

function meaningOf(piece: TellingUnit, hearing: NameScope, setting: Setting): Sense {
  const { content } = piece;
  if (content.kind === 'credit') return { kind: 'credit', key: content.entry.key };
  if (content.kind === 'dateline') return partSense(content, hearing, setting);
  if (content.kind === 'rows') {
    return {
      kind: 'rows',
      ...(setting.document === undefined ? {} : { document: setting.document }),
      head: content.head.map(hearing.words),
      rows: content.rows.map((row) => row.map(hearing.words)),
    };
  }
  if (content.kind === 'prose' && content.quoted && setting.document !== undefined) {
    return { kind: 'rows', document: setting.document, head: [], rows: [[hearing.words(content.runs)]] };
  }
  if (content.kind === 'prose') {
    const { language, runs } = renderingIn(content.runs);
    return { kind: 'prose', ...(isOneQuotation(runs) ? { voice: true, ...(language ? { language } : {}) } : {}) };
  }
  return content.kind === 'bullet'
    ? bulletSense(content.statement, isCredit(piece), hearing, setting)
    : { kind: content.kind };
}

function bulletSense({ claiming }: Statement, credit: boolean, hearing: NameScope, setting: Setting): Sense {
  const { refs } = setting;
  switch (claiming.kind) {
    case 'introduce':
      return introduction(claiming.introduction, hearing, setting);
    case 'pair':
      return credit ? { kind: 'credit', key: claiming.key } : spoken(claiming.body, hearing);
    case 'answer': {
      const to = refs.get(claiming.to);
      return to?.to === 'claim' ? { kind: 'answer', to: to.id, none: claiming.none } : { kind: 'fact' };
    }
    case 'overturns': {
      const to = refs.get(claiming.to);
      const instead = interpret(readSentence(claiming.body), claiming.body, hearing);
      return to?.to === 'claim' ? { kind: 'overturns', to: to.id, instead } : { kind: 'fact' };
    }
    case 'paysOff': {
      const to = refs.get(claiming.to);
      return to ? { kind: 'paysOff', to } : { kind: 'fact' };
    }
    case 'outside':
      return { kind: 'outside', ...(claiming.origin === undefined ? {} : { origin: claiming.origin }) };
    case 'still':
      return { kind: 'still', file: claiming.file };
    case 'intended': {
      const to = claiming.to === undefined ? undefined : refs.get(claiming.to);
      return { kind: 'intended', code: claiming.code, ...(to ? { to } : {}) };
    }
    case 'when':
      return { kind: 'when', when: claiming.when ? claiming.when.map((when) => whenOf(when, refs, hearing)) : null };
    case 'fact':
      return spoken(claiming.body, hearing);
    case 'unit':
      return { kind: 'unit', name: claiming.name, amount: claiming.amount };
    case 'calendar':
      return { kind: 'calendar', calendar: claiming.calendar };
    case 'travel':
      return {
        kind: 'travel',
        from: partyOf(claiming.from, hearing),
        to: partyOf(claiming.to, hearing),
        amount: claiming.amount,
      };
    case 'rule':
      return ruleSense(claiming.rule, hearing);
    default:
      return { kind: claiming.kind };
  }
}

function ruleSense(rule: Rule, hearing: NameScope): Sense {
  if (rule.rule !== 'trust') return { kind: 'rule', ...rule };
  const { who, whom, ...rest } = rule;
  return {
    kind: 'rule',
    ...rest,
    ...(who === undefined ? {} : { who: partyOf(who, hearing) }),
    ...(whom === undefined ? {} : { whom: partyOf(whom, hearing) }),
  };
}

function spoken(body: readonly Run[], hearing: NameScope): Sense {
  return interpret(readSentence(body), body, hearing) ?? { kind: 'fact' };
}

function introduction(
  { entity: as, name, aliases, performer, owner, at, sender, addressee, language, description }: Introduction,
  hearing: NameScope,
  { registry, told }: Setting,
): Sense {
  const entity = spaceOf(as, registry).find(name, told);
  if (entity === undefined) return { kind: 'fact' };
  return {
    kind: 'introduce',
    entity,
    as,
    aliases,
    ...(performer === undefined ? {} : { performer }),
    ...(owner === undefined ? {} : { owner: partyOf(owner, hearing) }),
    ...(at === undefined ? {} : { at: partyOf(at, hearing) }),
    ...(sender === undefined ? {} : { sender: partyOf(sender, hearing) }),
    ...(addressee === undefined ? {} : { addressee: partyOf(addressee, hearing) }),
    ...(language === undefined ? {} : { language }),
    ...(description === undefined ? {} : { description: hearing.words(description) }),
  };
}

function partSense(
  { part }: Extract<UnitContent, { kind: 'dateline' }>,
  hearing: NameScope,
  { registry, told, refs }: Setting,
): Sense {
  const sceneOf = (name: string | undefined) => {
    const ref = name === undefined ? undefined : refs.get(name);
    return ref?.to === 'scene' ? ref.id : undefined;
  };
  switch (part.kind) {
    case 'at':
      return { kind: 'at', measure: part.measure };
    case 'when': {
      // A strand may be called "That night".
      const strand = registry.strands.find(plain(part.runs), told);
      if (strand !== undefined) return { kind: 'strand', strand };
      return { kind: 'time', when: part.when.map((when) => whenOf(when, refs, hearing)) };
    }
    case 'with':
    case 'notHere': {
      const people: Presence[] = part.people.flatMap(({ name, how }) => {
        const entity = hearing.find(name);
        return entity === undefined ? [] : [{ entity, how }];
      });
      return part.kind === 'with' ? { kind: 'with', people, adds: part.adds } : { kind: 'notHere', people };
    }
    case 'way': {
      const ways = part.ways.map(({ way, by, in: within }) => {
        const scene = sceneOf(within);
        return {
          way,
          ...(by === undefined ? {} : { by: partyOf(by, hearing) }),
          ...(scene === undefined ? {} : { in: scene }),
        };
      });
      return { kind: 'way', ways };
    }
    case 'again': {
      const scene = sceneOf(part.of);
      return scene === undefined ? { kind: 'setting' } : { kind: 'again', scene };
    }
    case 'inOrder':
      return { kind: 'inOrder' };
    case 'place': {
      const text = plain(part.runs);
      const strand = registry.strands.find(text, told);
      if (strand !== undefined) return { kind: 'strand', strand };
      const place = hearing.find(text);
      return { kind: 'setting', ...(place === undefined ? {} : { place }) };
    }
  }
}

function whenOf({ to, by, either, ...when }: When, refs: ReadonlyMap<string, Ref>, hearing: NameScope): StoryWhen {
  return {
    ...when,
    to: to.flatMap((name) => refs.get(name) ?? []),
    ...(by === undefined ? {} : { by: partyOf(by, hearing) }),
    ...(either ? { either: either.map((all) => all.map((one) => whenOf(one, refs, hearing))) } : {}),
  };
}

/** Entities that a sense speaks of without the words naming them in so many letters. */
function entitiesIn(sense: Sense): readonly EntityId[] {
  if (sense.kind === 'introduce') {
    return [
      sense.entity,
      ...[sense.owner, sense.at, sense.sender, sense.addressee].flatMap((party) => party?.entity ?? []),
    ];
  }
  if (sense.kind === 'with' || sense.kind === 'notHere') return sense.people.map((person) => person.entity);
  if (sense.kind === 'means') return [sense.symbol];
  if (sense.kind === 'rows') return sense.document === undefined ? [] : [sense.document];
  if (sense.kind === 'act') return sense.who.flatMap((party) => party.entity ?? []);
  return [];
}

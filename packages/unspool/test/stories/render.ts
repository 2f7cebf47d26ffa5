import type { Amount, WrittenDate } from '../../src/language/index.js';
import {
  type Channel,
  type Claim,
  type Content,
  END,
  type EntityId,
  type Party,
  type Sense,
  type Story,
  type StoryWhen,
  type Words,
} from '../../src/story/index.js';

/**
 * A story as lines, one for each claim, for people to compare: when it is told, in which scene, what it claims.
 * Names that were recognised stand in braces, other phrases in quotation marks; what is nested is indented.
 */
export function render(story: Story): readonly string[] {
  const names = new Map(story.entities.map(({ id, name }) => [id, name]));
  const depths = new Map<string, number>();
  return story.claims.map((claim) => {
    const depth = claim.parent === undefined ? 0 : (depths.get(claim.parent) ?? 0) + 1;
    depths.set(claim.id, depth);
    const place = `${claim.told >= END ? 'end' : claim.told} ${claim.scene ?? '-'}`;
    return `${'  '.repeat(depth)}${place} | ${claimText(claim, names)}`;
  });
}

type Names = ReadonlyMap<EntityId, string>;

function claimText(claim: Claim, names: Names): string {
  const { certainty, inPart, secret, source, language, labels } = claim;
  const marks = [certainty, inPart && 'in part', secret && 'secret', source && 'source', language && `in ${language}`];
  const named = labels.length > 0 ? ` ‹${labels.join('› ‹')}›` : '';
  const modifiers = marks.some(Boolean) ? ` (${marks.filter(Boolean).join(', ')})` : '';
  return `${senseText(claim.sense, names, claim.words)}${named}${modifiers}`;
}

function senseText(sense: Sense, names: Names, words: Words): string {
  const said = wordsText(words, names);
  switch (sense.kind) {
    case 'credit':
      return `credit ${sense.key}: ${said}`;
    case 'outside':
      return `outside${sense.origin === undefined ? '' : ` (${sense.origin})`}: ${said}`;
    case 'intended':
      return `intended ${sense.code}${sense.to ? ` ${sense.to.to} ${sense.to.id}` : ''}: ${said}`;
    case 'introduce':
      return introduction(sense, names);
    case 'rows': {
      const line = (cells: readonly Words[]) => cells.map((cell) => wordsText(cell, names)).join(' ¦ ');
      const of = sense.document === undefined ? '' : ` of ${entityText(sense.document, names)}`;
      return `rows${of}: ${[line(sense.head), ...sense.rows.map(line)].join(' / ')}`;
    }
    case 'answer':
      return `answer to ${sense.to}: ${sense.none ? 'none' : said}`;
    case 'overturns':
      return `overturns ${sense.to}: ${sense.instead ? meaning(sense.instead, names) : said}`;
    case 'paysOff':
      return `pays off ${sense.to.to} ${sense.to.id}`;
    case 'when':
      return `when: ${sense.when ? sense.when.map(whenText).join(' and ') : `not understood: ${said}`}`;
    case 'unit':
      return `unit “${sense.name}”: ${amountText(sense.amount)}`;
    case 'calendar':
      return `calendar: ${JSON.stringify(sense.calendar)}`;
    case 'travel':
      return `travel: ${partyText(sense.from, names)} to ${partyText(sense.to, names)}, ${amountText(sense.amount)}`;
    case 'rule':
      return `rule ${sense.rule} ${sense.is}`;
    case 'at':
    case 'time':
    case 'setting':
    case 'strand':
    case 'with':
    case 'notHere':
    case 'way':
    case 'again':
      return partText(sense, names, said);
    case 'state':
    case 'relation':
    case 'same':
    case 'act':
    case 'mind':
    case 'tell':
    case 'suggests':
    case 'means':
      return meaning(sense, names);
    default:
      return `${sense.kind}: ${said}`;
  }
}

/** What a sentence says: "act: {Anna} kills {Ben} with a knife". */
function meaning(sense: Sense, names: Names): string {
  const all = (ids: readonly EntityId[]) => ids.map((id) => entityText(id, names)).join(' & ');
  const parties = (list: readonly Party[]) => list.map((party) => partyText(party, names)).join(' & ');
  const channel = ({ channel: by }: { readonly channel?: Channel }) => (by ? ` ${by.how} ${parties(by.from)}` : '');
  switch (sense.kind) {
    case 'state':
      return `state: ${all(sense.of)} ${sense.verb} “${sense.what}”`;
    case 'relation':
      return `relation: ${all(sense.of)} ${sense.verb} “${sense.role}”${sense.to.length ? ` → ${all(sense.to)}` : ''}`;
    case 'same':
      return `same: ${all([sense.a, sense.b])}${sense.in === undefined ? '' : ` in ${sense.in}`}`;
    case 'act': {
      const what = sense.what ? ` ${parties(sense.what)}` : '';
      return `act: ${parties(sense.who)} ${sense.verb}${what}${sense.way === undefined ? '' : ` “${sense.way}”`}`;
    }
    case 'mind':
      return `mind: ${parties(sense.who)} ${sense.verb}${channel(sense)} ${contentText(sense.content, names)}`;
    case 'tell': {
      const to = sense.hearers.length ? ` ${parties(sense.hearers)}` : '';
      return `tell: ${parties(sense.who)} ${sense.verb}${to}${channel(sense)} ${contentText(sense.content, names)}`;
    }
    case 'suggests':
      return `suggests: ${partyText(sense.who, names)} ${contentText(sense.content, names)}`;
    case 'means': {
      const holders = sense.holders.length ? ` to ${parties(sense.holders)}` : '';
      return `means: ${entityText(sense.symbol, names)} “${sense.meaning}”${holders}`;
    }
    default:
      return sense.kind;
  }
}

function contentText({ words, sense }: Content, names: Names): string {
  return sense ? `⟨${meaning(sense, names)}⟩` : `“${wordsText(words, names)}”`;
}

function introduction(sense: Extract<Sense, { kind: 'introduce' }>, names: Names): string {
  const { entity, as, aliases, performer, owner, at, sender, addressee, language, description } = sense;
  const party = (word: string, of: Party | undefined) => (of ? [`${word} ${partyText(of, names)}`] : []);
  const facts = [
    ...aliases.map((alias) => `also “${alias}”`),
    ...(performer === undefined ? [] : [`played by “${performer}”`]),
    ...party('owner', owner),
    ...party('at', at),
    ...party('from', sender),
    ...party('to', addressee),
    ...(language === undefined ? [] : [`in ${language}`]),
    ...(description === undefined ? [] : [`“${wordsText(description, names)}”`]),
  ];
  return `${as} ${entityText(entity, names)}${facts.length ? `: ${facts.join(', ')}` : ''}`;
}

function partText(sense: Sense, names: Names, said: string): string {
  switch (sense.kind) {
    case 'at':
      return `at ${sense.measure}`;
    case 'time':
      return `time: ${sense.when.map(whenText).join(' and ')}`;
    case 'setting':
      return `place: ${sense.place === undefined ? `“${said}”` : entityText(sense.place, names)}`;
    case 'strand':
      return `strand: ${entityText(sense.strand, names)}`;
    case 'with':
    case 'notHere': {
      const people = sense.people.map(({ entity, how }) => {
        const way = how === 'there' ? '' : how === 'unseen' ? ' unseen' : ` by ${how.by}`;
        return entityText(entity, names) + way;
      });
      return `${sense.kind === 'with' ? (sense.adds ? 'with also' : 'with') : 'not here'}: ${people.join(', ')}`;
    }
    case 'way': {
      const ways = sense.ways.map(({ way, by, in: within }) => {
        return `${way}${by ? ` by ${partyText(by, names)}` : ''}${within === undefined ? '' : ` in ${within}`}`;
      });
      return `way: ${ways.join(', ')}`;
    }
    default:
      return sense.kind === 'again' ? `again ${sense.scene}` : sense.kind;
  }
}

function whenText(when: StoryWhen): string {
  const { relation, to, near, amount, unit, date, clock, by, weekday, dayPart, season, ends, either } = when;
  if (either) return `either ${either.map((all) => `(${all.map(whenText).join(' and ')})`).join(' or ')}`;
  const time = clock === undefined ? undefined : `${Math.floor(clock / 60)}:${String(clock % 60).padStart(2, '0')}`;
  const parts = [
    ...[near, amount && amountText(amount), relation, unit, date && dateText(date), season],
    ...[weekday && `weekday ${weekday}`, dayPart, time, by && `by “${by.words}”${by.entity ? ` ${by.entity}` : ''}`],
    ends && `${ends.own} ${ends.is} ${ends.other}`,
  ];
  return [...parts, ...to.map((ref) => ref.id)].filter((part) => part !== undefined).join(' ');
}

function amountText({ count, unit, name, exact, limit }: Amount): string {
  return `${limit ? `at ${limit} ` : exact ? 'exactly ' : ''}${count ?? 'some'} ${name === undefined ? unit : `“${name}”`}`;
}

function dateText({ text, edtf, impossible, yearly, calendar }: WrittenDate): string {
  if (calendar) return JSON.stringify(calendar);
  const every = yearly ? `every ${yearly.month}${yearly.day === undefined ? '' : `-${yearly.day}`}` : undefined;
  return impossible ? `impossible “${text}”` : (edtf ?? every ?? `“${text}”`);
}

function partyText(party: Party, names: Names): string {
  return party.entity === undefined ? `“${party.words}”` : entityText(party.entity, names);
}

function entityText(id: EntityId, names: Names): string {
  return `{${names.get(id) ?? id}}`;
}

function wordsText(words: Words, names: Names): string {
  let bold = false;
  let text = '';
  for (const word of words) {
    const name = word.entity === undefined ? undefined : names.get(word.entity);
    const named = name === undefined ? word.text : name === word.text ? `{${name}}` : `{${word.text}=${name}}`;
    if (bold !== (word.strong ?? false)) text += '*';
    bold = word.strong ?? false;
    text += word.ref && word.ref.to !== 'entity' ? `[${word.text}→${word.ref.id}]` : named;
  }
  return bold ? `${text}*` : text;
}

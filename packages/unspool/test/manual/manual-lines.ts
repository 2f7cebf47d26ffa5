import { type Amount, type Calendar, type Verb, verbs, type WrittenDate } from '../../src/language/index.js';
import {
  type Channel,
  type Claim,
  type Content,
  END,
  type EntityId,
  type Party,
  type Presence,
  type Ref,
  type Sense,
  type Story,
  type StoryWhen,
  type Words,
} from '../../src/story/index.js';

/** A claim as the manual shows it: what word its line begins with, and the line. */
export type ClaimLine = { readonly word: string; readonly line: string };

/**
 * What the engine made of a story, one line per claim: when it is told, where, and what was understood. Names that were
 * recognised stand bare, words that were only kept stand in quotation marks, and brackets point.
 */
export function claimLines(story: Story): readonly ClaimLine[] {
  const entities = new Map(story.entities.map((entity) => [entity.id, entity.name]));
  const scenes = new Map(story.scenes.map((scene) => [scene.id, scene]));
  const claims = new Map(story.claims.map((claim) => [claim.id, claim]));

  const name = (id: EntityId) => entities.get(id) ?? '?';
  const list = (ids: readonly EntityId[]) => ids.map(name).join(', ');
  const party = ({ entity, words }: Party) => (entity === undefined ? `“${words}”` : name(entity));
  const trusting = (one: Party | undefined) => (one ? party(one) : 'everybody');
  const parties = (all: readonly Party[]) => all.map(party).join(', ') || '?';
  const scene = (id: string | undefined) => `[${scenes.get(id ?? '')?.title ?? '?'}]`;
  const target = (id: string) => {
    const claim = claims.get(id);
    return `[${claim?.labels[0] ?? text(claim?.words ?? [])}]`;
  };
  const ref = (to: Ref) => (to.to === 'scene' ? scene(to.id) : to.to === 'entity' ? `[${name(to.id)}]` : target(to.id));
  const text = (words: Words) => words.map((word) => word.text).join('');
  const pointing = (words: Words) =>
    words.map((word) => (word.ref ? `[${word.text.replace(/^\[|\]$/g, '')}]` : word.text)).join('');
  const channel = ({ channel: by }: { readonly channel?: Channel }) => (by ? ` (${by.how} ${parties(by.from)})` : '');
  const content = ({ sense, words }: Content) =>
    sense ? `(${inner(sense, words)})` : `“${text(words).replace(/^["“]|["”]\.?$/g, '')}”`;
  const inner = (sense: Sense, words: Words) => line(sense, words).join(': ');
  const present = ({ entity, how }: Presence) =>
    name(entity) + (how === 'there' ? '' : how === 'unseen' ? ' (unseen)' : ` (by ${how.by})`);

  function line(sense: Sense, words: Words): readonly [string, string] {
    switch (sense.kind) {
      case 'prose': {
        const own = text(words).replace(/\s+/g, ' ');
        return ['prose', own.length > 64 ? `${own.slice(0, 60).trimEnd()} …` : own];
      }
      case 'credit':
        return ['credit', `${sense.key} → ${text(words)}`];
      case 'outside':
        return [sense.origin ? `outside (${sense.origin})` : 'outside', text(words)];
      case 'still':
        return [`picture ${sense.file}`, text(words)];
      case 'intended':
        return ['intended', sense.to ? `${sense.code} → ${ref(sense.to)}` : sense.code];
      case 'introduce':
        return [sense.as, introduced(sense)];
      case 'rows': {
        const rows = [sense.head, ...sense.rows].filter((row) => row.length > 0);
        const of = sense.document === undefined ? 'rows' : `rows of ${name(sense.document)}`;
        return [of, rows.map((row) => row.map((cell) => text(cell).trim() || '–').join(', ')).join(' / ')];
      }
      case 'state':
        return [nameOfVerb(sense.verb), `${list(sense.of)} → “${sense.what}”`];
      case 'relation':
        return [
          nameOfVerb(sense.verb),
          [list(sense.of), sense.role, ...(sense.to.length > 0 ? [list(sense.to)] : [])].join(' → '),
        ];
      case 'same':
        return ['same', `${name(sense.a)} = ${name(sense.b)}${sense.in ? `, in ${scene(sense.in)} only` : ''}`];
      case 'act':
        return [
          nameOfVerb(sense.verb),
          [parties(sense.who), ...(sense.what ? [parties(sense.what)] : [])].join(' → ') +
            (sense.way ? `, ${sense.way.replace(/\s+/g, ' ')}` : ''),
        ];
      case 'mind':
        return [nameOfVerb(sense.verb), `${parties(sense.who)}${channel(sense)} → ${content(sense.content)}`];
      case 'tell':
        return [
          nameOfVerb(sense.verb),
          [
            `${parties(sense.who)}${channel(sense)}`,
            ...(sense.hearers.length > 0 ? [parties(sense.hearers)] : []),
            content(sense.content),
          ].join(' → '),
        ];
      case 'suggests':
        return ['suggests', `${party(sense.who)} → ${content(sense.content)}`];
      case 'means':
        return [
          'means',
          `${name(sense.symbol)} → “${sense.meaning}”${sense.holders.length > 0 ? `, to ${parties(sense.holders)}` : ''}`,
        ];
      case 'answer':
        return [`answer to ${target(sense.to)}`, sense.none ? 'none' : text(words)];
      case 'overturns':
        return [
          `overturns ${target(sense.to)}`,
          sense.instead ? `(${inner(sense.instead, words)})` : words.length > 0 ? `“${text(words)}”` : 'it falls',
        ];
      case 'paysOff':
        return ['pays off', ref(sense.to)];
      case 'because':
      case 'against':
      case 'title':
      case 'part':
      case 'fact':
      case 'question':
      case 'theme':
      case 'takeaway':
      case 'caption':
      case 'related':
        return [sense.kind, pointing(words)];
      case 'when':
        return ['when', sense.when ? sense.when.map(when).join(', ') : `“${text(words)}”`];
      case 'time':
        return ['when', sense.when.map(when).join(', ')];
      case 'at':
        return ['at', sense.measure];
      case 'setting':
        return ['place', sense.place === undefined ? `“${text(words)}”` : name(sense.place)];
      case 'strand':
        return ['strand', name(sense.strand)];
      case 'with':
        return [sense.adds ? 'with also' : 'with', sense.people.map(present).join(', ')];
      case 'notHere':
        return ['not here', sense.people.map(present).join(', ')];
      case 'way':
        return [
          'way',
          sense.ways
            .map(
              ({ way, by, in: within }) =>
                `${way}${by ? ` by ${party(by)}` : ''}${within === undefined ? '' : ` in ${scene(within)}`}`,
            )
            .join(', '),
        ];
      case 'again':
        return ['again', scene(sense.scene)];
      case 'inOrder':
        return ['order', 'as written'];
      case 'unit':
        return ['unit', `“${sense.name}” → ${lengthLine(sense.amount)}`];
      case 'calendar':
        return ['calendar', calendarLine(sense.calendar)];
      case 'travel':
        return ['travel', `${party(sense.from)} → ${party(sense.to)}: ${lengthLine(sense.amount)}`];
      case 'rule':
        return [
          'rule',
          `${sense.rule} ${sense.is}${sense.rule === 'trust' ? `: ${trusting(sense.who)} → ${trusting(sense.whom)}` : ''}`,
        ];
    }
  }

  function introduced(sense: Extract<Sense, { kind: 'introduce' }>): string {
    return [
      name(sense.entity),
      ...sense.aliases.map((alias) => `also ${alias}`),
      ...(sense.performer ? [`played by ${sense.performer}`] : []),
      ...(sense.owner ? [`owner ${party(sense.owner)}`] : []),
      ...(sense.at ? [`at ${party(sense.at)}`] : []),
      ...(sense.sender ? [`from ${party(sense.sender)}`] : []),
      ...(sense.addressee ? [`to ${party(sense.addressee)}`] : []),
      ...(sense.language ? [`in ${sense.language}`] : []),
      ...(sense.description ? [`“${text(sense.description).trim()}”`] : []),
    ].join(' · ');
  }

  function when({ to, by, either, ...said }: StoryWhen): string {
    if (either) return `either ${either.map((all) => all.map(when).join(' and ')).join(', or ')}`;
    const at = to.map(ref).join(' and ');
    if (said.ends) return `${said.ends.own} ${said.ends.is} ${at === '' ? '?' : at}’s ${said.ends.other}`;
    const whose = by ? ` by ${party(by)}` : '';
    return `${ownTime(said)}${whose}${at === '' ? '' : ` ${at}`}`;
  }

  const depth = (claim: Claim): number => {
    const above = claim.parent === undefined ? undefined : claims.get(claim.parent);
    return above ? 1 + depth(above) : 0;
  };
  const stopOf = (position: number) => {
    const stop = story.stops.find((one) => one.position === position);
    return stop && scenes.get(stop.scene);
  };
  const place = (claim: Claim) => {
    if (claim.told === 0) return '0 before it begins';
    if (claim.told === END) return 'after the end';
    const told = stopOf(claim.told);
    const waited = claim.scene !== null && claim.scene !== told?.id ? `, from ${scenes.get(claim.scene)?.title}` : '';
    const early = claim.scene === null ? ', from the start' : '';
    return `${claim.told} ${told?.title}${waited}${early}`;
  };
  return story.claims.map((claim) => {
    const [word, rest] = line(claim.sense, claim.words);
    const marks = [
      ...(claim.certainty ? [claim.certainty] : []),
      ...(claim.inPart ? ['in part'] : []),
      ...(claim.secret ? ['secret'] : []),
      ...(claim.source ? ['source'] : []),
      ...(claim.language ? [`in ${claim.language}`] : []),
    ];
    const called = claim.labels.map((label) => ` · called [${label}]`).join('');
    const said = `${word}: ${rest}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}${called}`;
    const under = claim.parent !== undefined && claims.get(claim.parent)?.sense.kind !== 'prose';
    return { word: groupOf(claim, word), line: `${place(claim)} · ${under ? '  '.repeat(depth(claim)) : ''}${said}` };
  });
}

function ownTime({
  relation,
  amount,
  unit,
  near,
  clock,
  date,
  dayPart,
  season,
  weekday,
  edge,
  anniversary,
}: Omit<StoryWhen, 'to' | 'by'>) {
  const limit = edge === undefined ? '' : `${edge} `;
  if (relation === 'date') return `${limit}date ${dateLine(date) ?? season}`;
  if (relation === 'clock') return clock === undefined ? `time of day ${dayPart}` : `clock ${hours(clock)}`;
  if (relation === 'weekday') {
    return [`weekday ${weekday}`, dayPart, ...(clock === undefined ? [] : [hours(clock)])].filter(Boolean).join(' ');
  }
  const length = amount ? `${lengthLine(amount)} ` : near ? `${near} ` : '';
  const what = relation === 'sinceBefore' ? 'since before' : relation;
  const which = [unit, weekday === undefined ? undefined : `weekday ${weekday}`, date && dateLine(date), season];
  const said = [`${length}${what}`, ...which].filter(Boolean).join(' ');
  return relation === 'lasts' ? `lasts ${length.trim()}` : `${said}${anniversary ? ', to the day' : ''}`;
}

function lengthLine({ count, unit, name, exact, limit }: Amount): string {
  const bounds = limit ? `at ${limit} ` : exact ? 'exactly ' : '';
  const of = unit === 'named' ? `“${name}”` : `${unit}${count === 1 ? '' : 's'}`;
  return `${bounds}${count === null ? '' : `${count} `}${of}`;
}

function dateLine(date: WrittenDate | undefined): string | undefined {
  if (date?.impossible) return `“${date.text}”, which there is not`;
  if (date?.yearly) {
    return `${date.yearly.day === undefined ? '' : `day ${date.yearly.day} of `}month ${date.yearly.month} of any year`;
  }
  if (date?.feast && 'easter' in date.feast.rule) {
    const { rule, year } = date.feast;
    return `${rule.easter} days after Easter${year === undefined ? '' : ` ${year}`}`;
  }
  if (date?.calendar) {
    const { name, year, month, day, side } = date.calendar;
    return [
      ...(day === undefined ? [] : [`day ${day}`]),
      ...(month === undefined ? [] : [month]),
      side === 'era' ? `year ${year} ${name}` : `year ${year} ${side ?? 'of'} “${name}”`,
    ].join(', ');
  }
  return date?.edtf ?? date?.text;
}

function calendarLine({ name, daysInYear, months, begins, years, likeOurs, eras }: Calendar): string {
  return [
    `“${name}” → years ${likeOurs ? 'like ours' : `of ${daysInYear} days`}`,
    ...(months.length === 0 ? [] : [`months ${months.map((month) => `${month.name} ${month.days}`).join(', ')}`]),
    ...(years ?? (begins === undefined ? [] : [{ year: 1, begins }])).map(
      (one) => `year ${one.year} from ${one.begins}`,
    ),
    ...(eras ? [`years ${eras.map((era) => `${era.name} ${era.side}`).join(', ')}`] : []),
  ].join('; ');
}

/** A verb by the first of its forms: "is no longer". */
export function nameOfVerb(verb: Verb): string {
  return verbs[verb].english[0] as string;
}

/** The word by which a fence asks for claims of this kind: the first of its line, without what it points at. */
function groupOf({ sense }: Claim, word: string): string {
  if (sense.kind === 'answer' || sense.kind === 'overturns' || sense.kind === 'rows' || sense.kind === 'outside')
    return sense.kind;
  return word;
}

function hours(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

import { xmlText } from '../../base/xml-text.js';
import {
  certainty,
  type Explanation,
  explain,
  type Line,
  type Profile,
  profiles,
  type SceneSummary,
  sceneSummaries,
  timeline,
  titleOf,
} from '../../explain/index.js';
import { type Certainty, plain } from '../../language/index.js';
import type { SourceSpan } from '../../read/index.js';
import {
  acceptance,
  type ClaimId,
  type EntityId,
  identities,
  ofKind,
  type Slice,
  type Words,
} from '../../story/index.js';

/** What stands around the notes: where they are from, and where in the work each line of them is. */
export type TeiFrame = {
  readonly version: string;
  /** The files of the notes and of the work, as they are cited. */
  readonly files: readonly string[];
  /** How far it is told, in a sentence: “This explains Dracula up to and including XII.” */
  readonly extent: string;
  /** Where in the work a claim is read from; nothing for notes that are no work's own. */
  readonly spanOf: (claim: ClaimId) => SourceSpan | undefined;
};

/**
 * What is told so far, as stand-off annotation in TEI P5 (https://tei-c.org/release/doc/tei-p5-doc/en/html/SA.html#SASOstdf): people,
 * places and things as lists, each scene as an event, each line as an annotation of its scene and, where it is read from a work, of the
 * characters there (RFC 5147; counted in UTF-16 units), each question with its answers. `cert` says how sure one can be: high, medium, low.
 */
export function toTei(slice: Slice, frame: TeiFrame): string {
  const ids = idsOf(slice);
  const scenes = sceneSummaries(slice);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<TEI xmlns="http://www.tei-c.org/ns/1.0">',
    ...header(slice, frame),
    '  <standOff>',
    ...people(slice, ids),
    ...named(slice, ids, 'place', ['listPlace', 'place', 'placeName']),
    ...named(slice, ids, 'thing', ['listObject', 'object', 'objectName']),
    ...relationsIn(slice, ids),
    ...events(slice, ids, scenes),
    ...lines(ids, scenes, frame),
    ...answers(slice, ids),
    '  </standOff>',
    '</TEI>',
    '',
  ].join('\n');
}

/** What no name in XML has (https://www.w3.org/TR/xml/#NT-NameChar): of letters, these three of the oldest. */
const noName = /(?:[^\p{L}\p{Nd}\p{Nl}_-]|[ªµº])+/gu;

/** Names of XML for what has an identity here; no two are one. */
type Ids = {
  readonly of: (kind: 'scene' | 'entity' | 'claim', id: string) => string;
  /** The reference to somebody or something that one of the lists has; undefined for others. */
  readonly refTo: (entity: EntityId) => string | undefined;
};

function idsOf(slice: Slice): Ids {
  const made = new Map<string, string>();
  const taken = new Set<string>();
  const same = identities(slice);
  const listed = new Set(profiles(slice).flatMap(({ id, kind }) => (kind === 'strand' ? [] : [id])));
  const ids: Ids = {
    refTo: (entity) => (listed.has(same(entity)) ? `#${ids.of('entity', same(entity))}` : undefined),
    of(kind, id) {
      const key = `${kind} ${id}`;
      const known = made.get(key);
      if (known !== undefined) return known;
      const own = `${kind}.${id.replace(noName, '-')}`;
      let free = own;
      for (let count = 2; taken.has(free); count++) free = `${own}.${count}`;
      taken.add(free);
      made.set(key, free);
      return free;
    },
  };
  return ids;
}

function header(slice: Slice, { version, files, extent }: TeiFrame): readonly string[] {
  const title = xmlText(titleOf(slice));
  const credits = ofKind(slice, 'credit').filter(({ told }) => told === 0);
  const authors = credits.filter(({ sense }) => /^(author|writer|director)$/i.test(sense.key));
  return [
    '  <teiHeader>',
    `    <fileDesc xml:id="${workId}">`,
    `      <titleStmt><title>${title}: notes</title></titleStmt>`,
    '      <publicationStmt><p>Made by a program from the files named below.</p></publicationStmt>',
    '      <sourceDesc>',
    `        <bibl><title>${title}</title>${authors.map(({ sense, words }) => `<author role="${xmlText(sense.key.toLowerCase())}">${xmlText(plain(words))}</author>`).join('')}</bibl>`,
    ...files.map((file) => `        <bibl><ptr target="${xmlText(addressOf(file))}"/></bibl>`),
    '      </sourceDesc>',
    '    </fileDesc>',
    '    <encodingDesc>',
    `      <appInfo><application ident="unspool" version="${xmlText(version)}"><label>Unspool</label></application></appInfo>`,
    `      <projectDesc><p>${xmlText(extent)}</p></projectDesc>`,
    '    </encodingDesc>',
    '  </teiHeader>',
  ];
}

function listed(name: string, rows: readonly string[], attributes = ''): readonly string[] {
  return rows.length === 0 ? [] : [`    <${name}${attributes}>`, ...rows, `    </${name}>`];
}

function people(slice: Slice, ids: Ids): readonly string[] {
  const rows = profiles(slice)
    .filter(({ kind }) => kind === 'person' || kind === 'group')
    .map((profile) =>
      entry(profile, ids, profile.kind === 'person' ? ['person', 'persName'] : ['personGrp', 'persName']),
    );
  return listed('listPerson', rows);
}

function named(
  slice: Slice,
  ids: Ids,
  wanted: 'place' | 'thing',
  [list, element, name]: readonly [string, string, string],
): readonly string[] {
  const isWanted = ({ kind }: Profile) =>
    wanted === 'place' ? kind === 'place' : kind === 'thing' || kind === 'document' || kind === 'symbol';
  const rows = profiles(slice)
    .filter(isWanted)
    .map((profile) => entry(profile, ids, [element, name]));
  return listed(list, rows);
}

function entry(
  { id, name, aliases, about, kind }: Profile,
  ids: Ids,
  [element, named]: readonly [string, string],
): string {
  const names = [name, ...aliases].map((one) => `<${named}>${xmlText(one)}</${named}>`).join('');
  const held = element === 'object' ? `<objectIdentifier>${names}</objectIdentifier>` : names;
  const notes = about.map((line) => noteOf(line, ids)).join('');
  const type = kind === 'document' || kind === 'symbol' ? ` type="${kind}"` : '';
  return `      <${element} xml:id="${ids.of('entity', id)}"${type}>${held}${notes}</${element}>`;
}

function relationsIn(slice: Slice, ids: Ids): readonly string[] {
  const refs = (those: readonly EntityId[]) => those.flatMap((id) => ids.refTo(id) ?? []).join(' ');
  const rows = ofKind(slice, 'relation').flatMap((claim) => {
    const { sense, words } = claim;
    const [of, to] = [refs(sense.of), refs(sense.to)];
    if (!acceptance(slice).isAccepted(claim.id) || of === '' || (to === '' && sense.to.length > 0)) return [];
    const sure = certainty(slice, claim);
    const cert = sure === undefined ? '' : ` cert="${certs[sure]}"`;
    const who = to === '' ? `mutual="${of}"` : `active="${of}" passive="${to}"`;
    const name = xmlText(sense.role.replace(/\s+/g, '_'));
    return [`      <relation name="${name}" ${who}${cert}><desc>${xmlText(plain(words))}</desc></relation>`];
  });
  return listed('listRelation', rows);
}

function events(slice: Slice, ids: Ids, scenes: readonly SceneSummary[]): readonly string[] {
  const begins = new Map(
    timeline(slice).happened.flatMap((one) => (one.begins === undefined ? [] : [[one.scene, one] as const])),
  );
  const rows = scenes.map(({ id, number, title, dateline, present }) => {
    const { begins: date = '', when = '' } = begins.get(id) ?? {};
    const dated = date === '' ? [] : [`<date ${attributeOf(date)}>${xmlText(when || date)}</date>`];
    const set = dateline.map(plain).filter((part) => date === '' || part !== when);
    const said = [...dated, ...set.map(xmlText)].join(' · ');
    const there = present.map(
      ({ id, name, how }) => `${referring(name, ids.refTo(id))}${how ? ` (${xmlText(how)})` : ''}`,
    );
    return [
      `      <event xml:id="${ids.of('scene', id)}" n="${number}">`,
      `<label>${xmlText(title)}</label>`,
      said === '' ? '' : `<desc>${said}</desc>`,
      there.length === 0 ? '' : `<note type="present">${there.join(', ')}</note>`,
      '</event>',
    ].join('');
  });
  return listed('listEvent', rows, ' type="scenes"');
}

/** A day, month or year as TEI writes them; what the Extended Date/Time Format says beyond that, under its own name. */
function attributeOf(date: string): string {
  const isPlain = /^-?\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(date);
  return isPlain ? `when="${date}"` : `when-custom="${xmlText(date)}"`;
}

function lines(ids: Ids, scenes: readonly SceneSummary[], { spanOf }: TeiFrame): readonly string[] {
  const rows = scenes.flatMap(({ id, lines: told }) =>
    told.map((line, at) => {
      const span = line.claim === undefined ? undefined : spanOf(line.claim);
      const targets = [`#${ids.of('scene', id)}`, ...(span ? [pointer(span)] : [])];
      const own = line.claim === undefined ? `${id}.${at}` : `${line.claim}`;
      return `      <annotation xml:id="${ids.of('claim', own)}" target="${targets.join(' ')}">${noteOf(line, ids)}</annotation>`;
    }),
  );
  return listed('listAnnotation', rows, ' type="told"');
}

function pointer({ from, to, file = '' }: SourceSpan): string {
  return xmlText(`${addressOf(file)}#char=${from},${to}`);
}

/** A name of a file as the address of it: what would begin a part of it is written otherwise. */
function addressOf(file: string): string {
  return encodeURI(file.replace(/\p{Surrogate}/gu, '\uFFFD'))
    .replaceAll('#', '%23')
    .replaceAll('?', '%3F');
}

const workId = 'work';

function answers(slice: Slice, ids: Ids): readonly string[] {
  const rows = ofKind(slice, 'question').map(({ id, scene }) => {
    const explanation = explain(slice, id);
    // What is asked outside of all scenes is asked of the work.
    const target = scene === null ? workId : ids.of('scene', scene);
    return `      <annotation xml:id="${ids.of('claim', `question.${id}`)}" target="#${target}">${answered(explanation, ids)}</annotation>`;
  });
  return listed('listAnnotation', rows, ' type="questions"');
}

function answered({ question, note, answers: those }: Explanation, ids: Ids): string {
  const said = those.map((answer) => noteOf(answer, ids, 'answer')).join('');
  return `${noteOf(question, ids, 'question')}${said}${note === undefined ? '' : `<note type="status">${xmlText(note)}</note>`}`;
}

const certs: Readonly<Record<Certainty, 'high' | 'medium' | 'low'>> = {
  certain: 'high',
  likely: 'medium',
  possible: 'low',
  unlikely: 'low',
};

function noteOf({ words, certainty, disputed, scenes }: Line, ids: Ids, type?: string): string {
  const kind = disputed ? ' type="disputed"' : type === undefined ? '' : ` type="${type}"`;
  const cert = certainty === undefined ? '' : ` cert="${certs[certainty]}"`;
  const shown =
    type === undefined || scenes.length === 0
      ? ''
      : ` corresp="${scenes.map((id) => `#${ids.of('scene', id)}`).join(' ')}"`;
  return `<note${kind}${cert}${shown}>${rich(words, ids)}</note>`;
}

function rich(words: Words, ids: Ids): string {
  return words.map(({ text, entity }) => referring(text, entity && ids.refTo(entity))).join('');
}

function referring(text: string, ref: string | undefined): string {
  return ref === undefined ? xmlText(text) : `<rs ref="${ref}">${xmlText(text)}</rs>`;
}

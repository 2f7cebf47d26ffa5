import { capital } from '../base/index.js';
import {
  type Article,
  type Line,
  type Profile,
  quoted,
  type SceneSummary,
  type SymbolReading,
  saysMore,
} from '../explain/index.js';
import { headings, legend, marks } from '../explain/voice.js';
import { plain } from '../language/index.js';
import type { Words } from '../story/index.js';
import {
  asHeading,
  type Block,
  type Document,
  explanationBlocks,
  type Item,
  labelOf,
  listBlock,
  paragraph,
  plainly,
  reasonItems,
  type Said,
  said,
  section,
} from './document.js';

/** An article as a page: what it comes to first, then the people, the questions, the readings, and every scene. */
export function documentOfArticle(article: Article): Document {
  const { title, ended, happened } = article;
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, text: title },
    ...article.dek.map((line) => paragraph('dek', said(line))),
    paragraph('warning', plainly(article.warning)),
    ...(article.credits.length > 0 ? [{ kind: 'pairs' as const, pairs: article.credits }] : []),
    ...(article.contentNotes.length > 0
      ? [{ kind: 'onRequest' as const, label: headings.content, items: article.contentNotes }]
      : []),
    ...section(2, ended ? headings.takeaways : headings.takeawaysSoFar, listBlock(article.takeaways)),
    ...section(2, headings.cast, castBlocks(article.cast, ended)),
    ...section(
      2,
      ended ? headings.questions : headings.questionsSoFar,
      withoutRepeats(article.questions).flatMap((explanation) => explanationBlocks(explanation, 3)),
    ),
    ...section(2, headings.symbols, article.symbols.flatMap(symbolBlocks)),
    ...section(2, headings.relations, listBlock(article.relations)),
    ...section(2, headings.documents, article.documents.flatMap(documentBlocks)),
    ...section(2, headings.effects, listBlock(article.effects)),
    ...section(2, headings.themes, listBlock(article.themes)),
    ...section(2, headings.happened, happened.flatMap(sceneBlocks)),
    ...section(2, headings.order, orderBlocks(article)),
    ...section(2, headings.outside, listBlock(article.outside)),
    ...section(2, headings.related, listBlock(article.related)),
  ];
  return { title, blocks, scenes: happened };
}

/** The same questions, each ground in full where it comes first; after that only where it was shown. */
function withoutRepeats(questions: Article['questions']): Article['questions'] {
  const seen = new Set<string>();
  const fresh = (lines: readonly Line[]): readonly Line[] => {
    const again = lines.filter(({ words }) => seen.has(plain(words)));
    const rest = lines.filter((line) => !again.includes(line));
    for (const { words } of rest) if (plain(words).length >= longEnough) seen.add(plain(words));
    const scenes = [...new Set(again.flatMap((line) => line.scenes))];
    return again.length === 0 ? rest : [...rest, { words: [{ text: headings.asAbove }], scenes }];
  };
  return questions.map((explanation) => ({
    ...explanation,
    answers: explanation.answers.map((answer) => {
      const { because, against, ...support } = answer.support;
      return { ...answer, support: { ...support, because: fresh(because), against: fresh(against) } };
    }),
  }));
}

/** A shorter sentence may well come again. */
const longEnough = 30;

/** One line a person: who that is, and where one has met them; then those whom one has not met. */
function castBlocks(cast: readonly Profile[], ended: boolean): readonly Block[] {
  const billed = cast.filter((person) => person.billed);
  const label = ended ? headings.billed : headings.billedSoFar;
  return [
    ...peopleBlocks(cast.filter((person) => !person.billed)),
    ...(billed.length > 0 ? [paragraph('label', { label, words: [], scenes: [] })] : []),
    ...peopleBlocks(billed),
  ];
}

function peopleBlocks(cast: readonly Profile[]): readonly Block[] {
  if (cast.length === 0) return [];
  const items = cast.map(({ name, performer, aliases, about, scenes, firstSeen }): Item => {
    const remarks = [
      ...(aliases.length > 0 ? [`${headings.alsoCalled} ${aliases.join(', ')}`] : []),
      ...(performer === undefined ? [] : [`${headings.playedBy} ${performer}`]),
    ];
    const who: Words = [
      { text: asHeading(name), strong: true },
      { text: remarks.length > 0 ? ` (${remarks.join('; ')})` : '' },
    ];
    const words = about.flatMap((line): Words => [{ text: ' ' }, ...line.words]);
    const stop = remarks.length === 0 && name.endsWith('.') ? '' : '.';
    return {
      words: about.length > 0 ? [...who, { text: stop }, ...words] : who,
      scenes: firstSeen === undefined ? scenes.slice(0, 1) : [firstSeen],
    };
  });
  return [{ kind: 'list', items }];
}

function symbolBlocks({ name, occurrences, readings, background }: SymbolReading): readonly Block[] {
  const items = readings.map((reading): Item => ({ ...said(reading), items: reasonItems(reading.because) }));
  return [
    { kind: 'heading', level: 3, text: asHeading(name) },
    ...(occurrences.length > 0
      ? [paragraph('aside', { label: headings.occursIn, words: [], scenes: occurrences })]
      : []),
    ...(items.length > 0 ? [{ kind: 'list' as const, items }] : []),
    ...background.map((line) => paragraph('aside', said(line))),
  ];
}

function documentBlocks({ name, about, known, tables }: Profile): readonly Block[] {
  const where = about.flatMap((line) => line.scenes).filter((scene, index, all) => all.indexOf(scene) === index);
  const words = about.flatMap((line, index): Words => [...(index > 0 ? [{ text: ' ' }] : []), ...line.words]);
  return [
    { kind: 'heading', level: 3, text: asHeading(name) },
    ...(words.length > 0 ? [paragraph('plain', { words, scenes: where })] : []),
    ...tables.map(
      (table): Block =>
        table.head.length > 0
          ? { kind: 'table', ...table }
          : paragraph('plain', {
              words: table.rows.flat().flatMap(quoted),
              scenes: table.scene === null ? [] : [table.scene],
            }),
    ),
    ...listBlock(known),
  ];
}

function sceneBlocks(scene: SceneSummary): readonly Block[] {
  const dateline = datelineOf(scene);
  return [
    { kind: 'heading', level: scene.depth > 0 ? 4 : 3, text: scene.title, scene: scene.id, number: labelOf(scene) },
    ...(dateline ? [paragraph('dateline', dateline)] : []),
    ...scene.lines.flatMap((line): readonly Block[] => [
      paragraph(line.direction ? 'direction' : 'plain', said(line, scene.id)),
      ...(line.because ? [{ kind: 'list' as const, items: reasonItems(line.because, scene.id) }] : []),
    ]),
    ...scene.captions.map((line) => paragraph('caption', { label: headings.caption, ...said(line, scene.id) })),
  ];
}

function labelIn(scene: SceneSummary | undefined): { readonly label?: string } {
  return scene?.label === undefined ? {} : { label: scene.label };
}

/** The scenes in the order in which they happened, if that says more than the order in which they are told. */
function orderBlocks({ chronology, happened }: Article): readonly Block[] {
  if (!saysMore(chronology)) return [];
  const known = new Map(happened.map((scene) => [scene.id, scene]));
  const places = chronology.map(({ scene: id, number, title, again, when, footing, departs, frame }, index) => ({
    mark: index === 0 ? '' : marks[footing],
    scene: { id, number, title, ...labelIn(known.get(id)) },
    remarks: [frame, when, departs].filter((remark) => remark !== undefined),
    again: again.map(({ scene }) => scene),
  }));
  const explained = legend(chronology.slice(1).map(({ footing }) => footing));
  return [{ kind: 'order', places }, ...(explained === undefined ? [] : [paragraph('aside', plainly(explained))])];
}

/** "As Vera tells it · Heron House · with Vera, Tomas" */
function datelineOf({ frame, dateline, present }: SceneSummary): Said | undefined {
  const some = present.length > mostPresent ? present.slice(0, mostPresent - 1) : present;
  const names = some.map(({ name, how }) => (how === undefined ? name : `${name} (${how})`)).join(', ');
  const people = some.length < present.length ? `${names} ${headings.andOthers(present.length - some.length)}` : names;
  const parts: readonly Words[] = [
    ...(frame === undefined ? [] : [[{ text: frame }]]),
    ...dateline,
    ...(people === '' ? [] : [[{ text: `${headings.withPeople} ${people}` }]]),
  ];
  const [first, ...rest] = parts.flatMap((part, index): Words => (index > 0 ? [{ text: ' · ' }, ...part] : part));
  return first && { words: [{ ...first, text: capital(first.text) }, ...rest], scenes: [] };
}

/** Of a crowd the rest is only counted. */
const mostPresent = 7;

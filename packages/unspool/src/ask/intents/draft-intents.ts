import { type DraftAsked, type Drafts, draftAnswer } from '../drafts/draft-answer.js';
import { type Intent, type IntentRow, intent } from '../question/intent.js';

const other = 'changed|change|changes|altered|different|other|new';
const is = 'has|have|is|was|are|were|did';
const since = 'since|from|between|to|in|against|than';
const my = 'my|our|the|this|these|your';
const older = 'last|previous|older|old|earlier|first';
const draft = 'draft|drafts|revision|revisions';
/** Of a story that has no drafts, a version is what somebody tells. */
const version = `${draft}|version|versions`;
const scenes = 'scene|scenes|chapter|chapters';
const lines = 'line|lines';

/** What is other between two drafts, as a whole; `kind` is what they are called. */
const ofDrafts = (kind: string): readonly string[] => [
  `what ${is}? ${other} ${since}? ${my}? two|both? ${older}? ${kind}`,
  `how ${is} ${my}? ${older}? ${kind} ${other}`,
  `how ${is} ${my} script|play|screenplay|book|novel ${other} ${since} ${my}? ${older}? ${kind}`,
  `how ${is} it|this|they ${other} ${since} ${my}? ${older}? ${kind}`,
  `what ${is} ${my}? changes|differences since|between|from|to|in ${my}? two|both? ${older}? ${kind}`,
];

/**
 * What changed between two drafts; without drafts (`undefined`) it is only recognised: in whatever words where an older one is at
 * hand (`hasOlder`), else where the words can mean nothing else.
 */
export function draftIntents(drafts: Drafts | undefined, hasOlder: boolean): readonly Intent[] {
  const rows: IntentRow<Readonly<Record<never, never>>>[] = [];
  const row = (patterns: readonly string[], asked: DraftAsked) =>
    rows.push({ slots: {}, patterns, answer: (slice) => (drafts ? draftAnswer(slice, drafts, asked) : []) });
  row(ofDrafts(hasOlder ? version : draft), {});
  if (!hasOlder) return rows.map((one) => intent(one));
  row([`what ${is}? changed|different|altered`, 'what are the changes|differences'], {});
  for (const [kinds, words] of ofScenes) {
    row(
      [
        `which|what ${scenes} ${is}? been? ${words}`,
        `which|what ${scenes} ${is}? been? ${words} ${since} ${my}? ${older}? ${version}`,
      ],
      { kinds },
    );
  }
  for (const [kinds, words] of ofLines) {
    row(
      [
        `what ${is}? been? ${words}`,
        `which|what ${lines} ${is}? been? ${words}`,
        `which|what ${lines} ${is}? been? ${words} ${since} ${my}? ${older}? ${version}`,
        `what ${is}? been? ${words} ${since} ${my}? ${older}? ${version}`,
      ],
      { kinds },
    );
  }
  row(
    [`who ${is}? been? renamed`, `who ${is} called otherwise|differently`, 'which people|characters were|are renamed'],
    {
      kinds: ['person'],
    },
  );
  return [
    ...rows.map((one) => intent(one)),
    intent({
      slots: { scene: 'scene' },
      patterns: [`what ${is}? ${other} in <scene>`, `what ${is}? ${other} in scene|chapter <scene>`],
      answer: (slice, { scene }) => (drafts ? draftAnswer(slice, drafts, { scene }) : []),
    }),
    intent({
      slots: { who: 'bearer' },
      patterns: [
        `what ${is}? ${other} for|of|with <who>`,
        `which|what ${lines} of|by <who> ${is}? been? changed|cut|new|altered`,
        `which|what of <who> lines ${is}? been? changed|cut|new|altered`,
        `which|what <who> lines ${is}? been? changed|cut|new|altered`,
      ],
      answer: (slice, { who }) => (drafts ? draftAnswer(slice, drafts, { who }) : []),
    }),
  ];
}

const ofScenes = [
  [['added'], 'new|added|inserted'],
  [['omitted'], 'omitted|cut|removed|deleted|gone|dropped'],
  [['moved'], 'moved|reordered|rearranged'],
  [['split'], 'split|divided'],
  [['merged'], 'merged|joined|combined'],
  [['heading', 'place', 'time', 'interior', 'flashback'], 'renamed|retitled|relocated'],
] as const;

const ofLines = [
  [['cut', 'omitted', 'leaves'], 'cut|removed|deleted|omitted|dropped|lost'],
  [['new', 'added', 'enters'], 'new|added|inserted'],
  [['moved', 'shifted'], 'moved|reordered'],
  [['changed', 'speaker', 'direction'], 'rewritten|reworded|rephrased|changed|altered'],
] as const;

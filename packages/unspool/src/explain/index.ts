export { pronounOfName } from '../language/index.js';
export { type Article, article, articleHead, articleParts, titleOf } from './article.js';
// What the rooms above say in sentences of their own.
export { answerStatus, questionsOf } from './certainty/answer-status.js';
export { certainty, isDisputed } from './certainty/certainty.js';
export { groundsOf } from './certainty/support.js';
export { type Essay, essay } from './essay/essay.js';
export { type Answer, type Explanation, explain, questionLine } from './explanation.js';
export { knownOf } from './known-of.js';
export { metIn, sceneOfSentence } from './met.js';
export { effectLine } from './minds/effect-lines.js';
export { type EffectKind, effectNames } from './minds/effect-names.js';
export { effects } from './minds/effects.js';
export { graspLine } from './minds/grasp-line.js';
export { type KnownCell, type KnownRow, type WhoKnows, whoKnows } from './minds/who-knows.js';
export { castAmong, type Met, namesOf, type Profile, peopleMet, profile, profiles } from './profile.js';
export type { RecapLength } from './recap/choose.js';
export { type Recap, recap } from './recap/recap.js';
export { sceneLine, sceneLines } from './recap/scene-line.js';
export { turning } from './recap/weight.js';
export { labelled } from './scene-labels.js';
export { type SceneSummary, type SceneTelling, sceneSummaries, sceneTellings } from './scene-summary.js';
export { exchangeLine, exchangesOf } from './speech/exchanges.js';
export { namingLine, saidLine } from './speech/opening.js';
export { type Passage, passageAt, passageLine, type Text, texts } from './speech/passages.js';
export { isSpoken, quotesSpeakers, speeches, speechesIn, speechLine } from './speech/speech.js';
export { type SymbolReading, symbols } from './symbols.js';
export { apart, type Happening, happenings, spanBetween, statedWords, whenWords } from './time/happening.js';
export { saysMore } from './time/says-more.js';
export { ageInWords, spanInWords } from './time/spans.js';
export * from './timeline.js';
export { describedRoles, isKinNoun, isRelationNoun, nounOf } from './who/described-roles.js';
export { canBe, isKnownAs, pronounOfNoun, pronounOfTitle, strangers, titles } from './who/gender.js';
export { introducedAs, introducing } from './who/introducing.js';
export { introductionsOf } from './who/introductions.js';
export { nameSpans } from './who/name-spans.js';
export { isLetter, tellerOf } from './who/teller.js';
export { isTrade } from './who/trades.js';
export { sceneFramePhrase } from './words/frame-phrases.js';
export type { Line } from './words/line.js';
export { footing, formerLine, inTellingOrder, lead, lineOf, placeName } from './words/line.js';
export { hedge, ifMeant, phrases } from './words/phrases.js';
export { titleBeside } from './words/title-beside.js';
export { toldLine } from './words/told-line.js';
export { type ToldSentence, toldSentences } from './words/told-sentences.js';
export {
  capital,
  clause,
  joined,
  listed,
  quoted,
  say,
  sceneTitle,
  sentence,
  sliceWords,
  stopTitle,
  stressing,
  typeset,
  typesetText,
} from './words/typesetting.js';
export { isWorldly } from './words/worldly.js';

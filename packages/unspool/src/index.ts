// biome-ignore-all assist/source/organizeImports: API.md has the order of this file.
// The front door: what a program may use of Unspool. API.md is written from this file and the words beside each export.

// ## Opening
export { open } from './author/index.js';
export { parse } from './language/index.js';
export { compile } from './story/index.js';
export { convertScreenplay, notesOf, readParts, readSource } from './read/index.js';
// ## Where a reader is
export { END, findPosition, narrow, upTo, whole } from './story/index.js';
// ## What a reader gets
export { answer } from './ask/index.js';
export { article, essay, recap, timeline } from './explain/index.js';
export { search } from './search/index.js';
export { type Chronology, chronology } from './time/index.js';
// ## Pictures
export { draw, proveStorylines, svgTree, toSvg } from './draw/index.js';
// ## Who knows what
export { asKnownBy, fooledIn, graspOf, knowersOf, provenanceOf, takenBack } from './mind/index.js';
// ## For authors
export { applyEdits } from './base/index.js';
export { completion, definition, diagnose, references, rename } from './author/index.js';
export { format } from './language/index.js';
export { verify } from './verify/index.js';
// ## Writing it down
export { toHtml, toJson, toMarkdown, toText } from './publish/index.js';
// ## Shapes
export type { IfMeant, Reply } from './ask/answer.js';
export type { AuthorFile } from './author/author-file.js';
export type { Completion } from './author/completion/choice.js';
export type { UnreadWork, UnshownPicture, Works } from './author/diagnose.js';
export type { Diagnosis, Reason } from './author/diagnosis.js';
export type { Opened } from './author/open.js';
export type { Refusal, Renaming } from './author/rename.js';
export type { Code } from './base/messages.generated.js';
export type { Place, Span } from './base/place.js';
export type { Edit, Problem } from './base/problem.js';
export type { Grade, Wording } from './base/wording.js';
export type { PictureKind } from './draw/kinds.js';
export type { Theme } from './draw/palette.js';
export type { Dash, Ink, Mark, Picture, PictureTable, Pointed, Sheet, TextMark } from './draw/picture.js';
export type { Ordered } from './draw/storylines/fewest-crossings.js';
export type { Watch } from './draw/storylines/fewest-violated.js';
export type { LineOrders } from './draw/storylines/line-orders.js';
export type { Sat } from './draw/storylines/sat.js';
export type { SceneOrder } from './draw/storylines/story-lines.js';
export type { SvgNode, SvgOptions } from './draw/svg.js';
export type { Article } from './explain/article.js';
export type { Support } from './explain/certainty/support.js';
export type { Essay } from './explain/essay/essay.js';
export type { Paragraph, Section } from './explain/essay/section.js';
export type { Answer, Explanation } from './explain/explanation.js';
export type { Profile } from './explain/profile.js';
export type { RecapLength } from './explain/recap/choose.js';
export type { Recap, RecapOptions } from './explain/recap/recap.js';
export type { SceneSummary } from './explain/scene-summary.js';
export type { SymbolReading } from './explain/symbols.js';
export type { Happening } from './explain/time/happening.js';
export type { Placement, Seconds, Timeline, ToldScene } from './explain/timeline.js';
export type { Line, Voice } from './explain/words/line.js';
export type { Outline } from './language/block/outline.js';
export type { Link } from './language/format/format.js';
export type { Amount } from './language/time/amount.js';
export type { Calendar } from './language/time/calendar.js';
export type { WrittenDate } from './language/time/written-date.js';
export type { When } from './language/time/when.js';
export type { ActVerb, MindVerb, StateVerb, TellVerb, Verb, VerbOf } from './language/verbs.js';
export type {
  Certainty,
  DateEdge,
  Ends,
  EntityKind,
  Feast,
  Season,
  TimeRelation,
  Unit,
  Way,
} from './language/word-table.js';
export type { Sensed } from './mind/belief/happening.js';
export type { Fooled } from './mind/knowing/fooled.js';
export type { Grasp } from './mind/knowing/grasp.js';
export type { Attitude, Stance } from './mind/knowing/learnings.js';
export type { SceneName, TitledLines } from './publish/document.js';
export type { Shown, Style, TextOptions } from './publish/terminal-text.js';
export type { Conversion } from './read/convert/convert.js';
export type { OlderDraft, OpenWork } from './read/evidence/passage.js';
export type { NoBookmark } from './read/bookmark/bookmark.js';
export type { Format } from './read/formats.js';
export type { Extent } from './read/notes/scene-notes.js';
export type { ItemOrigin, Made, Note, Notes, Origin } from './read/notes/source-map.js';
export type { PartFile } from './read/parts.js';
export type {
  Credit,
  Item,
  ItemBody,
  Relation,
  Role,
  SceneHeading,
  Segment,
  Source,
  SourceProblem,
  SourceSpan,
  Speech,
  Staging,
} from './read/source.js';
export type { Found } from './search/find.js';
export type { SearchedScene } from './search/line-index.js';
export type { Compilation } from './story/compile/compile.js';
export type { Keep } from './story/slice/lens.js';
export type {
  Channel,
  Claim,
  ClaimId,
  Content,
  Entity,
  EntityId,
  Party,
  Position,
  Presence,
  Ref,
  Scene,
  SceneId,
  Sense,
  Slice,
  Stop,
  Story,
  StoryWhen,
  Utterance,
  Whole,
  Word,
  Words,
} from './story/story.js';
export type { Allen } from './time/allen.js';
export type { Anachrony } from './time/anachrony.js';
export type { Recurrence } from './time/calendar/recurrence.js';
export type { Clash, Step } from './time/clash.js';
export type { Placed } from './time/happened-order.js';
export type { Moment } from './time/moment.js';
export type { Footing, Gap, Queries, Window } from './time/queries.js';
export type { Fault, Force, Statement, StatementKind } from './time/statements/time-statement.js';
export type { Bound, Point } from './time/stn/temporal-network.js';
export type { FutureKind } from './verify/counterfactual.js';
export type { Passages, Surfaces } from './verify/surfaces.js';
export type { Leak, PositionReport, Unopened, Verification } from './verify/verification.js';
export type { VerifyOptions } from './verify/verify.js';

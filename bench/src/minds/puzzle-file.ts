import { csvRows } from './csv.js';
import { type Puzzle, sentencesOf } from './puzzle.js';

/** Reads puzzles from a file of lines, of comma- or tab-separated rows with a head, of JSON, or of JSON line by line. */
export function puzzlesOf(text: string): readonly Puzzle[] {
  const plain = text.replace(/^\uFEFF/, '');
  const start = plain.trimStart();
  if (start.startsWith('[') || start.startsWith('{')) return fromJson(plain);
  const head = plain.slice(0, plain.search(/\r?\n|$/)).toLowerCase();
  const separator = head.includes('\t') ? '\t' : ',';
  const names = head.split(separator).map((name) => name.trim().replace(/^"|"$/g, ''));
  if (names.length > 1 && names.some((name) => stories.has(name))) return fromRows(plain, separator);
  return fromLines(plain);
}

/** How the parts of a puzzle are called, what is preferred first. */
const columns = {
  story: ['story_structure', 'structure', 'story', 'context', 'scenario', 'narrative', 'sentences', 'passage', 'text'],
  question: ['question', 'query', 'prompt_question'],
  label: ['expected_answer', 'answer', 'label', 'gold', 'target', 'gold_answer', 'correct_answer'],
  choices: ['choices', 'options', 'candidates'],
  questions: ['questions', 'qa', 'qas'],
} as const satisfies Record<string, readonly string[]>;

const stories: ReadonlySet<string> = new Set(columns.story);

type Fields = Readonly<Record<string, unknown>>;

function field(fields: Fields, names: readonly string[]): unknown {
  const name = names.find((one) => fields[one] !== undefined && fields[one] !== null && fields[one] !== '');
  return name === undefined ? undefined : fields[name];
}

function fromRows(text: string, separator: string): readonly Puzzle[] {
  const [head = [], ...rows] = csvRows(text, separator);
  const names = head.map((name) => name.trim().toLowerCase());
  return rows.flatMap((row, index) =>
    fromFields(Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])), `row ${index + 2}`),
  );
}

function fromJson(text: string): readonly Puzzle[] {
  const whole = parsed(text);
  const list = Array.isArray(whole) ? whole : whole === undefined ? undefined : (listIn(whole) ?? [whole]);
  const found = list ?? text.split(/\r?\n/).map(parsed);
  return found.flatMap((one, index) => (isFields(one) ? fromFields(lowered(unpacked(one)), `entry ${index + 1}`) : []));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The list that an object is made of, as in {"data": […]}. */
function listIn(whole: unknown): readonly unknown[] | undefined {
  if (!isFields(whole) || isStory(whole)) return undefined;
  const lists = Object.values(whole).filter(
    (value): value is unknown[] => Array.isArray(value) && value.some(isFields),
  );
  return lists.find((list) => list.some((one) => isFields(one) && isStory(unpacked(one)))) ?? lists[0];
}

const isStory = (fields: Fields) => field(lowered(fields), columns.story) !== undefined;

/** What an entry holds, where it is one of rows: {"row_idx": 0, "row": {…}}. */
function unpacked(fields: Fields): Fields {
  return isFields(fields.row) ? fields.row : fields;
}

function lowered(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]));
}

function fromFields(fields: Fields, at: string): readonly Puzzle[] {
  const story = field(fields, columns.story);
  const sentences = Array.isArray(story)
    ? story.flatMap((one) => sentencesOf(`${one}`))
    : sentencesOf(`${story ?? ''}`);
  const asked = field(fields, columns.questions);
  if (Array.isArray(asked))
    return asked.filter(isFields).flatMap((one, index) => {
      const question = field(lowered(one), columns.question) ?? field(lowered(one), ['text', 'q']);
      return question === undefined
        ? []
        : [{ at: `${at}, question ${index + 1}`, sentences, question: `${question}`, label: labelOf(lowered(one)) }];
    });
  const question = field(fields, columns.question) ?? whereIs(fields);
  // The questions may be lines of the story.
  if (question === undefined) return fromLines(`${story ?? ''}`).map((one) => ({ ...one, at: `${at}, ${one.at}` }));
  return [{ at, sentences, question: `${question}`, label: labelOf(fields) }];
}

/** Who thinks that who thinks that the last of them is where: rows that name only the people. */
function whereIs(fields: Fields): string | undefined {
  const [thinkers, whom] = [field(fields, ['p1', 'character_1']), field(fields, ['p2', 'character_2'])];
  if (thinkers === undefined || whom === undefined) return undefined;
  const [first, ...rest] = `${thinkers}`.split(',').map((name) => name.trim());
  return `Where does ${first} think${rest.map((name) => ` that ${name} thinks`).join('')} that ${`${whom}`.trim()} is?`;
}

/** The answer; where it is the letter of a choice, the choice. */
function labelOf(fields: Fields): string {
  const label = field(fields, columns.label);
  const first = Array.isArray(label) ? label[0] : label;
  const answer = `${first ?? ''}`.trim();
  const letter = /^\(?([A-Za-z])[).]?$/.exec(answer)?.[1]?.toUpperCase();
  const choices = field(fields, columns.choices);
  if (letter === undefined || choices === undefined) return answer;
  if (Array.isArray(choices)) return `${choices[letter.charCodeAt(0) - 65] ?? answer}`.replace(/^[A-Z][).:]\s*/, '');
  const listed = `${choices}`.split(/(?:^|[,;\n]\s*|\s)(?=[A-Z][).:]\s)/).map((one) => one.trim());
  return (
    listed
      .find((one) => one.startsWith(letter))
      ?.slice(2)
      .trim() ?? answer
  );
}

/**
 * Lines, numbered or not: a story, and questions with their answers behind a tab, on the same line, or on the next. A story ends
 * where numbers begin again, at a line that says so, or, without numbers, at the first sentence behind a question.
 */
function fromLines(text: string): readonly Puzzle[] {
  const lines: Lines = { found: [], sentences: [], last: 0, isAsked: false };
  text.split(/\r?\n/).forEach((line, index) => {
    const [, digits, rest] = /^\s*(?:(\d+)[.):]?\s+)?(.*)$/.exec(line) ?? [];
    const words = rest?.trim();
    if (words) takeLine(lines, words, digits === undefined ? undefined : Number(digits), `line ${index + 1}`);
  });
  return lines.found;
}

/** Lines that were read so far: the story up to them, the number before the last, and whether something was asked of it. */
type Lines = { readonly found: Puzzle[]; sentences: readonly string[]; last: number; isAsked: boolean };

function takeLine(lines: Lines, words: string, number: number | undefined, at: string): void {
  const isNew = number === undefined ? lines.isAsked && !isAnswer(words) && !isQuestion(words) : number <= lines.last;
  if (isNew || isEnd(words)) Object.assign(lines, { sentences: [], isAsked: false });
  lines.last = number ?? 0;
  if (isEnd(words)) return;
  if (isQuestion(words)) {
    ask(lines, words, at);
  } else if (isAnswer(words) && lines.isAsked) {
    const previous = lines.found.at(-1);
    const label = words.replace(/^\W*a(?:nswer)?\s*[:=]\s*/i, '').trim();
    if (previous?.label === '') lines.found[lines.found.length - 1] = { ...previous, label };
  } else {
    // Questions asked before keep the story as it was then.
    lines.sentences = [...lines.sentences, ...sentencesOf(words.replace(/^story\s*:\s*/i, ''))];
  }
}

/** A line may hold a story and what is asked of it. */
function ask(lines: Lines, words: string, at: string): void {
  const parts = words.includes('\t') || /^q(?:uestion)?\s*:/i.test(words) ? [words] : sentencesOf(words);
  const first = parts.findIndex((part) => part.includes('?'));
  if (first > 0) lines.sentences = [...(lines.isAsked ? [] : lines.sentences), ...parts.slice(0, first)];
  lines.isAsked = true;
  lines.found.push({ at, sentences: lines.sentences, ...askedIn(parts.slice(Math.max(0, first)).join(' ')) });
}

const isQuestion = (words: string) => /\?/.test(words) || /^q(?:uestion)?\s*:/i.test(words);
const isAnswer = (words: string) => /^\W*a(?:nswer)?\s*[:=]/i.test(words);
const isEnd = (words: string) => /^(?:\W*(?:story|story end|end|end of story|the end)\W*\d*|[-=*_#]{2,})$/i.test(words);

function askedIn(words: string): { readonly question: string; readonly label: string } {
  const [question = '', answer = ''] = words.replace(/^q(?:uestion)?\s*:\s*/i, '').split('\t');
  const end = question.lastIndexOf('?') + 1;
  // “Answer yes or no.” belongs to the question.
  const behind = question.slice(end).replace(/^\s*(?:Answer yes or no\.?|\([^)]*\))?\s*/i, '');
  return { question: question.slice(0, end), label: (answer || behind.replace(/^answer\s*:\s*/i, '')).trim() };
}

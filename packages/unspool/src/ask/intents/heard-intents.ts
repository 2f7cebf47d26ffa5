import type { OpenWork } from '../../read/index.js';
import { directedHoldingAnswer } from '../heard/directed-holding-answer.js';
import { didHearAnswer, toldOfAnswer, whoHeardAnswer } from '../heard/heard-answer.js';
import { type Intent, intent } from '../question/intent.js';
import { be, did, have } from './question-words.js';

/** What stands in a question for words between quotation marks. */
export const quotedWords = 'qquotedwords';

const said = 'said|spoken|uttered';

/**
 * Who was there when something was said in works without notes, and what is said before somebody; `quote` is what the question has
 * between quotation marks.
 */
export function heardIntents(works: readonly OpenWork[], quote: string | undefined): readonly Intent[] {
  // Where something is quoted, nothing else is asked for.
  const wordsOf = (words: readonly string[]) =>
    quote === undefined ? words.join(' ') : words.join(' ') === quotedWords ? quote : '';
  return [
    intent({
      slots: { words: 'words' },
      patterns: [
        `who ${have} there? present? when|as <words> ${be} ${said}`,
        'who heard|hears|overheard|overhears <words>',
        `in whose hearing ${be} <words> ${said}`,
      ],
      onlyAnswers: quote === undefined,
      answer: (slice, { words }) => whoHeardAnswer(slice, works, wordsOf(words)),
    }),
    intent({
      slots: { who: 'bearer', words: 'words' },
      patterns: [
        `who ${have} there? present? when|as <who> says|said <words>`,
        `who heard|hears|overheard <who> say|saying <words>`,
        `who heard|hears it? when <who> says|said <words>`,
      ],
      onlyAnswers: quote === undefined,
      answer: (slice, { who, words }) => whoHeardAnswer(slice, works, wordsOf(words), who),
    }),
    intent({
      slots: { who: 'bearer', words: 'words' },
      patterns: [
        `${be} <who> there|present when|as <words> ${be} ${said}`,
        ...(quote === undefined ? [] : [`${did} <who> hear|heard|overhear|overheard <words>`]),
      ],
      onlyAnswers: quote === undefined,
      answer: (slice, { who, words }) => didHearAnswer(slice, works, who, wordsOf(words)),
    }),
    intent({
      slots: { who: 'bearer', what: 'words' },
      patterns: [
        `has|have|had <who> ever|already? been told of|about|that <what>`,
        `${be} <who> ever|already? told of|about|that <what>`,
        `${did} <who> already? know|knows|knew|hear|heard of|about|that? <what>`,
        `what ${did} <who> know|heard|hear of|about <what>`,
      ],
      answer: (slice, { who, what }) => toldOfAnswer(slice, works, who, what),
    }),
    intent({
      slots: { thing: 'words' },
      patterns: ['who has|had|holds|held|carries|carried|took|takes <thing>', 'who has got <thing>'],
      onlyAnswers: true,
      answer: (slice, { thing }) => directedHoldingAnswer(slice, works, thing),
    }),
  ];
}

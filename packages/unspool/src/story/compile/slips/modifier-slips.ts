import { didYouMean, type Problem, problem, say } from '../../../base/index.js';
import { lastSlip, type ModifierSlip, type Outline, plain, slipsIn } from '../../../language/index.js';
import type { TellingUnit } from '../telling-unit.js';

/** Words in parentheses that were probably meant to say how sure something is, and are not read as that. */
export function modifierSlips(
  { content, at }: TellingUnit,
  { name, text }: Outline,
): readonly Problem<'unknown-modifier'>[] {
  return slipsOf(content).map(({ word, meant }) => {
    const from = text.indexOf(`(${word})`, at.from);
    const isThere = from >= 0 && from < at.to;
    const span = isThere ? { from, to: from + word.length + 2 } : at;
    const wording = say.unknownModifier({
      word,
      meant: meant === undefined ? 'Only a time can be marked so in a dateline.' : didYouMean(`(${meant})`),
    });
    return problem(
      wording,
      { file: name, span },
      isThere && meant !== undefined ? [{ span, text: `(${meant})` }] : undefined,
    );
  });
}

function slipsOf(content: TellingUnit['content']): readonly ModifierSlip[] {
  if (content.kind === 'dateline') return content.part.kind === 'when' ? [] : slipsIn(plain(content.part.runs));
  if (content.kind !== 'bullet') return [];
  const slip = lastSlip(plain(content.statement.claiming.body));
  return slip ? [slip] : [];
}

import { headingOf } from '../../src/read/script/screenplay/screenplay-heading.js';
import type { Item, Segment, SourceSpan } from '../../src/read/source.js';
import { type SceneTimes, sceneTimes } from '../../src/read/time-expressions/time-expressions.js';

/**
 * "INT. HOUSE - DAY | Ada waits. | >FLASHBACK TO: | =PARIS, 1944 | ADA (12): Hello.": a heading, then action,
 * transitions, words on the screen, speeches. Places count the characters of all of it.
 */
export function segmentsOf(...scenes: readonly string[]): readonly Segment[] {
  let from = 0;
  const spanOf = (text: string): SourceSpan => {
    from += text.length + 1;
    return { from: from - text.length - 1, to: from - 1 };
  };
  return scenes.map((scene) => {
    const [title = '', ...rest] = scene.split(' | ');
    const heading = spanOf(title);
    const items = rest.map((text): Item => {
      const at = spanOf(text);
      const [, cue, said] = /^([^:]*[^:\s]): (.+)$/.exec(text) ?? [];
      if (text.startsWith('>')) return { kind: 'transition', text: text.slice(1), at };
      if (text.startsWith('=')) return { kind: 'caption', text: text.slice(1), at };
      if (cue === undefined || said === undefined || cue !== cue.toUpperCase() || cue === 'SUPER')
        return { kind: 'action', text, at };
      return { kind: 'speech', cue, who: [cue], parts: [{ kind: 'said', text: said, at }], at };
    });
    const own = title === '' ? {} : { heading: headingOf(title) };
    return { kind: 'scene', title, within: [], ...own, at: { ...heading, to: from - 1 }, items };
  });
}

/** "after 0, ~right after 0": what is assumed with a tilde, scenes by their number. */
export function shown({ parts, level }: SceneTimes): string {
  const said = parts.map(({ dateline, known, refers }) => `${known ? '' : '~'}${dateline.replace('[#]', `${refers}`)}`);
  return [...said, ...(level ? [`(${level})`] : [])].join(', ');
}

export function read(scenes: readonly string[], language = 'en'): readonly string[] {
  return sceneTimes(segmentsOf(...scenes), language).map(shown);
}

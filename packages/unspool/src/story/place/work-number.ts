import { plainHeading } from './scene-named.js';
import { type NamedScene, numberOf, type Own, partIn, partNumber, sceneLabels } from './scene-number.js';

/**
 * For each scene the number by which the work counts it, as one types it: "3.2" in the third act, "5" in the fifth chapter, also for
 * what stands within that ("V, 4 May"). Undefined where the work counts it by none, or where the number means another scene. What
 * stands further on changes none.
 */
export function workNumbers(scenes: readonly NamedScene[]): readonly (string | undefined)[] {
  const labels = sceneLabels(scenes);
  /** What can be typed, and the first scene that it may mean. */
  const meant = new Map<string, number>();
  const meaning = (words: string, index: number) => {
    if (!meant.has(words)) meant.set(words, index);
    return meant.get(words) as number;
  };
  let inParts = false;
  let from = 0;
  let before: Own | undefined;
  return scenes.map((scene, index) => {
    const own = numberOf(scene);
    if (own?.number !== before?.number || own?.part !== before?.part || own === undefined) from = index;
    before = own;
    inParts ||= own?.part !== undefined;
    for (const words of numbersIn(scene.title)) meaning(words, index);
    const part = partNumber(scene);
    if (own && part !== undefined && meaning(`${part}.${own.number}`, index) >= from) return `${part}.${own.number}`;
    if (part === undefined && partIn(scene) !== undefined) return undefined;
    const label = labels[index] as string;
    if (!label.startsWith(':')) meaning(label, index);
    // Where nothing is called by the number alone, what stands within it is meant.
    if (own?.isWithin && !inParts && meaning(own.number, index) >= from) return own.number;
    return label.startsWith(':') ? undefined : label;
  });
}

/** What of the numbers in a title can be typed for it, whatever they count there: "1.2", also for "Act 1, Scene 2". */
function numbersIn(title: string): readonly string[] {
  const name = plainHeading(title);
  const all = name.match(/\d+/g) ?? [];
  const last = name.split(' ').slice(-2);
  return [...(all.length === 2 ? [all.join('.')] : []), ...(last.length === 2 ? [last.join('.')] : [])];
}

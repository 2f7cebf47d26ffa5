import { type SceneSummary, withLabel } from './scene-summary.js';

/**
 * Scenes that show what can be typed for them where a work is at hand, which may number them beside their titles; `labels` are
 * those of all scenes, in order.
 */
export function labelled(scenes: readonly SceneSummary[], labels: readonly string[]): readonly SceneSummary[] {
  if (labels.length === 0) return scenes;
  return scenes.map((scene) => withLabel(scene, labels[scene.number - 1]));
}

import type { Article } from './article.js';
import { withLabel } from './scene-summary.js';

/**
 * An article whose scenes show what can be typed for them where a work is at hand, which may number them beside their titles;
 * `labels` are those of all scenes, in order.
 */
export function labelled(article: Article, labels: readonly string[]): Article {
  if (labels.length === 0) return article;
  return { ...article, happened: article.happened.map((scene) => withLabel(scene, labels[scene.number - 1])) };
}

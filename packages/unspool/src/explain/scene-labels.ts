import type { Article } from './article.js';

/** An article whose scenes show what can be typed for them; `labels` are those of all scenes, in order. */
export function labelled(article: Article, labels: readonly string[]): Article {
  const happened = article.happened.map((scene) => {
    const label = labels[scene.number - 1];
    return label === undefined || label === String(scene.number) ? scene : { ...scene, label };
  });
  return { ...article, happened };
}

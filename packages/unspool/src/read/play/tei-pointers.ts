import { remembered } from '../../base/index.js';

/** The ids in an attribute: "#a #b". What DraCor takes for none (a lone "#" or letter) is none. */
export function pointers(value: string | undefined): readonly string[] {
  return value === undefined ? none : idsIn(value);
}

const none: readonly never[] = [];

const idsIn = remembered((value): readonly string[] => {
  const words = value.split(/\s+/).filter((word) => word.length > 1);
  return [...new Set(words.map((word) => word.slice(word.indexOf('#') + 1)).filter((id) => id !== ''))];
});

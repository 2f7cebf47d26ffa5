/** The ids in an attribute: "#a #b". What DraCor takes for none (a lone "#" or letter) is none. */
export function pointers(value: string | undefined): readonly string[] {
  if (value === undefined) return [];
  // Most speeches have one who speaks.
  if (/^#[\w.-]+$/.test(value) && value.length > 1) return [value.slice(1)];
  const words = value.split(/\s+/).filter((word) => word.length > 1);
  return [...new Set(words.map((word) => word.slice(word.indexOf('#') + 1)).filter((id) => id !== ''))];
}

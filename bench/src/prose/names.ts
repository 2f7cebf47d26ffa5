/** A name as names are compared: in small letters, without dots, articles and doubled spaces. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\./g, '')
    .replace(/[_\s]+/g, ' ')
    .trim()
    .replace(/^(?:the|an?) (?=.)/, '');
}

/** Whether a mention calls somebody by more than a pronoun. */
export function isName(text: string): boolean {
  return !pronouns.test(text.trim());
}

const pronouns =
  /^(?:i|me|my|mine|myself|you|your|yours|yourself|yourselves|he|him|his|himself|she|her|hers|herself|it|its|itself|we|us|our|ours|ourselves|they|them|their|theirs|themselves|who|whom|whose|one|ye|thou|thee|thy|thine)$/i;

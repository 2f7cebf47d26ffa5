import { listed } from '../base/ends.js';

/**
 * Whom a label over a speech names that may name several: names joined by "and", a comma or `+`, if `isKnown` is true of each
 * ("MAN AND WIFE" may be one part), and a list of three or more with its "and". Otherwise the label as it is.
 */
export function jointNames(label: string, isKnown: (name: string) => boolean): readonly string[] {
  if (!joint.test(label)) return [label];
  const names = listed(label, joint).filter((name) => name !== '');
  return names.length > 1 && (isList(label, names) || names.every(isKnown)) ? names : [label];
}

/** Whether there is anything in a label by which it may name several. */
export function isJoint(label: string): boolean {
  return joint.test(label);
}

const and = '(?:and|und|et|y|e|och|og|en|ja|и)';
const joint = new RegExp(String.raw`\s${and}\s|[,+]`, 'i');
const lastJoint = new RegExp(String.raw`\s${and}\s[^,+]+$`, 'i');

/** "RON, HARRY AND HERMIONE"; not "THE TALL, THIN AND WEARY MAN", "SMITH, JONES AND CO",
 * "First, Second and Third Soldier". */
function isList(label: string, names: readonly string[]): boolean {
  const [first = ''] = names;
  const isPlain = !/^(?:THE|A|AN)\b/i.test(first) && names.every((name) => oneName.test(name) && !notOne.test(name));
  return names.length > 2 && lastJoint.test(label) && isPlain;
}

/** Of a firm, or of several of one name. */
const notOne = /^(?:CO|SONS|first|second|third|fourth|fifth)\b/i;
const oneName = /^\p{Lu}[\p{L}\p{M}\p{N}.'’-]*(?: \S+)?$/u;

/**
 * Any view of a slice as JSON for people and programs: indented, keys in alphabetical order at every level, so that
 * equal views are equal bytes.
 */
export function toJson(view: object): string {
  return `${written(view, '\n') ?? 'null'}\n`;
}

/** A value as `JSON.stringify` writes it; nothing for what it leaves out. `lead`: the end of a line, and how far the next is indented. */
function written(value: unknown, lead: string): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${lead}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[${value.map((item) => inner + (written(item, inner) ?? 'null')).join(',')}${lead}]`;
  }
  let text = '';
  for (const [key, own] of inOrder(value)) {
    const said = written(own, inner);
    if (said !== undefined) text += `${text === '' ? '' : ','}${inner}${JSON.stringify(key)}: ${said}`;
  }
  return text === '' ? '{}' : `{${text}${lead}}`;
}

function inOrder(record: object): readonly (readonly [string, unknown])[] {
  const sorted = Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  // Whatever their order, an object has its numbers first.
  return sorted.some(([key]) => number.test(key)) ? Object.entries(Object.fromEntries(sorted)) : sorted;
}

const number = /^\d/;

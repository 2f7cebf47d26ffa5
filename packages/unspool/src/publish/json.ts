/**
 * Any view of a slice as JSON for people and programs: indented, keys in alphabetical order at every level, so that
 * equal views are equal bytes.
 */
export function toJson(view: object): string {
  return `${JSON.stringify(view, (_, value: unknown) => (isRecord(value) ? sorted(value) : value), 2)}\n`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

import type { Payload } from 'unspool/publish';

export type Unit = NonNullable<Payload['length']>['unit'];

/** Reads what a reader types: `12`, `12:30` or `1:02:30` for minutes, a whole number for pages and chapters. */
export function readMeasure(unit: Unit, typed: string): number | undefined {
  const text = typed.trim().replace(',', '.');
  if (unit !== 'minute') return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
  if (/^\d{1,5}(\.\d{1,3})?$/.test(text)) return Number(text);
  const clock = /^(?:(\d{1,3}):(?=\d\d:))?(\d{1,3}):([0-5]\d)$/.exec(text);
  if (!clock) return undefined;
  const [, hours = '0', minutes, seconds] = clock;
  return Number(hours) * 60 + Number(minutes) + Number(seconds) / 60;
}

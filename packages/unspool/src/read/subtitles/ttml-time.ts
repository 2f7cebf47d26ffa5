import type { Branch } from '../markup/markup-tree.js';

/** How a file counts its times: how many frames and ticks are a second. Null: in a way that is not known here. */
export type TimeBase = { readonly frames: number; readonly ticks: number };

/** What the root element says of times (TTML2, 6.2). Without a tick rate a tick is a frame, without frames a second. */
export function timeBaseOf(root: Branch): TimeBase | null {
  if (!/^(?:media|smpte|clock)$/.test(attribute(root, 'timeBase') ?? 'media')) return null;
  const rate = number(attribute(root, 'frameRate'));
  const [, above = '1', below = '1'] =
    /^\s*(\d+)[\s:]+(\d+)\s*$/.exec(attribute(root, 'frameRateMultiplier') ?? '') ?? [];
  const frames = ((rate ?? 30) * Number(above)) / Math.max(1, Number(below));
  const perFrame = number(attribute(root, 'subFrameRate')) ?? 1;
  return { frames, ticks: number(attribute(root, 'tickRate')) ?? (rate === undefined ? 1 : frames * perFrame) };
}

/** A time expression in seconds (TTML2, 12.3.1), a comma for the stop forgiven, and the semicolon of drop frames; undefined if it is none. */
export function secondsOf(expression: string, { frames, ticks }: TimeBase): number | undefined {
  const [, hours, minutes, seconds, fraction, frame] =
    /^\s*(\d{1,6}):(\d{1,2}):(\d{1,2})(?:[.,](\d{1,9})|[:;](\d{1,6})(?:\.\d{1,6})?)?\s*$/.exec(expression) ?? [];
  if (hours !== undefined) {
    const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
    return rounded(whole + Number(`0.${fraction ?? 0}`) + Number(frame ?? 0) / frames);
  }
  const [, count, unit] = /^\s*(\d{1,15}(?:\.\d{1,9})?)(h|m|s|ms|f|t)\s*$/.exec(expression) ?? [];
  if (count === undefined || unit === undefined) return undefined;
  const per = { h: 3600, m: 60, s: 1, ms: 0.001, f: 1 / frames, t: 1 / ticks }[unit as 'h'];
  return rounded(Number(count) * per);
}

/** To whole milliseconds, so that equal times are equal numbers. */
export function rounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

/** The value of an attribute, whatever the prefix: older files have other namespaces. */
export function attribute({ attributes }: Branch, name: string): string | undefined {
  const own = attributes.get(name);
  if (own !== undefined) return own;
  for (const [key, value] of attributes) if (key.endsWith(`:${name}`)) return value;
  return undefined;
}

function number(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*\d{1,9}(?:\.\d{1,9})?\s*$/.test(value) && Number(value) > 0
    ? Number(value)
    : undefined;
}

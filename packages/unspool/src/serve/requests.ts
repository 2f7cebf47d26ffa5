import type { IncomingHttpHeaders } from 'node:http';
import type { Asked } from '../reading/index.js';

/** Another name for this machine would let a foreign page read along (DNS rebinding). */
export function isThisMachine(host: string | undefined): boolean {
  return host !== undefined && /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host);
}

/** Whether a host is one of these addresses, at any port. */
export function isOneOf(host: string | undefined, addresses: readonly string[]): boolean {
  return host !== undefined && addresses.includes(host.replace(/:\d{1,5}$/, ''));
}

/**
 * Whether our own page asks, or somebody who typed the address. A page from elsewhere may lead to ours, which is the same for
 * everybody; it gets no work done and learns nothing, not even how long an answer takes.
 */
export function isFromHere({ origin, host = '', referer, ...more }: IncomingHttpHeaders, forAnswer: boolean): boolean {
  const own = `http://${host}`.toLowerCase();
  if (origin !== undefined && origin.toLowerCase() !== own) return false;
  if (!forAnswer) return true;
  const site = more['sec-fetch-site'];
  const isOurs = referer === undefined || referer.toLowerCase().startsWith(`${own}/`);
  return isOurs && (site === undefined || site === 'same-origin' || site === 'none');
}

/** The path and the query of an address; undefined where it cannot be read. */
export function readAddress(target: string): { path: string; query: URLSearchParams } | undefined {
  if (!target.startsWith('/')) return undefined;
  const [path = '', ...query] = target.split('?');
  try {
    decodeURIComponent(query.join('?').replaceAll('+', ' '));
    return { path: decodeURIComponent(path), query: new URLSearchParams(query.join('?')) };
  } catch {
    return undefined;
  }
}

const wholes = ['scene', 'part'] as const;
const units = ['minute', 'page', 'chapter'] as const;

/** Where a reader asks to be; undefined where the words of a query name no place. */
export function readAsked(query: URLSearchParams): Asked | undefined {
  const [first, ...more] = query;
  if (!first) return ':start';
  const [key, value] = first;
  const by = wholes.find((one) => key === 'next' && more.length === 1 && query.get('by') === one);
  if (value === '' || more.length > (by === undefined ? 0 : 1)) return undefined;
  if (key === 'at') return value;
  if (key === 'next') return by === undefined ? { next: value } : { next: value, by };
  if (key === 'words') return { words: value };
  const measure = Number(value);
  if (key === 'stop') return Number.isSafeInteger(measure) && measure >= 0 ? { stop: measure } : undefined;
  const unit = units.find((one) => one === key);
  return unit && Number.isFinite(measure) && measure >= 0 ? { measure, unit } : undefined;
}

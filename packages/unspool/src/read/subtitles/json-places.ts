/** A value of JSON with its place in the file. What is cut off or broken holds what stood before that. */
export type JsonValue =
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, JsonValue>; readonly from: number }
  | { readonly kind: 'list'; readonly items: readonly JsonValue[]; readonly from: number }
  /** `from` and `to` are inside its quotation marks. */
  | { readonly kind: 'text'; readonly from: number; readonly to: number }
  /** Numbers, `true`, `false` and `null`, as they are written. */
  | { readonly kind: 'word'; readonly text: string; readonly from: number };

/** Nothing of a work is nested more deeply; a guard against files that are nothing but brackets. */
const deepest = 100;

/** Reads JSON with its places. `end` is where it stops being JSON; null if it is whole. Never throws. */
export function readJson(text: string): { readonly value: JsonValue | null; readonly end: number | null } {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const blanks = () => {
    while (at < text.length && ' \t\r\n'.includes(text[at] as string)) at++;
  };
  const isNext = (sign: string) => {
    blanks();
    if (text[at] !== sign) return false;
    at++;
    return true;
  };
  const string = (): (JsonValue & { kind: 'text' }) | null => {
    const from = at + 1;
    let to = from;
    while (to < text.length && text[to] !== '"') to += text[to] === '\\' ? 2 : 1;
    at = Math.min(text.length, to + 1);
    broken ||= to >= text.length;
    return { kind: 'text', from, to: Math.min(text.length, to) };
  };
  let broken = false;
  const value = (depth: number): JsonValue | null => {
    blanks();
    const from = at;
    const sign = text[at];
    if (sign === '"') return string();
    if (sign === '{' || sign === '[') return within(sign, from, depth);
    word.lastIndex = at;
    const found = word.exec(text);
    broken ||= !found;
    at = found ? word.lastIndex : at;
    return found ? { kind: 'word', text: found[0], from } : null;
  };
  /** A key and its colon. */
  const keyOf = (): string | undefined => {
    blanks();
    const key = text[at] === '"' ? string() : null;
    broken ||= !key || !isNext(':');
    return key ? text.slice(key.from, key.to) : undefined;
  };
  const within = (sign: string, from: number, depth: number): JsonValue => {
    const members = new Map<string, JsonValue>();
    const items: JsonValue[] = [];
    const close = sign === '{' ? '}' : ']';
    at++;
    broken ||= depth > deepest;
    let isEnd = isNext(close);
    while (!isEnd && !broken) {
      const key = sign === '{' ? keyOf() : undefined;
      const one = broken ? null : value(depth + 1);
      if (one && key !== undefined) members.set(key, one);
      else if (one) items.push(one);
      if (broken) break;
      isEnd = isNext(close);
      broken = !isEnd && !isNext(',');
    }
    return sign === '{' ? { kind: 'object', members, from } : { kind: 'list', items, from };
  };
  const whole = value(0);
  return { value: whole, end: broken ? at : null };
}

const word = /-?[\d.]+(?:[eE][-+]?\d+)?|true|false|null/y;

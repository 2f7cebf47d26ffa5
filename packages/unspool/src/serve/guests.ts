import { randomBytes, timingSafeEqual } from 'node:crypto';

/** Who reads along from another device of the local network: whoever opened the address that was shown, and nobody else. */
export type Guests = {
  /** What is to be done with a request from elsewhere. */
  admit(request: GuestRequest): Admission;
};

export type GuestRequest = {
  /** Where it comes from. */
  readonly from: string;
  readonly path: string;
  readonly cookie: string | undefined;
};

/** `join`: the address was opened, and the browser is told what it shows from then on. */
export type Admission = { readonly as: 'guest' | 'stranger' } | { readonly as: 'join'; readonly cookie: string };

/**
 * Guests of an address that is for one device: the first that opens it. There it can be opened again, as scanners look at an
 * address before they open it.
 */
export function guestsOf(token: string): Guests {
  const session = randomBytes(24).toString('base64url');
  let host: string | undefined;
  return {
    admit: ({ from, path, cookie }) => {
      if (isSame(path, `/join/${token}`) && (host === undefined || host === from)) {
        host = from;
        return { as: 'join', cookie: `unspool=${session}; HttpOnly; SameSite=Strict; Path=/` };
      }
      const shown = /(?:^|; ?)unspool=([\w-]*)/.exec(cookie ?? '')?.[1] ?? '';
      return { as: host === from && isSame(shown, session) ? 'guest' : 'stranger' };
    },
  };
}

/** A word that nobody guesses, as part of an address. */
export function newToken(): string {
  return randomBytes(12).toString('base64url');
}

/** How alike two texts are cannot be told by how long it takes. */
function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

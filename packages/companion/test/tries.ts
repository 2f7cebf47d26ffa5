/** What is tried: few in `npm test`, which is run all the time; `all` in `npm run bench -- proofs`, which sets UNSPOOL_PROOFS to `all`. */
export function tries<T>(few: T, all: T): T {
  return process.env.UNSPOOL_PROOFS === 'all' ? all : few;
}

/** Why a test is skipped that takes long and is kept for the proofs. It is run where UNSPOOL_PROOFS is `all`, or `few`, as for each change. */
export const unlessProofs = process.env.UNSPOOL_PROOFS ? undefined : 'only in proofs: npm run bench -- proofs';

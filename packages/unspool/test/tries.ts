/**
 * How often something is tried, or how large it is: few in `npm test`, which is run all the time; `all` in
 * `npm run bench -- proofs`, which runs the test files that ask here and sets UNSPOOL_PROOFS to `all`.
 */
export function tries(few: number, all: number): number {
  return process.env.UNSPOOL_PROOFS === 'all' ? all : few;
}

/** Why a test is skipped that takes long and is kept for the proofs. It is run where UNSPOOL_PROOFS is `all`, or `few`, as for each change. */
export const unlessProofs = process.env.UNSPOOL_PROOFS ? false : 'only in proofs: npm run bench -- proofs';

/** So many of what is made to harm, in proofs; a tenth of them in `npm test`. */
export function plenty(all: number): number {
  return tries(Math.ceil(all / 10), all);
}

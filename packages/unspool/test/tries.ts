/**
 * How often something is tried, or how large it is: few in `npm test`, which is run all the time; `all` in
 * `npm run bench -- proofs`, which runs the test files that ask here and sets UNSPOOL_PROOFS.
 */
export function tries(few: number, all: number): number {
  return process.env.UNSPOOL_PROOFS ? all : few;
}

/** So many of what is made to harm, in proofs; a tenth of them in `npm test`. */
export function plenty(all: number): number {
  return tries(Math.ceil(all / 10), all);
}

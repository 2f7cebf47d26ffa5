/** What is tried: few in `npm test`, which is run all the time; `all` in `npm run bench -- proofs`, which sets UNSPOOL_PROOFS. */
export function tries<T>(few: T, all: T): T {
  return process.env.UNSPOOL_PROOFS ? all : few;
}

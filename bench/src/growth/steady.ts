/** How node is started where processor time is counted: what collects garbage beside us waits for work while it counts as ours. */
export const steady: readonly string[] = ['--single-threaded-gc', '--max-semi-space-size=64'];

/** Beyond this exponent something is wrong. */
export const goal = 1.2;

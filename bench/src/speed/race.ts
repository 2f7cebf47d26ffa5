/** Ours against the old build, or against a peer: who takes how much of the processor's time and of memory for the same. */
export type Race = {
  readonly name: string;
  /** The most that we may take of what the other takes: 1 / 20 is twenty times as fast. A line for each is printed. */
  readonly goals: Goals;
  /** Puts what is worked on into an empty folder, before anybody runs. */
  readonly make?: (folder: string) => void | Promise<void>;
  readonly run: Run;
  /** Whom we run against, where it is not the old build. */
  readonly peer?: { readonly name: string; readonly run: Run };
  /** How often each runs, in turns; the median counts. 7 where nothing is said. */
  readonly runs?: number;
};

export type Goals = {
  /** Of processor time, user and system, on all threads and in all processes that it starts. */
  readonly time?: number;
  /** Of the time that somebody waits for the process: on a machine that does nothing else, several threads make it less. */
  readonly clock?: number;
  /** Of processor time above that of a node that does nothing. */
  readonly aboveNode?: number;
  /** Of the most memory that a process takes. */
  readonly memory?: number;
};

/**
 * Either the words of a command line, which runs in the folder as a process of its own, as people run it; or a job, which
 * is prepared in a process of its own, and whose work counts alone, after it was done before.
 */
export type Run = { readonly words: readonly string[] } | { readonly job: Job };

/** Resolves to the work. `load` imports a file of the build's package, such as `src/read/index.js`. */
export type Job = (contestant: {
  readonly folder: string;
  readonly load: <Module>(path: string) => Promise<Module>;
}) => Promise<() => unknown>;

/** What a run took: seconds of processor time, and bytes. */
export type Taken = { readonly time: number; readonly memory: number };

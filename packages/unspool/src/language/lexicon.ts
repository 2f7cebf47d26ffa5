/** What each word stands for. */
export type Lexicon<T> = Readonly<Record<string, T>>;

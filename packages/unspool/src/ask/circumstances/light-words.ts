/** What in a question need not be told for an answer to be one: how it is stressed, and what only leads to a noun. */
export const lightWords: ReadonlySet<string> = new Set(
  (
    'proper properly little small tiny big great large whole entire certain more anymore longer time times ago so long much well once alone ' +
    'suddenly immediately actually exactly poor dear famous mysterious strange fact way sort kind home there first safe years ago since late'
  ).split(' '),
);

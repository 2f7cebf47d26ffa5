/** A title as it stands beside a number: "The call", where the number beside it is that of "7. The call". */
export function titleBeside(title: string, number: string | number): string {
  const own = /^(\S+)[.:)]\s+(?=\S)/.exec(title);
  return own?.[1] === String(number) ? title.slice(own[0].length) : title;
}

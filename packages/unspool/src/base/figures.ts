/** A whole number with two digits at least, as on a clock: "05". */
export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

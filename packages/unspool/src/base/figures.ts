/** A whole number with two digits at least, as on a clock: "05". */
export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** A time in a work, as its player shows it: "2:17", "1:02:17". */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${twoDigits(rest)}` : `${minutes}:${twoDigits(rest)}`;
}

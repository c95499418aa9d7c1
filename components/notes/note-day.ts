/** The day of a time (ms since 1970) where the person is: `2026-11-22`. */
export function dayOf(millis: number): string {
  const date = new Date(Math.min(8.64e15, Math.max(0, millis)));
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Hours and minutes of a time (ms since 1970) where the person is: `14:05`, as all three languages write it. */
export function hourOf(millis: number): string {
  const date = new Date(Math.min(8.64e15, Math.max(0, millis)));
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}

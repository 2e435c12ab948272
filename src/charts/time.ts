const day = 86_400_000;

/** Days since 1970 of the first day that a date may mean: `2022-03-27`, `2022-03` or `2022`. */
export function dayNumber(date: string): number {
  return Date.parse(date) / day;
}

/** Days since 1970 of the day after the last one that a date may mean: where a bar ends that runs through the date. */
export function dayAfter(date: string): number {
  const [year = 0, month, dayOfMonth] = date.split('-').map(Number);
  if (dayOfMonth !== undefined) return dayNumber(date) + 1;
  return (month === undefined ? Date.UTC(year + 1, 0) : Date.UTC(year, month)) / day;
}

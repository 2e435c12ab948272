const day = 86_400_000;

/** Days since 1970 of the first day that a date may mean: `2022-03-27`, `2022-03` or `2022`. */
export function dayNumber(date: string): number {
  return Date.parse(date) / day;
}

/** Days since 1970 of the day after the last one that a date may mean: where a bar ends that runs through the date. */
export function dayAfter(date: string): number {
  const [year = 0, month, dayInMonth] = date.split('-').map(Number);
  if (dayInMonth !== undefined) return dayNumber(date) + 1;
  return (month === undefined ? Date.UTC(year + 1, 0) : Date.UTC(year, month)) / day;
}

/** The first day of a month. */
export interface Month {
  /** Days since 1970. */
  readonly day: number;
  /** 0 for January. */
  readonly month: number;
  readonly year: number;
}

/** The months that begin on one of the days from `first` to `last`, both of them days since 1970. */
export function monthsIn(first: number, last: number): Month[] {
  const start = new Date(first * day);
  const months: Month[] = [];
  for (let index = start.getUTCMonth(); ; index += 1) {
    const date = new Date(Date.UTC(start.getUTCFullYear(), index));
    const number = date.getTime() / day;
    if (number > last) return months;
    if (number >= first) months.push({ day: number, month: date.getUTCMonth(), year: date.getUTCFullYear() });
  }
}

/** Which day of the week a day since 1970 is: 0 for Monday, 6 for Sunday. */
export function weekdayOf(dayNumber: number): number {
  return (dayNumber + 3) % 7; // 1 January 1970 was a Thursday
}

/** Which day of its month a day since 1970 is: 1 to 31. */
export function dayOfMonth(dayNumber: number): number {
  return new Date(dayNumber * day).getUTCDate();
}

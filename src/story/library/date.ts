/** Whether a text is a day, month or year that exists: `2022-03-27`, `2022-03`, `2022`. */
export function isDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return false;
  const iso = `${year}-${month}-${day}`;
  const time = Date.parse(iso);
  // JavaScript rolls 30 February over into March: the day must come back as it went in.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}

/** Whether a text is a date or a span of two, the earlier first: `2022-03/2022-05`. */
export function isWhen(text: string): boolean {
  const [from, to, ...rest] = text.split('/');
  if (from === undefined || rest.length > 0 || !isDate(from)) return false;
  return to === undefined || (isDate(to) && from <= to);
}

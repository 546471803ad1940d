/**
 * Reads an RFC 3339 `date-time`, with or without an offset and a fraction of a second. Finer than a millisecond is cut
 * off. Undefined for any other text, for days that no calendar has, and for leap seconds, which `Date` cannot hold.
 */
export function parseDateTime(text: string): Date | undefined {
  const match = DATE_TIME.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, fraction, offset = "Z"] = match;
  const date = dateOf(year, Number(month) - 1, day, hour, minute, second, fraction);
  const shift = offsetInMinutes(offset);
  if (date === undefined || shift === undefined) return undefined;
  return shift === 0 ? date : new Date(date.getTime() - shift * 60_000);
}

/** Reads an `IMF-fixdate` (RFC 9110, 5.6.7); a fraction of a second is taken as well, as some services send one. */
export function parseHttpDate(text: string): Date | undefined {
  const match = HTTP_DATE.exec(text);
  if (match === null) return undefined;
  const [, day, month = "", year, hour, minute, second, fraction] = match;
  return dateOf(year, MONTHS.indexOf(month) / 3, day, hour, minute, second, fraction);
}

/** Writes a `date-time` in UTC; milliseconds only where there are any. Throws a RangeError for an invalid date. */
export function formatDateTime(date: Date): string {
  const text = date.toISOString();
  return text.endsWith(".000Z") ? `${text.slice(0, -5)}Z` : text;
}

/** Writes an `IMF-fixdate`, which has whole seconds only. Throws a RangeError for an invalid date. */
export function formatHttpDate(date: Date): string {
  if (Number.isNaN(date.getTime())) throw new RangeError("An invalid date cannot be written.");
  return date.toUTCString();
}

/** The seconds since 1970 in UTC, with milliseconds as the fraction. Throws a RangeError for an invalid date. */
export function toEpochSeconds(date: Date): number {
  const milliseconds = date.getTime();
  if (Number.isNaN(milliseconds)) throw new RangeError("An invalid date cannot be written.");
  return milliseconds / 1000;
}

/** The date of that many seconds since 1970, cut to milliseconds. Undefined where `Date` cannot hold it. */
export function fromEpochSeconds(seconds: number): Date | undefined {
  // Most decimal fractions are a little off in binary, so that cutting alone would lose a millisecond.
  const nearest = Math.round(seconds * 1000);
  const date = new Date(nearest / 1000 > seconds ? nearest - 1 : nearest);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

const DATE_TIME = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.(\d+))?([Zz]|[+-]\d\d:\d\d)$/;

const HTTP_DATE =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d\d) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d\d):(\d\d):(\d\d)(?:\.(\d+))? GMT$/;

const MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

type Digits = string | undefined;

function dateOf(
  year: Digits,
  month: number,
  day: Digits,
  hour: Digits,
  minute: Digits,
  second: Digits,
  fraction = "",
): Date | undefined {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  // Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
  const date = new Date(0);
  date.setUTCFullYear(Number(year), month, Number(day));
  date.setUTCHours(Number(hour), Number(minute), Number(second), Number(`${fraction}000`.slice(0, 3)));
  // A day that the month does not have spills over into another month.
  return date.getUTCMonth() === month ? date : undefined;
}

function offsetInMinutes(offset: string): number | undefined {
  if (offset.length === 1) return 0;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(4));
  if (hours > 23 || minutes > 59) return undefined;
  return (hours * 60 + minutes) * (offset.startsWith("-") ? -1 : 1);
}

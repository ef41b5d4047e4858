/** Milliseconds since 1970 as ISO 8601 in UTC, to the second; reckoned, so that this room has no clock. */
export function isoTime(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [day, rest] = [Math.floor(seconds / 86_400), ((seconds % 86_400) + 86_400) % 86_400];
  const two = (value: number) => String(value).padStart(2, '0');
  const clock = [Math.floor(rest / 3600), Math.floor((rest % 3600) / 60), rest % 60].map(two).join(':');
  return `${dateOf(day)}T${clock}Z`;
}

/** Days since 1970 as a date (civil calendar; years begin in March, so that the leap day is their last). */
function dateOf(day: number): string {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const march = Math.floor((5 * ofYear + 2) / 153);
  const date = ofYear - Math.floor((153 * march + 2) / 5) + 1;
  const month = march < 10 ? march + 3 : march - 9;
  const full = year + era * 400 + (month <= 2 ? 1 : 0);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(full).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

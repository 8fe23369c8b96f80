/** An id from outside as the database can look for it: what is no id becomes 0, which no row has. Thus malformed and missing look alike. */
export function asId(value: string): string {
  return /^[1-9]\d{0,17}$/.test(value) ? value : '0';
}

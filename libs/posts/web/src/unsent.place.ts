/** Where the browser keeps what is not on the server yet. Of one member: another one at the same machine does not get it. */
export function unsentKey(memberId: string, place: string): string {
  return `swingtag-unsent:${memberId}:${place}`;
}

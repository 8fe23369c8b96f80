/** The id of a ballot's element, so that an address can lead to it; also what a flash about it is called. */
export function ballotId(pollId: string): string {
  return `ballot-${pollId}`;
}

/** What the flash about a choice is called that was not taken; it brings the choice back. */
export function choiceId(pollId: string): string {
  return `choice-${pollId}`;
}

import { createHash } from 'node:crypto';
import { PollKind } from './poll.entity.ts';

/**
 * The options as one viewer sees them. Of a head-to-head half of the viewers see the other side first, since the first place draws votes;
 * each the same whenever they look. `viewerSeed` names the viewer. Tally and ledger keep the poll's order.
 */
export function inOrderFor<Option>(viewerSeed: () => string, poll: { id: string; kind: PollKind; options: readonly Option[] }): readonly Option[] {
  if (poll.kind !== PollKind.HEAD_TO_HEAD) return poll.options;
  const [byte = 0] = createHash('sha256').update(`${poll.id}:${viewerSeed()}`).digest();
  return byte % 2 === 0 ? poll.options : poll.options.toReversed();
}

import { describe, expect, it } from '@jest/globals';
import type { BallotFragment } from '@swingtag/platform-web/gql';
import { withChoice } from './ballot.state.ts';

const yay = { id: '1', key: 'yay', label: 'YAY', picture: null };
const nay = { id: '2', key: 'nay', label: 'NAY', picture: null };

function aPoll(over: Partial<BallotFragment> = {}): BallotFragment {
  return {
    id: '9',
    kind: 'YAY_NAY',
    minChoices: 1,
    maxChoices: 1,
    question: 'YAY or NAY?',
    isOpen: true,
    closesAt: null,
    closedAt: null,
    closeReason: null,
    responses: 3,
    resultsRule: 'ALWAYS',
    changesAllowed: true,
    viewerCanVote: true,
    isPreview: false,
    shownOptions: [yay, nay],
    tally: {
      total: 3,
      rounds: null,
      leaders: [{ id: '1' }],
      counts: [
        { option: { id: '1' }, votes: 2, share: 2 / 3 },
        { option: { id: '2' }, votes: 1, share: 1 / 3 },
      ],
    },
    verdict: null,
    viewerVote: null,
    ...over,
  };
}

const votes = (poll: BallotFragment) => poll.tally?.counts.map((count) => count.votes);

describe('a choice shown before the server has answered', () => {
  it('counts a first vote once', () => {
    const poll = withChoice(aPoll(), ['1']);
    expect(votes(poll)).toEqual([3, 1]);
    expect(poll.responses).toBe(4);
    expect(poll.tally?.counts[0]?.share).toBe(0.75);
    expect(poll.viewerVote?.choice[0]?.label).toBe('YAY');
  });

  it('moves a changed vote and keeps the number of votes', () => {
    const poll = withChoice(aPoll({ viewerVote: { id: '5', changedAt: null, choice: [yay], reason: null } }), ['2']);
    expect(votes(poll)).toEqual([1, 2]);
    expect(poll.responses).toBe(3);
    expect(poll.viewerVote?.id).toBe('5');
  });

  it('takes a withdrawn vote out', () => {
    const poll = withChoice(aPoll({ viewerVote: { id: '5', changedAt: null, choice: [yay], reason: null } }), []);
    expect(votes(poll)).toEqual([1, 1]);
    expect(poll.responses).toBe(2);
    expect(poll.viewerVote).toBeNull();
  });

  it('changes nothing when the same side is chosen again', () => {
    const poll = aPoll({ viewerVote: { id: '5', changedAt: null, choice: [yay], reason: null } });
    expect(withChoice(poll, ['1'])).toBe(poll);
  });

  it('leaves a hidden result hidden', () => {
    expect(withChoice(aPoll({ tally: null }), ['1']).tally).toBeNull();
  });
});

import { useLingui } from '@lingui/react/macro';

/** The actions that logs speak of; others are shown by their name. */
export const knownActions = [
  'comment.kept',
  'comment.removed',
  'decision.undone',
  'member.suspended',
  'member.suspension_lifted',
  'member.role_changed',
  'poll.closed',
  'poll.reopened',
  'poll.edited',
  'poll.options_changed',
  'tally.drifted',
] as const;

/** An action of a log in words: "Comment removed". */
export function useActionName(): (action: string) => string {
  const { t } = useLingui();
  const names: Record<string, string> = {
    'comment.kept': t`Comment kept`,
    'comment.removed': t`Comment removed`,
    'decision.undone': t`Decision undone`,
    'member.suspended': t`Member suspended`,
    'member.suspension_lifted': t`Suspension lifted`,
    'member.role_changed': t`Role changed`,
    'poll.closed': t`Poll closed by hand`,
    'poll.reopened': t`Poll opened again`,
    'poll.edited': t`Poll edited`,
    'poll.options_changed': t`Choices of a poll changed`,
    'tally.drifted': t`Tally differs from its votes`,
  };
  return (action) => names[action] ?? action;
}

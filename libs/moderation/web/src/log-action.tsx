import { useLingui } from '@lingui/react/macro';

/** The actions that logs speak of; others are shown by their name. */
export const knownActions = [
  'comment.kept',
  'comment.removed',
  'comment.hidden',
  'article.removed',
  'article.hidden',
  'article.kept',
  'member.removed',
  'member.kept',
  'decision.undone',
  'appeal.upheld',
  'appeal.overturned',
  'member.warned',
  'member.limited',
  'member.limit_lifted',
  'member.banned',
  'member.ban_lifted',
  'member.note_added',
  'member.note_deleted',
  'canned_reason.added',
  'canned_reason.retired',
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
    'comment.hidden': t`Comment hidden for now`,
    'article.removed': t`Article removed`,
    'article.hidden': t`Article hidden for now`,
    'article.kept': t`Article kept`,
    'member.removed': t`Handle removed`,
    'member.kept': t`Handle kept`,
    'decision.undone': t`Decision undone`,
    'appeal.upheld': t`Appeal: the decision stands`,
    'appeal.overturned': t`Appeal: the decision was taken back`,
    'member.warned': t`Member warned`,
    'member.limited': t`Member limited`,
    'member.limit_lifted': t`Limit lifted`,
    'member.banned': t`Member banned`,
    'member.ban_lifted': t`Ban lifted`,
    'member.note_added': t`Note added`,
    'member.note_deleted': t`Note deleted`,
    'canned_reason.added': t`Words at hand added`,
    'canned_reason.retired': t`Words at hand retired`,
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

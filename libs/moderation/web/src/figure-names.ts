import { useLingui } from '@lingui/react/macro';
import type { FigureKind } from '@swingtag/platform-web/gql';

export function useFigureNames(): Record<FigureKind, string> {
  const { t } = useLingui();
  return {
    SIGN_UPS: t`New members`,
    ACTIVE_MEMBERS: t`Active members`,
    VOTES: t`Votes`,
    COMMENTS: t`Comments`,
    TOPICS: t`Topics`,
    REPORTS: t`Reports`,
  };
}

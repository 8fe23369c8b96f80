import { useLingui } from '@lingui/react/macro';
import type { Role } from '@swingtag/platform-web/gql';

/** A role in words. */
export function RoleName({ role }: { role: Role }) {
  const { t } = useLingui();
  const names: Record<Role, string> = {
    MEMBER: t`Member`,
    EDITOR: t`Editor`,
    MODERATOR: t`Moderator`,
    ADMIN: t`Admin`,
  };
  return names[role];
}

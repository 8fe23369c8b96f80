import { changeAvatar } from '@swingtag/media-web';
import { FormErrors, PageTitle } from '@swingtag/platform-web';
import { Page } from '@swingtag/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import type { Route } from './+types/media.avatar';

export function action({ request, context }: Route.ActionArgs) {
  return changeAvatar(request, context);
}

/** Where a form without script that was refused comes to rest. */
export default function AvatarRoute({ actionData }: Route.ComponentProps) {
  const { t } = useLingui();
  return (
    <Page heading={<Trans>Picture</Trans>}>
      <PageTitle>{t`Picture`}</PageTitle>
      <FormErrors errors={actionData?.errors} />
      <Link to="/me">
        <Trans>Back to your page</Trans>
      </Link>
    </Page>
  );
}

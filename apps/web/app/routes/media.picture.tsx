import { editPicture } from '@swingtag/media-web';
import { FormErrors } from '@swingtag/platform-web';
import { Page } from '@swingtag/ui';
import { Trans } from '@lingui/react/macro';
import { Link } from 'react-router';
import type { Route } from './+types/media.picture';

export function action({ request, context, params }: Route.ActionArgs) {
  return editPicture(request, context, params.id);
}

/** Where a form without script that was refused comes to rest. */
export default function PictureRoute({ actionData, params }: Route.ComponentProps) {
  return (
    <Page heading={<Trans>Picture</Trans>}>
      <FormErrors errors={actionData?.errors} />
      <Link to={`/admin/pictures/${params.id}`}>
        <Trans>Back to the picture</Trans>
      </Link>
    </Page>
  );
}

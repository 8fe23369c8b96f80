import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { describePage } from '@swingtag/platform-web';
import type { Route } from './+types/licence';
import css from './licence.module.css';

export function meta({ matches }: Route.MetaArgs) {
  return describePage(matches, { title: t`Licence`, path: '/licence' });
}

export default function LicenceRoute() {
  return (
    <main id="content" className={css.page}>
      <h1 tabIndex={-1}>
        <Trans>Licence</Trans>
      </h1>
      <p>
        <Trans>
          Swingtag is open source under the MIT licence: anybody may run it, change it and pass it on, as long as the
          copyright notice stays with it.
        </Trans>
      </p>
      <p>
        <Trans>
          The headline typeface is Gloock by Duong Tran, the text typeface Instrument Sans by Rodrigo Fuenzalida; both
          under the SIL Open Font Licence 1.1.
        </Trans>
      </p>
      <p>
        <Trans>What members write here stays theirs.</Trans>
      </p>
    </main>
  );
}

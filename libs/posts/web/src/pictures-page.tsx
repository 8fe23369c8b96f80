import { Trans, useLingui } from '@lingui/react/macro';
import { PictureForm, SentFiles, Uploader, type SentFile } from '@swingtag/media-web';
import { PageTitle } from '@swingtag/platform-web';
import { Page } from '@swingtag/ui';
import { useLocation } from 'react-router';

function Sent({ sent: { picture } }: { sent: SentFile }) {
  const { pathname, search } = useLocation();
  if (!picture) return null;
  const code = `![](picture:${picture.id})`;
  return (
    <>
      {picture.alt ? (
        <p>
          <Trans>
            Put this on a line of its own in your text: <code>{code}</code>
          </Trans>
        </p>
      ) : (
        <p>
          <Trans>Describe it first, then it can go into a text.</Trans>
        </p>
      )}
      <PictureForm picture={picture} next={pathname + search} />
    </>
  );
}

/** Pictures for texts, on a page of its own: the way of browsers without script. */
export function WritingPicturesPage({ files }: { files: readonly SentFile[] }) {
  const { t } = useLingui();
  return (
    <Page heading={<Trans>Pictures for your texts</Trans>}>
      <PageTitle>{t`Pictures for your texts`}</PageTitle>
      <meta name="robots" content="noindex" />
      <SentFiles files={files}>{(sent) => <Sent sent={sent} />}</SentFiles>
      <Uploader purpose="POST" next="/me/pictures" label={<Trans>Choose pictures</Trans>} hint={<Trans>What no text shows goes after a week.</Trans>}>
        {(sent) => <Sent sent={sent} />}
      </Uploader>
    </Page>
  );
}

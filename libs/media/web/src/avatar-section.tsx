import { Trans } from '@lingui/react/macro';
import { FormErrors, unmask, type FormAnswer, type FragmentRef } from '@swingtag/platform-web';
import type { PhotoFragment, PictureDetailsFragment } from '@swingtag/platform-web/gql';
import { Button } from '@swingtag/ui';
import { useFetcher } from 'react-router';
import css from './avatar.module.css';
import { Cutting } from './picture-form.tsx';
import { SentFiles } from './sent-files.tsx';
import { Uploader } from './uploader.tsx';
import type { SentFile } from './upload.load.ts';

function UseIt({ sent }: { sent: SentFile }) {
  const { picture } = sent;
  return picture ? <ChooseAvatar picture={picture} /> : null;
}

function ChooseAvatar({ picture }: { picture: PictureDetailsFragment }) {
  const fetcher = useFetcher<FormAnswer>();
  return (
    <fetcher.Form method="post" action="/media/avatar" className={css.choose}>
      <FormErrors errors={fetcher.data?.errors} />
      <input type="hidden" name="pictureId" value={picture.id} />
      <noscript>
        <img className={css.round} src={picture.url} width={96} height={96} alt="" />
      </noscript>
      <Cutting picture={picture} isSquare />
      <Button>
        <Trans>Show it beside my name</Trans>
      </Button>
    </fetcher.Form>
  );
}

/** On a member's own page: the picture beside the name. */
export function AvatarSection({ avatar: ref, sent, isSuspended }: {
  avatar: FragmentRef<PhotoFragment> | null;
  /** What a form without script has brought. */
  sent: readonly SentFile[];
  isSuspended: boolean;
}) {
  const avatar = unmask<PhotoFragment>(ref);
  const fetcher = useFetcher<FormAnswer>();
  return (
    <section className={css.section}>
      <h2>
        <Trans>Picture</Trans>
      </h2>
      {avatar ? (
        <div className={css.now}>
          <img className={css.round} src={avatar.url} width={96} height={96} alt="" />
          <fetcher.Form method="post" action="/media/avatar">
            <Button look="quiet">
              <Trans>Take the picture away</Trans>
            </Button>
          </fetcher.Form>
        </div>
      ) : null}
      <FormErrors errors={fetcher.data?.errors} />
      <SentFiles files={sent}>{(each) => <UseIt sent={each} />}</SentFiles>
      {isSuspended ? null : (
        <Uploader
          key={avatar?.id ?? ''}
          purpose="AVATAR"
          next="/me"
          isSingle
          label={avatar ? <Trans>Another picture</Trans> : <Trans>A picture to stand beside your name</Trans>}
          hint={<Trans>JPEG, PNG, WebP or AVIF, up to 8 MB. Everybody sees it; where it was taken is removed.</Trans>}
        >
          {(each) => <UseIt sent={each} />}
        </Uploader>
      )}
    </section>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { FormErrors, PageTitle, unmask, type FormAnswer } from '@swingtag/platform-web';
import type { PhotoFragment, PictureDetailsFragment } from '@swingtag/platform-web/gql';
import { Button, Notice, Time } from '@swingtag/ui';
import { Form, Link } from 'react-router';
import css from './library.module.css';
import type { LibraryPictureData } from './library.load.ts';
import { Photo } from './photo.tsx';
import { PictureForm } from './picture-form.tsx';
import { SentFiles } from './sent-files.tsx';
import { Uploader } from './uploader.tsx';

/** One picture of the site: what is said of it, its cut, where it is shown, another in its place. */
export function LibraryPicturePage({ picture: ref, sent, answer }: LibraryPictureData & { answer?: FormAnswer }) {
  const { t } = useLingui();
  const picture = unmask<PictureDetailsFragment>(ref);
  const { alt } = unmask<PhotoFragment>(ref);
  const { id, editing, isIllustration } = picture;
  const here = `/admin/pictures/${id}`;
  const changed = (
    <p>
      <a href={here}>
        <Trans>Show the new picture</Trans>
      </a>
    </p>
  );
  return (
    <>
      <PageTitle>{t`Picture`}</PageTitle>
      <h1 tabIndex={-1}>
        <Trans>Picture</Trans>
      </h1>
      <p>
        <Link to="/admin/pictures">
          <Trans>All pictures</Trans>
        </Link>
      </p>
      <FormErrors errors={answer?.errors} />
      {editing?.lostSince ? (
        <Notice tone="problem">
          <Trans>The files of this picture have been missing since <Time at={editing.lostSince} />. Put another in its place.</Trans>
        </Notice>
      ) : null}
      {editing?.hasOldAlt ? (
        <Notice tone="problem">
          <Trans>Another picture was put in this place. Read the description again, change it if it does not fit, and save.</Trans>
        </Notice>
      ) : null}
      <div className={css.one}>
        <div className={css.shown}>
          <Photo picture={ref} sizes="(min-width: 60rem) 28rem, 100vw" isFirst />
          <p className={css.notes}>
            {editing?.waitsForCut ? <Trans>The new cut is being made.</Trans> : null} {isIllustration ? <Trans>Drawn here</Trans> : editing?.fileName}
          </p>
        </div>
        <PictureForm key={`${id}${picture.url}`} picture={picture} next={here} mayKeep />
      </div>
      <section className={css.section}>
        <h2>
          <Trans>Where it is shown</Trans>
        </h2>
        {ref.uses.length > 0 ? (
          <ul>
            {ref.uses.map(({ title, path }) => (
              <li key={`${title}${path ?? ''}`}>{path ? <a href={path}>{title}</a> : title}</li>
            ))}
          </ul>
        ) : (
          <p>{alt ? <Trans>Nowhere yet.</Trans> : <Trans>Nowhere yet. It needs a description first.</Trans>}</p>
        )}
      </section>
      <section className={css.section}>
        <h2>
          <Trans>Put another in its place</Trans>
        </h2>
        <SentFiles files={sent}>{() => changed}</SentFiles>
        <Uploader purpose="LIBRARY" next={here} replaces={id} isSingle label={<Trans>The new picture</Trans>} hint={<Trans>Everything that shows the old one shows the new one.</Trans>}>
          {() => changed}
        </Uploader>
      </section>
      {ref.uses.length === 0 ? (
        <Form method="post">
          <Button look="danger">
            <Trans>Remove this picture</Trans>
          </Button>
        </Form>
      ) : null}
    </>
  );
}

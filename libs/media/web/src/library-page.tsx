import { Trans, useLingui } from '@lingui/react/macro';
import { PageTitle, unmask } from '@swingtag/platform-web';
import type { PhotoFragment, PictureDetailsFragment, PictureFilter } from '@swingtag/platform-web/gql';
import { Button, buttonClass, Field, Pager } from '@swingtag/ui';
import { Form, Link } from 'react-router';
import css from './library.module.css';
import { FILTERS, type LibraryData } from './library.load.ts';
import { Photo } from './photo.tsx';
import { PictureForm } from './picture-form.tsx';
import { SentFiles } from './sent-files.tsx';
import { Uploader } from './uploader.tsx';
import type { SentFile } from './upload.load.ts';

function FilterName({ filter }: { filter: PictureFilter }) {
  switch (filter) {
    case 'ALL':
      return <Trans>All</Trans>;
    case 'MISSING_ALT':
      return <Trans>Without description</Trans>;
    case 'MISSING_CREDIT':
      return <Trans>Without credit</Trans>;
    case 'LOST':
      return <Trans>Lost</Trans>;
    case 'UNUSED':
      return <Trans>Not used</Trans>;
  }
}

function address(search: string, show: PictureFilter, page?: string): string {
  const words = { ...(search ? { search } : {}), ...(show === 'ALL' ? {} : { show }), ...(page ? { page } : {}) };
  return `/admin/pictures?${new URLSearchParams(words).toString()}`;
}

function JustSent({ sent: { picture } }: { sent: SentFile }) {
  if (!picture) return null;
  return (
    <div className={css.sent}>
      <img className={css.thumb} src={picture.url} width={picture.width} height={picture.height} alt="" />
      <PictureForm picture={picture} next={`/admin/pictures/${picture.id}`} mayKeep />
    </div>
  );
}

function Card({ picture: ref }: { picture: LibraryData['pictures']['nodes'][number] }) {
  const { id, credit, isIllustration, editing } = unmask<PictureDetailsFragment>(ref);
  const { alt } = unmask<PhotoFragment>(ref);
  const name = alt || editing?.fileName || id;
  return (
    <li className={css.card}>
      <Link className={css.open} to={`/admin/pictures/${id}`} aria-label={name}>
        <Photo picture={ref} sizes="16rem" className={css.cover} />
      </Link>
      <p className={css.name}>{name}</p>
      <p className={css.notes}>
        {isIllustration ? <Trans>Drawn here</Trans> : credit}
        {alt ? null : (
          <strong className={css.missing}>
            <Trans>No description</Trans>
          </strong>
        )}
        {credit || isIllustration ? null : (
          <strong className={css.missing}>
            <Trans>No credit</Trans>
          </strong>
        )}
        {editing?.lostSince ? (
          <strong className={css.missing}>
            <Trans>File lost</Trans>
          </strong>
        ) : null}
      </p>
    </li>
  );
}

/** The pictures of the site: send, find, put right. */
export function LibraryPage({ pictures, counts, sent, search, show, isFirstPage }: LibraryData) {
  const { t } = useLingui();
  const { nodes, pageInfo } = pictures;
  return (
    <>
      <PageTitle>{t`Pictures`}</PageTitle>
      <h1 tabIndex={-1}>
        <Trans>Pictures</Trans>
      </h1>
      <Uploader
        purpose="LIBRARY"
        next="/admin/pictures"
        label={<Trans>Send pictures</Trans>}
        hint={<Trans>JPEG, PNG, WebP or AVIF, up to 24 MB each.</Trans>}
      >
        {(each) => <JustSent sent={each} />}
      </Uploader>
      <SentFiles files={sent}>{(each) => <JustSent sent={each} />}</SentFiles>
      <Form method="get" role="search" className={css.search}>
        <Field key={search} type="search" name="search" label={t`Words of description, credit, source or file name`} defaultValue={search} />
        {show === 'ALL' ? null : <input type="hidden" name="show" value={show} />}
        <Button look="outline">
          <Trans>Search</Trans>
        </Button>
      </Form>
      <nav aria-label={t`To be put right`} className={css.filters}>
        {FILTERS.map((filter) => (
          <Link key={filter} className={buttonClass('outline')} to={address(search, filter)} aria-current={filter === show ? 'page' : undefined}>
            <FilterName filter={filter} />
            {counts[filter] === undefined ? null : <span className={css.count}> {counts[filter]}</span>}
          </Link>
        ))}
      </nav>
      {nodes.length > 0 ? (
        <ul role="list" className={css.grid}>
          {nodes.map((picture) => (
            <Card key={unmask<PhotoFragment>(picture).id} picture={picture} />
          ))}
        </ul>
      ) : (
        <p>
          <Trans>No pictures here.</Trans>
        </p>
      )}
      <Pager
        label={t`Pages of pictures`}
        newer={isFirstPage ? null : { to: address(search, show), text: <Trans>First page</Trans> }}
        older={pageInfo.hasNextPage && pageInfo.endCursor ? { to: address(search, show, pageInfo.endCursor), text: <Trans>Next page</Trans> } : null}
      />
    </>
  );
}

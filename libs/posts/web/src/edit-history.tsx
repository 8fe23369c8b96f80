import { Trans } from '@lingui/react/macro';
import { PageTitle } from '@swingtag/platform-web';
import type { TextEditsFragment } from '@swingtag/platform-web/gql';
import { Page, Time } from '@swingtag/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import css from './edit-history.module.css';

type Line = TextEditsFragment['lines'][number];

function Words({ line: { pieces } }: { line: Line }) {
  return (
    <p className={css.line}>
      {pieces.map(({ change, text }, at) => (change === 'ADDED' ? <ins key={at}>{text}</ins> : change === 'REMOVED' ? <del key={at}>{text}</del> : <span key={at}>{text}</span>))}
    </p>
  );
}

/** What edits have changed in a text of a member, the newest first. */
export function EditHistoryPage({ title, about, edits, backTo }: {
  title: string;
  about: ReactNode;
  edits: readonly TextEditsFragment[];
  backTo: string;
}) {
  return (
    <Page heading={<Trans>What was edited</Trans>}>
      <PageTitle>{title}</PageTitle>
      <meta name="robots" content="noindex" />
      <p>{about}</p>
      {edits.length === 0 ? (
        <p>
          <Trans>Nothing was edited, or its words are gone.</Trans>
        </p>
      ) : (
        <ol role="list" className={css.list}>
          {edits.map(({ at, lines }, index) => (
            <li key={index} className={css.edit}>
              <h2 className={css.when}>
                <Time at={at} exact />
              </h2>
              {lines.map((line, place) => (
                <Words key={place} line={line} />
              ))}
            </li>
          ))}
        </ol>
      )}
      <p>
        <Link to={backTo}>
          <Trans>Back to the talk</Trans>
        </Link>
      </p>
    </Page>
  );
}

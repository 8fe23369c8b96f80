import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { notFound, PageTitle, query, type PageContext } from '@swingtag/platform-web';
import { PollLedgerDocument, type PollLedgerQuery } from '@swingtag/platform-web/gql';
import { buttonClass, Page, Time } from '@swingtag/ui';
import type { ReactNode } from 'react';
import css from './ledger-page.module.css';
import { NetSwing } from './net-swing.tsx';

type Poll = NonNullable<PollLedgerQuery['poll']>;
type Ledger = NonNullable<Poll['ledger']>;

export async function loadLedger(context: PageContext, pollId: string) {
  const { poll } = await query(context, PollLedgerDocument, { id: pollId });
  return { poll: poll ?? notFound() };
}

function Section({ id, title, children }: { id: string; title: ReactNode; children: ReactNode }) {
  return (
    <section className={css.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Chain({ ledger: { entries, head } }: { ledger: Ledger }) {
  return (
    <dl className={css.facts}>
      <div>
        <dt>
          <Trans>Sealed so far</Trans>
        </dt>
        <dd>
          <Plural value={entries} one="# cast, change or withdrawal" other="# casts, changes and withdrawals" />
        </dd>
      </div>
      <div>
        <dt>
          <Trans>Head of the chain</Trans>
        </dt>
        <dd className={css.code}>{head}</dd>
      </div>
    </dl>
  );
}

function Receipt({ poll }: { poll: Poll }) {
  const receipt = poll.viewerReceipt?.text;
  if (!receipt && !poll.viewerVote) return null;
  return (
    <Section id="receipt" title={<Trans>Your receipt</Trans>}>
      {receipt ? (
        <>
          <p className={css.code}>{receipt}</p>
          <p>
            <Trans>
              Keep it somewhere outside this site: it finds your newest vote in the ledger. Only you can see it. Whoever else has it can see how you
              voted once the poll has closed.
            </Trans>
          </p>
        </>
      ) : (
        <p>
          <Trans>Your vote counts already and is being sealed. Come back in a moment.</Trans>
        </p>
      )}
    </Section>
  );
}

function Download({ poll: { id, isOpen, ledger } }: { poll: Poll }) {
  if (isOpen) {
    return (
      <p>
        <Trans>The whole ledger can be downloaded here when the poll has closed. Until then, note a head or your receipt: it is what makes the check strong.</Trans>
      </p>
    );
  }
  if (!ledger?.exportPath) {
    return (
      <p>
        <Trans>The poll has closed and its last votes are being sealed. Come back in a moment.</Trans>
      </p>
    );
  }
  return (
    <>
      <a className={`${buttonClass('outline')} ${css.download}`} href={ledger.exportPath} download>
        <Trans>Download the ledger</Trans>
      </a>
      <p>
        <Trans>Then let the verifier recount it. It comes with the source, is a program of its own and knows nothing of this site:</Trans>
      </p>
      <p className={css.code}>node apps/verifier/src/main.mjs swingtag-poll-{id}.jsonl --head {ledger.head}</p>
    </>
  );
}

function PublishedHeads({ heads }: { heads: Ledger['publishedHeads'] }) {
  const { t } = useLingui();
  if (heads.length === 0) return null;
  return (
    <Section id="heads" title={<Trans>Published heads</Trans>}>
      <p>
        <Trans>One a day while votes come in, and the last one after the close. Whoever noted one can prove it if anything before it is changed later.</Trans>
      </p>
      <div className={css.scroll} role="region" aria-label={t`Published heads, the newest first`} tabIndex={0}>
        <table className={css.heads}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Published</Trans>
              </th>
              <th scope="col">
                <Trans>Events</Trans>
              </th>
              <th scope="col">
                <Trans>Head</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {heads.map(({ entries, hash, at }) => (
              <tr key={entries}>
                <td>
                  <Time at={at} exact />
                </td>
                <td>{entries}</td>
                <td className={css.code}>{hash}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** Where anybody finds what is needed to recount a poll. */
export function LedgerPage({ poll }: { poll: Poll }) {
  const { t } = useLingui();
  const { question, ledger } = poll;
  return (
    <Page
      heading={<Trans>Ledger: {question}</Trans>}
      intro={
        <Trans>
          Every vote is sealed into a chain about a second after it was counted, under a pseudonym that belongs to this poll alone. Nobody can change
          a link without all that follow.
        </Trans>
      }
    >
      <PageTitle>{t`Ledger: ${question}`}</PageTitle>
      {ledger ? (
        <Chain ledger={ledger} />
      ) : (
        <p>
          <Trans>Nothing is sealed yet.</Trans>
        </p>
      )}
      <NetSwing poll={poll} />
      <Receipt poll={poll} />
      <Section id="recount" title={<Trans>Recount it</Trans>}>
        <Download poll={poll} />
      </Section>
      <PublishedHeads heads={ledger?.publishedHeads ?? []} />
    </Page>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { FormErrors, type FormAnswer } from '@swingtag/platform-web';
import type { RepairKind } from '@swingtag/platform-web/gql';
import { buttonClass, OwnTime, Pager, RecordTable, Time } from '@swingtag/ui';
import { Form, Link } from 'react-router';
import { REPAIRS, type RepairsData } from './repairs.action.ts';
import css from './repairs-page.module.css';

function useKindNames(): Record<RepairKind, string> {
  const { t } = useLingui();
  return {
    PICTURE_LOST: t`Picture lost`, NO_ALT: t`No description`, OLD_ALT: t`Description of the picture before`, NO_CREDIT: t`No credit`, DEAD_LINK: t`Link that leads nowhere`,
  };
}

function useWhys(): Record<RepairKind, string> {
  const { t } = useLingui();
  return {
    PICTURE_LOST: t`Its file is gone: send it again.`, NO_ALT: t`Nobody has said what can be seen.`, OLD_ALT: t`The picture was replaced: does the description still fit?`,
    NO_CREDIT: t`Nobody has said whose it is.`, DEAD_LINK: t`Nothing is at this address of the site.`,
  };
}

const address = (kind: RepairKind | null, page?: string | null) => {
  const params = new URLSearchParams({ ...(kind ? { kind } : {}), ...(page ? { page } : {}) }).toString();
  return params ? `/admin/repair?${params}` : '/admin/repair';
};

function Kinds({ repairState, kind: chosen }: Pick<RepairsData, 'repairState' | 'kind'>) {
  const { t } = useLingui();
  const names = useKindNames();
  const countOf = (kind: RepairKind) => repairState.counts.find((one) => one.kind === kind)?.count ?? 0;
  return (
    <nav aria-label={t`What is to be put right`} className={css.kinds}>
      <Link className={buttonClass('outline')} to={address(null)} aria-current={chosen === null ? 'page' : undefined}>
        <Trans>All</Trans>
      </Link>
      {REPAIRS.map((kind) => (
        <Link key={kind} className={buttonClass('outline')} to={address(kind)} aria-current={chosen === kind ? 'page' : undefined}>
          {names[kind]} <span className={css.count}>{countOf(kind)}</span>
        </Link>
      ))}
    </nav>
  );
}

/** What is to be put right, each with the page on which that is done. */
export function RepairsPage({ repairs, repairState, kind, isFirstPage, answer }: RepairsData & { answer?: FormAnswer }) {
  const { t } = useLingui();
  const names = useKindNames();
  const whys = useWhys();
  const { nodes, pageInfo } = repairs;
  const { lookedAt } = repairState;
  return (
    <>
      <title>{t`To put right · Editors’ desk`}</title>
      <h1 tabIndex={-1}>
        <Trans>To put right</Trans>
      </h1>
      <FormErrors errors={answer?.errors} />
      <Form method="post" className={css.look}>
        <Button type="submit" variant="default">
          <Trans>Look again now</Trans>
        </Button>
        <p className={css.dimmed}>
          {lookedAt ? (
            <Trans>
              Last looked <OwnTime at={lookedAt} />; it is done every day.
            </Trans>
          ) : (
            <Trans>Nobody has looked yet; it is done every day.</Trans>
          )}
        </p>
      </Form>
      <Kinds repairState={repairState} kind={kind} />
      {nodes.length > 0 ? (
        <RecordTable
          label={t`To put right`}
          heads={[<Trans key="of">Of what</Trans>, <Trans key="what">What</Trans>, <Trans key="where">Where, or where to</Trans>, <Trans key="since">Since</Trans>]}
          records={nodes.map(({ id, kind: of, title, detail, path, foundAt }) => ({
            id,
            name: (
              <Link className={css.name} to={path}>
                {title}
              </Link>
            ),
            cells: [
              <span key="what">
                {names[of]}
                <span className={css.why}>{whys[of]}</span>
              </span>,
              <span key="where" className={css.detail}>{detail || <Trans>Shown nowhere</Trans>}</span>, <Time key="since" at={foundAt} />,
            ],
          }))}
        />
      ) : (
        <p>
          <Trans>Nothing to put right here.</Trans>
        </p>
      )}
      <Pager
        label={t`Pages of what is to be put right`}
        newer={isFirstPage ? null : { to: address(kind), text: <Trans>First page</Trans> }}
        older={pageInfo.hasNextPage && pageInfo.endCursor ? { to: address(kind, pageInfo.endCursor), text: <Trans>Next page</Trans> } : null}
      />
    </>
  );
}

import { FreshSignIn } from '@swingtag/accounts-web';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { errorOf, FormErrors } from '@swingtag/platform-web';
import { Form, Link } from 'react-router';
import type { DeskAnswer } from './desk.action.ts';
import type { loadMerge } from './desk.load.ts';
import css from './desk.module.css';
import { sentenceOfUses } from './record-uses.ts';

/** Which of the chosen records is kept, and what will belong to it. */
export function MergePage({ kind, records, answer }: Awaited<ReturnType<typeof loadMerge>> & { answer?: DeskAnswer }) {
  const { t } = useLingui();
  const most = records.toSorted((one, other) => weight(other) - weight(one))[0]?.id;
  const error = errorOf(answer?.errors, 'keepId');
  return (
    <>
      <title>{t`Merge · Editors’ desk`}</title>
      <h1 tabIndex={-1}>
        <Trans>Make one of them</Trans>
      </h1>
      <p>
        <Link to={`/admin/${kind}`}>
          <Trans>Back to the table</Trans>
        </Link>
      </p>
      <FormErrors errors={answer?.errors} />
      {records.length < 2 ? (
        <p>
          <Trans>Choose at least two records in the table first.</Trans>
        </p>
      ) : (
        <Form method="post" className={css.form}>
          <fieldset id="keepId" className={css.records} aria-describedby={error ? 'keepId-error' : undefined} tabIndex={-1}>
            <legend>
              <Trans>Which one stays?</Trans>
            </legend>
            {records.map(({ id, name, slug, uses }) => (
              <div key={id} className={css.record}>
                <input id={`keep-${id}`} type="radio" name="keepId" value={id} defaultChecked={id === (answer?.typed.keepId ?? most)} />
                <div>
                  <input type="hidden" name="ids" value={id} />
                  <label htmlFor={`keep-${id}`} className={css.name}>
                    {name}
                  </label>
                  <p className={css.dimmed}>
                    /{kind}/{slug}
                  </p>
                  <p>{uses.length > 0 ? sentenceOfUses(uses) : <Trans>Nothing hangs on it.</Trans>}</p>
                </div>
              </div>
            ))}
          </fieldset>
          <p>
            {kind === 'bags' ? (
              <Trans>
                Offers, lists of members and facets of the others move to it; of two prices at one shop the newer one stays. Articles and polls keep their words and show it. Their addresses
                lead to it. This cannot be undone here.
              </Trans>
            ) : (
              <Trans>Everything that hangs on the others moves to it; their names become other names of it, and their addresses lead to it. This cannot be undone here.</Trans>
            )}
          </p>
          <div className={css.save}>
            {answer?.proof ? null : (
              <Button type="submit">
                <Trans>Merge</Trans>
              </Button>
            )}
          </div>
          <FreshSignIn answer={answer} />
        </Form>
      )}
    </>
  );
}

const weight = ({ uses }: { uses: readonly { count: number }[] }) => uses.reduce((sum, { count }) => sum + count, 0);

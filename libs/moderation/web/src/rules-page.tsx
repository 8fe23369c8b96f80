import { Trans, useLingui } from '@lingui/react/macro';
import { PageTitle, query, type PageContext } from '@swingtag/platform-web';
import { HouseRulesDocument, type HouseRulesQuery } from '@swingtag/platform-web/gql';
import { Page, Time } from '@swingtag/ui';
import { Link } from 'react-router';
import css from './rules-page.module.css';

export function loadRules(context: PageContext) {
  return query(context, HouseRulesDocument);
}

function Rule({ rule: { key, title, text, changedAt, retiredAt }, sign }: { rule: HouseRulesQuery['houseRules'][number]; sign: number | string }) {
  return (
    <li id={`rule-${key}`} className={css.rule}>
      <span className={css.number} aria-hidden="true">
        {sign}
      </span>
      <h2 className={css.title}>{title}</h2>
      <p>{text}</p>
      {retiredAt ? (
        <p className={css.changed}>
          <Trans>
            In force until <Time at={retiredAt} />
          </Trans>
        </p>
      ) : changedAt ? (
        <p className={css.changed}>
          <Trans>
            Last changed <Time at={changedAt} />
          </Trans>
        </p>
      ) : null}
    </li>
  );
}

/** The house rules, each with an address of its own. */
export function RulesPage({ houseRules, site }: HouseRulesQuery) {
  const { t } = useLingui();
  const retired = houseRules.filter(({ retiredAt }) => retiredAt);
  return (
    <Page
      heading={<Trans>House rules</Trans>}
      intro={
        <Trans>
          Moderators act on these and on nothing else. Every decision is in the{' '}
          <Link to="/moderation-log">moderation log</Link>, and whoever wrote a removed comment is told why.
        </Trans>
      }
    >
      <PageTitle>{t`House rules`}</PageTitle>
      {site.rulesPreface ? <p className={css.preface}>{site.rulesPreface}</p> : null}
      <ol role="list" className={css.rules}>
        {houseRules.filter(({ retiredAt }) => !retiredAt).map((rule, place) => (
          <Rule key={rule.id} rule={rule} sign={place + 1} />
        ))}
      </ol>
      {retired.length > 0 ? (
        <section className={css.retired} aria-labelledby="retired">
          <h2 id="retired">
            <Trans>No longer in force</Trans>
          </h2>
          <p>
            <Trans>Some older decisions still go by these.</Trans>
          </p>
          <ul role="list" className={css.rules}>
            {retired.map((rule) => (
              <Rule key={rule.id} rule={rule} sign="–" />
            ))}
          </ul>
        </section>
      ) : null}
    </Page>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { PageTitle, query, type PageContext } from '@swingtag/platform-web';
import { HouseRulesDocument, type HouseRulesQuery } from '@swingtag/platform-web/gql';
import { Page } from '@swingtag/ui';
import { Link } from 'react-router';
import css from './rules-page.module.css';

export function loadRules(context: PageContext) {
  return query(context, HouseRulesDocument);
}

/** The house rules, each with an address of its own. */
export function RulesPage({ houseRules, site }: HouseRulesQuery) {
  const { t } = useLingui();
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
        {houseRules.map((rule, place) => (
          <li key={rule.id} id={`rule-${rule.key}`} className={css.rule}>
            <span className={css.number} aria-hidden="true">
              {place + 1}
            </span>
            <h2 className={css.title}>{rule.title}</h2>
            <p>{rule.text}</p>
          </li>
        ))}
      </ol>
    </Page>
  );
}

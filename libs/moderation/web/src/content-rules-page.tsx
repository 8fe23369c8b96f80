import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { PageTitle, unmask } from '@swingtag/platform-web';
import type { RuleVersionFragment } from '@swingtag/platform-web/gql';
import { Link } from 'react-router';
import css from './admin-page.module.css';
import { conditionsInWords, useRuleActionName } from './content-rule-words.tsx';
import type { ContentRulesData } from './content-rules.action.ts';

/** All rules that look at what members write. */
export function ContentRulesPage({ contentRules, boards }: ContentRulesData) {
  const { t } = useLingui();
  const nameOf = useRuleActionName();
  const names = new Map(boards.map(({ id, name }) => [id, name]));
  return (
    <>
      <PageTitle>{t`Automatic rules`}</PageTitle>
      <h1 tabIndex={-1}>
        <Trans>Automatic rules</Trans>
      </h1>
      <p>
        <Trans>They look at comments and topics before anybody reads them. None goes live before it was tried on the last thirty days.</Trans>
      </p>
      <p>
        <Link to="/admin/rules/new">
          <Trans>Write a rule</Trans>
        </Link>
      </p>
      {contentRules.length > 0 ? (
        <ul role="list" className={css.section}>
          {contentRules.map(({ id, live, versions, hits }) => {
            const shown = live ?? versions[0];
            if (!shown) return null;
            const version = unmask<RuleVersionFragment>(shown);
            return (
              <li key={id} className={css.row}>
                <p className={css.head}>
                  <Link className={css.name} to={`/admin/rules/${id}`}>
                    {version.name}
                  </Link>
                  <span className={css.dimmed}>{live ? <Trans>Live, version {version.number}</Trans> : <Trans>Switched off</Trans>}</span>
                </p>
                <p>
                  {conditionsInWords(version, names)} {nameOf(version.action)}.
                </p>
                <p className={css.dimmed}>
                  <Plural value={hits} _0="No hit in the last thirty days" one="# hit in the last thirty days" other="# hits in the last thirty days" />
                </p>
              </li>
            );
          })}
        </ul>
      ) : (
        <p>
          <Trans>There is no rule yet: everything is published at once.</Trans>
        </p>
      )}
    </>
  );
}

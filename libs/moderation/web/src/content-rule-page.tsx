import { FreshSignIn } from '@swingtag/accounts-web';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { FormErrors, PageTitle, unmask, type FormAnswer } from '@swingtag/platform-web';
import type { RuleVersionFragment } from '@swingtag/platform-web/gql';
import { Prose, Time } from '@swingtag/ui';
import type { ReactNode } from 'react';
import { Form, Link } from 'react-router';
import css from './admin-page.module.css';
import { ContentRuleForm } from './content-rule-form.tsx';
import { conditionsInWords, useRuleActionName } from './content-rule-words.tsx';
import type { ContentRuleData } from './content-rules.action.ts';

type Rule = NonNullable<ContentRuleData['rule']>;
type Version = Rule['versions'][number];

interface DeedProps {
  deed: string;
  versionId?: string;
  children: ReactNode;
  isMain?: boolean;
  answer?: FormAnswer;
}

function Deed({ deed, versionId, children, isMain = false, answer }: DeedProps) {
  const own = answer?.typed['deed'] === deed ? answer : undefined;
  return (
    <Form method="post" preventScrollReset>
      {versionId ? <input type="hidden" name="versionId" value={versionId} /> : null}
      <FormErrors errors={own?.errors} />
      <FreshSignIn answer={own} intent={deed} />
      {own?.proof ? null : (
        <Button type="submit" name="deed" value={deed} variant={isMain ? 'filled' : 'default'}>
          {children}
        </Button>
      )}
    </Form>
  );
}

function Trial({ trial }: { trial: NonNullable<Version['trial']> }) {
  const { examined, hits, authors, triedAt, triedBy } = trial;
  return (
    <>
      <p>
        <strong>
          <Plural value={hits} _0="It would have hit nothing" one="It would have hit # contribution" other="It would have hit # contributions" />
        </strong>{' '}
        <Plural value={authors} _0="" one="of # member," other="of # members," />{' '}
        <Plural value={examined} one="of # that was written in the last thirty days." other="of # that were written in the last thirty days." />
      </p>
      <p className={css.dimmed}>
        <Trans>
          Tried by {triedBy.handle}, <Time at={triedAt} exact />. Tiers are taken as of today’s visits.
        </Trans>
      </p>
    </>
  );
}

/** What a trial has hit. It stands below what can be done about the rule: the list is long. */
function Hits({ sample }: Pick<NonNullable<Version['trial']>, 'sample'>) {
  if (sample.length === 0) return null;
  return (
    <div className={css.row}>
      <details>
        <summary>
          <Plural value={sample.length} one="The newest one" other="The newest #" />
        </summary>
        <ul role="list">
          {sample.map(({ id, kind, name, path, html, author, createdAt }) => (
            <li key={`${kind}${id}`} className={css.row}>
              <p className={css.head}>
                <span>
                  {path ? <a href={path}>{name}</a> : name} · {author.handle}
                </span>
                <Time at={createdAt} exact className={css.dimmed} />
              </p>
              {html ? <Prose html={html} /> : null}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function Newest({ rule, version, boards, answer }: { rule: Rule; version: Version; boards: ReadonlyMap<string, string>; answer?: FormAnswer }) {
  const nameOf = useRuleActionName();
  const facts = unmask<RuleVersionFragment>(version);
  const isLive = rule.live?.id === version.id;
  return (
    <section className={css.section} aria-labelledby="now-heading">
      <h2 id="now-heading">
        <Trans>Version {facts.number}</Trans>
      </h2>
      <p>
        {conditionsInWords(facts, boards)} {nameOf(facts.action)}.
      </p>
      <p>
        {isLive ? (
          <Trans>This version is live.</Trans>
        ) : rule.live ? (
          <Trans>Version {rule.live.number} is live; this one is not.</Trans>
        ) : (
          <Trans>The rule is switched off.</Trans>
        )}{' '}
        <Plural value={rule.hits} _0="No hit in the last thirty days." one="# hit in the last thirty days." other="# hits in the last thirty days." />
      </p>
      {version.trial ? <Trial trial={version.trial} /> : null}
      <div className={css.deeds}>
        <Deed deed="try" versionId={version.id} isMain={!version.trial}>
          {version.trial ? <Trans>Try it again</Trans> : <Trans>Try it on the last thirty days</Trans>}
        </Deed>
        {version.trial && !isLive ? (
          <Deed deed="on" versionId={version.id} isMain answer={answer}>
            <Trans>Switch this version on</Trans>
          </Deed>
        ) : null}
        {rule.live ? (
          <Deed deed="off">
            <Trans>Switch the rule off</Trans>
          </Deed>
        ) : (
          <Deed deed="retire">
            <Trans>Retire the rule</Trans>
          </Deed>
        )}
      </div>
      {version.trial ? <Hits sample={version.trial.sample} /> : null}
    </section>
  );
}

function Versions({ rule, boards }: { rule: Rule; boards: ReadonlyMap<string, string> }) {
  const { t } = useLingui();
  const nameOf = useRuleActionName();
  const earlier = rule.versions.slice(1);
  if (earlier.length === 0) return null;
  return (
    <section className={css.section} aria-labelledby="versions-heading">
      <h2 id="versions-heading">
        <Trans>Earlier versions</Trans>
      </h2>
      <ul role="list">
        {earlier.map((one) => {
          const { id, number, name, author, writtenAt, ...version } = unmask<RuleVersionFragment>(one);
          return (
            <li key={id} className={css.row}>
              <p className={css.head}>
                <span className={css.name}>
                  <Trans>
                    Version {number}: {name}
                  </Trans>
                </span>
                <span className={css.dimmed}>
                  {author.handle}, <Time at={writtenAt} exact />
                </span>
              </p>
              <p>
                {conditionsInWords(version, boards)} {nameOf(version.action)}.
              </p>
              <Form method="post">
                <input type="hidden" name="versionId" value={id} />
                <Button type="submit" name="deed" value="restore" variant="default" size="compact-md" aria-label={t`Restore version ${number}`}>
                  <Trans>Restore</Trans>
                </Button>
              </Form>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** One rule: what it does now, what it would have done, its versions, and the form for the next. */
export function ContentRulePage({ rule, choices, answer }: ContentRuleData & { answer?: FormAnswer }) {
  const { t } = useLingui();
  const newest = rule?.versions[0];
  const version = newest ? unmask<RuleVersionFragment>(newest) : null;
  const boards = new Map(choices.boards.map(({ id, name }) => [id, name]));
  return (
    <>
      <PageTitle>{t`Automatic rule`}</PageTitle>
      <h1 tabIndex={-1}>{version ? version.name : <Trans>A new rule</Trans>}</h1>
      <p>
        <Link to="/admin/rules">
          <Trans>All rules</Trans>
        </Link>
      </p>
      {rule && newest ? <Newest rule={rule} version={newest} boards={boards} answer={answer} /> : null}
      <section className={css.section} aria-labelledby="form-heading">
        <h2 id="form-heading">{version ? <Trans>Change it</Trans> : <Trans>What it does</Trans>}</h2>
        <ContentRuleForm version={version} choices={choices} answer={answer?.typed['deed'] ? undefined : answer} />
      </section>
      {rule ? <Versions rule={rule} boards={boards} /> : null}
    </>
  );
}

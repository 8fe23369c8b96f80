import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { errorOf, FormErrors, PageTitle, useFocusOnChange, type FormAnswer } from '@swingtag/platform-web';
import { Form, Link } from 'react-router';
import css from './admin-page.module.css';
import type { HouseRulesData, KeptRule } from './house-rules.action.ts';

function RuleForm({ rule, place, answer }: { rule: KeptRule | null; place: number; answer?: FormAnswer }) {
  const { t } = useLingui();
  // Without a deed it did not reach the server.
  const own = (answer?.typed.deed ?? 'save') === 'save' ? answer : undefined;
  const field = (name: 'title' | 'text' | 'reasonTemplate' | 'pictureTemplate' | 'severity' | 'position', value: string | number) => ({
    id: name, name, defaultValue: own?.typed[name] ?? value, error: errorOf(own?.errors, name),
  });
  const weights = [t`1: hardly anything`, t`2: as most do`, t`3`, t`4`, t`5: before all others`];
  return (
    <section className={css.section} aria-labelledby="form">
      <h2 id="form" tabIndex={-1}>{rule ? rule.title : <Trans>A new rule</Trans>}</h2>
      {/* Whoever wrote over a colleague's words has been told: then theirs are based on the newest. */}
      <Form method="post" noValidate className={css.form} key={`${rule?.id ?? 'new'}-${rule?.version ?? 0}`}>
        <FormErrors errors={own?.errors} />
        <input type="hidden" name="id" value={rule?.id ?? ''} />
        <input type="hidden" name="basedOn" value={rule?.version ?? ''} />
        <TextInput label={t`Rule`} description={t`In a few words: people choose by them when they report.`} maxLength={80} {...field('title', rule?.title ?? '')} />
        <Textarea label={t`Explanation`} description={t`What is meant, and what is fine.`} rows={4} maxLength={600} {...field('text', rule?.text ?? '')} />
        <Textarea
          label={t`What the author reads`}
          description={t`When something written was removed. A moderator may change it before sending.`}
          rows={4}
          maxLength={1000}
          {...field('reasonTemplate', rule?.reasonTemplate ?? '')}
        />
        <Textarea
          label={t`What is said of a picture beside a name`}
          description={t`When that was removed.`}
          rows={3}
          maxLength={1000}
          {...field('pictureTemplate', rule?.pictureTemplate ?? '')}
        />
        <NativeSelect
          label={t`Weight of a report by it`}
          description={t`What weighs more is further up in the queue.`}
          data={weights.map((label, at) => ({ value: String(at + 1), label }))}
          {...field('severity', String(rule?.severity ?? 2))}
        />
        <TextInput label={t`Place in the order`} description={t`From 0 to 999; the lowest is first.`} inputMode="numeric" {...field('position', rule?.position ?? place)} />
        <div className={css.deeds}>
          <Button type="submit" name="deed" value="save">
            <Trans>Save</Trans>
          </Button>
          <Button variant="default" component={Link} to="/admin/house-rules">
            {rule ? <Trans>Leave it as it was</Trans> : <Trans>Do not add it</Trans>}
          </Button>
        </div>
      </Form>
    </section>
  );
}

function Row({ rule, answer }: { rule: KeptRule; answer?: FormAnswer }) {
  const { t } = useLingui();
  const { id, key, title, text, severity, retiredAt } = rule;
  const deed = retiredAt ? `restore:${id}` : `retire:${id}`;
  const own = answer?.typed.deed === deed ? answer : undefined;
  return (
    <li className={css.row} id={`rule-${key}`}>
      <p className={css.head}>
        <span className={css.name}>{title}</span>
        <span className={css.dimmed}>
          <Trans>Weight {severity}</Trans>
        </span>
      </p>
      <p className={css.typed}>{text}</p>
      <FormErrors errors={own?.errors} />
      <Form method="post" preventScrollReset className={css.deeds}>
        {retiredAt ? (
          <Button type="submit" variant="default" size="compact-md" name="deed" value={deed} aria-label={t`Bring back: ${title}`}>
            <Trans>Bring back</Trans>
          </Button>
        ) : (
          <Button variant="default" size="compact-md" component={Link} to={`?rule=${id}`} aria-label={t`Change: ${title}`}>
            <Trans>Change</Trans>
          </Button>
        )}
        {retiredAt || key === 'other' ? null : (
          <Button type="submit" variant="default" size="compact-md" name="deed" value={deed} aria-label={t`Retire: ${title}`}>
            <Trans>Retire</Trans>
          </Button>
        )}
      </Form>
    </li>
  );
}

/** What members are held to, as admins word it. */
export function HouseRulesPage({ rules, chosen, isNew, place, answer }: HouseRulesData & { answer?: FormAnswer }) {
  const { t } = useLingui();
  useFocusOnChange(chosen?.id ?? (isNew ? 'new' : ''), 'form');
  const [standing, retired] = [rules.filter(({ retiredAt }) => !retiredAt), rules.filter(({ retiredAt }) => retiredAt)];
  return (
    <>
      <PageTitle>{t`House rules`}</PageTitle>
      <h1 tabIndex={-1}>
        <Trans>House rules</Trans>
      </h1>
      <p>
        <Trans>
          Members report by these, and moderators decide by them. <a href="/rules">Everybody reads them</a>, and each change is in the{' '}
          <a href="/moderation-log">moderation log</a>. What stands before them is in the <Link to="/admin/settings?q=rules">settings</Link>.
        </Trans>
      </p>
      {chosen || isNew ? (
        <RuleForm rule={chosen} place={place} answer={answer} />
      ) : (
        <>
          <FormErrors errors={answer?.typed.deed === undefined ? answer?.errors : undefined} />
          <p>
            <Button component={Link} to="?rule=new">
              <Trans>Add a rule</Trans>
            </Button>
          </p>
        </>
      )}
      <section className={css.section} aria-labelledby="standing">
        <h2 id="standing">
          <Trans>In force</Trans>
        </h2>
        <ol role="list">
          {standing.map((rule) => (
            <Row key={rule.id} rule={rule} answer={answer} />
          ))}
        </ol>
      </section>
      {retired.length > 0 ? (
        <section className={css.section} aria-labelledby="retired">
          <h2 id="retired">
            <Trans>Retired</Trans>
          </h2>
          <p>
            <Trans>Nothing is reported or decided by these any more. What was decided by them still says so.</Trans>
          </p>
          <ul role="list">
            {retired.map((rule) => (
              <Row key={rule.id} rule={rule} answer={answer} />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

import { FreshSignIn } from '@swingtag/accounts-web';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { FormErrors, PageTitle, type FormAnswer } from '@swingtag/platform-web';
import { Pager, Time } from '@swingtag/ui';
import { Form, Link } from 'react-router';
import css from './admin-page.module.css';
import { SettingField } from './setting-field.tsx';
import { settingGroups, useSettingGroupNames, useSettingValueNames, useSettingWords, type SettingGroup } from './setting-names.ts';
import type { SettingRow, SettingsAnswer, SettingsData } from './settings.action.ts';
import local from './settings-page.module.css';

function Section({ group, rows, answer }: { group: SettingGroup; rows: readonly SettingRow[]; answer?: SettingsAnswer }) {
  const names = useSettingGroupNames();
  const words = useSettingWords();
  const own = answer?.deed === group || rows.some(({ key }) => answer?.deed === `reset:${key}`) ? answer : undefined;
  // Above the form a message stands without its field: it says which one.
  const errors = own?.errors?.map(({ field, message }) => {
    const label = rows.find(({ key }) => key === field)?.key;
    return { field, message: label ? `${words[label].label}: ${message}` : message };
  });
  return (
    <section className={css.section} aria-labelledby={`section-${group}`}>
      <h2 id={`section-${group}`}>{names[group]}</h2>
      <Form method="post" noValidate preventScrollReset className={local.form} key={rows.map(({ value }) => value).join('|')}>
        {/* What the Enter key presses; otherwise it would be the first Reset. */}
        <button type="submit" hidden name={own?.proof ? 'proof' : 'deed'} value={own?.proof ? 'confirm' : group} />
        <FormErrors errors={errors} />
        {rows.map((row) => (
          <SettingField key={row.key} row={row} words={words[row.key]} answer={own} />
        ))}
        <FreshSignIn answer={own} intent={own?.deed} />
        {own?.proof ? null : (
          <Button type="submit" name="deed" value={group} className={local.save}>
            <Trans>Save</Trans>
          </Button>
        )}
      </Form>
    </section>
  );
}

function History({ changes, isFirstPage, answer }: Pick<SettingsData, 'changes' | 'isFirstPage'> & { answer?: FormAnswer & { deed: string } }) {
  const words = useSettingWords();
  const say = useSettingValueNames();
  const { t } = useLingui();
  return (
    <section className={css.section} aria-labelledby="history">
      <h2 id="history">
        <Trans>What was changed</Trans>
      </h2>
      {changes.nodes.length === 0 ? (
        <p>
          <Trans>Nothing yet: everything is as it comes.</Trans>
        </p>
      ) : (
        <ul role="list">
          {changes.nodes.map(({ id, key, at, before, after, actor }) => {
            const own = answer?.deed === `restore:${id}` ? answer : undefined;
            const byDefault = t`the default`;
            const [was, is] = [before === null ? byDefault : say(before), after === null ? byDefault : say(after)];
            const name = key ? words[key].label : t`A setting of an older version`;
            return (
              <li key={id} className={css.row}>
                <p className={css.head}>
                  <span className={css.name}>{name}</span>
                  <Time at={at} exact className={css.dimmed} />
                </p>
                <p className={local.change}>
                  <del>{was}</del> <span aria-hidden="true">→</span> <ins>{is}</ins>
                </p>
                <p className={css.dimmed}>{actor?.handle ?? t`The site`}</p>
                {key ? (
                  <Form method="post" preventScrollReset>
                    <FormErrors errors={own?.errors} />
                    <FreshSignIn answer={own} intent={own?.deed} />
                    {own?.proof ? null : (
                      <Button type="submit" variant="default" size="compact-md" name="deed" value={`restore:${id}`} aria-label={t`Put back: ${name}, ${was}`}>
                        <Trans>Put back</Trans>
                      </Button>
                    )}
                  </Form>
                ) : null}
              </li>
            );
          })}
        </ul>
      )}
      <Pager
        label={t`Pages of changes`}
        newer={isFirstPage ? null : { to: '/admin/settings#history', text: <Trans>Newest changes</Trans> }}
        older={
          changes.pageInfo.hasNextPage && changes.pageInfo.endCursor
            ? { to: `/admin/settings?page=${encodeURIComponent(changes.pageInfo.endCursor)}#history`, text: <Trans>Older changes</Trans> }
            : null
        }
      />
    </section>
  );
}

function Elsewhere() {
  return (
    <section className={css.section} aria-labelledby="elsewhere">
      <h2 id="elsewhere">
        <Trans>Kept on pages of their own</Trans>
      </h2>
      <ul className={local.links}>
        <li>
          <Link to="/admin/boards">
            <Trans>Boards and who may read them</Trans>
          </Link>
        </li>
        <li>
          <Link to="/admin/members?role=STAFF">
            <Trans>Roles: editors, moderators, admins</Trans>
          </Link>
        </li>
        <li>
          <Link to="/admin/facets">
            <Trans>Facets of bags: occasions, materials, colours and more</Trans>
          </Link>
        </li>
        <li>
          <Link to="/admin/reasons">
            <Trans>Words at hand for moderators</Trans>
          </Link>
        </li>
        <li>
          <Link to="/admin/house-rules">
            <Trans>House rules, which everybody reads</Trans>
          </Link>
        </li>
        <li>
          <Link to="/admin/sample">
            <Trans>Sample content</Trans>
          </Link>
        </li>
      </ul>
    </section>
  );
}

/** What the operator decides while the site runs. */
export function SettingsPage({ settings, changes, search, isFirstPage, answer }: SettingsData & { answer?: SettingsAnswer }) {
  const { t } = useLingui();
  const words = useSettingWords();
  const names = useSettingGroupNames();
  const wanted = search.toLowerCase();
  const found = settings.filter(({ key }) => `${words[key].label} ${words[key].hint}`.toLowerCase().includes(wanted));
  return (
    <>
      <PageTitle>{t`Settings`}</PageTitle>
      <h1 tabIndex={-1}>
        <Trans>Settings</Trans>
      </h1>
      <Form role="search" className={css.search}>
        <TextInput id="q" name="q" type="search" label={t`Find a setting`} defaultValue={search} />
        <Button type="submit" variant="default">
          <Trans>Find</Trans>
        </Button>
      </Form>
      {search && found.length === 0 ? (
        <p>
          <Trans>No setting says “{search}”.</Trans> <Link to="/admin/settings"><Trans>Show all</Trans></Link>
        </p>
      ) : null}
      {search ? null : (
        <nav aria-label={t`On this page`} className={local.jumps}>
          {settingGroups.map((group) => (
            <a key={group} href={`#section-${group}`}>
              {names[group]}
            </a>
          ))}
          <a href="#history">
            <Trans>What was changed</Trans>
          </a>
        </nav>
      )}
      {settingGroups.map((group) => {
        const rows = found.filter(({ key }) => words[key].group === group);
        return rows.length > 0 ? <Section key={group} group={group} rows={rows} answer={answer} /> : null;
      })}
      {search ? null : <Elsewhere />}
      {search ? null : <History changes={changes} isFirstPage={isFirstPage} answer={answer} />}
    </>
  );
}

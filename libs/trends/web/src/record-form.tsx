import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Table, Textarea, TextInput } from '@mantine/core';
import { errorOf, FormErrors } from '@swingtag/platform-web';
import type { ReactNode } from 'react';
import { Form, Link } from 'react-router';
import type { DeskAnswer } from './desk.action.ts';
import type { DeskKind } from './desk.address.ts';
import css from './desk.module.css';

/** What the fields of a form get: what was typed, else what the record says, and what is wrong with it. */
export function useRecordFields(record: Readonly<Record<string, string>>, answer: DeskAnswer | undefined) {
  return (name: string) => ({ id: name, name, defaultValue: answer?.typed[name] ?? record[name] ?? '', error: errorOf(answer?.errors, name) });
}

/** What somebody else has written meanwhile, beside what was typed here. */
function Theirs({ record, labels, answer }: { record: Readonly<Record<string, string>>; labels: Readonly<Record<string, string>>; answer?: DeskAnswer }) {
  if (!answer?.isStale) return null;
  const plain = (text: string | undefined) => (text ?? '').replaceAll('\r\n', '\n').trim();
  const different = Object.entries(labels).filter(([name]) => name in answer.typed && plain(answer.typed[name]) !== plain(record[name]));
  return (
    <section className={css.theirs} aria-labelledby="theirs">
      <h2 id="theirs">
        <Trans>What differs</Trans>
      </h2>
      {different.length > 0 ? (
        <Table verticalSpacing="xs" fz="md">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>
                <Trans>Field</Trans>
              </Table.Th>
              <Table.Th>
                <Trans>Stored now</Trans>
              </Table.Th>
              <Table.Th>
                <Trans>Typed here</Trans>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {different.map(([name, label]) => (
              <Table.Tr key={name}>
                <Table.Th scope="row">{label}</Table.Th>
                <Table.Td>{plain(record[name]) || '–'}</Table.Td>
                <Table.Td>{plain(answer.typed[name]) || '–'}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : (
        <p>
          <Trans>Nothing but the offers, or what has no field here.</Trans>
        </p>
      )}
    </section>
  );
}

/** A form that writes a record: a new one, or the version that was read. */
export function RecordForm({ table, title, backText, record, values, labels, publicPath, answer, children }: {
  table: DeskKind;
  title: string;
  backText: ReactNode;
  record: { id: string; version: number } | null;
  /** The record as its fields show it. */
  values: Readonly<Record<string, string>>;
  labels: Readonly<Record<string, string>>;
  publicPath?: string;
  answer?: DeskAnswer;
  children: ReactNode;
}) {
  const { t } = useLingui();
  return (
    <>
      <title>{t`${title} · Editors’ desk`}</title>
      <h1 tabIndex={-1}>{title}</h1>
      <p>
        <Link to={`/admin/${table}`}>{backText}</Link>
        {publicPath ? (
          <>
            {' · '}
            <a href={publicPath}>
              <Trans>As readers see it</Trans>
            </a>
          </>
        ) : null}
      </p>
      <FormErrors errors={answer?.errors} />
      <Theirs record={values} labels={labels} answer={answer} />
      <Form key={`${record?.id}-${record?.version}`} method="post" noValidate className={css.form}>
        {record ? (
          <>
            <input type="hidden" name="id" value={record.id} />
            <input type="hidden" name="version" value={record.version} />
          </>
        ) : null}
        {children}
        <div className={css.save}>
          <Button type="submit">{answer?.isStale ? <Trans>Save mine over it</Trans> : <Trans>Save</Trans>}</Button>
          {answer?.isStale ? (
            <a href="">
              <Trans>Take what is stored</Trans>
            </a>
          ) : null}
        </div>
      </Form>
    </>
  );
}

type Field = ReturnType<ReturnType<typeof useRecordFields>>;

export function Line({ label, hint, field, ...rest }: { label: string; hint?: string; field: Field; maxLength?: number; type?: string; list?: string; inputMode?: 'decimal' }) {
  return <TextInput label={label} description={hint} autoComplete="off" {...field} {...rest} />;
}

export function Text({ label, hint, field, rows = 4 }: { label: string; hint?: string; field: Field; rows?: number }) {
  return <Textarea label={label} description={hint} rows={rows} {...field} />;
}

/** The address of a new record; later it stays. */
export function AddressField({ isNew, field, path }: { isNew: boolean; field: Field; path: string }) {
  const { t } = useLingui();
  return isNew ? <Line label={t`Address: ${path}…`} hint={t`Made from the name when left empty; it stays from then on`} field={field} /> : null;
}

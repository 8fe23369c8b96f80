import { FreshSignIn } from '@swingtag/accounts-web';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { errorOf, FormErrors, type FormAnswer } from '@swingtag/platform-web';
import type { BoardAdminFragment, Role, Tier } from '@swingtag/platform-web/gql';
import type { ReactNode } from 'react';
import { Form, Link } from 'react-router';
import { formKey, ROLES, TIERS, type BoardAdminData, type BoardForm } from './board-admin.action.ts';
import css from './board-admin.module.css';

type Group = BoardAdminData['boardGroups'][number];
type Audience = BoardAdminData['audiences'][number];

/** Whom a role lets in, being the least. */
export function useRoleNames(): Record<Role, string> {
  const { t } = useLingui();
  return { MEMBER: t`Members`, EDITOR: t`Editors and above`, MODERATOR: t`Moderators and admins`, ADMIN: t`Admins` };
}

export function useTierNames(): Record<Tier, string> {
  const { t } = useLingui();
  return { NEW: t`All members`, BASIC: t`Basic and established members`, ESTABLISHED: t`Established members` };
}

/** What an input of this form gets: its name, id, what stands in it, and what is wrong with it. */
function fieldsOf(kind: BoardForm, id: string | null, answer: FormAnswer | undefined) {
  const key = formKey(kind, id);
  const own = answer?.typed.key === key ? answer : undefined;
  const field = (name: string, value: string | number | undefined) => ({
    id: formKey(kind, id, name), name, defaultValue: own?.typed[name] ?? value ?? '', error: errorOf(own?.errors, formKey(kind, id, name)),
  });
  return { key, own, field };
}

function Sheet({ kind, id, own, children }: {
  kind: BoardForm;
  id: string | null;
  own?: FormAnswer;
  children: ReactNode;
}) {
  return (
    <Form method="post" noValidate preventScrollReset className={css.form}>
      <FormErrors errors={own?.errors} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="id" value={id ?? ''} />
      {children}
      <FreshSignIn answer={own} />
      <div className={css.deeds}>
        {own?.proof ? null : (
          <Button type="submit">
            <Trans>Save</Trans>
          </Button>
        )}
        <Button variant="default" component={Link} to="/admin/boards">
          {id ? <Trans>Leave it as it was</Trans> : <Trans>Do not add it</Trans>}
        </Button>
      </div>
    </Form>
  );
}

export function GroupSheet({ group, answer }: { group?: Group; answer?: FormAnswer }) {
  const { t } = useLingui();
  const id = group?.id ?? null;
  const { own, field } = fieldsOf('group', id, answer);
  return (
    <Sheet kind="group" id={id} own={own}>
      <TextInput label={t`Name`} maxLength={60} {...field('name', group?.name)} />
      <TextInput label={t`Place in the order`} inputMode="numeric" {...field('position', group?.position ?? 1)} />
    </Sheet>
  );
}

export function BoardSheet({ board, groupId, boardGroups, audiences, answer }: {
  board?: BoardAdminFragment;
  /** Where a new one is to stand. */
  groupId: string | null;
  boardGroups: BoardAdminData['boardGroups'];
  audiences: BoardAdminData['audiences'];
  answer?: FormAnswer;
}) {
  const { t } = useLingui();
  const id = board?.id ?? null;
  const { own, field } = fieldsOf('board', id, answer);
  const everybody = audiences.find((audience) => audience.isEverybody)?.id;
  const people = audiences.map((audience) => ({ value: audience.id, label: audience.isEverybody ? t`Everybody` : audience.name }));
  return (
    <Sheet kind="board" id={id} own={own}>
      <TextInput label={t`Name`} maxLength={60} {...field('name', board?.name)} />
      <TextInput label={t`Address: /boards/…`} maxLength={60} {...field('slug', board?.slug)} />
      <Textarea label={t`What belongs here`} rows={2} {...field('purpose', board?.purpose)} />
      <NativeSelect
        label={t`Group`}
        data={boardGroups.map((group) => ({ value: group.id, label: group.name }))}
        {...field('groupId', board?.group.id ?? groupId ?? undefined)}
      />
      <TextInput label={t`Place in the order`} inputMode="numeric" {...field('position', board?.position ?? 1)} />
      <NativeSelect label={t`Who reads`} data={people} {...field('readersId', board?.readers?.id ?? everybody)} />
      <NativeSelect label={t`Who answers`} data={people} {...field('writersId', board?.writers?.id ?? everybody)} />
      <NativeSelect label={t`Who starts topics`} data={people} {...field('startersId', board?.starters?.id ?? everybody)} />
      <NativeSelect label={t`Who starts polls`} data={people} {...field('pollersId', board?.pollers?.id ?? everybody)} />
    </Sheet>
  );
}

/** Members who decide about what stands on this board, and about nothing else. */
export function ModeratorsSheet({ board, answer }: { board: BoardAdminFragment; answer?: FormAnswer }) {
  const { t } = useLingui();
  const { own, field } = fieldsOf('moderators', board.id, answer);
  const handles = (board.moderators ?? []).map(({ handle }) => handle);
  return (
    <Sheet kind="moderators" id={board.id} own={own}>
      <Textarea
        label={t`Members who moderate this board alone`}
        description={t`Handles, one a line. They get the queue, the decisions and the topic tools of this board, and nothing else.`}
        rows={3}
        {...field('handles', handles.join('\n'))}
      />
      <TextInput label={t`Reason, for the staff log`} maxLength={500} {...field('reason', '')} />
    </Sheet>
  );
}

export function AudienceSheet({ audience, answer }: { audience?: Audience; answer?: FormAnswer }) {
  const { t } = useLingui();
  const id = audience?.id ?? null;
  const { own, field } = fieldsOf('audience', id, answer);
  const [roleNames, tierNames] = [useRoleNames(), useTierNames()];
  const roles = [{ value: '', label: t`Nobody by role` }, ...ROLES.map((role) => ({ value: role, label: roleNames[role] }))];
  const tiers = [{ value: '', label: t`Nobody by tier` }, ...TIERS.map((tier) => ({ value: tier, label: tierNames[tier] }))];
  return (
    <Sheet kind="audience" id={id} own={own}>
      <TextInput label={t`Name`} maxLength={60} {...field('name', audience?.name)} />
      <NativeSelect label={t`By role`} data={roles} {...field('minRole', audience?.minRole ?? '')} />
      <NativeSelect label={t`By tier`} data={tiers} {...field('minTier', audience?.minTier ?? '')} />
      <Textarea label={t`And these members, by handle`} rows={3} {...field('handles', audience?.handles.join('\n'))} />
    </Sheet>
  );
}

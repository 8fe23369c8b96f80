import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { FormErrors, PageTitle, unmask, useFocusOnChange, type FormAnswer, type FragmentRef } from '@swingtag/platform-web';
import type { BoardAdminFragment } from '@swingtag/platform-web/gql';
import { RecordTable, type TableRecord } from '@swingtag/ui';
import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';
import { AudienceSheet, BoardSheet, GroupSheet, ModeratorsSheet, useRoleNames, useTierNames } from './board-admin-forms.tsx';
import { formKey, type BoardAdminData } from './board-admin.action.ts';
import css from './board-admin.module.css';
import { boardPath } from './board-path.ts';

type Data = BoardAdminData & { answer?: FormAnswer };
type Group = BoardAdminData['boardGroups'][number];
type Audience = BoardAdminData['audiences'][number];

const editPath = (kind: 'board' | 'group' | 'audience', id: string | null) => `?edit=${formKey(kind, id)}`;

function NewButton({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Button variant="default" component={Link} to={to}>
      {children}
    </Button>
  );
}

function Moderators({ board: { moderators } }: { board: BoardAdminFragment }) {
  if (!moderators?.length) return <Trans>Those of the site</Trans>;
  return moderators.map(({ id, handle }, at) => (
    <Fragment key={id}>
      {at > 0 ? ', ' : null}
      <Link to={`/admin/members/${encodeURIComponent(handle)}`}>{handle}</Link>
    </Fragment>
  ));
}

function useRecordOf(audiences: readonly Audience[]): (ref: FragmentRef<BoardAdminFragment>) => TableRecord {
  const { t } = useLingui();
  const everybody = audiences.find(({ isEverybody }) => isEverybody)?.id;
  const nameOf = (audience: BoardAdminFragment['readers'], all: string) => (!audience || audience.id === everybody ? all : audience.name);
  return (ref) => {
    const board = unmask<BoardAdminFragment>(ref);
    const { id, name, slug, purpose, readers, writers, starters, pollers, topicCount } = board;
    // Nobody writes where they do not read, whatever else says so.
    const who = (audience: BoardAdminFragment['readers']) => nameOf(audience, readers?.id === everybody ? t`Everybody` : t`Whoever reads`);
    return {
      id,
      name: (
        <>
          <Link className={css.name} to={editPath('board', id)}>
            {name}
          </Link>
          <span className={css.under}>{purpose}</span>
        </>
      ),
      cells: [
        nameOf(readers, t`Everybody`),
        who(writers),
        who(starters),
        who(pollers),
        <Moderators key="moderators" board={board} />,
        <a key="topics" href={boardPath(slug)} aria-label={t`The board ${name}: ${topicCount} topics`}>
          {topicCount}
        </a>,
      ],
    };
  };
}

function GroupSection({ group, audiences }: { group: Group; audiences: readonly Audience[] }) {
  const { t } = useLingui();
  const recordOf = useRecordOf(audiences);
  const { id, name } = group;
  return (
    <section className={`${css.section} ${css.group}`} aria-labelledby={`group-${id}`}>
      <div className={css.head}>
        <h2 id={`group-${id}`}>{name}</h2>
        <div className={css.deeds}>
          <Button variant="default" size="compact-md" component={Link} to={editPath('group', id)} aria-label={t`Change the group ${name}`}>
            <Trans>Change</Trans>
          </Button>
          <Button variant="default" size="compact-md" component={Link} to={`${editPath('board', null)}&group=${id}`} aria-label={t`Add a board to ${name}`}>
            <Trans>Add a board</Trans>
          </Button>
        </div>
      </div>
      {group.boards.length > 0 ? (
        <RecordTable
          label={name}
          heads={[
            <Trans key="board">Board</Trans>,
            <Trans key="reads">Reads</Trans>,
            <Trans key="answers">Answers</Trans>,
            <Trans key="topics">Starts topics</Trans>,
            <Trans key="polls">Starts polls</Trans>,
            <Trans key="moderators">Moderators</Trans>,
            <Trans key="count">Topics</Trans>,
          ]}
          records={group.boards.map(recordOf)}
        />
      ) : (
        <p className={css.dimmed}>
          <Trans>No board stands in this group yet. Members do not see it.</Trans>
        </p>
      )}
    </section>
  );
}

function AudienceSection({ audiences }: { audiences: readonly Audience[] }) {
  const { t } = useLingui();
  const [roles, tiers] = [useRoleNames(), useTierNames()];
  const own = audiences.filter(({ isEverybody }) => !isEverybody);
  return (
    <section className={css.section} aria-labelledby="audiences-heading">
      <div className={css.head}>
        <h2 id="audiences-heading">
          <Trans>Audiences</Trans>
        </h2>
        <div className={css.deeds}>
          <NewButton to={editPath('audience', null)}>
            <Trans>New audience</Trans>
          </NewButton>
        </div>
      </div>
      <p className={css.dimmed}>
        <Trans>An audience says who may read, write or start something on a board. Admins belong to each one.</Trans>
      </p>
      {own.length > 0 ? (
        <RecordTable
          label={t`Audiences`}
          heads={[<Trans key="name">Audience</Trans>, <Trans key="role">By role</Trans>, <Trans key="tier">By tier</Trans>, <Trans key="list">By handle</Trans>]}
          records={own.map(({ id, name, minRole, minTier, handles }) => ({
            id,
            name: (
              <Link className={css.name} to={editPath('audience', id)}>
                {name}
              </Link>
            ),
            cells: [
              minRole ? roles[minRole] : t`Nobody`,
              minTier ? tiers[minTier] : t`Nobody`,
              <Plural key="list" value={handles.length} _0="Nobody" one="# member" other="# members" />,
            ],
          }))}
        />
      ) : (
        <p>
          <Trans>There is none yet: all boards are for everybody.</Trans>
        </p>
      )}
    </section>
  );
}

/** All boards in their order, and who may do what on them. */
function Overview({ boardGroups, audiences }: Pick<Data, 'boardGroups' | 'audiences'>) {
  return (
    <>
      <div className={css.deeds}>
        {boardGroups.length > 0 ? (
          <NewButton to={editPath('board', null)}>
            <Trans>New board</Trans>
          </NewButton>
        ) : null}
        <NewButton to={editPath('group', null)}>
          <Trans>New group</Trans>
        </NewButton>
      </div>
      {boardGroups.length === 0 ? (
        <p>
          <Trans>There are no boards yet. Each stands in a group: begin with one.</Trans>
        </p>
      ) : null}
      {boardGroups.map((group) => (
        <GroupSection key={group.id} {...{ group, audiences }} />
      ))}
      <AudienceSection audiences={audiences} />
    </>
  );
}

function BoardForms({ board, groupId, boardGroups, audiences, answer }: Omit<Data, 'edited'> & { board?: BoardAdminFragment; groupId: string | null }) {
  return (
    <>
      {board ? (
        <p>
          <a href={boardPath(board.slug)}>
            <Trans>Look at the board</Trans>
          </a>
        </p>
      ) : null}
      <BoardSheet {...{ board, groupId, boardGroups, audiences, answer }} />
      {board ? (
        <section className={css.section} aria-labelledby="moderators-heading">
          <h2 id="moderators-heading">
            <Trans>Its moderators</Trans>
          </h2>
          <ModeratorsSheet board={board} answer={answer} />
        </section>
      ) : null}
    </>
  );
}

function Editing({ edited, boardGroups, audiences, answer }: Data & { edited: NonNullable<Data['edited']> }) {
  const { kind, id, groupId } = edited;
  if (kind === 'group') return <GroupSheet group={boardGroups.find((one) => one.id === id)} answer={answer} />;
  if (kind === 'audience') return <AudienceSheet audience={audiences.find((one) => one.id === id)} answer={answer} />;
  const ref = boardGroups.flatMap(({ boards }) => boards).find((one) => one.id === id);
  return <BoardForms key={id} board={ref && unmask<BoardAdminFragment>(ref)} {...{ groupId, boardGroups, audiences, answer }} />;
}

function useHeading({ edited, boardGroups, audiences }: BoardAdminData): string {
  const { t } = useLingui();
  if (!edited) return t`Boards`;
  const { kind, id } = edited;
  if (kind === 'group') return boardGroups.find((one) => one.id === id)?.name ?? t`New group`;
  if (kind === 'audience') return audiences.find((one) => one.id === id)?.name ?? t`New audience`;
  const ref = boardGroups.flatMap(({ boards }) => boards).find((one) => one.id === id);
  return ref ? unmask<BoardAdminFragment>(ref).name : t`New board`;
}

/** Boards, their order, and who may do what on them; or the one of them that is changed. */
export function BoardAdminPage({ answer, ...data }: Data) {
  const heading = useHeading(data);
  useFocusOnChange(data.edited ? formKey(data.edited.kind, data.edited.id) : '');
  return (
    <>
      <PageTitle>{heading}</PageTitle>
      <h1 tabIndex={-1}>{heading}</h1>
      {/* What did not reach the server names no form. */}
      <FormErrors errors={answer && answer.typed.key === undefined ? answer.errors : undefined} />
      {data.edited ? <Editing {...data} edited={data.edited} answer={answer} /> : <Overview {...data} />}
    </>
  );
}

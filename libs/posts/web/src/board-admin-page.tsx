import { Trans, useLingui } from '@lingui/react/macro';
import { PageTitle, unmask, type FormAnswer } from '@swingtag/platform-web';
import type { BoardAdminFragment } from '@swingtag/platform-web/gql';
import { AudienceFormBox, BoardFormBox, GroupFormBox, ModeratorsFormBox } from './board-admin-forms.tsx';
import { formKey, type BoardAdminData } from './board-admin.action.ts';
import css from './board-admin.module.css';

type Data = BoardAdminData & { answer?: FormAnswer };

function BoardList({ boardGroups, audiences, answer }: Data) {
  return boardGroups.map((group) => (
    <section key={group.id} className={css.section} aria-labelledby={`group-${group.id}`}>
      <h3 id={`group-${group.id}`}>{group.name}</h3>
      <GroupFormBox group={group} answer={answer} />
      {group.boards.map((ref) => {
        const board = unmask<BoardAdminFragment>(ref);
        return (
          <div key={board.id}>
            <BoardFormBox board={board} {...{ boardGroups, audiences, answer }} />
            <ModeratorsFormBox board={board} answer={answer} />
          </div>
        );
      })}
    </section>
  ));
}

/** Boards, their order, and who may do what on them. */
export function BoardAdminPage({ boardGroups, audiences, answer }: Data) {
  const { t } = useLingui();
  return (
    <>
      <PageTitle>{t`Boards`}</PageTitle>
      <h1 tabIndex={-1}>
        <Trans>Boards</Trans>
      </h1>
      <section className={css.section} aria-labelledby="boards-heading">
        <h2 id="boards-heading">
          <Trans>Boards in their groups</Trans>
        </h2>
        <BoardList {...{ boardGroups, audiences, answer }} />
        {boardGroups.length > 0 ? <BoardFormBox {...{ boardGroups, audiences, answer }} /> : null}
        <GroupFormBox answer={answer} />
      </section>
      <section className={css.section} aria-labelledby="audiences-heading">
        <h2 id="audiences-heading">
          <Trans>Audiences</Trans>
        </h2>
        <p className={css.dimmed}>
          <Trans>An audience says who may read, write or start something on a board. Admins belong to each one.</Trans>
        </p>
        {audiences
          .filter((audience) => !audience.isEverybody)
          .map((audience) => (
            <AudienceFormBox key={formKey('audience', audience.id)} audience={audience} answer={answer} />
          ))}
        <AudienceFormBox answer={answer} />
      </section>
    </>
  );
}

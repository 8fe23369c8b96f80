import { Trans } from '@lingui/react/macro';
import { Badge, Button, Text } from '@mantine/core';
import { unmask, type FragmentRef } from '@swingtag/platform-web';
import type { RecentDecisionFragment } from '@swingtag/platform-web/gql';
import { Time } from '@swingtag/ui';
import { Form } from 'react-router';
import css from './recent-decisions.module.css';
import { undoPath } from './review.address.ts';
import { SubjectPicture } from './subject-picture.tsx';

function Outcome({ decision: { outcome, undoneAt } }: { decision: RecentDecisionFragment }) {
  if (undoneAt) {
    return (
      <Badge component="span" variant="default" radius="sm">
        <Trans>Undone</Trans>
      </Badge>
    );
  }
  if (outcome === 'HIDE') {
    return (
      <Badge component="span" variant="light" color="danger" radius="sm">
        <Trans>Hidden</Trans>
      </Badge>
    );
  }
  return outcome === 'REMOVE' ? (
    <Badge component="span" variant="light" color="danger" radius="sm">
      <Trans>Removed</Trans>
    </Badge>
  ) : (
    <Badge component="span" variant="light" color="ok" radius="sm">
      <Trans>Kept</Trans>
    </Badge>
  );
}

/** Decisions, the newest first, each with its Undo while that is possible. */
export function RecentDecisions({ decisions }: { decisions: readonly FragmentRef<RecentDecisionFragment>[] }) {
  if (decisions.length === 0) {
    return (
      <Text c="dimmed">
        <Trans>No decisions yet.</Trans>
      </Text>
    );
  }
  return (
    <ul role="list">
      {unmask<RecentDecisionFragment>(decisions).map((decision) => (
        <li key={decision.id} className={css.decision}>
          <div className={css.words}>
            <p className={css.head}>
              <Outcome decision={decision} />
              <Time at={decision.decidedAt} exact className={css.when} />
              {decision.moderator ? <span className={css.when}>{decision.moderator.handle}</span> : null}
            </p>
            {decision.subject?.path ? (
              <p>
                <a href={decision.subject.path}>{decision.subject.name}</a>
              </p>
            ) : null}
            {decision.subject?.pictureUrl ? (
              <details>
                <summary>
                  <Trans>Show the picture</Trans>
                </summary>
                <SubjectPicture url={decision.subject.pictureUrl} handle={decision.subject.author.handle} size={96} />
              </details>
            ) : null}
            {decision.rule ? <p>{decision.rule.title}</p> : null}
            {decision.reason ? <p className={css.reason}>{decision.reason}</p> : null}
          </div>
          {decision.viewerCanUndo ? (
            <Form method="post" action={undoPath(decision.id)}>
              <Button type="submit" variant="default">
                <Trans>Undo</Trans>
              </Button>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

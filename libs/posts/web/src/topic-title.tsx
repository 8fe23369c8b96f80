import { Trans } from '@lingui/react/macro';

/** In the reader's language where its author has taken the title away. */
export function TopicTitle({ topic: { title, state } }: { topic: { title: string; state: string } }) {
  return state === 'DELETED' ? <Trans>Deleted by its author</Trans> : title;
}

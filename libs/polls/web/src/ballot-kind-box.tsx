import { lazyPart } from '@swingtag/platform-web';
import duel from './ballot-duel.module.css';
import kind from './ballot-kind.module.css';
import options from './ballot-options.module.css';
import ranking from './ballot-ranking.module.css';
import rounds from './ballot-rounds.module.css';
import type { KindProps } from './ballot-kind.tsx';

const Kind = lazyPart(() => import('./ballot-kind.tsx'));

const BOXES: Record<string, string> = {
  HEAD_TO_HEAD: `${duel.box}`,
  SINGLE: `${options.box}`,
  MULTIPLE: `${options.box}`,
  RANKED: `${ranking.box} ${rounds.box}`,
};

/**
 * The ballots of the other kinds come when a page has one. Their looks come with the page: a page names the styles of what it
 * imports at once only, and without script it needs these too. So the box around them is theirs.
 */
export function BallotKind(props: KindProps) {
  return (
    <div className={`${kind.box} ${BOXES[props.poll.kind] ?? ''}`}>
      <Kind {...props} />
    </div>
  );
}

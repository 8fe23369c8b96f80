import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { NavLink, useLocation } from 'react-router';
import css from './desk-nav.module.css';

export interface DeskRights {
  canModerate: boolean;
  canReview: boolean;
  canEdit: boolean;
  canAdminister: boolean;
}

interface Room {
  to: string;
  name: string;
}

interface Group {
  name: string;
  rooms: Room[];
}

function useGroups({ canModerate, canEdit, canAdminister }: DeskRights): Group[] {
  const { t } = useLingui();
  const moderation = [
    { to: '/admin/appeals', name: t`Appeals` },
    { to: '/admin/decisions', name: t`Decisions` },
    { to: '/admin/members', name: t`Members` },
    { to: '/admin/polls', name: t`Polls` },
    { to: '/admin/rules', name: t`Rules` },
    { to: '/admin/reasons', name: t`Words at hand` },
    { to: '/admin/log', name: t`Log` },
  ];
  const content = [
    { to: '/admin/articles', name: t`Articles` },
    { to: '/admin/trends', name: t`Trends` },
    { to: '/admin/bags', name: t`Bags` },
    { to: '/admin/brands', name: t`Brands` },
    { to: '/admin/sellers', name: t`Sellers` },
    { to: '/admin/facets', name: t`Facets` },
    { to: '/admin/pictures', name: t`Pictures` },
    { to: '/admin/repair', name: t`To put right` },
  ];
  const site = [
    { to: '/admin/boards', name: t`Boards` },
    { to: '/admin/house-rules', name: t`House rules` },
    { to: '/admin/settings', name: t`Settings` },
    { to: '/admin/sample', name: t`Sample content` },
    { to: '/admin/first-steps', name: t`First steps` },
    { to: '/admin/jobs', name: t`Failing jobs` },
  ];
  return [
    { name: t`Moderation`, rooms: canModerate ? moderation : [] },
    { name: t`Content`, rooms: canEdit ? content : [] },
    { name: t`Site`, rooms: canAdminister ? site : [] },
  ].filter(({ rooms }) => rooms.length > 0);
}

/** A disclosure: opens without script, and with it closes on Escape and when one has gone somewhere. */
function Rooms({ name, rooms }: Group) {
  const { pathname } = useLocation();
  const box = useRef<HTMLDetailsElement>(null);
  const here = rooms.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  useEffect(() => {
    if (box.current) box.current.open = false;
  }, [pathname]);
  useEffect(() => {
    const closeElsewhere = (event: Event) => {
      if (box.current?.open && event.target instanceof Node && !box.current.contains(event.target)) box.current.open = false;
    };
    document.addEventListener('pointerdown', closeElsewhere);
    document.addEventListener('focusin', closeElsewhere);
    return () => {
      document.removeEventListener('pointerdown', closeElsewhere);
      document.removeEventListener('focusin', closeElsewhere);
    };
  }, []);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !box.current?.open) return;
    box.current.open = false;
    box.current.querySelector('summary')?.focus();
  };
  return (
    <details ref={box} name="desk" className={css.group} onKeyDown={closeOnEscape}>
      <summary data-here={here || undefined}>
        {name}
        <span className={css.turn} aria-hidden="true" />
      </summary>
      <ul role="list" className={css.rooms}>
        {rooms.map(({ to, name: room }) => (
          <li key={to}>
            <NavLink to={to}>{room}</NavLink>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** All in a row; where a phone has no place for them, in a group as those of others. */
function OnlyRooms(group: Group) {
  return (
    <>
      <div className={css.row}>
        {group.rooms.map(({ to, name }) => (
          <NavLink key={to} to={to}>
            {name}
          </NavLink>
        ))}
      </div>
      <div className={css.folded}>
        <Rooms {...group} />
      </div>
    </>
  );
}

/** The rooms of the desk in groups; whoever has few sees them at once. */
export function DeskNav(rights: DeskRights) {
  const { t } = useLingui();
  const groups = useGroups(rights);
  const only = groups.length === 1 && !rights.canReview ? groups[0] : undefined;
  return (
    <nav className={css.nav} aria-label={t`Desk`}>
      {rights.canReview ? <NavLink to="/admin/review">{t`Queue`}</NavLink> : null}
      {rights.canReview && !rights.canModerate ? <NavLink to="/admin/decisions">{t`Decisions`}</NavLink> : null}
      {only ? <OnlyRooms {...only} /> : groups.map((group) => <Rooms key={group.name} {...group} />)}
    </nav>
  );
}

import { createParamDecorator, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { Refused, SignInRequired } from './errors.ts';
import { RefusalReason } from './refusal.reason.ts';
import type { OperationContext } from './operation.context.ts';

export enum Role {
  MEMBER = 'MEMBER',
  EDITOR = 'EDITOR',
  MODERATOR = 'MODERATOR',
  ADMIN = 'ADMIN',
}

/** How long and how much somebody has been here; accounts computes it. In rising order. */
export enum Tier {
  NEW = 'NEW',
  BASIC = 'BASIC',
  ESTABLISHED = 'ESTABLISHED',
}

/** Who is asking, as the database says at this request. */
export interface Viewer {
  memberId: string;
  handle: string;
  role: Role;
  tier: Tier;
  /** In the future while a suspension is in force. */
  suspendedUntil: Date | null;
  suspensionReason: string | null;
  /** In the future while the viewer reads and votes but does not write. */
  limitedUntil?: Date | null;
  limitationReason?: string | null;
  /** The audiences of accounts that the viewer belongs to. */
  audienceIds: readonly string[];
  /** Proved who they are within the last quarter of an hour, by code or password. Asked for by what cannot easily be taken back. */
  isFresh?: boolean;
  /** Boards whose contents the viewer moderates without being of the staff. */
  boardIds?: readonly string[];
  /** sha256 of the session id, hex: names the session without being able to use it. */
  sessionKey: string;
}

/** Finds viewers; accounts provides it. */
export interface ViewerSource {
  /** The viewer behind a session cookie, or null. */
  find(sessionId: string): Promise<Viewer | null>;
  /** The session keys among these whose viewer has changed in role, sanction or audiences, or is gone. */
  changed(viewers: Viewer[]): Promise<Set<string>>;
}
export const VIEWER_SOURCE = Symbol('ViewerSource');
export const SESSION_COOKIE = 'swingtag_session';
/** Over TLS with the prefix that keeps other hosts of the domain from planting one. */
export function sessionCookie({ ORIGIN }: { ORIGIN: string }): string {
  return ORIGIN.startsWith('https:') ? `__Host-${SESSION_COOKIE}` : SESSION_COOKIE;
}

const PUBLIC = 'swingtag:public';
/** Open to visitors. Everything without it asks for a signed-in viewer. */
export const Public = () => SetMetadata(PUBLIC, true);

/** Answers who, never may: policies do that in the services. */
@Injectable()
export class ViewerGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, [context.getHandler(), context.getClass()])) return true;
    const viewer =
      context.getType<string>() === 'graphql'
        ? GqlExecutionContext.create(context).getContext<OperationContext>().viewer
        : context.switchToHttp().getRequest<{ viewer: Viewer | null }>().viewer;
    if (!viewer) throw new SignInRequired();
    return true;
  }
}

export const Ctx = createParamDecorator((_: unknown, context: ExecutionContext) =>
  GqlExecutionContext.create(context).getContext<OperationContext>(),
);

/** Acts and sees as staff now: a moderator or admin who is not suspended. */
export function isStaff(viewer: Viewer | null): boolean {
  return viewer !== null && hasStaffRole(viewer) && !isSuspended(viewer);
}

/** Decides about what stands on this board: staff, and who was appointed for it. Null: not on a board. */
export function moderates(viewer: Viewer | null, boardId: string | null): boolean {
  if (isStaff(viewer)) return true;
  return viewer !== null && boardId !== null && !isSuspended(viewer) && (viewer.boardIds ?? []).includes(boardId);
}

export function hasStaffRole(viewer: Viewer): boolean {
  return viewer.role === Role.MODERATOR || viewer.role === Role.ADMIN;
}

export function isSuspended(viewer: Viewer, now = new Date()): boolean {
  return viewer.suspendedUntil !== null && viewer.suspendedUntil > now;
}

/** A signed-in viewer, or the refusal to throw. */
export function mustBeSignedIn(viewer: Viewer | null): asserts viewer is Viewer {
  if (!viewer) throw new SignInRequired();
}

export function suspensionRefusal(viewer: Viewer): Refused | undefined {
  if (!isSuspended(viewer) || !viewer.suspendedUntil) return undefined;
  const words = `${suspensionWords(viewer.suspendedUntil)}${viewer.suspensionReason ? ` ${viewer.suspensionReason}` : ''}`;
  return new Refused(RefusalReason.SUSPENDED, words);
}

/** For what cannot easily be taken back: a session left open, or stolen, must not be enough. */
export function stalenessRefusal(viewer: Viewer): Refused | undefined {
  return viewer.isFresh ? undefined : new Stale();
}

export function mustBeFresh(viewer: Viewer): void {
  const refusal = stalenessRefusal(viewer);
  if (refusal) throw refusal;
}

class Stale extends Refused {
  override readonly field = 'proof';
  constructor() {
    super(RefusalReason.SIGN_IN_AGAIN, 'You signed in a while ago. Confirm that it is you, and this is done; what you typed is kept.');
  }
}

/** What keeps somebody from writing: a suspension, or a limit. */
export function writingRefusal(viewer: Viewer, now = new Date()): Refused | undefined {
  const suspended = suspensionRefusal(viewer);
  if (suspended || !viewer.limitedUntil || viewer.limitedUntil <= now) return suspended;
  return new Refused(RefusalReason.LIMITED, `${limitWords(viewer.limitedUntil)}${viewer.limitationReason ? ` ${viewer.limitationReason}` : ''}`);
}

/** As the member reads it, wherever. From the year 9999 on it is a ban. */
export function suspensionWords(until: Date): string {
  if (until.getUTCFullYear() >= 9999) return 'Your account is banned. You can still read.';
  return `Your account is suspended until ${until.toISOString().slice(0, 10)}. You can still read.`;
}

export function limitWords(until: Date): string {
  return `Your account is limited until ${until.toISOString().slice(0, 10)}. You can read and vote, but not write.`;
}

import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  CONFIG,
  Invalid,
  mustBeSignedIn,
  NotFound,
  sessionCookie,
  SignInRequired,
  type Config,
  type OperationContext,
  type Viewer,
} from '@swingtag/platform-server';
import { deviceOf } from './device.ts';
import { Session } from './session.entity.ts';
import { networkKey } from './network.ts';
import { hashOfSessionId, newSessionId } from './session.id.ts';
import { SessionViewers } from './session.viewers.ts';
import { SignInTrace } from './sign-in-trace.entity.ts';

export const SESSION_DAYS = 30;
/** A member's oldest sessions beyond these end at the next sign-in. */
const SESSIONS_PER_MEMBER = 50;

/** Sessions begin, move to a new id, and end. What a browser holds is told by `carry` and `drop`, after the commit. */
@Injectable()
export class SessionService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly viewers: SessionViewers,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Always a fresh id; whatever session the browser brought along ends (fixation). Gives the id for `carry`. */
  async start(tx: EntityManager, ctx: OperationContext, memberId: string): Promise<string> {
    await this.endBrought(tx, ctx);
    await tx.insert(SignInTrace, { memberId, network: networkKey(this.config.SECRET, ctx.req.ip), device: deviceOf(ctx.req.headers['user-agent']) });
    return this.insert(tx, ctx, memberId);
  }

  /** A fresh id for the viewer, who has just proved again who they are. Throws SignInRequired when this session was ended meanwhile. */
  async renew(tx: EntityManager, ctx: OperationContext, viewer: Viewer): Promise<string> {
    if ((await this.endBrought(tx, ctx)) === 0) throw new SignInRequired();
    return this.insert(tx, ctx, viewer.memberId);
  }

  /** A fresh id for the viewer, all other sessions end. Throws SignInRequired when this one was ended meanwhile. */
  async rotateAlone(tx: EntityManager, ctx: OperationContext, viewer: Viewer): Promise<string> {
    if ((await this.endBrought(tx, ctx)) === 0) throw new SignInRequired();
    await this.endAllOf(tx, viewer.memberId);
    return this.insert(tx, ctx, viewer.memberId);
  }

  async endAllOf(tx: EntityManager, memberId: string): Promise<void> {
    await tx.delete(Session, { memberId });
  }

  /** Ends the viewer's session; a visitor only loses the cookie. */
  async signOut(ctx: OperationContext): Promise<void> {
    await this.endBrought(this.dataSource.manager, ctx);
    this.drop(ctx);
  }

  /** Ends another session of the viewer. Throws NotFound for foreign and unknown ones alike. */
  async revoke(viewer: Viewer | null, id: string): Promise<void> {
    mustBeSignedIn(viewer);
    if (!/^[0-9a-f]{64}$/.test(id)) throw new NotFound();
    if (id === viewer.sessionKey) throw new Invalid('id', 'This is the session you are using. Sign out instead.');
    const ended = await this.dataSource.manager.delete(Session, { idHash: Buffer.from(id, 'hex'), memberId: viewer.memberId });
    if (!ended.affected) throw new NotFound();
  }

  /** Those that have not expired, the last used first. */
  async listOf(viewer: Viewer): Promise<Session[]> {
    return this.dataSource
      .createQueryBuilder(Session, 'session')
      .where('session.memberId = :memberId AND session.expiresAt > now()', { memberId: viewer.memberId })
      .orderBy('session.lastSeenAt', 'DESC')
      .addOrderBy('session.createdAt', 'DESC')
      .take(SESSIONS_PER_MEMBER)
      .getMany();
  }

  /** The browser keeps the id, and the rest of the operation runs as its member. */
  async carry(ctx: OperationContext, sessionId: string): Promise<Viewer> {
    const viewer = await this.viewers.find(sessionId);
    if (!viewer) throw new SignInRequired();
    ctx.become(viewer);
    ctx.reply.setCookie(sessionCookie(this.config), sessionId, { ...this.cookie(), maxAge: SESSION_DAYS * 24 * 3600 });
    return viewer;
  }

  /** The browser forgets its id, and the rest of the operation runs for a visitor. */
  drop(ctx: OperationContext): void {
    ctx.become(null);
    ctx.reply.clearCookie(sessionCookie(this.config), this.cookie());
  }

  private cookie() {
    return { path: '/', httpOnly: true, sameSite: 'lax' as const, secure: this.config.ORIGIN.startsWith('https:') };
  }

  /** The session of the cookie, and that of the viewer who signed in earlier in the same operation. */
  private async endBrought(tx: EntityManager, ctx: OperationContext): Promise<number> {
    const brought = hashOfSessionId(ctx.req.cookies[sessionCookie(this.config)]);
    const current = ctx.viewer ? Buffer.from(ctx.viewer.sessionKey, 'hex') : undefined;
    const hashes = [brought, current].filter((hash) => hash !== undefined);
    if (hashes.length === 0) return 0;
    const ended = await tx.createQueryBuilder().delete().from(Session).where('id_hash = ANY(:hashes::bytea[])', { hashes }).execute();
    return ended.affected ?? 0;
  }

  private async insert(tx: EntityManager, ctx: OperationContext, memberId: string): Promise<string> {
    const id = newSessionId();
    await tx.insert(Session, {
      idHash: hashOfSessionId(id),
      memberId,
      expiresAt: () => `now() + interval '${SESSION_DAYS} days'`,
      device: deviceOf(ctx.req.headers['user-agent']),
    });
    await tx.query(
      `DELETE FROM session WHERE id_hash IN (
         SELECT id_hash FROM session WHERE member_id = $1 ORDER BY last_seen_at DESC, created_at DESC OFFSET ${SESSIONS_PER_MEMBER})`,
      [memberId],
    );
    return id;
  }
}

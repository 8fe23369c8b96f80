import { Injectable } from '@nestjs/common';
import { isInAudience } from '@swingtag/accounts-server';
import type { OperationContext } from '@swingtag/platform-server';
import { ArticleKind } from './article.kind.ts';
import { AvatarKind } from './avatar.kind.ts';
import { SubjectKind } from './case.entity.ts';
import type { CaseKind, SubjectText } from './case.kind.ts';
import { CommentKind } from './comment.kind.ts';
import { MemberKind } from './member.kind.ts';
import { TopicKind } from './topic.kind.ts';

/** Every kind of object that can be moderated. */
@Injectable()
export class CaseKinds {
  private readonly kinds: ReadonlyMap<SubjectKind, CaseKind>;

  constructor(comments: CommentKind, articles: ArticleKind, topics: TopicKind, members: MemberKind, avatars: AvatarKind) {
    const all: CaseKind[] = [comments, articles, topics, members, avatars];
    this.kinds = new Map(all.map((one) => [one.kind, one]));
  }

  /** SQL: cases of `moderation_case c` whose object is still there, for viewers with the audiences of this parameter. */
  standing(audiences: string): string {
    return `(${[...this.kinds.values()].map((one) => `(c.kind = '${one.kind}' AND ${one.standing(audiences)})`).join(' OR ')})`;
  }

  of(kind: SubjectKind): CaseKind {
    const known = this.kinds.get(kind);
    if (!known) throw new Error(`nothing of the kind ${kind} can be moderated`);
    return known;
  }

  /** By loader: one statement or a few for each kind, however many objects are asked for. Null for who may not see it. */
  async describe(ctx: OperationContext, kind: SubjectKind, id: string): Promise<SubjectText | null> {
    const known = this.of(kind);
    const text = await ctx.load(known, id, (ids) => known.describe(ids));
    return text && isInAudience(ctx.viewer, text.audienceId) ? text : null;
  }
}

/** What it is to whom it belongs, and to who reported it: `comment on “…”`, `handle`. Null when nothing is known of it any more. */
export function plainName(kind: SubjectKind, subject: Pick<SubjectText, 'name'> | null | undefined): string | null {
  if (kind === SubjectKind.MEMBER) return 'handle';
  return kind === SubjectKind.AVATAR ? 'picture' : (subject?.name ?? null);
}

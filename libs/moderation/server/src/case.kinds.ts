import { Injectable } from '@nestjs/common';
import type { OperationContext } from '@swingtag/platform-server';
import { ArticleKind } from './article.kind.ts';
import { SubjectKind } from './case.entity.ts';
import type { CaseKind, SubjectText } from './case.kind.ts';
import { CommentKind } from './comment.kind.ts';
import { MemberKind } from './member.kind.ts';

/** Every kind of object that can be moderated. */
@Injectable()
export class CaseKinds {
  private readonly kinds: ReadonlyMap<SubjectKind, CaseKind>;
  /** SQL: cases of `moderation_case c` whose object is still there. */
  readonly standing: string;

  constructor(comments: CommentKind, articles: ArticleKind, members: MemberKind) {
    const all: CaseKind[] = [comments, articles, members];
    this.kinds = new Map(all.map((one) => [one.kind, one]));
    this.standing = `(${all.map((one) => `(c.kind = '${one.kind}' AND ${one.standing})`).join(' OR ')})`;
  }

  of(kind: SubjectKind): CaseKind {
    const known = this.kinds.get(kind);
    if (!known) throw new Error(`nothing of the kind ${kind} can be moderated`);
    return known;
  }

  /** By loader: one statement or a few for each kind, however many objects are asked for. */
  describe(ctx: OperationContext, kind: SubjectKind, id: string): Promise<SubjectText | null> {
    const known = this.of(kind);
    return ctx.load(known, id, (ids) => known.describe(ids));
  }
}

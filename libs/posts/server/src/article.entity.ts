import { Picture } from '@swingtag/media-server';
import { Bag, Trend } from '@swingtag/trends-server';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Body } from './body.schema.ts';
import { Post } from './post.entity.ts';

/** Why somebody else's money or goods are in an article; told to its readers. */
export enum Disclosure {
  AFFILIATE = 'AFFILIATE',
  SPONSORED = 'SPONSORED',
  GIFT = 'GIFT',
}

/** A post by an editor about a trend. */
@Entity('article')
@Index(['trendId'])
@Index(['coverId'])
@Check('ck_article_slug', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
@Check('ck_article_body', `jsonb_typeof(body -> 'doc') = 'object' AND jsonb_typeof(body -> 'version') = 'number'`)
@Check('ck_article_withdrawn', '(withdrawn_at IS NULL) = (withdraw_reason IS NULL)')
@Check('ck_article_disclosure', `disclosure IN ('AFFILIATE', 'SPONSORED', 'GIFT')`)
export class Article {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Post)
  postId: string;

  @Column({ type: 'text', unique: true })
  slug: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Trend)
  trendId: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  dek: string;

  /** Read through `parseBody`. */
  @Column({ type: 'jsonb' })
  body: Body;

  @Column({ type: 'text', nullable: true })
  disclosure: Disclosure | null;

  @Column({ type: 'text', nullable: true })
  signOff: string | null;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Picture)
  coverId: string;

  /** By an editor, who can bring it back; its post is deleted as long. What moderators have removed has no such mark. */
  @Column({ type: 'timestamptz', nullable: true })
  withdrawnAt: Date | null;

  /** Read by whoever comes to its address. */
  @Column({ type: 'text', nullable: true })
  withdrawReason: string | null;
}

/** The bags that the body shows or names, in its order. */
@Entity('article_bag')
@Index(['bagId'])
@Unique(['articleId', 'position'])
export class ArticleBag {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Article)
  articleId: string;

  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Bag)
  bagId: string;

  @Column({ type: 'smallint' })
  position: number;
}

/** The pictures that the body shows, kept with it: what an article needs is never swept, and a picture knows where it is. */
@Entity('article_picture')
@Index(['pictureId'])
export class ArticlePicture {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Article)
  articleId: string;

  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Picture)
  pictureId: string;
}

/** Chosen by the editor. */
@Entity('related_read')
@Unique(['articleId', 'position'])
@Check('ck_related_read_other', 'article_id <> related_id')
export class RelatedRead {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Article)
  articleId: string;

  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Article)
  relatedId: string;

  @Column({ type: 'smallint' })
  position: number;
}

import { Picture } from '@swingtag/media-server';
import { Bag, Trend } from '@swingtag/trends-server';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Post } from './post.entity.ts';

/** A post by an editor about a trend. */
@Entity('article')
@Index(['trendId'])
@Check('ck_article_slug', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
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

  /** Markdown. */
  @Column({ type: 'text' })
  body: string;

  @Column({ type: 'text', nullable: true })
  signOff: string | null;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Picture)
  coverId: string;
}

@Entity('article_bag')
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

@Entity('gallery_item')
@Unique(['articleId', 'position'])
export class GalleryItem {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Article)
  articleId: string;

  @Column({ type: 'bigint' })
  @ForeignKey(() => Picture)
  pictureId: string;

  @Column({ type: 'smallint' })
  position: number;

  @Column({ type: 'text' })
  caption: string;
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

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Article } from './article.entity.ts';

/** Articles that belong together, in order. With a year: the picks of that year. */
@Entity('series')
@Check('ck_series_slug', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
@Check('ck_series_year', 'year BETWEEN 1900 AND 2200')
export class Series {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'text', unique: true })
  slug: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  dek: string;

  @Column({ type: 'smallint', nullable: true, unique: true })
  year: number | null;

  @Column({ type: 'boolean', default: false })
  isSample: boolean;
}

@Entity('series_article')
@Index(['articleId'])
@Unique(['seriesId', 'position'])
export class SeriesArticle {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Series)
  seriesId: string;

  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Article)
  articleId: string;

  @Column({ type: 'smallint' })
  position: number;

  /** Why it was picked. */
  @Column({ type: 'text', nullable: true })
  note: string | null;
}

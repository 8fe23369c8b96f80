import { Check, Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A picture of the site. Illustrations are drawn from their recipe when asked for; nothing else is stored of them. */
@Entity('picture')
@Check('ck_picture_size', 'width > 0 AND height > 0')
@Check('ck_picture_alt', 'char_length(alt) BETWEEN 1 AND 500')
export class Picture {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  /** An IllustrationRecipe. */
  @Column({ type: 'jsonb' })
  recipe: object;

  @Column({ type: 'integer' })
  width: number;

  @Column({ type: 'integer' })
  height: number;

  @Column({ type: 'text' })
  alt: string;

  @Column({ type: 'text', nullable: true })
  credit: string | null;

  @Column({ type: 'text', nullable: true })
  creditUrl: string | null;
}

import { Role, Tier } from '@swingtag/platform-server';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Member } from './member.entity.ts';

/**
 * A named set of people: everybody from a role or a tier upwards, and the members on its list. Admins belong to each one. The first
 * is everybody, visitors too; it is made by the migration and stays.
 */
@Entity('audience')
@Check('ck_audience_name', 'char_length(name) BETWEEN 1 AND 60')
@Check('ck_audience_min_role', `min_role IN ('MEMBER', 'EDITOR', 'MODERATOR', 'ADMIN')`)
@Check('ck_audience_min_tier', `min_tier IN ('BASIC', 'ESTABLISHED')`)
@Check('ck_audience_everybody', `id <> 1 OR min_role = 'MEMBER'`)
export class Audience {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'text', unique: true })
  name: string;

  /** Null: nobody by role. */
  @Column({ type: 'text', nullable: true })
  minRole: Role | null;

  /** Null: nobody by tier. */
  @Column({ type: 'text', nullable: true })
  minTier: Tier | null;
}

@Entity('audience_member')
export class AudienceMember {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Audience, { onDelete: 'CASCADE' })
  audienceId: string;

  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Member, { onDelete: 'CASCADE' })
  memberId: string;
}

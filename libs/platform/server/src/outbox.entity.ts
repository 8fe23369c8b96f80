import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A mail of a site without SMTP, for the development outbox page. The newest 200 are kept. */
@Entity('outbox_mail')
export class OutboxMail {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;
  @Column({ type: 'timestamptz', default: () => 'now()' })
  at: Date;
  @Column({ type: 'text' })
  recipient: string;
  @Column({ type: 'text' })
  subject: string;
  @Column({ type: 'text' })
  body: string;
}

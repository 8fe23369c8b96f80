import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from './config.ts';

export interface Mail {
  to: string;
  subject: string;
  /** Plain text; paragraphs by blank lines. */
  text: string;
}

/** What a mail server answers names the recipient, and what a job throws is logged and stored: only the codes go on. */
function mailFault(error: { code?: string; responseCode?: number }): never {
  throw new Error(`The mail server did not take a mail (${error.code ?? 'no code'}, ${error.responseCode ?? 'no answer'}).`);
}

/** Delivers mails: by SMTP when configured, otherwise into the outbox table, which only a development site shows. Called by jobs. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport: Transporter | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly dataSource: DataSource,
  ) {
    if (config.SMTP_URL) {
      this.transport = createTransport(config.SMTP_URL, { connectionTimeout: 10_000, socketTimeout: 20_000 } as never);
    }
  }

  /** Throws when the server refuses; the job is then tried again. */
  async deliver(mail: Mail): Promise<void> {
    if (this.transport) {
      await this.transport.sendMail({ from: this.config.MAIL_FROM, ...mail }).catch(mailFault);
      return;
    }
    if (!this.config.isDevelopment) throw new Error('SMTP_URL is not set');
    await this.dataSource.query('INSERT INTO outbox_mail (recipient, subject, body) VALUES ($1, $2, $3)', [mail.to, mail.subject, mail.text]);
    await this.dataSource.query('DELETE FROM outbox_mail WHERE id <= (SELECT max(id) - 200 FROM outbox_mail)');
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, JobHandler, Mailer, Settings, type Config, type JobPayload } from '@swingtag/platform-server';
import { digitsOf } from './sign-in-code.digits.ts';
import { SignInCode } from './sign-in-code.entity.ts';

export const MAIL_SIGN_IN_CODE = 'mailSignInCode';

/** Mails codes. Links have the configured origin, whatever address the request came to. */
@Injectable()
export class SignInCodeMail {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
  ) {}

  /** Nothing to do for a code that was replaced, used, has expired or was mailed. */
  @JobHandler(MAIL_SIGN_IN_CODE)
  async mail({ codeId }: JobPayload): Promise<void> {
    const code = await this.dataSource
      .createQueryBuilder(SignInCode, 'code')
      .where('code.id = :codeId AND code.consumedAt IS NULL AND code.mailedAt IS NULL AND code.expiresAt > now()', { codeId })
      .getOne();
    if (!code) return;
    await this.mailer.deliver({ to: code.email, ...this.letter(code) });
    await this.dataSource
      .createQueryBuilder()
      .update(SignInCode)
      .set({ mailedAt: () => 'now()' })
      .where('id = :codeId', { codeId })
      .execute();
  }

  private letter(code: SignInCode): { subject: string; text: string } {
    const site = this.settings.value('siteName');
    const digits = digitsOf(this.config.SECRET, code);
    return {
      subject: `${digits} is your ${site} code`,
      text: [
        `Your code for ${site} is ${digits}`,
        'It works once, within ten minutes of asking for it. Type it on the page where you asked.',
        `Somebody using ${code.device} asked to sign in with this e-mail address at ${this.config.ORIGIN}. ` +
          'If that was not you, you can ignore this mail: without the code nobody gets in.',
        `${site}, ${this.config.ORIGIN}`,
      ].join('\n\n'),
    };
  }
}

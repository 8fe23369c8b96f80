import passportStrategy from 'passport-strategy';
import type { ProvenEmail } from './sign-in-code.service.ts';

interface CodeRequest {
  ip: string;
  body: { email: string; code: string };
}

/** Passport strategy of the e-mailed six digits: its user is the proven address. */
export class CodeStrategy extends passportStrategy.Strategy {
  readonly name = 'code';

  constructor(private readonly prove: (ip: string, input: CodeRequest['body']) => Promise<ProvenEmail>) {
    super();
  }

  override authenticate(req: unknown): void {
    const { ip, body } = req as CodeRequest;
    this.prove(ip, body).then(
      (proof) => this.success(proof),
      (error: Error) => this.error(error),
    );
  }
}

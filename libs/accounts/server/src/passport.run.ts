import type { PassportStatic } from 'passport';

/** Success with whom, or no. */
export type Outcome<User> = { kind: 'success'; user: User } | { kind: 'fail' };

type Middleware = (req: object, res: object, next: (error?: unknown) => void) => void;

/**
 * Runs one strategy outside of Express, over the credentials alone: no session, no cookie, no response. What the
 * strategy throws rejects the promise as it is. Strategies that redirect are not for this.
 */
export function runStrategy<User>(passport: Pick<PassportStatic, 'authenticate'>, name: string, credentials: { body: object; ip: string }): Promise<Outcome<User>> {
  return new Promise((resolve, reject) => {
    const decided = (error: unknown, user?: User | false | null) => {
      if (error) reject(error instanceof Error ? error : new Error(`the strategy ${name} failed`));
      else resolve(user ? { kind: 'success', user } : { kind: 'fail' });
    };
    const middleware = passport.authenticate(name, { session: false }, decided) as unknown as Middleware;
    const req = { method: 'POST', url: '/', headers: {}, query: {}, ...credentials };
    middleware(req, {}, (error) => reject(error instanceof Error ? error : new Error(`the strategy ${name} did not decide`)));
  });
}

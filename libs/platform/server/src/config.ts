import { z } from 'zod';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const port = z.coerce.number().int().min(0).max(65535);

const schema = z.object({
  /** development: outbox page, GraphiQL, sample content; production: refuses to start without real secrets and mail. */
  APP_ENV: z.enum(['development', 'production', 'test']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3000),
  /** The public address of the site, as in links of mails. Defaults to the local address. */
  ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  /** Signs cookies and page cursors and derives sign-in codes. */
  SECRET: z.string().min(32, 'needs at least 32 characters'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default('Swingtag <no-reply@swingtag.example>'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  /** How many proxies in front of the process may set X-Forwarded-*. */
  TRUST_PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(0),
  /** Range endpoint of a breached-password list (k-anonymity); empty switches the remote list off. */
  BREACH_LIST_URL: z.union([z.url(), z.literal('')]).default('https://api.pwnedpasswords.com'),
  /** Requests a minute from one session or one address. */
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(10).default(1200),
  /** Whoever proves this address while the site has no admin becomes its admin. */
  ADMIN_EMAIL: z.email().optional(),
  SAMPLE_CONTENT: flag.optional(),
  /** Whoever sends it may read /metrics; without it, only this machine may. */
  METRICS_TOKEN: z.string().min(16).optional(),
  /** Off, each vote is a statement and a commit of its own: to measure what batches are worth. */
  VOTE_BATCHES: flag.default(true),
  /** A development site shows its mails and sample passwords; true lets others than this machine see them. */
  PUBLIC_DEVELOPMENT: flag.default(false),
  WEB_DEV: z.literal('1').optional(),
  /** Pictures are kept below it, unless S3_BUCKET is set. */
  DATA_DIR: z.string().default('.data'),
  /** An S3-compatible store for pictures instead of the folder. */
  S3_BUCKET: z.string().min(3).optional(),
  /** Of a store that is not Amazon's. */
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
});

/** What variables ask of each other; read from the raw values, so that it is said together with everything else that is wrong. */
function acrossVariables(env: Record<string, string | undefined>): string[] {
  const { APP_ENV = 'development', HOST = '127.0.0.1', ORIGIN, SMTP_URL, PUBLIC_DEVELOPMENT, TRUST_PROXY_HOPS = '0' } = env;
  const problems: string[] = [];
  for (const name of ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY']) {
    if (env['S3_BUCKET'] && !env[name]) problems.push(`${name}: is needed with S3_BUCKET`);
  }
  if (APP_ENV === 'development' && !['127.0.0.1', 'localhost', '::1'].includes(HOST) && PUBLIC_DEVELOPMENT !== 'true') {
    problems.push(
      'HOST: would show a development site with its mails and sample passwords to others: set APP_ENV=production, or PUBLIC_DEVELOPMENT=true',
    );
  }
  if (APP_ENV !== 'production') return problems;
  if (!ORIGIN) problems.push('ORIGIN: is needed in production');
  // The process itself speaks plain HTTP. A proxy that is not counted makes all visitors one address, with one allowance.
  if (ORIGIN?.startsWith('https:') && TRUST_PROXY_HOPS === '0') {
    problems.push('TRUST_PROXY_HOPS: must count the proxy that makes ORIGIN https: 1, or more');
  }
  if (!SMTP_URL) problems.push('SMTP_URL: is needed in production');
  return problems;
}

export type Environment = z.output<typeof schema>;

export interface Config extends Omit<Environment, 'ORIGIN' | 'SAMPLE_CONTENT'> {
  ORIGIN: string;
  SAMPLE_CONTENT: boolean;
  isDevelopment: boolean;
}

export const CONFIG = Symbol('Config');

/** Every wrong variable, one a line. */
export class ConfigError extends Error {
  constructor(readonly problems: string[]) {
    super(`The configuration has ${problems.length === 1 ? 'a mistake' : 'mistakes'}:\n${problems.map((p) => `  ${p}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** Reads the environment; throws a ConfigError that lists every wrong variable. Empty strings count as unset. */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([key, value]) => value !== undefined && (value !== '' || key === 'BREACH_LIST_URL')),
  );
  const result = schema.safeParse(given);
  const alone = result.success ? [] : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  const problems = [...alone, ...acrossVariables(given)];
  if (!result.success || problems.length > 0) throw new ConfigError(problems);
  const values = result.data;
  const isDevelopment = values.APP_ENV !== 'production';
  return {
    ...values,
    ORIGIN: new URL(values.ORIGIN ?? `http://localhost:${values.PORT}`).origin,
    SAMPLE_CONTENT: values.SAMPLE_CONTENT ?? values.APP_ENV === 'development',
    isDevelopment,
  };
}

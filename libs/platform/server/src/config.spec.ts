import { describe, expect, test } from '@jest/globals';
import { ConfigError, loadConfig } from './config.ts';

const enough = { DATABASE_URL: 'postgres://u@127.0.0.1/db', SECRET: 'x'.repeat(32) };

describe('the configuration', () => {
  test('has sensible defaults and takes empty strings as unset', () => {
    expect(loadConfig({ ...enough, PORT: '', ORIGIN: '' })).toMatchObject({
      APP_ENV: 'development', PORT: 3000, ORIGIN: 'http://localhost:3000', isDevelopment: true, SAMPLE_CONTENT: true,
    });
  });

  test('lists every wrong variable at once', () => {
    const wrong = { DATABASE_URL: 'mysql://x', SECRET: 'short', PORT: '70000', LOG_LEVEL: 'loud', TRUST_PROXY_HOPS: '-1' };
    let problems: string[] = [];
    try {
      loadConfig(wrong);
    } catch (error) {
      problems = (error as ConfigError).problems;
    }
    expect(problems.map((line) => line.split(':')[0]).sort()).toEqual(['DATABASE_URL', 'LOG_LEVEL', 'PORT', 'SECRET', 'TRUST_PROXY_HOPS']);
  });

  test('tells what production lacks together with what is wrong by itself', () => {
    expect(() => loadConfig({ APP_ENV: 'production', DATABASE_URL: enough.DATABASE_URL })).toThrow(/SECRET: .*\n.*ORIGIN: .*\n.*SMTP_URL: /);
  });

  test('keeps a development site, which shows its mails, to this machine', () => {
    expect(() => loadConfig({ ...enough, HOST: '0.0.0.0' })).toThrow(/HOST: would show a development site/);
    expect(loadConfig({ ...enough, HOST: '0.0.0.0', PUBLIC_DEVELOPMENT: 'true' }).HOST).toBe('0.0.0.0');
  });

  test('of production needs an origin, a mail server and its proxies counted, and brings no sample content', () => {
    expect(() => loadConfig({ ...enough, APP_ENV: 'production' })).toThrow(/ORIGIN: is needed.*\n.*SMTP_URL: is needed/);
    const production = { ...enough, APP_ENV: 'production', ORIGIN: 'https://bags.example/', SMTP_URL: 'smtp://mail.example' };
    expect(() => loadConfig(production)).toThrow(/TRUST_PROXY_HOPS: must count the proxy/);
    const config = loadConfig({ ...production, TRUST_PROXY_HOPS: '1' });
    expect(config).toMatchObject({ ORIGIN: 'https://bags.example', isDevelopment: false, SAMPLE_CONTENT: false });
  });
});

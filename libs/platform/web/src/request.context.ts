import { createContext, type RouterContext } from 'react-router';

export interface GqlError {
  message: string;
  path?: readonly (string | number)[];
  extensions: { code: string; field?: string; reason?: string; retryAfterSeconds?: number };
}
export interface GqlAnswer {
  data: unknown;
  errors?: readonly GqlError[];
}
/** Runs a document in the server process, through the same pipeline and as the same viewer as over HTTP. */
export type GqlExecutor = (document: string, variables?: Record<string, unknown>) => Promise<GqlAnswer>;

export interface SiteSettings {
  /** Scheme, host and port of the public address, without a slash at the end. */
  origin: string;
  isDevelopment: boolean;
}

const registry: unknown = globalThis;

/** Shared through the process: this module is bundled, the API process that fills the contexts is not. */
function shared<T>(name: string, absent?: T): RouterContext<T> {
  const kept = registry as Record<symbol, RouterContext<T> | undefined>;
  return (kept[Symbol.for(name)] ??= createContext<T>(absent));
}

export const gqlContext = shared<GqlExecutor>('swingtag.gql');
export const nonceContext = shared<string>('swingtag.nonce');
export const settingsContext = shared<SiteSettings>('swingtag.settings');

/** Logs what went wrong while a page was made. */
export const reportContext = shared<(error: unknown) => void>('swingtag.report', (error) => {
  process.emitWarning(error instanceof Error ? error : String(error));
});

import { createContext, type RouterContext } from 'react-router';

export interface GqlError {
  message: string;
  path?: readonly (string | number)[];
  extensions: { code: string; field?: string; reason?: string };
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

const registry = globalThis as unknown as Record<symbol, unknown>;

/** Shared through the process: this module is bundled, the API process that fills the contexts is not. */
function shared<T>(name: string): RouterContext<T> {
  return (registry[Symbol.for(name)] ??= createContext<T>()) as RouterContext<T>;
}

export const gqlContext = shared<GqlExecutor>('swingtag.gql');
export const nonceContext = shared<string>('swingtag.nonce');
export const settingsContext = shared<SiteSettings>('swingtag.settings');

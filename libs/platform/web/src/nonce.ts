import { createContext } from 'react';

/** The browser hides the attribute but not the property: read back, hydration finds the value of the server. */
const fromDocument = () => document.querySelector<HTMLElement>('script[nonce]')?.nonce ?? '';

export const NonceContext = createContext(typeof document === 'undefined' ? '' : fromDocument());

export { csvFile, csvOf } from './csv.ts';
export { gone, mutate, notFound, query, isRefusal, trouble, type PageContext, type Trouble } from './document.query.ts';
export { ErrorPage } from './error-page.tsx';
export { FlashNotice } from './flash-notice.tsx';
export { clearFlash, isSecure, setFlash, type Flash } from './flash.cookie.ts';
export { errorOf, FormErrors } from './form-errors.tsx';
export { unmask, type FragmentRef } from './fragment.ts';
export { useHasScript } from './has-script.ts';
export { i18n } from './i18n.ts';
export { reconnectDelay, useLive } from './live.ts';
export { ProgressBar, useHeadingFocus } from './navigation-feedback.tsx';
export { NonceContext } from './nonce.ts';
export { lazyPart } from './missing-part.tsx';
export { useFocusOnChange } from './use-focus-on-change.ts';
export { useReread } from './use-reread.ts';
export { NothingYet } from './nothing-yet.tsx';
export { isOffline, sendOr, unsentForm } from './offline.ts';
export { ownFrame, PageFrame } from './page-frame.tsx';
export { describePage, titleOf } from './page-meta.ts';
export { PageTitle } from './page-title.tsx';
export { privatePage } from './private-page.ts';
export { formOf, refusalStatus, refuse, textOf, type FormAnswer, type FormError, type Refused } from './refusal.ts';
export {
  gqlContext,
  nonceContext,
  reportContext,
  settingsContext,
  type GqlExecutor,
  type SiteSettings,
} from './request.context.ts';
export { safePath, signInPath, withHash } from './safe-path.ts';
export { asScheme, setScheme, type Scheme } from './scheme.cookie.ts';
export { SchemeSwitch } from './scheme-switch.tsx';
export { loadShell, useFlash, useShell, useSiteName, useViewer, type Shell, type Viewer } from './shell.ts';

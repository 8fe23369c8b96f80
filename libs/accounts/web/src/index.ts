export { AccountPage } from './account-page.tsx';
export { loadAccount, saveAccount, sectionOf } from './account.action.ts';
export { FreshSignIn } from './fresh-sign-in.tsx';
export { intentOf, takeProof } from './proof.action.ts';
export { blockAction, loadBlocks, saveMutedWords } from './block.action.ts';
export { BlocksPage } from './blocks-page.tsx';
export { loadMember, MemberPage } from './member-page.tsx';
export { RoleName } from './role-name.tsx';
export { SignInCodePage } from './sign-in-code-page.tsx';
export { SignInPage } from './sign-in-page.tsx';
export { SignInPasswordPage } from './sign-in-password-page.tsx';
export {
  askForCode,
  confirmCode,
  confirmPassword,
  goOn,
  isArrival,
  loadSignIn,
  loadSignInCode,
  type Arrival,
} from './sign-in.action.ts';
export { TierName } from './tier-name.tsx';
export { signOut } from './sign-out.action.ts';
export { loadWelcome, makeFirstAdmin } from './welcome.action.ts';
export { WelcomePage } from './welcome-page.tsx';

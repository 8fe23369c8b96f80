import { signOut } from '@swingtag/accounts-web';
import { forgetTyped } from '@swingtag/posts-web';
import { redirect } from 'react-router';
import type { Route } from './+types/sign-out';

/** Somebody has opened the form's address itself: a link never signs out. */
export function loader() {
  return redirect('/me');
}

export function action({ context }: Route.ActionArgs) {
  return signOut(context);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  forgetTyped();
  return serverAction();
}

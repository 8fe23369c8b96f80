import { Role, Tier, type Viewer } from '@swingtag/platform-server';
import { mayActAsStaff, mayAdminister, mayChangeHandle, mayChangeRole, maySeeEmail, maySeeSuspension, mayActUpon } from './member.policy.ts';

const SOON = new Date(Date.now() + 60_000);
const LONG_AGO = new Date(0);

function viewer(role: Role, memberId = '1', suspendedUntil: Date | null = null): Viewer {
  return { memberId, handle: 'someone', role, tier: Tier.BASIC, suspendedUntil, suspensionReason: null, audienceIds: ['1'], sessionKey: '' };
}
const said = (error: Error | undefined) => (error ? error.name : 'yes');
const { MEMBER, EDITOR, MODERATOR, ADMIN } = Role;

test.each([
  ['a visitor', null, MEMBER, EDITOR, 'SignInRequired'],
  ['a member', viewer(MEMBER), MEMBER, EDITOR, 'Refused'],
  ['an editor', viewer(EDITOR), MEMBER, EDITOR, 'Refused'],
  ['a moderator', viewer(MODERATOR), MEMBER, EDITOR, 'Refused'],
  ['an admin', viewer(ADMIN), MEMBER, ADMIN, 'yes'],
  ['an admin over an admin', viewer(ADMIN), ADMIN, MEMBER, 'yes'],
  ['a suspended admin', viewer(ADMIN, '1', SOON), MEMBER, EDITOR, 'Refused'],
  ['an admin whose suspension ran out', viewer(ADMIN, '1', LONG_AGO), MEMBER, EDITOR, 'yes'],
])('%s who changes the role of somebody else: case %#', (_who, who, from, to, answer) => {
  expect(said(mayChangeRole(who, { id: '2', role: from }, to))).toBe(answer);
});

test.each([
  [ADMIN, MEMBER, 'yes'],
  [ADMIN, MODERATOR, 'yes'],
  [MODERATOR, ADMIN, 'Refused'],
  [EDITOR, EDITOR, 'yes'],
])('an admin whose row says %s turns themselves into %s: %s', (from, to, answer) => {
  expect(said(mayChangeRole(viewer(ADMIN), { id: '1', role: from }, to))).toBe(answer);
});

test.each([
  [null, MEMBER, 'SignInRequired'],
  [viewer(MEMBER), MEMBER, 'Refused'],
  [viewer(EDITOR), MEMBER, 'Refused'],
  [viewer(MODERATOR), MEMBER, 'yes'],
  [viewer(MODERATOR), EDITOR, 'yes'],
  [viewer(MODERATOR), MODERATOR, 'Refused'],
  [viewer(MODERATOR), ADMIN, 'Refused'],
  [viewer(MODERATOR, '1', SOON), MEMBER, 'Refused'],
  [viewer(MODERATOR, '2'), MODERATOR, 'Refused'],
  [viewer(ADMIN), MODERATOR, 'yes'],
  [viewer(ADMIN), ADMIN, 'yes'],
  [viewer(ADMIN, '2'), ADMIN, 'Refused'],
])('who may suspend whom: case %#', (who, role, answer) => {
  expect(said(mayActUpon(who, { id: '2', role }))).toBe(answer);
});

test.each([
  [null, 'SignInRequired', 'SignInRequired', 'SignInRequired', false, false],
  [viewer(MEMBER), 'Refused', 'Refused', 'yes', false, false],
  [viewer(MEMBER, '2'), 'Refused', 'Refused', 'yes', true, true],
  [viewer(MEMBER, '2', SOON), 'Refused', 'Refused', 'Refused', true, true],
  [viewer(EDITOR), 'Refused', 'Refused', 'yes', false, false],
  [viewer(MODERATOR), 'yes', 'Refused', 'yes', false, true],
  [viewer(MODERATOR, '1', SOON), 'Refused', 'Refused', 'Refused', false, false],
  [viewer(ADMIN), 'yes', 'yes', 'yes', false, true],
])('staff, admin, own handle, e-mail and suspension of member 2: case %#', (who, staff, admin, handle, email, suspension) => {
  expect(said(mayActAsStaff(who))).toBe(staff);
  expect(said(mayAdminister(who))).toBe(admin);
  expect(said(mayChangeHandle(who))).toBe(handle);
  expect(maySeeEmail(who, { id: '2' })).toBe(email);
  expect(maySeeSuspension(who, { id: '2' })).toBe(suspension);
});

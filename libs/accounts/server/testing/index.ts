export { aMember, type TestMember } from './member.factory.ts';
export { mailedCode } from './mailed.code.ts';
export { browse, type Browsed } from './browser.ts';

export { aMember, type TestMember } from './member.factory.ts';

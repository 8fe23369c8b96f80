import { describe, expect, it } from '@jest/globals';
import { mostReported, reasonFor, templatesFor } from './review.reason.ts';

const rules = [
  { id: '1', reasonTemplate: 'It was about a member.' },
  { id: '2', reasonTemplate: 'It reads as advertising.' },
];
const reports = (...ids: string[]) => ids.map((id) => ({ rule: { id } }));

describe('the rule that is chosen for a moderator', () => {
  it.each([
    [reports('2'), '2'],
    [reports('1', '2', '2'), '2'],
    [reports('1', '2'), '1'],
    [[], null],
  ])('of %j it is %j', (given, rule) => {
    expect(mostReported(given)).toBe(rule);
  });
});

describe('the reason that the author reads', () => {
  it('is what the moderator has typed', () => {
    expect(reasonFor('1', 'Please leave her shoes out of it.', rules)).toBe('Please leave her shoes out of it.');
  });

  it('is the template when nothing is typed', () => {
    expect(reasonFor('2', ' \n', rules)).toBe('It reads as advertising.');
  });

  it('follows the rule when the template of another rule was left alone', () => {
    expect(reasonFor('2', 'It was about\r\na member.', rules)).toBe('It reads as advertising.');
  });

  it('speaks of a picture when a picture is removed', () => {
    const both = rules.map((rule) => ({ ...rule, pictureTemplate: `Your picture. ${rule.reasonTemplate}` }));
    expect(reasonFor('2', '', templatesFor('AVATAR', both))).toBe('Your picture. It reads as advertising.');
    expect(reasonFor('2', '', templatesFor('MEMBER', both))).toBe('It reads as advertising.');
  });

  it('stays what it is when the rule is unknown', () => {
    expect(reasonFor('9', 'It was about a member.', rules)).toBe('It was about a member.');
  });
});

import { Audience, AudienceMember, EVERYBODY } from '@swingtag/accounts-server';
import type { Role, Tier } from '@swingtag/platform-server';
import type { TestApi } from '@swingtag/platform-server/testing';
import { Board, BoardGroup } from '@swingtag/posts-server';

export interface BoardForTest {
  id: string;
  slug: string;
  audienceId: string;
}

let count = 0;

/** People by role, by tier, by list. */
export async function anAudience(api: TestApi, of: { minRole?: `${Role}`; minTier?: `${Tier}`; members?: { id: string }[] }): Promise<string> {
  const result = await api.db.getRepository(Audience).insert({ name: `Audience ${++count} of ${process.pid}`, minRole: (of.minRole ?? null) as Role | null, minTier: (of.minTier ?? null) as Tier | null });
  const id = String(result.identifiers[0]?.['id']);
  const members = of.members ?? [];
  if (members.length > 0) await api.db.getRepository(AudienceMember).insert(members.map((member) => ({ audienceId: id, memberId: member.id })));
  return id;
}

/** A board for everybody; states only what the test is about. */
export async function aBoard(
  api: TestApi,
  about: { readers?: string; writers?: string; starters?: string; pollers?: string; name?: string } = {},
): Promise<BoardForTest> {
  const group = await api.db.getRepository(BoardGroup).insert({ name: `Group ${++count}`, position: 1 });
  const slug = `board-${++count}`;
  const audienceId = about.readers ?? EVERYBODY;
  const result = await api.db.getRepository(Board).insert({
    groupId: String(group.identifiers[0]?.['id']), slug, name: about.name ?? `Board ${count}`, purpose: 'For tests.', position: count, audienceId,
    writersId: about.writers ?? EVERYBODY, startersId: about.starters ?? EVERYBODY, pollersId: about.pollers ?? EVERYBODY,
  });
  return { id: String(result.identifiers[0]?.['id']), slug, audienceId };
}

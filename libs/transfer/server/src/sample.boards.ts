import { Injectable } from '@nestjs/common';
import { Audience, AudienceMember, EVERYBODY } from '@swingtag/accounts-server';
import { Role } from '@swingtag/platform-server';
import { Board, BoardGroup } from '@swingtag/posts-server';
import type { EntityManager } from 'typeorm';
import { idOf, insertNamed, type Ids } from './sample.catalogue.ts';
import { SAMPLE } from './sample/sample.ts';

/** Boards in their groups; some are for a few people only. */
@Injectable()
export class SampleBoards {
  async bring(tx: EntityManager, members: Ids): Promise<Ids> {
    const audiences = await insertNamed(
      tx,
      Audience,
      SAMPLE.audiences.map(({ name, minRole }) => [name, { name, minRole: minRole ? Role[minRole] : null }]),
    );
    for (const audience of SAMPLE.audiences) {
      const audienceId = idOf(audiences, audience.name);
      for (const handle of audience.members) await tx.insert(AudienceMember, { audienceId, memberId: idOf(members, handle) });
    }
    const named = (audience: string | undefined) => (audience ? idOf(audiences, audience) : EVERYBODY);
    const boards: Ids = new Map();
    for (const [position, group] of SAMPLE.boards.entries()) {
      const groupId = idOf(await insertNamed(tx, BoardGroup, [[group.name, { name: group.name, position }]]), group.name);
      for (const [place, { slug, name, purpose, readers, starters }] of group.boards.entries()) {
        const row = { groupId, slug, name, purpose, position: place, audienceId: named(readers), startersId: named(starters), isSample: true };
        boards.set(slug, idOf(await insertNamed(tx, Board, [[slug, row]]), slug));
      }
    }
    return boards;
  }
}

import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A head of a ledger that was public from this time on: whoever noted it can tell later that nothing before it was changed.' })
export class LedgerHeadPublished {
  @Field(() => Int, { description: 'How many events it covers.' })
  entries: number;

  @Field(() => String, { description: 'SHA-256, 64 hex digits.' })
  hash: string;

  @Field(() => Date)
  at: Date;
}

@ObjectType('Ledger', { description: 'The hash chain over the casts, changes and withdrawals of a poll.' })
export class LedgerType {
  @Field(() => Int, { description: 'How many events are sealed. A vote is sealed about a second after it was counted.' })
  entries: number;

  @Field(() => String, { description: 'Hash of the newest sealed event: SHA-256, 64 hex digits.' })
  head: string;

  @Field(() => Boolean, { description: 'True when the poll has closed and every event is sealed.' })
  isFinal: boolean;

  @Field(() => String, { nullable: true, description: 'Where the export is, as JSON Lines; null until the ledger is final.' })
  exportPath: string | null;

  pollId: string;
}

@ObjectType({ description: "What lets a voter find their newest sealed event in the export. Together with it, it shows how they voted: it is the viewer's own and nobody else can ask for it." })
export class VoteReceipt {
  @Field(() => String, { description: 'Pseudonym of the viewer in this poll.' })
  voter: string;

  @Field(() => Int, { description: 'Number of the event.' })
  seq: number;

  @Field(() => String, { description: 'Hash of the event: SHA-256, 64 hex digits.' })
  hash: string;

  @Field(() => String, { description: '<voter>:<seq>:<hash>, as the verifier takes it.' })
  text: string;
}

import { Args, Field, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Ctx, mustBeSignedIn, orRefusal, Public, resultUnion, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { MutedWordsService } from './muted-words.service.ts';

@ObjectType({ description: 'The words that the viewer has muted now.' })
export class WordsMuted {
  @Field(() => [String])
  words: string[];
}

export const MutedWordsResult = resultUnion('MutedWordsResult', () => WordsMuted);

@Resolver()
export class MutedWordsResolver {
  constructor(private readonly service: MutedWordsService) {}

  @Query(() => [String], { description: "The viewer's own, which nobody else is told." })
  mutedWords(@Ctx() ctx: OperationContext): Promise<string[]> {
    mustBeSignedIn(ctx.viewer);
    return this.service.of(ctx);
  }

  @Public()
  @Mutation(() => MutedWordsResult, { description: 'All that there shall be: at most 100 words or phrases of at most 60 characters. What contains one of them is folded up for the viewer.' })
  muteWords(@Args('words', { type: () => [String] }) words: string[], @Ctx() ctx: OperationContext): Promise<WordsMuted | Refusal> {
    return orRefusal(this.set(ctx, words));
  }

  private async set(ctx: OperationContext, words: readonly string[]): Promise<WordsMuted> {
    await this.service.set(ctx.viewer, words);
    ctx.forget();
    return Object.assign(new WordsMuted(), { words: await this.service.of(ctx) });
  }
}

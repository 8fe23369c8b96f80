import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, orRefusal, PageArgs, Public, Settings, type Connection, type OperationContext, type Refusal, type SettingKey } from '@swingtag/platform-server';
import type { Member } from './member.entity.ts';
import { MemberType } from './member.graphql.ts';
import { MemberQueries } from './member.queries.ts';
import {
  SettingChangeConnection, SettingChangeType, SettingInput, SettingName, SettingsChanged, SettingsResult, SettingType, SiteType,
} from './setting.graphql.ts';
import { SettingService } from './setting.service.ts';

@Resolver(() => SettingChangeType)
export class SettingResolver {
  constructor(
    private readonly service: SettingService,
    private readonly settings: Settings,
    private readonly members: MemberQueries,
  ) {}

  @Public()
  @Query(() => SiteType)
  site(): SiteType {
    return {
      name: this.settings.value('siteName'),
      tagline: this.settings.value('tagline'),
      contactAddress: this.settings.value('contactAddress') || null,
      rulesPreface: this.settings.value('rulesPreface') || null,
      isOpen: this.settings.value('registration') === 'OPEN',
    };
  }

  @Query(() => [SettingType], { name: 'settings', description: 'Admins only.' })
  list(@Ctx() ctx: OperationContext): SettingType[] {
    return this.service.list(ctx.viewer);
  }

  @Query(() => SettingChangeConnection, { name: 'settingChanges', description: 'Admins only; the newest first.' })
  changes(
    @Ctx() ctx: OperationContext,
    @Args() page: PageArgs,
    @Args('key', { type: () => SettingName, nullable: true }) key: SettingKey | null,
  ): Promise<Connection<SettingChangeType>> {
    return this.service.changes(ctx.viewer, page, key);
  }

  @Mutation(() => SettingsResult, { description: 'Admins only; all or none.' })
  changeSettings(@Ctx() ctx: OperationContext, @Args('settings', { type: () => [SettingInput] }) settings: SettingInput[]): Promise<SettingsChanged | Refusal> {
    return orRefusal(this.service.change(ctx.viewer, settings).then(() => this.changed(ctx)));
  }

  @Mutation(() => SettingsResult, { description: 'Admins only; back to the default.' })
  resetSetting(@Ctx() ctx: OperationContext, @Args('key', { type: () => SettingName }) key: SettingKey): Promise<SettingsChanged | Refusal> {
    return orRefusal(this.service.reset(ctx.viewer, key).then(() => this.changed(ctx)));
  }

  @Mutation(() => SettingsResult, { description: 'Admins only; back to what it was before this change.' })
  restoreSetting(@Ctx() ctx: OperationContext, @Args('changeId', { type: () => ID }) changeId: string): Promise<SettingsChanged | Refusal> {
    return orRefusal(this.service.restore(ctx.viewer, changeId).then(() => this.changed(ctx)));
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Null for the site itself, and for somebody who was erased.' })
  async actor(@Ctx() ctx: OperationContext, @Parent() { actorId }: SettingChangeType): Promise<Member | null> {
    return actorId ? this.members.memberById(ctx, actorId) : null;
  }

  private changed(ctx: OperationContext): SettingsChanged {
    return Object.assign(new SettingsChanged(), { settings: this.service.list(ctx.viewer) });
  }
}

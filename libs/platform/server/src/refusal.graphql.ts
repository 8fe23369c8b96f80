import { createUnionType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Counter } from 'prom-client';
import { DomainError } from './errors.ts';
import { RefusalReason } from './refusal.reason.ts';

registerEnumType(RefusalReason, { name: 'RefusalReason', description: 'Why something was refused, for programs.' });

@ObjectType({ description: 'Why the site would not do what was asked: message for people, reason and field for programs.' })
export class Refusal {
  @Field(() => RefusalReason)
  reason: RefusalReason;

  @Field(() => String, { description: 'A sentence to show.' })
  message: string;

  @Field(() => String, { nullable: true, description: 'The input field it is about.' })
  field: string | null;

  @Field(() => Int, { nullable: true })
  retryAfterSeconds: number | null;

  static of(error: DomainError): Refusal {
    return Object.assign(new Refusal(), {
      reason: error.reason,
      message: error.message,
      field: error.field ?? null,
      retryAfterSeconds: error.retryAfterSeconds ?? null,
    });
  }
}

/** Of this process; see decision 31 on why there is no record of each. */
export const refusals = new Counter({ name: 'swingtag_refusals_total', help: 'Mutations that were refused, and requests that flood limits turned away, by reason.', labelNames: ['reason'], registers: [] });

/** The outcome of a mutation as data: what was done, or the refusal. Faults still throw. */
export async function orRefusal<T>(work: Promise<T>): Promise<T | Refusal> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    refusals.inc({ reason: error.reason });
    return Refusal.of(error);
  }
}

/** `union <name> = <payload> | Refusal`. */
export function resultUnion<T>(name: string, payload: () => new () => T) {
  return createUnionType({
    name,
    types: () => [payload(), Refusal] as const,
    resolveType: (value: unknown) => (value instanceof Refusal ? Refusal : payload()),
  });
}

/** What every question about figures has: a period, what counts, and as known when. */
import type { z } from 'zod'
import { addDays } from '../../calendar/index.ts'
import type { AsKnown, Scope } from '../../statistics/index.ts'
import { type Client, reaches } from '../authorize.ts'
import {
  agencyCode,
  channelSchema,
  instantSchema,
  localDate,
  procedureCode,
  rule,
} from '../schemas/common.ts'

export const periodShape = {
  from: localDate.meta({ description: 'ngày đầu kỳ / first day', example: '2026-11-01' }),
  to: localDate.meta({ description: 'ngày cuối kỳ / last day', example: '2026-11-30' }),
  agency: agencyCode.optional(),
  procedure: procedureCode.optional(),
  channel: channelSchema.optional(),
  knownAt: instantSchema.optional().meta({
    description:
      'theo những gì đã biết tại thời điểm này; không có: hiện nay / as known at this moment; absent: now',
  }),
}

interface Period {
  from: string
  to: string
}

/** In order, and where calendars know days. */
export function withSensiblePeriod<T extends z.ZodObject>(schema: T): T {
  return schema
    .refine((value) => (value as unknown as Period).from <= (value as unknown as Period).to, {
      ...rule('period_reversed'),
      path: ['to'],
    })
    .refine(
      (value) => {
        const { from, to } = value as unknown as Period
        return from >= '2000-01-01' && to < '2100-01-01'
      },
      { ...rule('period_far'), path: ['from'] },
    )
}

/** Whether a period has more days than that. */
export function isLonger({ from, to }: Period, days: number): boolean {
  return addDays(from, days) <= to
}

interface Wanted {
  agency?: string | undefined
  procedure?: string | undefined
  channel?: string | undefined
  knownAt?: number | undefined
}

/** Only the agencies of the program count, whatever it asks. Undefined: it asked for one that is not its own. */
export function scopeFor(client: Client, { agency, procedure, channel }: Wanted): Scope | undefined {
  if (agency !== undefined && !reaches(client, agency)) return undefined
  const agencies = agency === undefined ? client.agencies : [agency]
  return {
    ...(agencies === 'all' ? {} : { agencies }),
    ...(procedure === undefined ? {} : { procedures: [procedure] }),
    ...(channel === undefined ? {} : { channels: [channel] }),
  }
}

export function asKnown({ knownAt }: Wanted): AsKnown {
  return knownAt === undefined ? 'now' : { at: knownAt }
}

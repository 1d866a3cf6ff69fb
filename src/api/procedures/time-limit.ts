import { z } from 'zod'
import { limitSchema } from '../../calendar/index.ts'
import { channelSchema } from '../schemas/common.ts'

export const timeLimitSchema = z
  .object({
    channels: z.array(channelSchema),
    case: z.string().optional(),
    limit: limitSchema,
    text: z.string().optional(),
    legalBasis: z.string().optional(),
  })
  .meta({ id: 'TimeLimit' })

/** All blocks, by the name that forms give them. */
import { bank } from '../money/bank.ts'
import { organisation } from '../organisation/organisation.ts'
import { identityPaper } from '../person/identity-paper.ts'
import { person } from '../person/person.ts'
import { address } from '../place/address.ts'
import { parcel } from '../place/parcel.ts'
import { period } from '../values/period.ts'
import type { Block } from './block.ts'

export const BLOCKS = {
  address,
  person,
  organisation,
  'identity-paper': identityPaper,
  bank,
  parcel,
  period,
} as const satisfies Readonly<Record<string, Block>>

export type BlockName = keyof typeof BLOCKS

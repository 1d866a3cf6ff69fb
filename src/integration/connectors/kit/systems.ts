/** The ministries' systems that the kit joins. */
import { criminalRecord } from '../criminal-record/system.ts'
import { householdBusiness } from '../household-business/system.ts'
import { socialProtection } from '../social-protection/system.ts'
import { tax } from '../tax/system.ts'

export const SYSTEMS = [tax, householdBusiness, criminalRecord, socialProtection] as const

export type SystemName = 'tax' | 'household_business' | 'criminal_record' | 'social_protection'

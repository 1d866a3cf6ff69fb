import { BUSINESS } from './business.ts'
import { ENGLISH } from './english.ts'
import { FAMILIES } from './families.ts'
import { INSURANCE } from './insurance.ts'
import { INTENTIONS } from './intentions.ts'
import { LAND } from './land.ts'
import type { EverydayWord } from './model.ts'
import { NATURE } from './nature.ts'
import { ORDER } from './order.ts'
import { PAPERS } from './papers.ts'
import { PERSONS } from './persons.ts'
import { TAXES } from './taxes.ts'
import { VEHICLES } from './vehicles.ts'

/**
 * What people say and what the national list calls it. The list that a Centre begins with; its procedure controllers add to
 * it and take from it (`search_word`).
 */
export const EVERYDAY_WORDS: readonly EverydayWord[] = [
  ...INTENTIONS,
  ...PERSONS,
  ...FAMILIES,
  ...VEHICLES,
  ...LAND,
  ...PAPERS,
  ...BUSINESS,
  ...TAXES,
  ...INSURANCE,
  ...NATURE,
  ...ORDER,
  ...ENGLISH,
]

/** All procedures of the demonstration: those of today and those the Centre of 2018 handled. */
import type { ProcedureVersion } from '../../src/catalogue/index.ts'
import { IN_2018, procedure, TODAY } from './build.ts'
import { building } from './now/building.ts'
import { business } from './now/business.ts'
import { certification } from './now/certification.ts'
import { civilStatus } from './now/civil-status.ts'
import { committee } from './now/committee.ts'
import { economy } from './now/economy.ts'
import { land } from './now/land.ts'
import { police } from './now/police.ts'
import { society } from './now/society.ts'
import { economy2018 } from './then/economy-2018.ts'
import { justiceBusiness2018 } from './then/justice-business-2018.ts'
import { landBuilding2018 } from './then/land-building-2018.ts'
import { society2018 } from './then/society-2018.ts'

export const PROCEDURES_2026: readonly ProcedureVersion[] = [
  ...civilStatus,
  ...certification,
  ...police,
  ...business,
  ...land,
  ...building,
  ...economy,
  ...society,
  ...committee,
].map((short) => procedure(short, TODAY))

export const PROCEDURES_2018: readonly ProcedureVersion[] = [
  ...landBuilding2018,
  ...justiceBusiness2018,
  ...society2018,
  ...economy2018,
].map((short) => procedure(short, IN_2018))

export const DEMO_PROCEDURES: readonly ProcedureVersion[] = [...PROCEDURES_2018, ...PROCEDURES_2026]

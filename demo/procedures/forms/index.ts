/** The official forms of the demonstration, box by box, by the code of their procedure. */
import type { FormDefinition } from '../../../src/forms/index.ts'
import { birth } from './birth.ts'
import { buildingPermit } from './building-permit.ts'
import { certifiedCopy } from './certified-copy.ts'
import { company } from './company.ts'
import { companyOfMembers } from './company-of-members.ts'
import { criminalRecord } from './criminal-record.ts'
import { drivingLicence } from './driving-licence.ts'
import { householdBusiness } from './household-business.ts'
import { landChange } from './land-change.ts'
import { maritalStatus } from './marital-status.ts'
import { marriage } from './marriage.ts'
import { residence } from './residence.ts'
import { socialAllowance } from './social-allowance.ts'

/** By procedure and number of its version. */
export const FORMS: Readonly<Record<string, FormDefinition>> = {
  '1.001193/1': birth,
  '1.000894/1': marriage,
  '1.004873/1': maritalStatus,
  '1.004222/1': residence,
  '1.001612/1': householdBusiness,
  '2.001583/2': company,
  '2.001199/2': companyOfMembers,
  '1.013225/2': buildingPermit,
  '1.013831/1': landChange,
  '3.000333/1': criminalRecord,
  '3.000347/1': drivingLicence,
  '1.001776/1': socialAllowance,
  '2.000815/1': certifiedCopy,
}

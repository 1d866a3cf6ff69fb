import { hasPassword } from '../../../agencies/index.ts'
import type { WebServices } from '../../shell/services.ts'

/**
 * Twelve signs made from the id of the form with the server's key: the form sent twice gives the same password, and the
 * page after it can show it without its being kept anywhere.
 */
export function firstPasswordOf({ lookupSecretOf }: WebServices, form: string): string {
  return lookupSecretOf(`first password 1 ${form}`) + lookupSecretOf(`first password 2 ${form}`)
}

/** The first password of that form, for as long as it is the person's password. */
export async function findFirstPassword(
  services: WebServices,
  staff: string,
  form: string,
): Promise<string | undefined> {
  const password = firstPasswordOf(services, form)
  return (await hasPassword(services.office.database, staff, password)) ? password : undefined
}

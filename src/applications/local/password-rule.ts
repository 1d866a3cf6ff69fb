import { checkPassword } from '../../agencies/index.ts'

/** Of an address, the part before @ is what people put into a password; a shorter one is in many a sentence. */
const TELLING = 4

/** Whether a password may be chosen: long enough, not among the common ones, and without the address. Pure. */
export function isGoodPassword(password: string, address: string): boolean {
  const [local = ''] = address.split('@')
  const names = local.length < TELLING ? [address] : [address, local]
  return names.every((name) => checkPassword(password, name).ok)
}

/** Addresses of accounts that people open here. */
import { accountPath } from '../../../shell/account.ts'

/** Opening an account, and setting a new password: one way for both. */
export const openPath = `${accountPath}/open`
export const openCodePath = `${openPath}/code`
export const openPasswordPath = `${openPath}/password`
/** What one changes about signing in. */
export const securityPath = `${accountPath}/security`
export const newPasswordPath = `${securityPath}/password`
export const newAddressPath = `${securityPath}/address`
export const othersPath = `${securityPath}/others`
export const closePath = `${securityPath}/close`
export const linkPath = `${securityPath}/link`

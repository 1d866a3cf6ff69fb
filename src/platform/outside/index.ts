export { type AddressRule, openAddressRule } from './address-rule.ts'
export { connectionFault } from './certificate-fault.ts'
export { type OutsideAnswer, type OutsideHttp, openOutsideHttp, type Resolve } from './outside-http.ts'

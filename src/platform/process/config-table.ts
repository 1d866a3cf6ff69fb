/** Every setting, once: what it is called, what it may be, what it means. docs/configuration.md is made of this table. */
import { identitySettings } from './settings/identity.ts'
import { integrationSettings } from './settings/integration.ts'
import { noticesSettings } from './settings/notices.ts'
import { paperSettings } from './settings/papers.ts'
import { paymentSettings } from './settings/payments.ts'
import { satisfactionSettings } from './settings/satisfaction.ts'
import { serverSettings } from './settings/server.ts'
import { signingSettings } from './settings/signing.ts'
import { storageSettings } from './settings/storage.ts'

export const configTable = {
  ...serverSettings,
  ...storageSettings,
  ...noticesSettings,
  ...integrationSettings,
  ...paymentSettings,
  ...satisfactionSettings,
  ...identitySettings,
  ...signingSettings,
  ...paperSettings,
}

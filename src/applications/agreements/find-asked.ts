import type { Queryable } from '../../platform/database/index.ts'
import type { Account } from '../accounts/account.ts'
import { findAccount } from '../accounts/account-store.ts'
import type { Application } from '../drafts/application.ts'
import { findApplication } from '../drafts/draft-store.ts'
import type { Agreement } from './agreement.ts'
import { listAgreements } from './agreement-store.ts'

export interface AskedApplication {
  application: Application
  /** Whose draft it is. */
  owner: Account
  agreement: Agreement
}

/** A draft, or what was filed, for somebody who was invited to agree to it; to anybody else it is not there. */
export async function findAskedApplication(
  db: Queryable,
  id: string,
  { identity }: Account,
): Promise<AskedApplication | undefined> {
  if (identity === undefined) return undefined
  const application = await findApplication(db, id)
  if (application === undefined) return undefined
  const agreement = (await listAgreements(db, id)).find(({ number }) => number === identity)
  const owner = await findAccount(db, application.account)
  return agreement === undefined || owner === undefined ? undefined : { application, owner, agreement }
}

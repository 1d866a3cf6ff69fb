/** Sending somebody to the platform to pay what a dossier owes. */
import { type LoadedDossier, type Office, ownerOf } from '../../dossiers/index.ts'
import { newId } from '../../platform/index.ts'
import { addAttempt, noteAddress, openBill } from '../bills/bill-store.ts'
import type { Bill, Purpose } from '../model.ts'
import { owedOf } from '../owed.ts'
import type { Order, PaymentPlatform, Unanswered } from '../platform/platform.ts'

export interface PaymentStart {
  dossier: LoadedDossier
  purpose: Purpose
  /** Address of whoever asks. */
  ip: string
  now: number
}

/**
 * A page of the platform where the bill is paid. Each call is an attempt with a reference of its own, all of one bill; what is
 * paid twice by that goes back. The bill and the attempt are stored before the platform is asked, so that nothing can be paid that
 * is not known here. `nothing_owed`: paid in the meantime, or no longer owed.
 */
export async function startPayment(
  office: Office,
  platform: PaymentPlatform,
  { dossier, purpose, ip, now }: PaymentStart,
): Promise<{ url: string } | Unanswered | 'nothing_owed'> {
  const { state } = dossier
  const procedure = office.catalogue.byId(state.procedureVersion)
  const owed = owedOf(state, procedure).find((one) => one.purpose === purpose)
  if (owed === undefined) return 'nothing_owed'
  const code = state.code ?? state.reference
  const agency = purpose === 'fees' ? state.receivingAgency : state.competentAgency
  const awaitsAcceptance = state.acceptedAt === undefined
  const place = { id: newId(now), dossier: state.id, code, agency, at: now, awaitsAcceptance }
  const reference = referenceOf(newId(now))
  const bill = await office.database.transaction(async (tx) => {
    const opened = await openBill(tx, owed, place)
    if (opened.state === 'open') await addAttempt(tx, reference, opened.id, now)
    return opened
  })
  if (bill.state !== 'open') return 'nothing_owed'
  const answer = await platform.start(orderOf(office, dossier, bill, { reference, ip, at: now }))
  if ('url' in answer) await noteAddress(office.database, reference, answer.url)
  return answer
}

/** Letters and digits only: platforms take nothing else for sure. */
function referenceOf(id: string): string {
  return id.replaceAll('-', '').toUpperCase()
}

function orderOf(
  { catalogue, directory }: Office,
  { state, parties }: LoadedDossier,
  bill: Bill,
  asked: Pick<Order, 'reference' | 'ip' | 'at'>,
): Order {
  const owner = ownerOf(parties)
  return {
    ...asked,
    amount: bill.amount,
    lines: bill.lines,
    dossier: {
      code: bill.code,
      procedure: state.procedure,
      procedureName: catalogue.byId(state.procedureVersion)?.version.name.vi ?? state.procedure,
    },
    agency: { code: bill.agency, name: directory.nameOf(bill.agency, 'vi') },
    payer: { name: owner.name, idNumber: owner.idNumber ?? '', address: owner.address ?? '' },
  }
}

/** From the desk to the competent agency and its receipt there (NĐ 118/2025 art. 18). */
import { type Deciders, deskTask, keysOfKind, withinEightHours } from './act.ts'
import { receipt } from './intake.ts'

export const transferDeciders = {
  transfer: ({ dossier, at, procedure, world }) => [
    {
      type: 'dossier_transferred',
      to: dossier.competentAgency,
      closed: keysOfKind(dossier, 'transfer'),
      opened: [
        withinEightHours(
          {
            key: `receipt:${dossier.version + 1}`,
            kind: 'receipt',
            agency: dossier.competentAgency,
            role: firstRole(procedure.flow),
            openedAt: at,
          },
          world,
        ),
      ],
    },
  ],
  confirm_receipt: ({ dossier, at, procedure, world }) => {
    return receipt(dossier, procedure, world, at, keysOfKind(dossier, 'receipt'))
  },
  return_transfer: ({ dossier, body, at }) => [
    {
      type: 'transfer_returned',
      reason: body.reason,
      closed: keysOfKind(dossier, 'receipt'),
      opened: [deskTask(dossier, at, 'transfer', 'reception_officer')],
    },
  ],
} satisfies Deciders<'transfer' | 'confirm_receipt' | 'return_transfer'>

/** The receipt is confirmed by whoever does the first step of the flow. */
function firstRole(flow: {
  definition: { start: string }
  nodes: ReadonlyMap<string, { kind: string }>
}): string {
  const first = flow.nodes.get(flow.definition.start) as
    | { kind: string; performer?: { role: string } }
    | undefined
  return first?.performer?.role ?? 'case_officer'
}

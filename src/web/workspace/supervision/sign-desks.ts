/** The two pages of signs: of how agencies work, and of the data of dossiers. */
import type { Permission } from '../../../agencies/index.ts'
import { CONDUCT_KINDS, DATA_KINDS, type IndicationKind } from '../../../supervision/index.ts'
import { paths } from '../shell/rail.ts'

export interface SignDesk {
  name: 'conduct' | 'data'
  path: string
  permission: Permission
  kinds: readonly IndicationKind[]
}

export const SIGN_DESKS = {
  conduct: { name: 'conduct', path: paths.supervision, permission: 'report.read', kinds: CONDUCT_KINDS },
  data: { name: 'data', path: paths.dataQuality, permission: 'dossier.read', kinds: DATA_KINDS },
} satisfies Record<SignDesk['name'], SignDesk>

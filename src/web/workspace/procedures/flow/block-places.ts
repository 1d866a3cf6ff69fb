/** Who does a block in a flow, as officers read and type it: “Sở Tài chính”, “Sở Xây dựng / Phòng Quy hoạch”. */
import type { Directory } from '../../../../agencies/index.ts'
import { foldForSearch, type ProcedureVersion } from '../../../../catalogue/index.ts'
import type { PerformerPlace } from '../../../../workflow/index.ts'
import { namesFor } from './flow-names.ts'

const COMPETENT = 'Cơ quan chủ trì'
/** As long as a flow keeps the code of an agency. */
const LONGEST = 64
const SYMBOLS = ['competent', 'receiving', 'parent', 'committee'] as const

export interface BlockPlaces {
  say(place: PerformerPlace): string
  /** What is no agency or room of here stays as it was typed; publishing then says that nobody is there. */
  read(text: string): PerformerPlace
  /** To choose from, by code and by name. */
  codes: readonly string[]
  agencies: readonly string[]
}

export function blockPlaces(version: ProcedureVersion, directory: Directory): BlockPlaces {
  const names = namesFor(version, directory)
  const agency = (code: string) => (code === 'competent' ? COMPETENT : names.agency(code))
  const unitsOf = (code: string) => (code === 'competent' ? [] : directory.unitsOf(code))
  const unit = (at: string, code: string) =>
    unitsOf(at).find((one) => one.code === code)?.name.vi ?? names.unit(code)
  const valid = directory.agencies().filter(({ code }) => directory.isValidAt(code, version.validFrom))
  const codes = [...SYMBOLS, ...valid.map(({ code }) => code)]
  const isCalled = (text: string, ...known: readonly string[]) =>
    known.some((one) => foldForSearch(one) === foldForSearch(text))
  return {
    say: ({ agency: code, unit: room }) =>
      room === undefined ? agency(code) : `${agency(code)} / ${unit(code, room)}`,
    read(text) {
      const [first = '', second = ''] = text.split('/').map((part) => part.trim())
      const code = codes.find((one) => isCalled(first, one, agency(one))) ?? first.slice(0, LONGEST)
      if (second === '') return { agency: code }
      const room = unitsOf(code).find((one) => isCalled(second, one.code, one.name.vi))
      return { agency: code, unit: room?.code ?? second.slice(0, LONGEST) }
    },
    codes,
    agencies: codes.map(agency),
  }
}

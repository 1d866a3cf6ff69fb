/** From a dossier filed on the portal to one that waits at the desk: nothing of it is typed again. */
import { receivingFor } from '../../../applications/index.ts'
import { toLocalDate } from '../../../calendar/index.ts'
import { type CompiledVersion, factRulesOf } from '../../../catalogue/index.ts'
import {
  type CommandOf,
  derivedId,
  findDossier,
  type HandedPaper,
  type Parties,
} from '../../../dossiers/index.ts'
import type { TakenMessage } from '../../door/message-store.ts'
import { type Fault, isFault } from '../../door/read.ts'
import { linkDossier } from '../../links/outside-dossier.ts'
import { fetchFile } from '../../understanding/fetch-papers.ts'
import { giveAct } from '../../understanding/give.ts'
import { actorOf, type Desk, type Understood } from '../../understanding/model.ts'
import { agencyFor, procedureCode } from './codes.ts'
import type { Filed } from './contract.ts'
import { keepIdentity } from './owner-identity.ts'

const KINDS = { '1': 'citizen', '2': 'enterprise', '3': 'organisation', '4': 'organisation' } as const
const DELIVERY = { '0': 'counter', '1': 'post', '2': 'online' } as const

/** Idempotent by the portal's code: the dossier's id is made of it. A second filing under the same code changes nothing. */
export async function fileDossier(desk: Desk, message: TakenMessage, item: Filed): Promise<Understood> {
  const { office } = desk
  const dossier = derivedId('dossier', message.source, item.MaHoSo)
  const known = await findDossier(office.database, dossier)
  if (known !== undefined) return { overtaken: dossier }
  const place = agencyFor(office.directory, { named: item.DonViXuLy, dossier: item.MaHoSo })
  if (isFault(place)) return { parked: place.fault, detail: place.detail }
  const code = procedureCode(item.MaTTHC)
  if (code !== undefined) await office.catalogue.learnCode(code, desk.now())
  const procedure = code === undefined ? undefined : office.catalogue.inForce(code, desk.now())
  if (procedure === undefined) {
    return { parked: 'unknown_code', detail: { field: 'MaTTHC', code: item.MaTTHC } }
  }
  const papers = await papersOf(desk, message, item, procedure)
  if (isFault(papers)) {
    const { fault, detail } = papers
    return fault === 'file_not_fetched' ? { waits: fault, detail } : { parked: fault, detail }
  }
  await linkDossier(office.database, message.source, { code: item.MaHoSo, dossier, filedBy: message.id })
  const techId = item.MaDoiTuong?.trim() || undefined
  if (techId !== undefined) await keepIdentity(office.database, dossier, techId, desk.now())
  const body: CommandOf<'submit'> = {
    type: 'submit',
    procedure: procedure.version.procedure,
    ...(item.TruongHop ? { case: item.TruongHop } : {}),
    channel: 'online',
    receivingAgency: receivingFor(office.directory, place.agency, toLocalDate(desk.now())),
    competentAgency: place.agency,
    parties: partiesOf(item) as CommandOf<'submit'>['parties'],
    papers: papers as CommandOf<'submit'>['papers'],
    sets: 1,
    facts: factsOf(item, procedure),
    deliverBy: DELIVERY[item.HinhThuc ?? '2'],
  }
  const given = await giveAct(desk, message, { dossier, actor: actorOf(message), body })
  return 'acted' in given ? { applied: dossier } : given
}

function partiesOf(item: Filed): Parties {
  const birth = /^(\d{4})(\d{2})(\d{2})$/.exec(item.NgaySinhChuHoSo ?? '')
  return {
    applicant: {
      kind: KINDS[item.LoaiDoiTuong],
      name: item.ChuHoSo,
      ...given('idNumber', item.SoGiayToChuHoSo),
      ...given('birthDate', birth ? birth.slice(1).join('-') : undefined),
      ...given('address', item.DiaChi),
      ...given('phone', item.SoDienThoai),
      ...given('email', item.Email),
    },
  }
}

function given<K extends string>(name: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined || value.trim() === '' ? {} : ({ [name]: value } as Record<K, string>)
}

/** What the procedure asks for by a name that the portal's form has, too. */
function factsOf(
  { DuLieuToKhai: form = {} }: Filed,
  { version }: CompiledVersion,
): CommandOf<'submit'>['facts'] {
  const rules = [...factRulesOf(version)]
  const known = rules.filter(([name, rule]) => Object.hasOwn(form, name) && typeof form[name] === rule.type)
  return Object.fromEntries(known.map(([name]) => [name, form[name] as string | number | boolean]))
}

/** Papers of a component that the procedure does not know are kept as other papers, under their name. */
export async function papersOf(
  desk: Desk,
  message: TakenMessage,
  { TaiLieuNop = [] }: Pick<Filed, 'TaiLieuNop'>,
  { version }: CompiledVersion,
): Promise<HandedPaper[] | Fault> {
  const names = new Map(version.components.map(({ code, name }) => [code, name.vi]))
  const papers = new Map<string, HandedPaper>()
  for (const one of TaiLieuNop) {
    const component = names.has(one.MaThanhPhanHoSo ?? '') ? (one.MaThanhPhanHoSo as string) : 'other'
    const url = one.DuongDanTaiTepTin
    const file =
      url === undefined
        ? undefined
        : await fetchFile(desk, message, actorOf(message), { name: one.TenTepDinhKem, url })
    if (file !== undefined && isFault(file)) return file
    const before = papers.get(component)
    const name = names.get(component) ?? one.TenTepDinhKem
    papers.set(component, {
      ...{ component, name, originals: 0, copies: 0, electronic: true },
      files: [...(before?.files ?? []), ...(file === undefined ? [] : [file])],
    })
  }
  return [...papers.values()]
}

/** Who does a step, as the cell “Đơn vị, người thực hiện” says it. */
import type { Performer } from '../../model.ts'
import type { TableWorld } from '../model.ts'
import { findAgencies, findUnit, type Mention, type Whereabouts } from './agencies.ts'
import { fold } from './fold.ts'

type Role = 'case_officer' | 'unit_head' | 'agency_head' | 'province_leader' | 'clerk'

/** Who a cell names, before it is known which agency of the table is the competent one. */
export interface Named {
  agencies: readonly Mention[]
  /** Different roles in the order of the text. */
  roles: readonly RoleWord[]
  unit?: string
  /** The cell names a room (phòng, chi cục) without a code. */
  hasUnit: boolean
}

interface RoleWord {
  role: Role
  /** `chi cục`: its head is a unit's head where the table has a department above it. */
  ofBranch: boolean
  /** `Lãnh đạo Sở`: of the agency itself. */
  ofAgency: boolean
}

const HEAD =
  '(?:lanh dao|thu truong|truong|pho truong|giam doc|pho giam doc|chu tich|pho chu tich|dai dien lanh dao|cap truong|cap pho|pho|tp|ptp)'

/** From the most to the least particular; what one has taken, the next does not see. */
const ROLES: readonly (readonly [RegExp, Role, 'branch' | 'agency' | 'plain'])[] = [
  [/(?:nhan vien |can bo |cong chuc |bo phan |phong )?van thu(?: luu tru| - luu tru)?/g, 'clerk', 'plain'],
  [
    /(?:chu tich|pho chu tich|lanh dao)(?:[ ,/]+(?:hoac |va )?(?:pho |cac pho )?chu tich)* (?:ubnd|uy ban nhan dan|ub)(?: (?:cap )?(?:tinh|thanh pho))/g,
    'province_leader',
    'agency',
  ],
  [
    /(?:lanh dao|giam doc|pho giam doc|truong|pho)(?:[ ,/]+(?:hoac )?pho (?:giam doc|truong))? (?:chi cuc|chi nhanh|trung tam(?! phuc vu)|van phong dang ky(?: dat dai)?|vpdk(?:dd)?)|(?:pho )?(?:chi )?cuc truong(?: chi cuc)?/g,
    'agency_head',
    'branch',
  ],
  [
    /(?:lanh dao|truong|pho truong|pho|tp|to truong|doi truong|(?:lanh dao |truong |pho |phu trach )?(?:cac )?phong,? (?:lanh dao|truong|pho)) ?(?:\/ ?pho )?(?:cac )?(?:phong|bo phan|khoa|to|doi|don vi chuyen mon|vp(?! ubnd)|van phong(?! (?:dang ky|ubnd|uy ban|hdnd)))(?! giam doc)|pho phong|truong phong|phu trach phong|lanh dao don vi|(?:pho )?chanh (?:van phong|vp) (?:hdnd (?:va|&|-) )?(?:ubnd|uy ban nhan dan) (?:cap )?(?:xa|phuong|dac khu)/g,
    'unit_head',
    'plain',
  ],
  [
    /(?:chu tich|pho chu tich|giam doc|pho giam doc|lanh dao|thu truong|truong ban|pho truong ban|chanh thanh tra|truong cong an|pho truong cong an|nguoi dung dau|chanh van phong|pho chanh van phong)(?:[ ,/]+(?:hoac |va )?(?:pho|cac pho)(?: (?:giam doc|chu tich|chanh van phong))?)*/g,
    'agency_head',
    'agency',
  ],
  [
    /(?:chuyen vien|cong chuc|can bo|vien chuc|nhan vien|nguoi (?:duoc phan cong|thu ly|xu ly)|kiem lam vien|thanh vien|tham tra vien|dang kiem vien|tu phap ?- ?ho tich|dia chinh|hoi dong|doan (?:kiem tra|tham dinh|danh gia)|to (?:tham dinh|cong tac|kiem tra|chuyen gia|giup viec)|cvien|cv(?! ))/g,
    'case_officer',
    'plain',
  ],
]

/** Reads who a cell names. */
export function readWho(text: string, world: TableWorld): Named {
  const agencies = findAgencies(text, world)
  let rest = spellOut(
    blankOut(
      fold(text),
      agencies.filter(({ where }) => where.kind === 'receiving' || where.kind === 'applicant'),
    ),
  )
  const found: (RoleWord & { at: number })[] = []
  for (const [pattern, role, of] of ROLES) {
    for (const match of rest.matchAll(pattern)) {
      if (/[a-z]/.test(rest[match.index - 1] ?? ' ')) continue
      found.push({ role, ofBranch: of === 'branch', ofAgency: of === 'agency', at: match.index })
    }
    rest = rest.replace(pattern, (taken) => ' '.repeat(taken.length))
  }
  const roles = [...new Map(found.toSorted((a, b) => a.at - b.at).map((one) => [one.role, one])).values()]
  const unit = findUnit(text, world)
  return {
    agencies,
    roles: roles.map(({ at: _, ...word }) => word),
    ...(unit === undefined ? {} : { unit }),
    hasUnit: new RegExp(
      `(?:phong|chi cuc|chi nhanh|bo phan|van phong dang ky|vpdk|don vi) |${HEAD} phong`,
    ).test(fold(text)),
  }
}

/** Short forms that stand for one role alone; “CT”, “GĐ”, “CC” are also departments and branches, so their neighbours decide. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [
    /\bld(?=\s*(?:phong|so|ubnd|uy ban|don vi|van phong|vp|chi cuc|trung tam|ban|co quan)\b|\s*$)/g,
    'lanh dao',
  ],
  [/\bp\.? ?ct\b/g, 'pho chu tich'],
  [/\bct(?=\s*(?:[/,]|hoac|va)\s*(?:p\.? ?ct|pho (?:ct|chu tich))|\s+(?:ubnd|uy ban))/g, 'chu tich'],
  [/\bct(?=\s*(?:[/,]|hoac|va)\s*pho chu tich)/g, 'chu tich'],
  [/\bp\.? ?gd(?!\s*(?:&|va)|dt)\b/g, 'pho giam doc'],
  [/\bgd(?=\s*(?:[/,]|hoac|va)\s*pho giam doc|\s+(?:so|trung tam|chi nhanh)\b)/g, 'giam doc'],
  [/\bptp\b/g, 'pho truong phong'],
  [/\btp(?=\s*(?:[/,]|hoac|va)\s*pho truong phong)/g, 'truong phong'],
  [/\bcv(?= (?:phong|so|thu ly|xu ly|chuyen mon|duoc phan cong)\b)/g, 'chuyen vien'],
  [/\bcc(?= (?:tu phap|dia chinh|van hoa|vh|chuyen mon|duoc phan cong|phu trach|xa|phuong)\b)/g, 'cong chuc'],
]

function spellOut(text: string): string {
  return SHORT.reduce((rest, [short, whole]) => rest.replace(short, whole), text)
}

function blankOut(text: string, mentions: readonly Mention[]): string {
  return mentions.reduce(
    (rest, { from, to }) => rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to),
    text,
  )
}

/** Who does a step, once the competent agency is known. */
export type Doer =
  | { kind: 'desk' | 'applicant' }
  | { kind: 'wait'; system: string }
  | { kind: 'step'; performer: Performer; assumed?: 'role'; byName?: string }

export type WhyNoDoer = 'who_missing' | 'who_unread' | 'who_several' | 'who_open'

/** What a whole table says about who is who. */
export interface Cast {
  /** Folded name of the agency that decides. */
  competent: string | undefined
  /** There is a head of the agency above the heads of its branches. */
  hasHead: boolean
  world: TableWorld
}

/** Every doer that a cell names: more than one where several agencies are asked at once. */
export function castDoers(text: string, named: Named, cast: Cast): Doer[] | WhyNoDoer {
  if (text.trim() === '') return 'who_missing'
  const all = distinct(named.agencies.map(({ where }) => where))
  const wheres = all.filter((where) => where.kind !== 'open')
  if (wheres.length < all.length) return 'who_open'
  if (named.roles.length === 0 && wheres.length === 0 && !named.hasUnit) return 'who_unread'
  const inside = wheres.filter((where) => where.kind !== 'agency' || !isCompetent(where, cast))
  if (named.roles.length > 1) return 'who_several'
  const role = roleOf(named, cast)
  const places = inside.length > 0 && inside.length < wheres.length ? wheres : inside
  return (places.length > 0 ? places : [undefined]).map((where) => doerAt(where, role, named, cast))
}

function roleOf({ roles: [word] }: Named, cast: Cast): Role | undefined {
  if (!word) return undefined
  return word.ofBranch && cast.hasHead ? 'unit_head' : word.role
}

function doerAt(
  where: Exclude<Whereabouts, { kind: 'open' }> | undefined,
  role: Role | undefined,
  named: Named,
  cast: Cast,
): Doer {
  const assumed = role === undefined ? { assumed: 'role' as const } : {}
  const roleHere = role ?? 'case_officer'
  const unit = named.unit === undefined ? {} : { unit: named.unit }
  const at = (agency: string): Doer => ({ kind: 'step', performer: { agency, role: roleHere }, ...assumed })
  const here: Doer = { kind: 'step', performer: { agency: 'competent', role: roleHere, ...unit }, ...assumed }
  switch (where?.kind) {
    case undefined:
      return roleHere === 'province_leader' ? at('committee') : here
    case 'applicant':
      return { kind: 'applicant' }
    case 'receiving':
      return role === undefined || role === 'case_officer' ? { kind: 'desk' } : at('receiving')
    case 'parent':
      return at('parent')
    case 'committee':
      if (role === 'agency_head' || role === 'province_leader' || role === undefined)
        return { kind: 'step', performer: { agency: 'committee', role: 'province_leader' }, ...assumed }
      // Officers and clerks of the Committee sit in its Office.
      return at('parent')
    case 'system':
      return isCompetent(where, cast) ? here : { kind: 'wait', system: where.system }
    case 'agency':
      if (isCompetent(where, cast)) return here
      return {
        kind: 'step',
        performer: { agency: where.code ?? codeOfName(where.name), role: roleHere },
        ...assumed,
        ...(where.code === undefined ? { byName: where.name } : {}),
      }
  }
}

const COMMUNE = 'ubnd xa'

/** A code that stands for a name until the province's own is chosen. */
function codeOfName(name: string): string {
  return nameOf(name)
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 60)
}

/** The name without “tỉnh …” and abbreviations' marks, for comparing; every commune of a table is the same one. */
export function nameOf(name: string): string {
  const plain = fold(name)
  if (/^(?:ubnd|uy ban nhan dan) (?:cap )?(?:xa|phuong|dac khu)/.test(plain)) return COMMUNE
  return plain
    .replace(/&/g, ' va ')
    .replace(/ (?:cap )?(?:tinh|thanh pho|tp\.?)(?: .*)?$/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function isCompetent({ name }: { name: string }, { competent, world }: Cast): boolean {
  const own = nameOf(name)
  return own === competent || (world.competent ?? []).some((one) => nameOf(one) === own)
}

function distinct(wheres: readonly Whereabouts[]): Whereabouts[] {
  return [...new Map(wheres.map((where) => [keyOf(where), where])).values()]
}

function keyOf(where: Whereabouts): string {
  if (where.kind === 'agency') return `agency ${where.code ?? nameOf(where.name)}`
  return where.kind === 'system' ? where.system : where.kind
}

/**
 * The agency the table is about: one that has people of different roles, or is named where the process is headed. Agencies that
 * only give an opinion are named too, so naming alone is not enough.
 */
export function findCompetent(
  whos: readonly Named[],
  headings: readonly string[],
  world: TableWorld,
): string | undefined {
  const roles = new Map<string, Set<string>>()
  for (const { agencies, roles: words } of whos)
    for (const { where } of agencies) {
      if (where.kind !== 'agency' && where.kind !== 'system') continue
      const known = roles.get(nameOf(where.name)) ?? new Set()
      for (const { role } of words) known.add(role)
      roles.set(nameOf(where.name), known)
    }
  const [first] = [...roles].filter(([, held]) => held.size >= 2).toSorted(([, a], [, b]) => b.size - a.size)
  if (first) return first[0]
  const headless = !whos.some(({ agencies, roles: [word] }) => word?.ofAgency && agencies.length === 0)
  const headedBy = [...roles].filter(([, held]) => held.has('agency_head'))
  const [only] = headedBy
  if (only && headedBy.length === 1 && headless) return only[0]
  const headed = headings
    .flatMap((heading) => findAgencies(heading, world))
    .flatMap(({ where }) => (where.kind === 'agency' ? [nameOf(where.name)] : []))
  return headed.at(-1)
}

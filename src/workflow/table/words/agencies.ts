/** Agencies and units that a cell names. */

import type { KnownAgency, TableWorld } from '../model.ts'
import { fold } from './fold.ts'

/** Where the work is done, as the cell says it. */
export type Whereabouts =
  | { kind: 'applicant' }
  | { kind: 'receiving' }
  | { kind: 'parent' }
  | { kind: 'committee' }
  | { kind: 'system'; system: string; name: string }
  | { kind: 'agency'; name: string; code?: string }
  /** Several agencies without a name: “các sở, ngành liên quan”. */
  | { kind: 'open'; name: string }

export interface Mention {
  where: Whereabouts
  /** Place in the text. */
  from: number
  to: number
}

/** Names of departments, longest first; the abbreviations as decisions use them. */
const DEPARTMENTS =
  'nong nghiep (?:va|&) (?:moi truong|ptnt|phat trien nong thon)|nn\\s*(?:va|&)\\s*mt|nnmt|tai nguyen (?:va|&) moi truong|tn\\s*(?:va|&)\\s*mt|tnmt|giao duc (?:va|&) dao tao|gd\\s*(?:va|&)\\s*dt|gddt|khoa hoc (?:va|&) cong nghe|kh\\s*(?:va|&)\\s*cn|khcn|van hoa,? the thao (?:va|&) du lich|van hoa (?:va|&) the thao|vh,?\\s*tt\\s*(?:va|&)\\s*dl|vhttdl|dan toc (?:va|&) ton giao|lao dong,? ?-? ?thuong binh (?:va|&) xa hoi|ldtbxh|ke hoach (?:va|&) dau tu|kh\\s*(?:va|&)\\s*dt|thong tin (?:va|&) truyen thong|tt\\s*(?:va|&)\\s*tt|giao thong van tai|gtvt|cong thuong|xay dung|tai chinh|noi vu|tu phap|ngoai vu|du lich|y te|xd|tc|nv|tp|yt|ct'

const PLACE = '(?: (?:tinh|thanh pho|tp\\.?|xa|phuong|dac khu)(?: [a-z]+){0,3})?'

/** From the most to the least particular; the first that fits at a place wins. */
const PATTERNS: readonly (readonly [RegExp, (name: string) => Whereabouts])[] = [
  [
    /(?:van phong|vp)\.? (?:hdnd (?:va|&|-) )?(?:ubnd|uy ban nhan dan)(?: (?:cap )?(?:tinh|thanh pho)[^,;\n]{0,20})?(?! (?:cap )?(?:xa|phuong|dac khu))/g,
    () => ({ kind: 'parent' }),
  ],
  [
    /(?:trung tam|tt|ttam)\.? (?:phuc vu )?(?:hanh chinh cong|hcc|pvhcc)(?: (?:cap )?(?:tinh|xa|phuong|thanh pho))?|ttpvhcc|ttphcc|(?:bo phan|bp|to|quay) (?:tiep nhan (?:va|&|,) ?tra (?:ket qua|kq)|tn ?(?:va|&) ?t(?:ra )?kq|tntkq|tiep nhan|mot cua|1 cua|tra (?:ket qua|kq))|(?:can bo|cong chuc|nhan vien|vien chuc|nguoi|chuyen vien) (?:tiep nhan|tra ket qua|mot cua)|(?:bo phan )?mot cua|(?:can bo|cong chuc|nhan vien|vien chuc|cc) (?:tn ?(?:va|&) ?t(?:ra )?kq|tntkq)|(?:nhan vien |can bo )?(?:buu dien|buu chinh|vnpost|bcci)(?: cong ich)?(?: (?:cap )?(?:tinh|xa|phuong))?/g,
    () => ({ kind: 'receiving' }),
  ],
  [
    /(?:ubnd|uy ban nhan dan) (?:cap )?(?:tinh|thanh pho)(?! [a-z]* (?:xa|phuong))/g,
    () => ({ kind: 'committee' }),
  ],
  [
    /(?:ubnd|uy ban nhan dan) (?:cap )?(?:xa|phuong|dac khu)(?:, ?(?:xa|phuong|dac khu))*/g,
    (name) => ({ kind: 'agency', name }),
  ],
  [
    /(?:co quan |chi cuc |cuc |thue )?thue (?:tinh|co so|thanh pho|khu vuc)?|(?:co quan|chi cuc|cuc) thue/g,
    system('tax'),
  ],
  [/cong an(?: (?:cap )?(?:tinh|xa|phuong|thanh pho))?/g, system('police')],
  [/(?:co quan )?bao hiem xa hoi|bhxh/g, system('insurance')],
  [/kho bac(?: nha nuoc)?/g, system('treasury')],
  [
    /he thong [a-z][a-z0-9_]*$/g,
    (name) => ({ kind: 'system', system: name.trim().split(' ').at(-1) ?? '', name: name.trim() }),
  ],
  [
    /(?:bo|ngan hang nha nuoc)(?: (?:tu phap|noi vu|y te|tai chinh|xay dung|cong thuong|cong an|quoc phong|ngoai giao|giao duc|khoa hoc|nong nghiep|van hoa|dan toc|chuyen nganh|quan ly|nganh))(?! [a-z]*so)/g,
    system('ministry'),
  ],
  [new RegExp(`(?:so|s\\.) ?(?:${DEPARTMENTS})${PLACE}(?![a-z])`, 'g'), (name) => ({ kind: 'agency', name })],
  [
    /(?:thanh tra tinh|ban quan ly (?:cac )?(?:khu (?:cong nghiep|kinh te)|kcn|kkt)|bo chi huy quan su(?: tinh)?|toa an[^,;\n]*|vien kiem sat[^,;\n]*)/g,
    (name) => ({ kind: 'agency', name }),
  ],
  [
    /(?:cac )?(?:so|co quan|don vi|ban|nganh|to chuc)(?:,? (?:ban,? )?(?:nganh|don vi|dia phuong|co quan))* (?:co )?lien quan|cac so,? (?:ban,? )?nganh/g,
    (name) => ({ kind: 'open', name }),
  ],
  [
    /(?:to chuc|ca nhan|cong dan|nguoi (?:nop|dan|yeu cau|su dung dat)|doanh nghiep|khach hang|chu (?:ho so|dau tu|co so|du an))(?:[,/]? ?(?:va |hoac )?(?:to chuc|ca nhan|cong dan|doanh nghiep|ho gia dinh))*(?: (?:ho so|nop ho so))?/g,
    () => ({ kind: 'applicant' }),
  ],
]

function system(code: string): (name: string) => Whereabouts {
  return (name) => ({ kind: 'system', system: code, name: name.trim() })
}

/** Every agency a text names, in the order of the text; known ones by their names first. */
export function findAgencies(text: string, world: TableWorld): Mention[] {
  const plain = withoutUnits(fold(text), world)
  const found: Mention[] = []
  const take = (mention: Mention) => {
    if (!found.some(({ from, to }) => mention.from < to && from < mention.to)) found.push(mention)
  }
  for (const { agency, name } of namesOf(world.agencies ?? []))
    for (const at of placesOf(plain, name))
      take({
        where: { kind: 'agency', name: text.slice(at, at + name.length), code: agency.code },
        from: at,
        to: at + name.length,
      })
  for (const [pattern, make] of PATTERNS)
    for (const match of plain.matchAll(pattern)) {
      const to = match.index + match[0].length
      if (startsInWord(plain, match.index)) continue
      take({ where: make(text.slice(match.index, to)), from: match.index, to })
    }
  const desks = found.filter(({ where }) => where.kind === 'receiving').map(({ from }) => lineAt(plain, from))
  // “Công chức Sở Nội vụ tại Bộ phận Một cửa”, “Bộ phận Một cửa UBND xã”: the other says whose desk it is.
  const isOwner = ({ where, from }: Mention) =>
    where.kind !== 'receiving' && desks.includes(lineAt(plain, from))
  return found.filter((mention) => !isOwner(mention)).toSorted((a, b) => a.from - b.from)
}

/** Number of the line, or part of one between semicolons, that a place lies in. */
function lineAt(plain: string, place: number): number {
  return plain.slice(0, place).split(/[\n;]/).length
}

/** A room of the competent agency may be called like another agency: “Văn phòng HĐND và UBND” of a commune. */
function withoutUnits(plain: string, { units = [] }: TableWorld): string {
  return namesOf(units).reduce((rest, { name }) => rest.replaceAll(name, ' '.repeat(name.length)), plain)
}

/** The unit of the competent agency that a text names. */
export function findUnit(text: string, world: TableWorld): string | undefined {
  const plain = fold(text)
  return namesOf(world.units ?? []).find(({ name }) => placesOf(plain, name).length > 0)?.agency.code
}

function namesOf(agencies: readonly KnownAgency[]): { agency: KnownAgency; name: string }[] {
  return agencies
    .flatMap((agency) => agency.names.map((name) => ({ agency, name: fold(name) })))
    .filter(({ name }) => name.length > 2)
    .toSorted((a, b) => b.name.length - a.name.length)
}

function placesOf(plain: string, name: string): number[] {
  const places: number[] = []
  for (let at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + 1))
    if (!startsInWord(plain, at) && !/[a-z0-9]/.test(plain[at + name.length] ?? ' ')) places.push(at)
  return places
}

function startsInWord(plain: string, at: number): boolean {
  return at > 0 && /[a-z0-9]/.test(plain[at - 1] ?? '')
}

/** A procedure as one signed file: record, form, fees and flow in a ZIP, its parts named with their checksums in a signed manifest. */
import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { z } from 'zod'
import {
  type OfficialForm,
  type ProcedureVersion,
  procedureVersionSchema,
  typeOfOfficialForm,
} from '../../catalogue/index.ts'
import type { Text } from '../../platform/index.ts'
import { type FlowBlock, flowBlockSchema, writeBpmn } from '../../workflow/index.ts'
import { fingerprintOf, publicHalf } from './package-key.ts'

const FORMAT = 'motcua-procedure-1'
const MOST_BYTES = 45_000_000
/** Before the name of the official paper form. */
const OFFICIAL = 'official-form/'

const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  procedure: z.string(),
  number: z.number().int(),
  name: z.string(),
  /** Whose installation made it, and when (ISO 8601). */
  from: z.string(),
  at: z.string(),
  key: z.string(),
  /** What agencies are called where it comes from, by their codes. */
  agencies: z.record(z.string(), z.string()),
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
})
export type Manifest = z.infer<typeof manifestSchema>

export interface ReadPackage {
  manifest: Manifest
  version: ProcedureVersion
  /** Building blocks that its flow carries. */
  blocks: readonly FlowBlock[]
  officialForm?: OfficialForm
  /** Of the key that signed it. */
  fingerprint: string
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** `nameOf` calls agencies and lanes by their names. Deterministic for the same version, moment and key. */
export async function writePackage(
  version: ProcedureVersion,
  made: {
    from: string
    at: number
    key: KeyObject
    nameOf: (code: string) => string
    blocks: readonly FlowBlock[]
    officialForm?: OfficialForm | undefined
  },
): Promise<Buffer> {
  const { from, at, key, nameOf, blocks, officialForm } = made
  const { publishedAt: _, publishedBy: __, validTo: ___, ...record } = version
  const parts: Record<string, Uint8Array> = {
    'procedure.json': strToU8(JSON.stringify(record, null, 2)),
    'flow.bpmn': strToU8(await writeBpmn(version.flow, nameOf)),
    ...(blocks.length > 0 ? { 'blocks.json': strToU8(JSON.stringify(blocks, null, 2)) } : {}),
    ...(officialForm ? { [`${OFFICIAL}${officialForm.name}`]: new Uint8Array(officialForm.bytes) } : {}),
  }
  const manifest: Manifest = {
    ...{ format: FORMAT, procedure: version.procedure, number: version.number, name: version.name.vi },
    ...{ from, at: new Date(at).toISOString(), key: publicHalf(key) },
    agencies: Object.fromEntries(agenciesOf(version).map((code) => [code, nameOf(code)])),
    files: Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, hashOf(bytes)])),
  }
  const said = strToU8(JSON.stringify(manifest, null, 2))
  const signature = strToU8(sign(null, said, key).toString('base64'))
  return pack({ 'manifest.json': said, 'manifest.sig': signature, ...parts })
}

/** One way to pack, nothing squeezed, no time of day: so that of a changed byte not even one of the wrapping goes unseen. */
function pack(files: Readonly<Record<string, Uint8Array>>): Buffer {
  return Buffer.from(zipSync({ ...files }, { level: 0, mtime: new Date(1980, 0, 1) }))
}

/** Codes of agencies that a version names: who decides, who takes part, who does a step. */
export function agenciesOf({ competent, coordinating, flow }: ProcedureVersion): string[] {
  const symbols = ['competent', 'receiving', 'parent', 'committee']
  const steps = flow.nodes.flatMap((node) => (node.kind === 'step' ? [node.performer.agency] : []))
  const all = [...competent.agencies, ...coordinating, ...steps.filter((code) => !symbols.includes(code))]
  return [...new Set(all)]
}

const SAYS = {
  not_a_package: {
    vi: 'Tệp này không phải gói thủ tục của Motcua. Hãy tải lại gói từ nơi gửi.',
    en: 'This file is no procedure package of Motcua. Get it again from whoever made it.',
  },
  changed: {
    vi: 'Gói đã bị thay đổi sau khi ký nên không nhận. Hãy xin lại gói từ nơi gửi.',
    en: 'The package was changed after it was signed, so it is not taken. Ask whoever made it for it again.',
  },
  other_record: {
    vi: 'Gói được ký đúng nhưng nội dung thủ tục không đúng dạng phiên bản này đọc được.',
    en: 'The package is signed, but its record has a shape that this version does not read.',
  },
} satisfies Record<string, Text>

/** Reads a package; refused as soon as one byte of it is not what was signed. Never throws for a file. */
export function readPackage(bytes: Uint8Array): ReadPackage | { problem: Text } {
  const parts = unpack(bytes)
  const [said, signature] = [parts?.['manifest.json'], parts?.['manifest.sig']]
  if (parts === undefined || said === undefined || signature === undefined)
    return { problem: SAYS.not_a_package }
  const manifest = manifestSchema.safeParse(readJson(said))
  if (!manifest.success) return { problem: SAYS.not_a_package }
  const { key, files } = manifest.data
  const { 'manifest.json': _, 'manifest.sig': __, ...rest } = parts
  const isWhole =
    pack(parts).equals(bytes) &&
    Object.keys(rest).sort().join('\n') === Object.keys(files).sort().join('\n') &&
    Object.entries(rest).every(([name, part]) => hashOf(part) === files[name])
  if (!isWhole || !isSigned(said, signature, key)) return { problem: SAYS.changed }
  const version = procedureVersionSchema.safeParse(readJson(rest['procedure.json'] ?? new Uint8Array()))
  const carried = rest['blocks.json']
  const blocks = z
    .array(flowBlockSchema)
    .max(50)
    .safeParse(carried === undefined ? [] : readJson(carried))
  if (!version.success || !blocks.success) return { problem: SAYS.other_record }
  const official = officialOf(rest)
  if (official === 'other') return { problem: SAYS.other_record }
  return {
    manifest: manifest.data,
    version: version.data as ProcedureVersion,
    blocks: blocks.data,
    ...(official ? { officialForm: official } : {}),
    fingerprint: fingerprintOf(key),
  }
}

/** `other`: it is of no kind that is shown here. */
function officialOf(parts: Readonly<Record<string, Uint8Array>>): OfficialForm | 'other' | undefined {
  const [found] = Object.entries(parts).filter(([name]) => name.startsWith(OFFICIAL))
  if (found === undefined) return undefined
  const [name, bytes] = [found[0].slice(OFFICIAL.length), found[1]]
  const type = typeOfOfficialForm(bytes)
  return type === undefined || name === '' ? 'other' : { name: name.slice(0, 255), type, bytes }
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> | undefined {
  try {
    let size = 0
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize
        if (size > MOST_BYTES) throw new RangeError('too large')
        return true
      },
    })
  } catch {
    return undefined
  }
}

function isSigned(said: Uint8Array, signature: Uint8Array, key: string): boolean {
  try {
    const spki = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' })
    return verify(null, said, spki, Buffer.from(strFromU8(signature), 'base64'))
  } catch {
    return false
  }
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes))
  } catch {
    return undefined
  }
}

/** The version with agencies of here in the place of those it names. */
export function withAgencies(
  version: ProcedureVersion,
  places: Readonly<Record<string, string>>,
): ProcedureVersion {
  const here = (code: string) => places[code] ?? code
  const each = (codes: readonly string[]) => [...new Set(codes.map(here))]
  const nodes = version.flow.nodes.map((node) =>
    node.kind === 'step'
      ? { ...node, performer: { ...node.performer, agency: here(node.performer.agency) } }
      : node,
  )
  return {
    ...version,
    competent: { ...version.competent, agencies: each(version.competent.agencies) },
    coordinating: each(version.coordinating),
    flow: { ...version.flow, nodes },
  }
}

/** A room that a step names: the agency as the flow calls it, and the room's code there. */
export interface NamedUnit {
  agency: string
  unit: string
  /** Names of the steps that are done there. */
  steps: readonly Text[]
}

/** Rooms that the steps of a version name, each once. */
export function unitsNamed({ flow }: ProcedureVersion): NamedUnit[] {
  const steps = flow.nodes.flatMap((node) =>
    node.kind === 'step' && node.performer.unit !== undefined
      ? [{ agency: node.performer.agency, unit: node.performer.unit, name: node.name }]
      : [],
  )
  return [...Map.groupBy(steps, ({ agency, unit }) => `${agency}/${unit}`).values()].flatMap((same) => {
    const [first] = same
    return first ? [{ agency: first.agency, unit: first.unit, steps: same.map(({ name }) => name) }] : []
  })
}

/** The version with rooms of here, by `agency/unit`; null: whichever room of the agency. */
export function withUnits(
  version: ProcedureVersion,
  places: Readonly<Record<string, string | null>>,
): ProcedureVersion {
  const nodes = version.flow.nodes.map((node) => {
    if (node.kind !== 'step' || node.performer.unit === undefined) return node
    const { unit, ...performer } = node.performer
    const here = places[`${performer.agency}/${unit}`]
    if (here === undefined) return node
    return { ...node, performer: here === null ? performer : { ...performer, unit: here } }
  })
  return { ...version, flow: { ...version.flow, nodes } }
}

/** Which steps decide the dossier: what a table says by who signs where. */
import { targetsOf } from '../../checking/graph.ts'
import type { FlowNode, StepNode } from '../../model.ts'
import { fold } from '../words/fold.ts'

/** Who signs a result, from the highest: where the Chairman signs, the director's signature stands under a submission. */
const RANKS = ['province_leader', 'agency_head', 'unit_head'] as const

const SIGNS =
  /(?<!dang |dinh |hoc |nhat )\bky\b|phe duyet|quyet dinh|\bduyet\b|thong qua|xem xet|chap thuan|ban hanh/
/** Signing these decides nothing. */
const DRAFTS = /ky nhay|to trinh|phieu chuyen|van ban (?:xin|lay|gui|de nghi)|giay moi|phan cong/
const MIRRORED =
  /(?:ghi nhan|cap nhat|nhan) (?:ket qua|trang thai|thong tin).*(?:bo|he thong)|ket qua.*(?:tu|cua) (?:he thong|bo)/

/** Marks the deciding steps: the last of the highest rank that signs on each way; a result that another system decided is recorded. */
export function markDecisions(nodes: readonly FlowNode[]): FlowNode[] {
  const steps = nodes.filter((node) => node.kind === 'step')
  if (nodes.some((node) => 'decides' in node && node.decides)) return [...nodes]
  const ranked = RANKS.map((rank) => steps.filter((step) => step.performer.role === rank && signs(step)))
  const signing = ranked.find((found) => found.length > 0) ?? []
  const last = signing.filter(
    (step) => !signing.some((other) => other !== step && reaches(nodes, step.id, other.id)),
  )
  const recording =
    last.length > 0 ? [] : steps.filter((step) => MIRRORED.test(fold(wordsOf(step))) && hasMinistry(nodes))
  const found = last.length > 0 ? last : recording.slice(-1)
  return nodes.map((node) =>
    node.kind === 'step' && found.includes(node)
      ? { ...node, decides: true, ...(last.length > 0 ? { signs: true } : {}) }
      : node,
  )
}

function hasMinistry(nodes: readonly FlowNode[]): boolean {
  return nodes.some((node) => node.kind === 'wait' && node.system === 'ministry')
}

function wordsOf({ name, work }: StepNode): string {
  return `${name.vi} ${work ?? ''}`
}

function signs(step: StepNode): boolean {
  const words = fold(wordsOf(step))
  return SIGNS.test(words) && !DRAFTS.test(fold(step.name.vi))
}

function reaches(nodes: readonly FlowNode[], from: string, to: string): boolean {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const seen = new Set<string>()
  const pending = [from]
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const node = byId.get(id)
    if (!node || seen.has(id)) continue
    seen.add(id)
    for (const next of targetsOf(node)) {
      if (next === to) return true
      pending.push(next)
    }
  }
  return false
}

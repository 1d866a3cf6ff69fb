import type { CompiledFlow } from '../../workflow/index.ts'
import type { CommandBody } from '../commands.ts'
import type { TaskKind } from '../model.ts'

/** What the system does when the moment of an open task has come and nobody has done it; undefined: it is only late. Pure. */
export function dueAct(
  { kind, node }: { kind: TaskKind; node?: string | null },
  flow: CompiledFlow | undefined,
): CommandBody | undefined {
  switch (kind) {
    case 'timer':
      return { type: 'fire_timer', node: node as string }
    case 'wait': {
      const waiting = flow?.nodes.get(node as string)
      return waiting?.kind === 'wait' && waiting.timeout
        ? { type: 'time_out_wait', node: node as string }
        : undefined
    }
    case 'supplement':
      return { type: 'stop', reason: 'Quá thời hạn bổ sung mà không nhận được hồ sơ bổ sung.' }
    case 'intake_supplement':
      return { type: 'refuse_intake', reason: 'Quá thời hạn bổ sung, hồ sơ chưa đầy đủ để tiếp nhận.' }
    default:
      return undefined
  }
}

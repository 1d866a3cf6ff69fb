/** Asking addresses that programs or administrators have named, by the rule of this house. */
import { type OutsideHttp, openAddressRule, openOutsideHttp } from '../../../platform/outside/index.ts'
import type { Config } from '../../../platform/process/index.ts'
import { hasStandIns } from './connections.ts'

/** The stand-ins of the demonstration listen on this machine. */
export function outsideOf(config: Config): OutsideHttp {
  const opened = hasStandIns(config) ? [...config.outsideNetworks, '127.0.0.1'] : config.outsideNetworks
  return openOutsideHttp(openAddressRule(opened))
}

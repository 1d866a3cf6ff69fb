import { resolve } from 'node:path'
import type { z } from 'zod'
import { operatorError } from '../operator-error.ts'
import { configTable } from './config-table.ts'
import { demoOf, listImpossible } from './impossible.ts'

type Table = typeof configTable
type Parsed = { [Name in keyof Table]: z.output<Table[Name]['schema']> }

/** The settings of this process. `dataDir` is absolute; `publicUrl` has no slash at its end. */
export type Config = Omit<Parsed, 'publicUrl' | 'demo' | 'standIns' | 'localAccounts'> & {
  publicUrl: string
  demo: 'on' | 'off'
  standIns: 'on' | 'off'
  localAccounts: 'on' | 'off'
}

/** Reads the environment; an empty variable counts as absent. Throws OperatorError (exit 78) naming every problem at once. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const values: Record<string, unknown> = {}
  const problems: { vi: string; en: string }[] = []
  for (const [name, setting] of Object.entries(configTable)) {
    const result = setting.schema.safeParse(env[setting.env] || undefined)
    if (result.success) values[name] = result.data
    else {
      problems.push({
        vi: `${setting.env} phải là ${setting.expects.vi}.`,
        en: `${setting.env} must be ${setting.expects.en}.`,
      })
    }
  }
  if (problems.length === 0) problems.push(...listImpossible(values as Parsed))
  if (problems.length > 0) {
    throw operatorError(
      {
        vi: ['Cấu hình chưa đúng:', ...problems.map((one) => `  ${one.vi}`)].join('\n'),
        en: ['The configuration is not right:', ...problems.map((one) => `  ${one.en}`)].join('\n'),
      },
      { exitCode: 78 },
    )
  }
  return complete(values as Parsed)
}

function complete(parsed: Parsed): Config {
  const host = parsed.host.includes(':') ? `[${parsed.host}]` : parsed.host
  const demo = demoOf(parsed)
  return {
    ...parsed,
    dataDir: resolve(parsed.dataDir),
    publicUrl: parsed.publicUrl ?? `http://${host}:${parsed.port}`,
    demo,
    standIns: parsed.standIns ?? demo,
    localAccounts: parsed.localAccounts ?? demo,
  }
}

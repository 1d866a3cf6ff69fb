/** Files in commands: only what its actor sent in may be named. */
import type { Queryable } from '../../platform/database/index.ts'
import type { CommandBody } from '../commands.ts'
import type { PaperFile } from '../model.ts'
import type { Command } from '../world.ts'
import { claimUploads } from './store.ts'

/** Every file that a command names. */
export function filesIn(body: CommandBody): PaperFile[] {
  const own = 'files' in body ? (body.files ?? []) : []
  const papers = 'papers' in body ? body.papers : []
  return [...own, ...papers.flatMap(({ files = [] }) => files)]
}

/**
 * Before a command is stored: holds its files against the sweep, for two days from the command. Answers the SHA-256 of
 * those that its actor did not send in, or not under this name, type and size. Idempotent; one statement, none without files.
 */
export async function claimFiles(db: Queryable, command: Command): Promise<string[]> {
  const files = filesIn(command.body)
  if (files.length === 0) return []
  const claimed = await claimUploads(db, command.actor, files, command)
  return [...new Set(files.map(({ sha256 }) => sha256))].filter((sha256) => !claimed.has(sha256))
}

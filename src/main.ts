/** Motcua: one program. What it can do is listed in `cli/index.ts`, what a server is made of in `cli/open-house.ts` and `cli/serve.ts`. */
import { runCommand } from './cli/index.ts'

const status = await runCommand(process.argv.slice(2))
if (status !== undefined) process.exitCode = status

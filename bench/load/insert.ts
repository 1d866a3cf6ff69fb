/** What pgbench does with its scripts, for machines without it; the plan is a JSON file, the answer a line of JSON. */
import { readFileSync } from 'node:fs'
import pg from 'pg'

interface Statement {
  name: string
  text: string
  /** Names of the variables that become $1, $2, ... */
  variables: string[]
  /** `\gset`: the columns of its row become variables. */
  sets: boolean
}

const { url, scripts, clients, seconds } = JSON.parse(readFileSync(process.argv[2] as string, 'utf8')) as {
  url: string
  scripts: string[]
  clients: number
  seconds: number
}

/** A script's lines; each use of a variable is a parameter of its own, as in pgbench's mode `prepared`. */
function readScript(script: string, index: number): Statement[] {
  return script.split('\n').map((line, i) => {
    const variables: string[] = []
    const sets = line.endsWith('\\gset')
    const text = line.replace(/ ?\\gset$/, '').replace(/(?<!:):([a-z_]+)/g, (_, name: string) => {
      variables.push(name)
      return `$${variables.length}`
    })
    return { name: `${index}_${i}`, text, variables, sets }
  })
}

async function runOnce(client: pg.Client, statements: readonly Statement[], number: number): Promise<void> {
  let values: Record<string, unknown> = { client_id: number }
  for (const { name, text, variables, sets } of statements) {
    const { rows } = await client.query({ name, text, values: variables.map((each) => String(values[each])) })
    if (sets) values = { ...values, ...rows[0] }
  }
}

const read = scripts.map(readScript)
const connections = await Promise.all(
  Array.from({ length: clients }, async () => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    return client
  }),
)
const begun = performance.now()
let done = 0
await Promise.all(
  connections.map(async (client, number) => {
    while (performance.now() - begun < seconds * 1000) {
      await runOnce(client, read[Math.floor(Math.random() * read.length)] as Statement[], number)
      done += 1
    }
  }),
)
const rate = (done * 1000) / (performance.now() - begun)
await Promise.all(connections.map((client) => client.end()))
process.stdout.write(`${JSON.stringify({ rate })}\n`)

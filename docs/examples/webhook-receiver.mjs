// Nhận webhook của Motcua; chỉ cần Node 20 trở lên, không cần thư viện.
// Takes webhooks of Motcua; needs Node 20 or later and no library.
//
//   SECRET=whsec_… PORT=8080 node webhook-receiver.mjs
//   SECRET=whsec_… PORT=8080 API=http://127.0.0.1:3000/api/v1 TOKEN=motcua_… CURSOR=cursor.txt node webhook-receiver.mjs
//
// With API and TOKEN it first reads in the journal what it has missed since the cursor in the file CURSOR. Each event is one line on the
// standard output, once, whichever way it came.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'

const { SECRET = '', PORT = '8080', API, TOKEN, CURSOR } = process.env
const TOLERANCE_SECONDS = 300
const seen = new Set()

/** Whether the message was signed with our secret, and lately. */
function isGenuine(headers, body) {
  const { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': signatures = '' } = headers
  if (!(Math.abs(Date.now() / 1000 - Number(seconds)) <= TOLERANCE_SECONDS)) return false
  const key = Buffer.from(SECRET.replace(/^whsec_/, ''), 'base64')
  const expected = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest()
  // For a day after the secret has changed there are two.
  return signatures.split(' ').some((one) => {
    const given = Buffer.from(one.replace(/^v1,/, ''), 'base64')
    return given.length === expected.length && timingSafeEqual(given, expected)
  })
}

/** The same event may come again; what has been taken before changes nothing. */
function take(event) {
  if (seen.has(event.id)) return
  seen.add(event.id)
  process.stdout.write(`${JSON.stringify(event)}\n`)
  if (CURSOR) writeFileSync(CURSOR, event.cursor)
}

async function catchUp() {
  let after = CURSOR && existsSync(CURSOR) ? readFileSync(CURSOR, 'utf8').trim() : undefined
  for (let more = true; more; ) {
    const query = new URLSearchParams(after ? { after } : {})
    const answer = await fetch(`${API}/webhook-events?${query}`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    })
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
    const page = await answer.json()
    page.events.forEach(take)
    after = page.next
    more = page.more
  }
}

const server = createServer(async (request, response) => {
  const parts = []
  for await (const part of request) parts.push(part)
  // The bytes as they came: parsed and written again they would have another signature.
  const body = Buffer.concat(parts).toString('utf8')
  if (!isGenuine(request.headers, body)) return response.writeHead(401).end()
  take(JSON.parse(body))
  // Answer when it is safe, within 20 seconds; whatever is not 2xx comes again.
  response.writeHead(204).end()
})

if (API && TOKEN) await catchUp()
server.listen(Number(PORT), '127.0.0.1', () =>
  process.stderr.write(`listening on ${server.address().port}\n`),
)

/** The XML that some ministries' systems speak: one element for each field, in an envelope as SOAP 1.1 has it. */
import { SaxesParser } from 'saxes'

const ENVELOPE = 'http://schemas.xmlsoap.org/soap/envelope/'
const MOST_DEPTH = 8

type Node = { [name: string]: Node | string | number | boolean | undefined }

export function writeEnvelope(name: string, content: object): string {
  return `<?xml version="1.0" encoding="UTF-8"?><soap:Envelope xmlns:soap="${ENVELOPE}"><soap:Body><${name}>${inside(content)}</${name}></soap:Body></soap:Envelope>`
}

function inside(content: object): string {
  return Object.entries(content)
    .filter(([, value]) => value !== undefined)
    .flatMap(([name, value]) => {
      // Of a list each is an element of its own.
      const all: unknown[] = Array.isArray(value) ? value : [value]
      return all.map((one) => {
        const text = typeof one === 'object' && one !== null ? inside(one) : escapeXml(String(one))
        return `<${name}>${text}</${name}>`
      })
    })
    .join('')
}

function escapeXml(text: string): string {
  return text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** What stands in the body of an envelope, by the names of its elements; undefined for what is no such envelope. No entities, no DTD. */
export function readEnvelope(text: string): Node | undefined {
  const parser = new SaxesParser({ xmlns: false })
  const path: { name: string; node: Node; text: string }[] = []
  let body: Node | undefined
  let isBroken = false
  parser.on('error', () => {
    isBroken = true
  })
  parser.on('doctype', () => {
    isBroken = true
  })
  parser.on('opentag', ({ name }) => {
    if (path.length >= MOST_DEPTH) isBroken = true
    path.push({ name: name.replace(/^.*:/, ''), node: {}, text: '' })
  })
  parser.on('text', (part) => {
    const last = path.at(-1)
    if (last !== undefined) last.text += part
  })
  parser.on('closetag', () => {
    const done = path.pop()
    if (done === undefined) return
    if (done.name === 'Body') body = done.node
    const above = path.at(-1)
    if (above !== undefined && done.name !== '__proto__') {
      above.node[done.name] = Object.keys(done.node).length > 0 ? done.node : done.text.trim()
    }
  })
  try {
    parser.write(text).close()
  } catch {
    return undefined
  }
  return isBroken ? undefined : body
}

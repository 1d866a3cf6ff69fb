import { SaxesParser } from 'saxes'

/** Attributes by their local name. */
export type Attributes = Readonly<Record<string, string>>

export interface XmlVisitor {
  open(name: string, attributes: Attributes, path: readonly string[]): void
  close(name: string, path: readonly string[]): void
  text(text: string, path: readonly string[]): void
}

/**
 * Walks XML with local names, since producers choose their own prefixes. What a program offers as a second best
 * (`mc:Fallback`) is passed over: it says the same again. Throws where the XML is not well formed.
 */
export function walkXml(bytes: Uint8Array, visitor: XmlVisitor): void {
  const parser = new SaxesParser({ xmlns: true })
  const path: string[] = []
  let skipped = 0
  parser.on('opentag', ({ local, attributes }) => {
    if (skipped > 0 || local === 'Fallback') {
      skipped += 1
      return
    }
    path.push(local)
    const plain = Object.fromEntries(Object.values(attributes).map((one) => [one.local, one.value]))
    visitor.open(local, plain, path)
  })
  parser.on('closetag', ({ local }) => {
    if (skipped > 0) {
      skipped -= 1
      return
    }
    visitor.close(local, path)
    path.pop()
  })
  parser.on('text', (text) => {
    if (skipped === 0) visitor.text(text, path)
  })
  parser.write(new TextDecoder(encodingOf(bytes)).decode(bytes)).close()
}

/** Parts are UTF-8 or UTF-16 (ECMA-376 part 2, 8.1.4). */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

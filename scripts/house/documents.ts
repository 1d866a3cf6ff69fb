/** What the documents lead to: files, headings, pictures. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

const PICTURES = 'docs/pictures'
/** What is made here, and what others wrote. */
const SKIPPED = ['node_modules', 'dist', 'var', '.git', 'bench/results']

interface Link {
  /** The document it stands in, from the project's root. */
  from: string
  /** As it is written. */
  target: string
  /** The file or folder it leads to, from the project's root. */
  path: string
  /** The heading, as it stands behind `#`. */
  anchor: string | undefined
}

/** Links that lead to no file, or to no heading of the document they name, as sentences. */
export function listBrokenLinks(root: string): string[] {
  const texts = new Map(listDocuments(root).map((path) => [path, readFileSync(join(root, path), 'utf8')]))
  const links = [...texts].flatMap(([from, text]) => linksOf(from, text))
  return links.flatMap(({ from, target, path, anchor }) => {
    if (path.startsWith('..') || !existsSync(join(root, path)))
      return [`${from} leads to ${target}: no such file`]
    if (anchor === undefined || anchorsOf(texts.get(path) ?? '').has(anchor)) return []
    return [`${from} leads to ${target}: no such heading`]
  })
}

/** Pictures that no document shows. */
export function listUnusedPictures(root: string): string[] {
  const shown = new Set(
    listDocuments(root).flatMap((from) =>
      linksOf(from, readFileSync(join(root, from), 'utf8')).map(({ path }) => path),
    ),
  )
  return readdirSync(join(root, PICTURES))
    .map((name) => join(PICTURES, name))
    .filter((path) => !shown.has(path))
}

/** Paths of every document of the project, from its root. */
function listDocuments(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (SKIPPED.includes(path)) return []
    if (entry.isDirectory()) return listDocuments(root, path)
    return entry.name.endsWith('.md') ? [path] : []
  })
}

/** The links and pictures of a document that stay inside the project. */
export function linksOf(from: string, text: string): Link[] {
  const prose = withoutCode(text)
  const written = [
    ...prose.matchAll(/\]\(\s*<?([^()\s>]+)[^)]*\)/g),
    ...prose.matchAll(/^\[[^\]]+\]:\s+(\S+)/gm),
    ...prose.matchAll(/<(?:a|img|source)\b[^>]*?\b(?:href|src|srcset)="([^"\s]+)/g),
  ].map(([, target = '']) => target)
  return written
    .filter((target) => !/^([a-z][a-z0-9+.-]*:|\/)/i.test(target))
    .map((target) => {
      const [file = '', anchor] = decodeURIComponent(target).split('#')
      const path = file === '' ? from : normalize(join(dirname(from), file))
      return { from, target, path, anchor }
    })
}

/** What may stand behind `#` of a document's address: its headings as GitHub writes them, and ids of its own. */
export function anchorsOf(text: string): Set<string> {
  const anchors = new Set<string>()
  for (const [, heading = ''] of withoutFences(text).matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)) {
    const bare = heading
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-')
    let anchor = bare
    for (let again = 1; anchors.has(anchor); again += 1) anchor = `${bare}-${again}`
    anchors.add(anchor)
  }
  for (const [, id = ''] of text.matchAll(/<[a-z0-9]+\b[^>]*?\b(?:id|name)="([^"]+)"/g)) anchors.add(id)
  return anchors
}

function withoutCode(text: string): string {
  return withoutFences(text).replace(/(`+)[^`].*?\1/g, '')
}

function withoutFences(text: string): string {
  return text.replace(/^( *)(```+|~~~+)[\s\S]*?^\1\2.*$/gm, '')
}

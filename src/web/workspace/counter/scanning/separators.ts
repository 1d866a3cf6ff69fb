import type { FastifyInstance } from 'fastify'
import { findUploads } from '../../../../dossiers/index.ts'
import { contentDisposition, FILE_POLICY } from '../../../../platform/files/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { platformProblem, problemError } from '../../../../platform/index.ts'
import { renderPdf } from '../../../../platform/pdf/index.ts'
import { queryOf } from '../../../shell/forms/form.ts'
import type { WebServices } from '../../../shell/services.ts'
import { signedIn } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { qrPicture } from '../receipt/receipt-data.ts'
import { submittedPapers } from '../receive-fields.ts'
import { SEPARATOR } from './cut-scans.ts'
import { scanWords } from './scan-words.ts'

const config = { access: { permission: 'dossier.receive' } } as const

const SHEETS = `
#let d = json("/data.json")
#set document(title: d.title)
#set page(paper: "a4", margin: 20mm)
#set text(font: "Tinos", size: 14pt, lang: "vi")
#for (i, it) in d.sheets.enumerate() [
  #if i > 0 [#pagebreak()]
  #align(center)[
    #v(10mm)
    #text(28pt, strong(d.title))
    #v(8mm)
    #text(22pt, strong(it.name))
    #v(10mm)
    #image(bytes(it.qr), format: "svg", width: 75mm, alt: it.code)
    #v(6mm)
    #it.code
    #v(14mm)
    #d.how
    #v(4mm)
    #text(11pt, d.procedure)
  ]
]
`

/**
 * `GET /work/receive/separators.pdf?procedure=`: a sheet for each paper that is left at the counter, to be laid before it in a pile that
 * is scanned in one go. `GET /work/receive/scans/:sha256?name=`: a page of such a pile, to whoever sent it in.
 */
export function addSeparators(app: FastifyInstance, services: WebServices): void {
  const { office, clock, files } = services
  app.get('/work/receive/separators.pdf', { config }, async (request, reply) => {
    const { procedure = '' } = queryOf(request)
    await office.catalogue.learnCode(procedure, clock.now())
    const version = office.catalogue.inForce(procedure, clock.now())?.version
    const papers = version === undefined ? [] : submittedPapers(version)
    if (version === undefined || papers.length === 0) throw problemError(platformProblem('not_found'))
    const t = scanWords[langOf(request)]
    const sheets = papers.map(({ code, name }) => ({
      ...{ code, name: name[langOf(request)], qr: qrPicture(SEPARATOR + code) },
    }))
    const about = `${version.procedure} · ${version.name[langOf(request)]}`
    const pdf = await renderPdf(SHEETS, { title: t.sheet, how: t.sheetHow, procedure: about, sheets })
    return reply
      .header('content-disposition', `inline; filename="to-phan-cach-${version.procedure}.pdf"`)
      .type('application/pdf')
      .send(pdf)
  })
  app.get<{ Params: { sha256: string } }>(paths.scan(':sha256'), { config }, async (request, reply) => {
    const asked = { sha256: request.params.sha256, name: queryOf(request).name ?? '' }
    const [file] = await findUploads(office.database, signedIn(request).actor, [asked])
    const content = file && (await files.store.get(file.sha256))
    if (file === undefined || content === undefined) throw problemError(platformProblem('not_found'))
    return reply
      .headers({
        'content-type': file.type,
        'content-disposition': contentDisposition('inline', file.name),
        'content-security-policy': FILE_POLICY,
        'cache-control': 'private, no-store',
      })
      .send(content)
  })
}

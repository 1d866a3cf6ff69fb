/** A photograph into letters, by Tesseract with Vietnamese data; everything it needs is in `node_modules`, nothing is fetched. */
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { createWorker, OEM, type Page, type Worker } from 'tesseract.js'
import { draw, openPicture } from '../open-picture.ts'
import { readCodes } from '../read-codes.ts'
import type { Letters, ReadWord } from './letters.ts'

const LANGUAGE = 'vie'
const DATA = '@tesseract.js-data/vie/4.0.0_best_int/vie.traineddata.gz'
/** Longest side at which letters are read; larger only takes longer. */
const READ_SIDE = 1_800
/** Longest side at which a code is looked for: its dots are small. */
const CODE_SIDE = 2_600
/** Mean sureness below which the paper may lie on its side. */
const UPRIGHT = 62
const FEWEST_WORDS = 4
const TURNS = [180, 90, 270] as const

export interface Recogniser {
  /** Undefined: no picture that can be opened. */
  read(content: Buffer, enough?: string): Promise<Letters | undefined>
}

/** The engine begins with the first picture that needs it. */
export function openRecogniser(): Recogniser {
  let engine: Promise<Worker> | undefined
  return {
    async read(content, enough) {
      const image = await openPicture(content)
      if (image === undefined) return undefined
      const codes = await readCodes(draw(image, CODE_SIDE))
      if (enough !== undefined && codes.some((code) => new RegExp(enough).test(code)))
        return { codes, lines: [] }
      engine ??= startEngine()
      return { codes, lines: await readUpright(await engine, draw(image, READ_SIDE)) }
    },
  }
}

async function startEngine(): Promise<Worker> {
  const langPath = dirname(createRequire(import.meta.url).resolve(DATA))
  const worker = await createWorker(LANGUAGE, OEM.LSTM_ONLY, { langPath, gzip: true, cacheMethod: 'none' })
  // Sauvola: by what surrounds each pixel, since photographs lie in uneven light.
  await worker.setParameters({ thresholding_method: '2' } as Parameters<Worker['setParameters']>[0])
  return worker
}

/** As it stands; where that makes no words, turned until it does. */
async function readUpright(engine: Worker, canvas: Canvas): Promise<Letters['lines']> {
  let best = await readLines(engine, canvas)
  for (const degrees of TURNS) {
    if (sureness(best) >= UPRIGHT) break
    const turned = await readLines(engine, turn(canvas, degrees))
    if (sureness(turned) > sureness(best)) best = turned
  }
  return best
}

async function readLines(engine: Worker, canvas: Canvas): Promise<ReadWord[][]> {
  const picture = await canvas.encode('png')
  const { data } = await engine.recognize(picture, { rotateAuto: true }, { blocks: true, text: false })
  return linesOf(data)
}

function linesOf({ blocks }: Page): ReadWord[][] {
  const lines = (blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.lines))
  return lines
    .toSorted((one, other) => one.bbox.y0 - other.bbox.y0)
    .map(({ words }) => words.map(({ text, confidence }) => ({ text, sure: confidence })))
}

/** Of longer words: what is short is often a speck. */
function sureness(lines: Letters['lines']): number {
  const words = lines.flat().filter(({ text }) => text.length >= 3)
  if (words.length < FEWEST_WORDS) return 0
  return words.reduce((sum, { sure }) => sum + sure, 0) / words.length
}

function turn(canvas: Canvas, degrees: (typeof TURNS)[number]): Canvas {
  const isOnSide = degrees !== 180
  const [width, height] = isOnSide ? [canvas.height, canvas.width] : [canvas.width, canvas.height]
  const turned = createCanvas(width, height)
  const context = turned.getContext('2d')
  context.translate(width / 2, height / 2)
  context.rotate((degrees * Math.PI) / 180)
  context.drawImage(canvas, -canvas.width / 2, -canvas.height / 2)
  return turned
}

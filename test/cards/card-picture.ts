/** Citizen's cards as people photograph them, of invented people: drawn with a real font, turned, in noise, blurred, in uneven light. */
import { createRequire } from 'node:module'
import { type Canvas, createCanvas, GlobalFonts } from '@napi-rs/canvas'
import QRCode from 'qrcode'

export interface CardPerson {
  name: string
  number: string
  /** `dd/MM/yyyy`. */
  birthDate: string
  sex: 'Nam' | 'Nữ'
  issuedOn: string
}

/** How it was photographed. */
export interface Shot {
  /** Of the card on the table. */
  degrees?: number
  /** Of the telephone, which did not notice. */
  turned?: 0 | 90 | 180 | 270
  /** Of each pixel, 0 to 255. */
  grain?: number
  blur?: number
  /** How dark it is in one corner, 0 to 1. */
  shadow?: number
  /** Pixels of its longer side. */
  width?: number
  /** With its QR code. */
  code?: true
  /** The labels of cards of 2021, or of cards since July 2024. */
  labels?: 2021 | 2024
}

const resolve = createRequire(import.meta.url).resolve
const FONTS = {
  Tinos: '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  'Tinos Bold': '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
}
const [CARD_WIDTH, CARD_HEIGHT] = [1012, 638]

const LABELS = {
  2021: {
    title: ['CĂN CƯỚC CÔNG DÂN', 'Citizen Identity Card'],
    number: 'Số / No.:',
    name: 'Họ và tên / Full name:',
    born: 'Ngày sinh / Date of birth:',
    issued: 'Ngày cấp / Date of issue:',
  },
  2024: {
    title: ['CĂN CƯỚC', 'IDENTITY CARD'],
    number: 'Số định danh cá nhân / Personal identification number:',
    name: 'Họ, chữ đệm và tên khai sinh / Full name:',
    born: 'Ngày, tháng, năm sinh / Date of birth:',
    issued: 'Ngày, tháng, năm cấp / Date of issue:',
  },
} as const

/** A JPEG. */
export async function photographCard(person: CardPerson, shot: Shot = {}): Promise<Buffer> {
  for (const [name, file] of Object.entries(FONTS)) {
    if (!GlobalFonts.has(name)) GlobalFonts.registerFromPath(resolve(file), name)
  }
  const card = drawCard(person, shot)
  const table = layOnTable(card, shot)
  return turnedBy(table, shot.turned ?? 0).toBuffer('image/jpeg', 88)
}

function drawCard(person: CardPerson, { labels = 2021, code }: Shot): Canvas {
  const t = LABELS[labels]
  const card = createCanvas(CARD_WIDTH, CARD_HEIGHT)
  const draw = card.getContext('2d')
  const back = draw.createLinearGradient(0, 0, CARD_WIDTH, CARD_HEIGHT)
  back.addColorStop(0, '#eaf3ee')
  back.addColorStop(1, '#f6ecd9')
  draw.fillStyle = back
  draw.fillRect(0, 0, CARD_WIDTH, CARD_HEIGHT)
  // The face.
  draw.fillStyle = '#c9d3d0'
  draw.fillRect(40, 230, 230, 310)
  draw.fillStyle = '#9aa7a4'
  draw.beginPath()
  draw.arc(155, 340, 62, 0, 2 * Math.PI)
  draw.fill()
  const say = (text: string, x: number, y: number, size: number, font = 'Tinos', ink = '#1c2430') => {
    draw.fillStyle = ink
    draw.font = `${size}px "${font}"`
    draw.fillText(text, x, y)
  }
  say('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 270, 60, 27, 'Tinos Bold')
  say('Độc lập - Tự do - Hạnh phúc', 350, 92, 23)
  say(t.title[0], 330, 150, 38, 'Tinos Bold', '#a32020')
  say(t.title[1], 350, 182, 23)
  say(t.number, 300, 236, 24)
  say(person.number, 300, 276, 36, 'Tinos Bold')
  say(t.name, 300, 318, 24)
  say(person.name.toUpperCase(), 300, 356, 32, 'Tinos Bold')
  say(`${t.born} ${person.birthDate}`, 300, 402, 26)
  say(`Giới tính / Sex: ${person.sex}`, 300, 442, 26)
  say('Quốc tịch / Nationality: Việt Nam', 600, 442, 24)
  say('Nơi thường trú / Place of residence: Khu 8, Hy Cương, Phú Thọ', 300, 484, 24)
  say(`${t.issued} ${person.issuedOn}`, 300, 526, 26)
  if (code) drawCode(card, codeOf(person))
  return card
}

/** As the code of a card has it. */
export function codeOf({ number, name, birthDate, sex, issuedOn }: CardPerson): string {
  const digits = (date: string) => date.replaceAll('/', '')
  return `${number}||${name}|${digits(birthDate)}|${sex}|Khu 8, Hy Cương, Phú Thọ|${digits(issuedOn)}`
}

function drawCode(card: Canvas, text: string): void {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const draw = card.getContext('2d')
  const [size, x0, y0] = [150, CARD_WIDTH - 180, 24]
  const dot = size / modules.size
  draw.fillStyle = '#fff'
  draw.fillRect(x0 - 12, y0 - 12, size + 24, size + 24)
  draw.fillStyle = '#000'
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) {
      if (modules.get(y, x)) draw.fillRect(x0 + x * dot, y0 + y * dot, dot + 0.3, dot + 0.3)
    }
  }
}

function layOnTable(card: Canvas, shot: Shot): Canvas {
  const { degrees = 0, grain = 6, blur = 0, shadow = 0.15, width = 1600 } = shot
  const height = Math.round(width * 0.72)
  const table = createCanvas(width, height)
  const draw = table.getContext('2d')
  draw.fillStyle = '#7d6a55'
  draw.fillRect(0, 0, width, height)
  draw.save()
  draw.translate(width / 2, height / 2)
  draw.rotate((degrees * Math.PI) / 180)
  const scale = (width * 0.86) / CARD_WIDTH
  if (blur > 0) draw.filter = `blur(${blur}px)`
  draw.drawImage(
    card,
    (-CARD_WIDTH * scale) / 2,
    (-CARD_HEIGHT * scale) / 2,
    CARD_WIDTH * scale,
    CARD_HEIGHT * scale,
  )
  draw.restore()
  const light = draw.createLinearGradient(0, 0, width, height)
  light.addColorStop(0, 'rgba(0,0,0,0)')
  light.addColorStop(1, `rgba(0,0,0,${shadow})`)
  draw.fillStyle = light
  draw.fillRect(0, 0, width, height)
  addGrain(table, grain)
  return table
}

function addGrain(canvas: Canvas, grain: number): void {
  const draw = canvas.getContext('2d')
  const image = draw.getImageData(0, 0, canvas.width, canvas.height)
  let chance = 7
  for (let at = 0; at < image.data.length; at += 4) {
    chance = (chance * 1_103_515_245 + 12_345) & 0x7fffffff
    const by = (((chance >> 8) % 1000) / 500 - 1) * grain
    for (let k = 0; k < 3; k++) {
      image.data[at + k] = Math.max(0, Math.min(255, (image.data[at + k] ?? 0) + by))
    }
  }
  draw.putImageData(image, 0, 0)
}

function turnedBy(canvas: Canvas, degrees: number): Canvas {
  const isOnSide = degrees === 90 || degrees === 270
  const [width, height] = isOnSide ? [canvas.height, canvas.width] : [canvas.width, canvas.height]
  const turned = createCanvas(width, height)
  const draw = turned.getContext('2d')
  draw.translate(width / 2, height / 2)
  draw.rotate((degrees * Math.PI) / 180)
  draw.drawImage(canvas, -canvas.width / 2, -canvas.height / 2)
  return turned
}

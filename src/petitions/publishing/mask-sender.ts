/** What would tell who sent a petition, found in a text and taken out of it. Pure. */
import type { Petition, Sender } from '../model.ts'

/** Nine digits and more: telephone, identity and account numbers, also with blanks, dots or dashes between. */
const NUMBER = /(?<![\p{L}\d]|\d[.-])\+?\d(?:[ .-]?\d){8,}(?!\d)/gu
const EMAIL = /[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>().,;]+/gu

const MASKS = { name: '[người gửi]', number: '[số]', email: '[thư điện tử]' } as const

/** A proposal for the text to be published; whoever publishes reads it and takes out the rest. */
export function maskSender(text: string, sender: Pick<Sender, 'name'>): string {
  const unnamed = text.replace(nameOf(sender), MASKS.name)
  return unnamed.replace(EMAIL, MASKS.email).replace(NUMBER, MASKS.number)
}

/** The petition for an agency from which the sender's name is kept: what they wrote is masked, too. */
export function hideSender(petition: Petition): Petition {
  const mask = (text: string) => maskSender(text, petition.sender)
  const { about, questions } = petition
  return {
    ...petition,
    text: mask(petition.text),
    about: { ...about, ...(about.place === undefined ? {} : { place: mask(about.place) }) },
    questions: questions.map((one) =>
      one.reply === undefined ? one : { ...one, reply: { ...one.reply, text: mask(one.reply.text) } },
    ),
  }
}

/** Whether a text still has the sender's name or a way to reach them. */
export function tellsOfSender(text: string, { name, phone, email }: Sender): boolean {
  const digits = text.replace(/[ .-]/g, '')
  const national = phone?.replace(/\D/g, '').replace(/^84/, '').replace(/^0/, '') ?? ''
  return (
    text.search(nameOf({ name })) >= 0 ||
    (national !== '' && digits.includes(national)) ||
    (email !== undefined && text.toLowerCase().includes(email.toLowerCase()))
  )
}

/** As a whole, whatever its capitals; a name of one word is too often another word. */
function nameOf({ name }: Pick<Sender, 'name'>): RegExp {
  const words = name.normalize('NFC').trim().split(/\s+/)
  if (words.length < 2) return /(?!)/u
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+')
  return new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})`, 'giu')
}
